import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ProblemError } from '../api/problem.ts';

/** After so many milliseconds without an answer the page shows that it waits. */
const SLOW_MS = 500;

/** Something asked of the service: what is known of it now. */
export interface Answer<T> {
  /** What was answered last, also while it is asked anew; undefined before the first answer. */
  readonly value: T | undefined;
  /** Why the last request failed. */
  readonly problem: ProblemError | null;
  readonly waiting: boolean;
  /** Waiting for longer than half a second. */
  readonly slow: boolean;
  again(): void;
}

interface State<T> {
  readonly value: T | undefined;
  readonly problem: ProblemError | null;
  readonly waiting: boolean;
  readonly slow: boolean;
}

/** What failed, as a problem; faults of the page itself are passed on. */
export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  throw error;
}

/**
 * Asks when the view appears and whenever one of `keys` changes; a request that is superseded is cancelled.
 * `delay`: how many milliseconds to wait for another change first.
 */
export function useAnswer<T>(
  request: (signal: AbortSignal) => Promise<T>,
  keys: readonly (string | number | boolean | null)[],
  delay = 0,
): Answer<T> {
  const [state, setState] = useState<State<T>>({
    value: undefined,
    problem: null,
    waiting: true,
    slow: false,
  });
  const [round, setRound] = useState(0);
  const latest = useRef(request);
  latest.current = request;
  useEffect(() => {
    const cancelling = new AbortController();
    setState(({ value }) => ({ value, problem: null, waiting: true, slow: false }));
    const slow = setTimeout(() => setState((now) => ({ ...now, slow: now.waiting })), delay + SLOW_MS);
    const start = setTimeout(async () => {
      try {
        const value = await latest.current(cancelling.signal);
        if (!cancelling.signal.aborted) setState({ value, problem: null, waiting: false, slow: false });
      } catch (error) {
        if (cancelling.signal.aborted) return;
        const problem = asProblem(error);
        setState(({ value }) => ({ value, problem, waiting: false, slow: false }));
      } finally {
        clearTimeout(slow);
      }
    }, delay);
    return () => {
      cancelling.abort();
      clearTimeout(slow);
      clearTimeout(start);
    };
  }, [...keys, round]);
  const again = useCallback(() => setRound((count) => count + 1), []);
  return { ...state, again };
}

/** Something the page was told to do: whether it is at it, and why it did not work. */
export interface Task {
  readonly busy: boolean;
  readonly problem: ProblemError | null;
  /** Does it; resolves to whether it worked. A second call while busy does nothing. */
  run(work: () => Promise<unknown>): Promise<boolean>;
  clear(): void;
}

export function useTask(): Task {
  const [state, setState] = useState<{ busy: boolean; problem: ProblemError | null }>({
    busy: false,
    problem: null,
  });
  const busy = useRef(false);
  const run = useCallback(async (work: () => Promise<unknown>) => {
    if (busy.current) return false;
    busy.current = true;
    setState({ busy: true, problem: null });
    try {
      await work();
      setState({ busy: false, problem: null });
      return true;
    } catch (error) {
      setState({ busy: false, problem: asProblem(error) });
      return false;
    } finally {
      busy.current = false;
    }
  }, []);
  const clear = useCallback(() => setState({ busy: false, problem: null }), []);
  return { ...state, run, clear };
}
