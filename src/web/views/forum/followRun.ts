import { useEffect, useState } from 'preact/hooks';
import type { Schemas } from '../../api/client.ts';
import { followEvents } from '../../api/files.ts';
import type { ProblemError } from '../../api/problem.ts';
import { asProblem } from '../../state/answer.ts';
import { useWords } from '../../words/words.ts';

export type Run = Schemas['ScheduleRun'];

/** What a search had at a moment. */
export interface Sample {
  /** Seconds since the page began to follow. */
  readonly at: number;
  readonly share: number;
  readonly value: number | null;
  readonly bound: number | null;
}

export interface Followed {
  readonly run: Run;
  readonly samples: readonly Sample[];
  readonly problem: ProblemError | null;
}

/** Samples that are kept: the chart is no wider. */
const MOST_SAMPLES = 400;

/** A run as its events tell of it, from as it is known until it has ended. */
export function useRun(known: Run, onEnd: (run: Run) => void): Followed {
  const { language } = useWords().shell;
  const [state, setState] = useState<Followed>({ run: known, samples: [], problem: null });
  useEffect(() => {
    setState({ run: known, samples: [], problem: null });
    if (known.finishedAt !== null) return;
    const ending = new AbortController();
    const begun = performance.now();
    const follow = async (): Promise<void> => {
      const path = `/v1/forums/${known.forumId}/schedule-runs/${known.id}/events?language=${language}`;
      for await (const { event, text } of followEvents(path, ending.signal)) {
        const run = JSON.parse(text) as Run;
        const at = (performance.now() - begun) / 1000;
        const sample = {
          at,
          share: run.progress,
          value: run.best?.objective ?? null,
          bound: run.best?.bound ?? null,
        };
        setState(({ samples }) => ({
          run,
          samples: [...samples, sample].slice(-MOST_SAMPLES),
          problem: null,
        }));
        if (event === 'end') onEnd(run);
      }
    };
    follow().catch((error: unknown) => {
      if (!ending.signal.aborted) setState((now) => ({ ...now, problem: asProblem(error) }));
    });
    return () => ending.abort();
  }, [known.id, known.finishedAt, language]);
  return state;
}
