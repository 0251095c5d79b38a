import { useEffect, useState } from 'preact/hooks';

/** What the page tells of something done: stays until closed, replaced, or the view changes. */
export interface Notice {
  readonly text: string;
  /** Takes back what was done. */
  readonly undo?: () => unknown;
}

let notice: Notice | null = null;
let pending: Notice | null = null;
const listeners = new Set<() => void>();

function put(next: Notice | null): void {
  notice = next;
  for (const listener of listeners) listener();
}

/** Says that something was done, to eyes and to screen readers, with a way back where there is one. */
export function tell(text: string, undo?: () => unknown): void {
  put(undo === undefined ? { text } : { text, undo });
}

/** As tell, once the view has changed that is about to. */
export function tellThere(text: string): void {
  pending = { text };
}

/** Another view is shown: what was told in the one before goes, what was meant for this one comes. */
export function arrive(): void {
  if (notice !== pending) put(pending);
  pending = null;
}

export function clearNotice(): void {
  put(null);
}

export function useNotice(): Notice | null {
  const [, redraw] = useState(0);
  useEffect(() => {
    const listener = (): void => redraw((count) => count + 1);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
  return notice;
}
