import { useState } from 'preact/hooks';
import { Dialog } from '../parts/dialog.tsx';
import { ProblemNote } from '../parts/problemNote.tsx';
import { useTask } from '../state/answer.ts';
import { useFigures } from '../state/figures.ts';
import { tell } from '../state/notices.ts';
import { useWords } from '../words/words.ts';
import { IntroductionDialog } from './introductionDialog.tsx';
import { type Introduction, introduce, otherSide, type Step, takeStep } from './introductions.ts';
import { OpenContact } from './openContact.tsx';

/** How an introduction stands and what its profile can do about it: agree, decline, take back, ask again. */
export function IntroductionState(props: {
  readonly id: string;
  readonly introduction: Introduction;
  readonly onChange: () => void;
}) {
  const { id, introduction, onChange } = props;
  const { introductions: words, shell } = useWords();
  const { day } = useFigures();
  const [dialog, setDialog] = useState<'ask' | 'decline'>();
  const task = useTask();
  const { state, requestedAt, expiresAt, message } = introduction;
  const other = otherSide(introduction, id);
  const isAsked = introduction.to.id === id;

  async function take(step: Step, told: string, undo?: (now: Introduction) => Promise<unknown>) {
    setDialog(undefined);
    await task.run(async () => {
      const now = await takeStep(introduction, step);
      const back = undo && (() => undo(now).then(onChange));
      tell(told, back);
      onChange();
    });
  }
  const accept = () => take('accept', words.accepted(other.name), (now) => takeStep(now, 'withdraw'));
  const withdraw = () =>
    take(
      'withdraw',
      words.withdrawn(other.name),
      // Only a request can be made once more by the one who took it back; what both agreed to takes both.
      state === 'requested' ? () => introduce(id, other.id, message) : undefined,
    );

  return (
    <div class="introduction stack tight">
      <div class="row small">
        <span class={`tag ${TAGS[state]}`}>
          {isAsked && state === 'requested' ? words.theyAsk : words.states[state]}
        </span>
        <span class="soft">
          {words.askedOn(day(requestedAt))}
          {state === 'requested' && `, ${words.until(day(expiresAt))}`}
        </span>
      </div>
      {isAsked && state === 'requested' && message !== null && <p class="soft">{message}</p>}
      <div class="row no-print">
        {isAsked && state === 'requested' && (
          <>
            <button type="button" class="small" disabled={task.busy} onClick={accept}>
              {words.accept}
              <span class="unseen"> {other.name}</span>
            </button>
            <button
              type="button"
              class="small plain"
              disabled={task.busy}
              onClick={() => setDialog('decline')}
            >
              {words.decline}
              <span class="unseen"> {other.name}</span>
            </button>
          </>
        )}
        {(state === 'accepted' || (state === 'requested' && !isAsked)) && (
          <button type="button" class="small plain" disabled={task.busy} onClick={withdraw}>
            {words.withdraw}
            <span class="unseen"> {other.name}</span>
          </button>
        )}
        {state === 'accepted' && <OpenContact id={other.id} />}
        {state !== 'requested' && state !== 'accepted' && (
          <button type="button" class="small" onClick={() => setDialog('ask')}>
            {words.askAgain}
            <span class="unseen"> {other.name}</span>
          </button>
        )}
      </div>
      {task.problem !== null && <ProblemNote problem={task.problem} />}
      {dialog === 'ask' && (
        <IntroductionDialog id={id} other={other} onClose={() => setDialog(undefined)} onChange={onChange} />
      )}
      {dialog === 'decline' && (
        <Dialog title={words.decline} onClose={() => setDialog(undefined)}>
          <p>{words.declineAsk(other.name)}</p>
          <div class="row">
            <button
              type="button"
              class="main-action"
              onClick={() => take('decline', words.declined(other.name))}
            >
              {words.decline}
            </button>
            <button type="button" onClick={() => setDialog(undefined)}>
              {shell.cancel}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

const TAGS = { requested: 'caution', accepted: 'good', declined: 'bad', withdrawn: '', expired: '' } as const;
