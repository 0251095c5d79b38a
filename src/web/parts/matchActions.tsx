import { useState } from 'preact/hooks';
import { IntroductionDialog } from '../introductions/introductionDialog.tsx';
import { IntroductionState } from '../introductions/introductionState.tsx';
import type { Introduction } from '../introductions/introductions.ts';
import { block, judge } from '../matching/judgement.ts';
import { useTask } from '../state/answer.ts';
import { useKept } from '../state/kept.ts';
import { tell } from '../state/notices.ts';
import { shortlists, toggleShortlisted } from '../state/shortlist.ts';
import { useWords } from '../words/words.ts';
import { Dialog } from './dialog.tsx';
import { ProblemNote } from './problemNote.tsx';

/** What can be done about a candidate: each with a way back. `onChange` is called when the list is another one. */
export function MatchActions(props: {
  readonly id: string;
  readonly other: { readonly id: string; readonly name: string };
  readonly onChange: () => void;
  /** The latest introduction of the two; undefined: none, or none that may be read. */
  readonly introduction: Introduction | undefined;
  readonly onIntroduction: () => void;
}) {
  const { id, other, onChange, introduction, onIntroduction } = props;
  const { introductions, matches: words, shell } = useWords();
  const isShortlisted = (useKept(shortlists)[id] ?? []).includes(other.id);
  const [dialog, setDialog] = useState<'block' | 'introduce'>();
  const task = useTask();

  function change(text: string, work: () => Promise<void>, undo: () => Promise<void>): void {
    void task.run(async () => {
      await work();
      tell(text, async () => {
        await undo();
        onChange();
      });
      onChange();
    });
  }

  const judging = (verdict: 'more' | 'less', label: string, told: string) => (
    <button
      type="button"
      class="small plain"
      disabled={task.busy}
      onClick={() =>
        change(
          told,
          () => judge(id, other.id, verdict),
          () => judge(id, other.id, null),
        )
      }
    >
      {label}
    </button>
  );

  return (
    <>
      <div class="row no-print">
        <button
          type="button"
          class="small"
          aria-pressed={isShortlisted}
          onClick={() => {
            const on = toggleShortlisted(id, other.id);
            tell(on ? words.shortlistAdded(other.name) : words.shortlistRemoved(other.name), () =>
              toggleShortlisted(id, other.id),
            );
          }}
        >
          {isShortlisted ? `★ ${words.shortlisted}` : `☆ ${words.shortlist}`}
        </button>
        {judging('more', words.moreLike, words.liked(other.name))}
        {judging('less', words.dismiss, words.dismissed(other.name))}
        <button type="button" class="small plain" onClick={() => setDialog('block')}>
          {words.block}
        </button>
        {introduction === undefined && (
          <button type="button" class="small" onClick={() => setDialog('introduce')}>
            {introductions.ask}
          </button>
        )}
      </div>
      {introduction !== undefined && (
        <IntroductionState id={id} introduction={introduction} onChange={onIntroduction} />
      )}
      {task.problem !== null && <ProblemNote problem={task.problem} />}
      {dialog === 'block' && (
        <Dialog title={words.block} onClose={() => setDialog(undefined)}>
          <p>{words.blockAsk(other.name)}</p>
          <div class="row">
            <button
              type="button"
              class="main-action"
              onClick={() => {
                setDialog(undefined);
                change(
                  words.blocked(other.name),
                  () => block(id, other.id, true),
                  () => block(id, other.id, false),
                );
              }}
            >
              {words.block}
            </button>
            <button type="button" onClick={() => setDialog(undefined)}>
              {shell.cancel}
            </button>
          </div>
        </Dialog>
      )}
      {dialog === 'introduce' && (
        <IntroductionDialog
          id={id}
          other={other}
          onClose={() => setDialog(undefined)}
          onChange={onIntroduction}
        />
      )}
    </>
  );
}
