import { useEffect, useState } from 'preact/hooks';

/** Forms of the view that hold what is not saved. */
let unsaved = 0;
/** Where somebody was about to go meanwhile; null: nowhere. */
let leaving: string | null = null;
const listeners = new Set<() => void>();

function put(next: string | null): void {
  leaving = next;
  for (const listener of listeners) listener();
}

/** Asks before the page is closed, or another view shown, while something is not saved. */
export function useUnsaved(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', warn);
    unsaved += 1;
    return () => {
      removeEventListener('beforeunload', warn);
      unsaved -= 1;
    };
  }, [isUnsaved]);
}

export function hasUnsaved(): boolean {
  return unsaved > 0;
}

/** Has the page ask whether what is not saved may be lost, to go to an address; null: it was answered. */
export function askToLeave(hash: string | null): void {
  put(hash);
}

/** The address that somebody was about to go to; null: nothing has to be asked. */
export function useLeaving(): string | null {
  const [, redraw] = useState(0);
  useEffect(() => {
    const listener = (): void => redraw((count) => count + 1);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
  return leaving;
}
