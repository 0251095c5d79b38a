import pino from 'pino';
import { buildApp } from '../app.ts';
import { connect } from '../db/connect.ts';
import { loadCalls } from '../db/reference.ts';
import { MatchIndex } from '../domain/match/index/matchIndex.ts';
import { IndexSearch } from '../domain/match/index/search.ts';
import { NO_STATISTICS } from '../domain/text/statistics.ts';
import { Solver } from '../usecases/solver.ts';
import { readVersion } from './readVersion.ts';
import { loadRuntime } from './runtime.ts';
import { today } from './today.ts';

/** The OpenAPI document as JSON. Needs no database: nothing is asked of the services. */
export async function writeOpenApi(): Promise<string> {
  const { reference, features } = await loadRuntime();
  const { db, close } = connect({
    connectionString: 'postgresql://127.0.0.1:1/none',
    poolSize: 1,
    applicationName: 'cove-matchmaking openapi',
  });
  const index = new MatchIndex(reference.sectorSpace, NO_STATISTICS);
  const app = await buildApp({
    services: {
      db,
      reference,
      calls: loadCalls(),
      solver: new Solver(),
      features,
      live: { index, search: new IndexSearch(index), ready: false, age: 0, catchUp: async () => undefined },
      enqueueImport: async () => undefined,
      enqueueCompletion: async () => undefined,
      enqueueRun: async () => undefined,
      now: Date.now,
      today,
      metrics: async () => '',
    },
    logger: pino({ level: 'silent' }),
    version: await readVersion(),
  });
  const document = JSON.stringify(app.swagger(), null, 2);
  await app.close();
  await close();
  return document;
}
