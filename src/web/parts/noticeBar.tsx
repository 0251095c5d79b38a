import { clearNotice, tell, useNotice } from '../state/notices.ts';
import { useWords } from '../words/words.ts';

/** The notice of what was done last, read out by screen readers, with undo where there is one. */
export function NoticeBar() {
  const { shell } = useWords();
  const notice = useNotice();
  return (
    <div class="notices" role="status" aria-live="polite">
      {notice !== null && (
        <div class="notice">
          <span>{notice.text}</span>
          {notice.undo !== undefined && (
            <button
              type="button"
              class="plain"
              onClick={async () => {
                await notice.undo?.();
                tell(shell.undone);
              }}
            >
              {shell.undo}
            </button>
          )}
          <button type="button" class="plain" aria-label={shell.close} onClick={clearNotice}>
            ✕
          </button>
        </div>
      )}
    </div>
  );
}
