import { createLogger } from '../cli/createLogger.ts';
import { loadRuntime, type Runtime } from '../cli/runtime.ts';
import { today } from '../cli/today.ts';
import { readConfig } from '../config.ts';
import { type Connection, connect } from '../db/connect.ts';
import { NO_FILTERS } from '../domain/match/request.ts';
import { ASSUMED_WEIGHTS } from '../domain/match/weights.ts';
import { IndexFollower } from '../jobs/indexFollower.ts';
import type { MatchAsk } from '../usecases/matching.ts';

/** What `serve` holds when it matches, without its HTTP. */
export interface InProcess {
  readonly runtime: Runtime;
  readonly db: Connection;
  /** Not started yet. */
  readonly follower: IndexFollower;
  close(): Promise<void>;
}

/** Without a runtime the usual one is loaded. */
export async function openInProcess(connectionString: string, given?: Runtime): Promise<InProcess> {
  const runtime = given ?? (await loadRuntime());
  const config = readConfig();
  const { db, close } = connect({
    connectionString,
    poolSize: config.poolSize,
    applicationName: 'cove-matchmaking bench',
  });
  const follower = new IndexFollower({
    db,
    connectionString,
    features: runtime.features,
    space: runtime.reference.sectorSpace,
    snapshot: null,
    log: createLogger(config),
  });
  return {
    runtime,
    db,
    follower,
    async close() {
      await follower.stop();
      await close();
    },
  };
}

/** What `GET /v1/profiles/{id}/matches?limit=20` asks for. */
export function askedByRoute(): MatchAsk {
  return {
    weights: ASSUMED_WEIGHTS,
    filters: NO_FILTERS,
    limit: 20,
    after: null,
    language: 'en',
    day: today(),
  };
}
