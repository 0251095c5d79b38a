import { useState } from 'preact/hooks';
import { hasRoute } from '../api/client.ts';
import { block, judge } from '../matching/judgement.ts';
import { useTask } from '../state/answer.ts';
import { useKept } from '../state/kept.ts';
import { tell } from '../state/notices.ts';
import { shortlists, toggleShortlisted } from '../state/shortlist.ts';
import { useWords } from '../words/words.ts';
import { Dialog } from './dialog.tsx';
import { IntroductionDialog } from './introductionDialog.tsx';
import { ProblemNote } from './problemNote.tsx';

/** What can be done about a candidate: each with a way back. `onChange` is called when the list is another one. */
export function MatchActions(props: {
  readonly id: string;
  readonly other: { readonly id: string; readonly name: string };
  readonly onChange: () => void;
}) {
  const { id, other, onChange } = props;
  const { matches: words, shell } = useWords();
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
        <button
          type="button"
          class="small plain"
          disabled={task.busy}
          onClick={() =>
            change(
              words.liked(other.name),
              () => judge(id, other.id, 'more'),
              () => judge(id, other.id, null),
            )
          }
        >
          {words.moreLike}
        </button>
        <button
          type="button"
          class="small plain"
          disabled={task.busy}
          onClick={() =>
            change(
              words.dismissed(other.name),
              () => judge(id, other.id, 'less'),
              () => judge(id, other.id, null),
            )
          }
        >
          {words.dismiss}
        </button>
        <button type="button" class="small plain" onClick={() => setDialog('block')}>
          {words.block}
        </button>
        {hasRoute('/v1/introductions') && (
          <button type="button" class="small" onClick={() => setDialog('introduce')}>
            {words.introduce}
          </button>
        )}
      </div>
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
        <IntroductionDialog id={id} other={other} onClose={() => setDialog(undefined)} />
      )}
    </>
  );
}
