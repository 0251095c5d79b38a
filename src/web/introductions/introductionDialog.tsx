import { useState } from 'preact/hooks';
import { Dialog } from '../parts/dialog.tsx';
import { ProblemNote } from '../parts/problemNote.tsx';
import { TextField } from '../parts/textField.tsx';
import { useTask } from '../state/answer.ts';
import { tell } from '../state/notices.ts';
import { useWords } from '../words/words.ts';
import { type Introduction, introduce, type Side, takeStep } from './introductions.ts';

/** Asks another profile to be introduced. */
export function IntroductionDialog(props: {
  readonly id: string;
  readonly other: Side;
  readonly onClose: () => void;
  /** It was asked for, or taken back again. */
  readonly onChange: () => void;
}) {
  const { id, other, onClose, onChange } = props;
  const { introductions: words, shell } = useWords();
  const [message, setMessage] = useState('');
  const task = useTask();
  async function send(event: Event): Promise<void> {
    event.preventDefault();
    let asked: Introduction;
    const done = await task.run(async () => {
      asked = await introduce(id, other.id, message.trim());
    });
    if (!done) return;
    onClose();
    onChange();
    tell(words.sent, async () => {
      await takeStep(asked, 'withdraw');
      onChange();
    });
  }
  return (
    <Dialog title={words.askTo(other.name)} onClose={onClose}>
      <form class="stack" onSubmit={send}>
        <p class="hint">{words.hint}</p>
        <TextField
          label={words.message}
          value={message}
          onInput={setMessage}
          rows={5}
          required
          faults={task.problem?.reasonsFor('/message') ?? []}
        />
        {task.problem !== null && <ProblemNote problem={task.problem} />}
        <div class="row">
          <button type="submit" class="main-action" disabled={task.busy || message.trim() === ''}>
            {words.send}
          </button>
          <button type="button" onClick={onClose}>
            {shell.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
