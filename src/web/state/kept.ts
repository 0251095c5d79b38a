import { useEffect, useState } from 'preact/hooks';

/** A value that outlives the view, in the browser's storage where there is one. */
export interface Kept<T> {
  get(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

/** Kept under a name in a storage; what is there and does not pass `accepts` counts as nothing. */
export function keep<T>(
  storage: Storage,
  name: string,
  fallback: T,
  accepts: (value: unknown) => boolean,
): Kept<T> {
  const listeners = new Set<() => void>();
  let value = read();
  function read(): T {
    // Browsers that forbid storage throw at every touch; the page then forgets with the tab.
    try {
      const stored: unknown = JSON.parse(storage.getItem(name) ?? 'null');
      return stored !== null && accepts(stored) ? (stored as T) : fallback;
    } catch {
      return fallback;
    }
  }
  return {
    get: () => value,
    set(next) {
      value = next;
      try {
        storage.setItem(name, JSON.stringify(next));
      } catch {
        // As above: kept for this tab only.
      }
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The kept value; the component is drawn again when it changes. */
export function useKept<T>(kept: Kept<T>): T {
  const [, redraw] = useState(0);
  useEffect(() => kept.subscribe(() => redraw((count) => count + 1)), [kept]);
  return kept.get();
}
