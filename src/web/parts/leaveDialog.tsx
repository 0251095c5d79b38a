import { goOn } from '../state/address.ts';
import { askToLeave, useLeaving } from '../state/unsaved.ts';
import { useWords } from '../words/words.ts';
import { Dialog } from './dialog.tsx';

/** Asks, before another view is shown, whether what is not saved may be lost. */
export function LeaveDialog() {
  const { shell } = useWords();
  const hash = useLeaving();
  if (hash === null) return null;
  const stay = (): void => askToLeave(null);
  return (
    <Dialog title={shell.leave.title} onClose={stay}>
      <p>{shell.leave.text}</p>
      <div class="row">
        <button type="button" class="main-action" onClick={stay}>
          {shell.leave.stay}
        </button>
        <button
          type="button"
          onClick={() => {
            stay();
            goOn(hash);
          }}
        >
          {shell.leave.go}
        </button>
      </div>
    </Dialog>
  );
}
