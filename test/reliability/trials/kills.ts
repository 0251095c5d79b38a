import { setTimeout as wait } from 'node:timers/promises';
import { draw } from '../../../src/domain/random/draw.ts';
import { random } from '../../../src/domain/random/random.ts';
import { firm, firmsAsNdjson } from '../../support/firms.ts';
import { ownPostgres } from '../../support/ownPostgres.ts';
import { startRealService, startRealWorker } from '../../support/realProcess.ts';
import { query } from '../../support/server.ts';
import { smallForum } from '../../support/smallForum.ts';
import type { Trial } from '../../support/trial.ts';
import { until } from '../../support/until.ts';

const ROUNDS = 50;
const ROWS = 1_500;
const VICTIMS = ['service', 'worker', 'database'] as const;
/** A kill comes so long after the round's jobs were queued, at most. Milliseconds. */
const LATEST_KILL = 3_000;
/** Until everything that was queued has ended. Seconds. */
const LONGEST_END = 300;

/** What must be so whatever was killed: one statement each, and how many rows it may find. */
const HALF_WRITTEN: Readonly<Record<string, string>> = {
  'profiles without their texts': `select count(*)::int as found from profile p where
    (select count(*) from statement s where s.profile_id = p.id) <> 2`,
  'runs without an end': `select count(*)::int as found from schedule_run
    where finished_at is null or state not in ('succeeded', 'failed', 'infeasible', 'cancelled')`,
  'runs that succeeded without meetings': `select count(*)::int as found from schedule_run r
    where state = 'succeeded' and not exists (select from meeting m where m.run_serial = r.serial)`,
  'runs that did not succeed with meetings': `select count(*)::int as found from schedule_run r
    where state <> 'succeeded' and exists (select from meeting m where m.run_serial = r.serial)`,
  'imports without an end': `select count(*)::int as found from import
    where state not in ('succeeded', 'failed', 'uploading')`,
  'jobs that nobody will do': `select count(*)::int as found from graphile_worker.jobs
    where task_identifier in ('import_profiles', 'schedule_run')`,
};

/**
 * The service, the worker or the database is killed with -9, again and again, while profiles are written, imports and
 * schedule runs are under way. Nothing that was acknowledged is lost, nothing is half-written, every job ends.
 */
export const trial: Trial = async (ground) => {
  const { tell, seed } = ground;
  const faults: string[] = [];
  const rounds = ground.rounds ?? ROUNDS;
  const next = random(seed);
  const database = await ownPostgres(ground);
  const { connectionString } = database;
  const env = { DATABASE_URL: connectionString, WORKER: 'none' };
  let service = await startRealService(ground, env);
  let worker = startRealWorker(ground, env);
  const forum = await smallForum(service, 'forum', 8);
  const profiles = new Map<string, string>();
  const imports: string[] = [];
  const runs: string[] = [];
  const kills = { service: 0, worker: 0, database: 0 };
  const statuses: Record<string, number> = {};
  let going = true;
  let number = 0;
  const note = (what: string | number): void => {
    statuses[what] = (statuses[what] ?? 0) + 1;
  };
  const writer = async (): Promise<void> => {
    while (going) {
      const written = firm(number++);
      try {
        const { status, body } = await service.call('POST', '/v1/profiles', written);
        note(status);
        if (status === 201) profiles.set(body.id, written.name);
        else if (status !== 503) faults.push(`a write was answered ${status} ${JSON.stringify(body)}`);
      } catch {
        note('cut');
      }
      await wait(20);
    }
  };
  const queue = async (round: number): Promise<void> => {
    const rows = firmsAsNdjson(1_000_000 + round * ROWS, ROWS);
    const begun = await service.call('POST', '/v1/imports', rows, 'application/x-ndjson');
    if (begun.status === 202) imports.push(String(begun.location));
    const order = { mode: 'select', seed: round + 1, timeLimitSeconds: 2 };
    const ordered = await service.call('POST', `${forum}/schedule-runs`, order);
    if (ordered.status === 202) runs.push(String(ordered.location));
  };
  const writing = writer();
  for (let round = 0; round < rounds; round++) {
    // Queued while it is killed, now and then: the answer may not come.
    const queueing = queue(round).catch(() => note('cut'));
    if (next() < 0.7) await queueing;
    await wait(next() * LATEST_KILL);
    const [victim] = draw(VICTIMS, 1, next);
    kills[victim]++;
    if (victim === 'service') {
      await service.end('SIGKILL');
      service = await startRealService(ground, env);
    } else if (victim === 'worker') {
      await worker.end('SIGKILL');
      worker = startRealWorker(ground, env);
    } else {
      database.kill();
      await wait(next() * 1_000);
      await database.start();
      await until(
        'the service after the database',
        () => service.call('GET', '/v1/profiles?limit=1'),
        ({ status }) => status === 200,
        60,
      );
    }
    await queueing;
    if ((round + 1) % 10 === 0)
      tell(`${round + 1} rounds: ${JSON.stringify(kills)}, ${profiles.size} profiles`);
  }
  going = false;
  await writing;
  tell(
    `${rounds} rounds of kill -9: ${JSON.stringify(kills)}; writes ${JSON.stringify(statuses)}; ${imports.length} imports, ${runs.length} runs`,
  );
  for (const location of [...imports, ...runs]) {
    const { body } = await until(
      location,
      () => service.call('GET', location),
      (answer) => answer.body?.finishedAt !== null,
      LONGEST_END,
    );
    note(`${location.includes('import') ? 'import' : 'run'} ${body.state}`);
    if (location.includes('import')) {
      const { created, unchanged, updated, rejected } = body.counts;
      if (body.state !== 'succeeded' || created + unchanged + updated !== ROWS || rejected > 0)
        faults.push(`${location} ended as ${body.state}: ${JSON.stringify(body.counts)}`);
    } else if (body.state !== 'succeeded') {
      faults.push(`${location} ended as ${body.state}: ${JSON.stringify(body.failure)}`);
    }
  }
  let lost = 0;
  for (const [id, name] of profiles) {
    const { status, body } = await service.call('GET', `/v1/profiles/${id}`);
    if (status !== 200 || body.name !== name) lost++;
  }
  if (lost > 0) faults.push(`${lost} of ${profiles.size} acknowledged profiles are lost`);
  for (const [what, statement] of Object.entries(HALF_WRITTEN)) {
    const [{ found }] = await query<{ found: number }>(connectionString, statement);
    if (found > 0) faults.push(`${found} ${what}`);
  }
  tell(`${profiles.size} acknowledged profiles, ${lost} lost; ended: ${JSON.stringify(statuses)}`);
  return faults;
};
