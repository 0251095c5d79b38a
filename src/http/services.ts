import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from '../db/connect.ts';
import { afterCommit } from '../db/heldTransaction.ts';
import type { Calls } from '../domain/consortium/ruleSet.ts';
import type { MatchIndex } from '../domain/match/index/matchIndex.ts';
import type { IndexSearch } from '../domain/match/index/search.ts';
import type { Reference } from '../domain/vocabulary/reference.ts';
import type { FeatureReader } from '../usecases/features.ts';
import type { CompletionSolver } from '../usecases/solvePrepared.ts';
import type { GroupSolver } from '../usecases/workshopGroups.ts';

/** The index of this process and how far behind the database it is. */
export interface LiveIndex {
  readonly index: MatchIndex;
  readonly search: IndexSearch;
  readonly ready: boolean;
  /** Milliseconds since the index was last known to hold all that was committed. */
  readonly age: number;
  /** Resolves when all that is committed by now has been applied. */
  catchUp(): Promise<void>;
}

/** What the routes work with. */
export interface Services {
  readonly db: Connection;
  readonly reference: Reference;
  /** The rules of each call year. */
  readonly calls: Calls;
  /** Solves models beside the event loop. */
  readonly solver: CompletionSolver & GroupSolver;
  readonly features: FeatureReader;
  readonly live: LiveIndex;
  /** Puts a stored upload in the queue of the workers; `db` is the transaction that stored it. */
  readonly enqueueImport: (db: Connection, importId: string) => Promise<void>;
  /** Puts a stored completion in the queue of the workers. */
  readonly enqueueCompletion: (db: Connection, completionId: string) => Promise<void>;
  /** Puts a stored schedule run in the queue of the workers; `db` is the transaction that stored it. */
  readonly enqueueRun: (db: Connection, runId: string) => Promise<void>;
  /** Milliseconds since 1970 at which a request is made. */
  readonly now: () => number;
  /** The day on which a request is made, as an ISO day. */
  readonly today: () => string;
  /** Registered metrics in the text form of Prometheus. */
  readonly metrics: () => Promise<string>;
  /** Hears of every request that was answered. */
  readonly observe?: (answered: AnsweredRequest) => void;
  /** Whether webhooks may lead to addresses that are not of the public internet. */
  readonly allowPrivateWebhooks?: boolean;
  /** Whether the service is about to end: it answers what comes, and asks to be sent nothing more. */
  readonly stopping?: () => boolean;
}

/** A request that was answered, by its route rather than its address. */
export interface AnsweredRequest {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** How long an answer waits for the index to take in what was written, in milliseconds. */
const LONGEST_CATCH_UP_MS = 5_000;

/** The same services; the index catches up when what it is to catch up with is committed. */
export function withCommits(services: Services): Services {
  const { live } = services;
  return {
    ...services,
    live: {
      get index() {
        return live.index;
      },
      get search() {
        return live.search;
      },
      get ready() {
        return live.ready;
      },
      get age() {
        return live.age;
      },
      // What is written is safe by then: while the index takes in a large import nobody waits for it for ever.
      catchUp: () =>
        afterCommit(() =>
          Promise.race([live.catchUp(), wait(LONGEST_CATCH_UP_MS, undefined, { ref: false })]),
        ),
    },
  };
}
