import type { OpenApiDocument } from '../../support/conformance.ts';
import { exercise } from '../../support/exercise.ts';
import { ownPostgres } from '../../support/ownPostgres.ts';
import { startRealService } from '../../support/realProcess.ts';
import type { Trial } from '../../support/trial.ts';
import { openWire } from '../../support/wire.ts';

const REQUESTS = 10_000;

/** Requests generated from the document, valid, nearly valid and hostile: no 5xx, no hang, every answer as it says. */
export const trial: Trial = async (ground) => {
  const { tell, seed } = ground;
  const { connectionString } = await ownPostgres(ground);
  const env = { DATABASE_URL: connectionString, WORKER: 'process', LOG_LEVEL: 'error' };
  const service = await startRealService(ground, env);
  const wire = openWire(service.address);
  ground.teardown(() => wire.close());
  const { body } = await service.call('GET', '/openapi.json');
  const count = ground.rounds ?? REQUESTS;
  const done = await exercise(wire, body as OpenApiDocument, { count, seed, tell });
  const { sent, operations, reached, byManner, byStatus, slowestMs } = done;
  tell(`${sent} requests to ${operations} operations, of which ${reached} did what they are for`);
  tell(`manner: ${JSON.stringify(byManner)}`);
  tell(`status: ${JSON.stringify(byStatus)}`);
  tell(`slowest: ${Math.round(slowestMs)} ms`);
  return done.faults;
};
