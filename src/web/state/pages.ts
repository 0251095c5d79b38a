import { useEffect, useState } from 'preact/hooks';
import type { ProblemError } from '../api/problem.ts';
import { type Answer, useAnswer, useTask } from './answer.ts';

interface PageOf<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** A list that comes in pages, those that were asked for so far. */
export interface Pages<T> extends Answer<readonly T[]> {
  /** Whether another page follows. */
  readonly hasMore: boolean;
  readonly fetching: boolean;
  readonly pageProblem: ProblemError | null;
  more(): void;
}

/** As useAnswer, for a list in pages: from the first page again whenever a key changes. */
export function usePages<T>(
  request: (cursor: string | undefined, signal: AbortSignal | undefined) => Promise<PageOf<T>>,
  keys: readonly (string | number | boolean | null)[],
  delay = 0,
): Pages<T> {
  const first = useAnswer((signal) => request(undefined, signal), keys, delay);
  const [rest, setRest] = useState<{ of: PageOf<T> | undefined; items: readonly T[]; next: string | null }>();
  const task = useTask();
  useEffect(() => task.clear(), [first.value]);
  const later = rest !== undefined && rest.of === first.value ? rest : undefined;
  const next = later === undefined ? (first.value?.nextCursor ?? null) : later.next;
  return {
    value: first.value === undefined ? undefined : [...first.value.items, ...(later?.items ?? [])],
    problem: first.problem,
    waiting: first.waiting,
    slow: first.slow,
    again: first.again,
    hasMore: next !== null,
    fetching: task.busy,
    pageProblem: task.problem,
    more: () => {
      const of = first.value;
      if (next === null || of === undefined) return;
      void task.run(async () => {
        const page = await request(next, undefined);
        setRest({ of, items: [...(later?.items ?? []), ...page.items], next: page.nextCursor });
      });
    },
  };
}
