import { useEffect, useState } from 'preact/hooks';

/** Requests that the service refused for want of a key wait for one entry, however many they are. */
interface KeyRequest {
  readonly entered: Promise<boolean>;
  readonly end: (isEntered: boolean) => void;
}

let open: KeyRequest | null = null;
const listeners = new Set<() => void>();

function put(next: KeyRequest | null): void {
  open = next;
  for (const listener of listeners) listener();
}

/** Has the page ask for a key; resolves to whether one was entered. */
export function requestKey(): Promise<boolean> {
  if (open === null) {
    let end: KeyRequest['end'] = () => undefined;
    const entered = new Promise<boolean>((resolve) => {
      end = resolve;
    });
    put({ entered, end });
  }
  return open!.entered;
}

export function endKeyRequest(isEntered: boolean): void {
  open?.end(isEntered);
  put(null);
}

/** Whether something waits for a key. */
export function useKeyRequested(): boolean {
  const [, redraw] = useState(0);
  useEffect(() => {
    const listener = (): void => redraw((count) => count + 1);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
  return open !== null;
}
