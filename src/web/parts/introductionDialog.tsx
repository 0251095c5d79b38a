import { useState } from 'preact/hooks';
import { askFor } from '../api/client.ts';
import { useTask } from '../state/answer.ts';
import { tell } from '../state/notices.ts';
import { useWords } from '../words/words.ts';
import { Dialog } from './dialog.tsx';
import { ProblemNote } from './problemNote.tsx';
import { TextField } from './textField.tsx';

/** Asks another profile to be put in touch; shown only where the service has introductions. */
export function IntroductionDialog(props: {
  readonly id: string;
  readonly other: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}) {
  const { id, other, onClose } = props;
  const { matches: words, shell } = useWords();
  const [message, setMessage] = useState('');
  const task = useTask();
  return (
    <Dialog title={words.introduceTo(other.name)} onClose={onClose}>
      <form
        class="stack"
        onSubmit={async (event) => {
          event.preventDefault();
          const body = { fromId: id, toId: other.id, message: message.trim() };
          if (!(await task.run(() => askFor('POST', '/v1/introductions', body)))) return;
          onClose();
          tell(words.sent);
        }}
      >
        <p class="hint">{words.introduceHint}</p>
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
