import { key } from '../state/key.ts';
import { endKeyRequest, useKeyRequested } from '../state/keyRequest.ts';
import { useWords } from '../words/words.ts';
import { Dialog } from './dialog.tsx';
import { KeyForm } from './keyForm.tsx';

/** Asks for a key over whatever is shown, when a request was refused for want of one; the request then goes on. */
export function KeyDialog() {
  const { shell } = useWords();
  if (!useKeyRequested()) return null;
  return (
    <Dialog title={shell.key.title} onClose={() => endKeyRequest(false)}>
      <p>{key.get() === '' ? shell.key.asked : shell.key.gone}</p>
      <KeyForm onUsed={() => endKeyRequest(true)} />
    </Dialog>
  );
}
