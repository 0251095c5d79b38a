import { useCallback, useState } from 'preact/hooks';

/** Steps that can be taken back. */
const MOST_STEPS = 100;

/** A value with the ones before it. */
export interface Undoable<T> {
  readonly value: T;
  readonly canUndo: boolean;
  change(step: (now: T) => T): void;
  undo(): void;
  /** Another value altogether: nothing before it counts. */
  restart(value: T): void;
}

export function useUndoable<T>(initial: T): Undoable<T> {
  const [state, setState] = useState<{ value: T; before: readonly T[] }>({ value: initial, before: [] });
  const change = useCallback((step: (now: T) => T) => {
    setState(({ value, before }) => ({
      value: step(value),
      before: [...before.slice(1 - MOST_STEPS), value],
    }));
  }, []);
  const undo = useCallback(() => {
    setState((now) =>
      now.before.length === 0 ? now : { value: now.before.at(-1)!, before: now.before.slice(0, -1) },
    );
  }, []);
  const restart = useCallback((value: T) => setState({ value, before: [] }), []);
  return { value: state.value, canUndo: state.before.length > 0, change, undo, restart };
}
