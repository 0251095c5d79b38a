import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { loadRuntime } from '../../../src/cli/runtime.ts';
import { connect } from '../../../src/db/connect.ts';
import { firm, firmsAsNdjson } from '../../support/firms.ts';
import { beginImport, importEnded } from '../../support/imported.ts';
import { ownPostgres } from '../../support/ownPostgres.ts';
import { type RealService, startRealService, startRealWorker } from '../../support/realProcess.ts';
import { serverFolders } from '../../support/runFolder.ts';
import { query, runStatement } from '../../support/server.ts';
import { EMBEDDED_MAJOR, findBackupPrograms } from '../../support/serverPrograms.ts';
import { smallForum } from '../../support/smallForum.ts';
import { publishedSchedules, unlikeDefinition, unsoundIn } from '../../support/soundness.ts';
import type { Trial } from '../../support/trial.ts';
import { until } from '../../support/until.ts';
import { Writers } from '../../support/writers.ts';

const run = promisify(execFile);

const PROFILES = 1_500;
const IMPORTED = 3_000;
/** Writes go on so long before and after the backup, in seconds. */
const AROUND = 3;
const LISTS = 10;
/** Takes transaction ids, as a server does that has served for a while. */
const SERVED = `do $$ begin
  for i in 1..20000 loop perform pg_current_xact_id(); commit; end loop;
end $$`;

/**
 * A backup is taken by pg_dump while profiles are written, imported and planned with, and restored into a new database
 * of another server. The service that starts on it has all that was acknowledged before the backup began, nothing
 * half-written, sound schedules, lists as the definition says; what was under way ends; and searches that follow the
 * writes go on.
 */
export const trial: Trial = async (ground) => {
  const { tell } = ground;
  const programs = await findBackupPrograms();
  if (programs.server === null && programs.major < EMBEDDED_MAJOR)
    return [
      `${programs.dump} is of PostgreSQL ${programs.major} and cannot save the embedded ${EMBEDDED_MAJOR}: set PG_BIN to the programs of a whole server, or of a newer one`,
    ];
  tell(
    `${programs.dump} of PostgreSQL ${programs.major}, ${programs.server === null ? 'the embedded server' : 'the server beside it'}`,
  );
  const faults: string[] = [];
  const before = await ownPostgres(ground, programs.server);
  await runStatement(before.connectionString, SERVED);
  const env = { DATABASE_URL: before.connectionString, WORKER: 'none' };
  const service = await startRealService(ground, env);
  const worker = startRealWorker(ground, env);
  await importEnded(service, await beginImport(service, firmsAsNdjson(0, PROFILES)));
  const forum = await smallForum(service, 'forum', 8);
  await planned(service, forum, 1);

  const writers = new Writers(service.call, { clients: 4, from: 1_000_000 });
  await wait(AROUND * 1_000);
  const imported = await service.call(
    'POST',
    '/v1/imports?source=under-way',
    firmsAsNdjson(0, IMPORTED),
    'application/x-ndjson',
  );
  const importAt = String(imported.location);
  await until(
    'the import begins',
    () => service.call('GET', importAt),
    ({ body }) => body.counts.read > 0,
  );
  const order = { mode: 'select', seed: 2, timeLimitSeconds: 5 };
  const runAt = String((await service.call('POST', `${forum}/schedule-runs`, order)).location);
  const file = join(serverFolders(), `cove-backup-${process.pid}.dump`);
  const began = performance.now();
  await run(programs.dump, ['--format=custom', `--file=${file}`, before.connectionString]);
  const ended = performance.now();
  await wait(AROUND * 1_000);
  await writers.stop();
  const during = writers.acknowledged(began, ended);
  tell(
    `${writers.acknowledged(0, began)} writes acknowledged before the backup, ${during} in the ${Math.round(ended - began)} ms of it, ${writers.acknowledged(ended, Infinity)} after: ${JSON.stringify(writers.statuses)}`,
  );
  faults.push(...writers.faults);
  if (during === 0) faults.push('nothing was written while the backup was taken');
  for (const each of [service, worker]) await each.end('SIGKILL');
  await before.stop();

  const after = await ownPostgres(ground, programs.server);
  const { connectionString } = after;
  await run(programs.restore, ['--exit-on-error', '--no-owner', `--dbname=${connectionString}`, file]);
  const [state] = await query<{ runs: number; imports: number; newest: string; given: string }>(
    connectionString,
    `select (select count(*)::int from schedule_run where finished_at is null) as runs,
       (select count(*)::int from import where finished_at is null) as imports,
       (select max(changed_xid::text::bigint)::text from profile) as newest,
       pg_snapshot_xmax(pg_current_snapshot())::text as given`,
  );
  tell(
    `restored: ${state.imports} import and ${state.runs} run under way, transaction ids to ${state.newest} in a server that has given out ${state.given}`,
  );
  if (state.runs + state.imports === 0) faults.push('no job was under way in the backup');
  if (Number(state.newest) < Number(state.given))
    faults.push('the ids of the backup are none that the server does not know');
  const { db, close } = connect({ connectionString, poolSize: 2, applicationName: 'trial' });
  ground.teardown(close);
  faults.push(...(await unsoundIn(db, { settled: false })).map((fault) => `restored: ${fault}`));

  const startedAt = performance.now();
  const here = { DATABASE_URL: connectionString, WORKER: 'none' };
  const restored = await startRealService(ground, here);
  const ready = await restored.call('GET', '/health/ready');
  tell(
    `the service was up after ${Math.round(performance.now() - startedAt)} ms and says ${JSON.stringify(ready.body)}`,
  );
  if (ready.status !== 200) faults.push(`ready says ${ready.status}`);
  const [{ reported }] = await query<{ reported: number }>(
    connectionString,
    `select count(*)::int as reported from profile where changed_xid >= pg_snapshot_xmax(pg_current_snapshot())`,
  );
  if (reported > 0) faults.push(`each look for changes would report ${reported} profiles again`);
  const lost = await writers.lost(began, async (id) => {
    const { status, body } = await restored.call('GET', `/v1/profiles/${id}`);
    return status === 200 ? body.name : null;
  });
  tell(
    `${writers.wishes.size} profiles that were written around the backup, ${lost.length} not as acknowledged`,
  );
  faults.push(...lost);

  startRealWorker(ground, here);
  const { body: counted } = await until(
    'the import',
    () => restored.call('GET', importAt),
    ({ body }) => body.finishedAt !== null,
  );
  const [{ found }] = await query<{ found: number }>(
    connectionString,
    `select count(*)::int as found from profile where source = 'under-way'`,
  );
  tell(
    `the import that was under way: ${counted.state}, ${JSON.stringify(counted.counts)}, ${found} profiles`,
  );
  if (counted.state !== 'succeeded' || counted.counts.created !== IMPORTED || found !== IMPORTED)
    faults.push(`the import under way ended as ${counted.state} with ${found} of ${IMPORTED} profiles`);
  const again = await restored.call('GET', runAt);
  if (again.status === 200) {
    const { body } = await until(
      'the run',
      () => restored.call('GET', runAt),
      (each) => each.body.finishedAt !== null,
    );
    tell(`the run that was ordered just before: ${body.state}`);
    if (body.state !== 'succeeded') faults.push(`the run under way ended as ${body.state}`);
  } else faults.push(`the run that was acknowledged before the backup is answered ${again.status}`);
  await planned(restored, forum, 3);

  faults.push(...(await searchesGoOn(restored)));
  const { items } = (await restored.call('GET', `/v1/profiles?limit=${LISTS}`)).body;
  const ids = items.map(({ id }: { id: string }) => id) as string[];
  const runtime = await loadRuntime();
  const listOf = async (path: string) => (await restored.call('GET', path)).body;
  const unlike = await unlikeDefinition({ db, connectionString, runtime }, ids, listOf);
  const schedules = await publishedSchedules(db);
  tell(
    `${ids.length} lists against the definition: ${unlike.length} differ; ${schedules.count} published schedules: ${schedules.faults.length} faults`,
  );
  if (schedules.count === 0) faults.push('no schedule is published');
  faults.push(...unlike, ...schedules.faults, ...(await unsoundIn(db, { settled: true })));
  return faults;
};

/** Makes a schedule and publishes it. */
async function planned(service: RealService, forum: string, seed: number): Promise<void> {
  const ordered = await service.call('POST', `${forum}/schedule-runs`, {
    mode: 'select',
    seed,
    timeLimitSeconds: 2,
  });
  const { body } = await until(
    'a run',
    () => service.call('GET', String(ordered.location)),
    (each) => each.body.finishedAt !== null,
  );
  const { status } = await service.call('POST', `${forum}/schedule-runs/${body.id}/publish`);
  if (status !== 200) throw new Error(`a run that ${body.state} was published with ${status}`);
}

/** What is written now is seen by what follows the writes: the search for duplicates, and the index. */
async function searchesGoOn(service: RealService): Promise<string[]> {
  const twin = { ...firm(9_000_000), name: 'Chantiers navals de la Rance', website: 'https://rance.example' };
  const made: string[] = [];
  for (const source of ['one', 'two'])
    made.push((await service.call('POST', `/v1/profiles?source=${source}`, twin)).body.id);
  const faults: string[] = [];
  await until(
    'duplicates',
    () => service.call('GET', '/v1/duplicates?limit=200'),
    ({ body }) => body.items.some((each: object) => made.every((id) => JSON.stringify(each).includes(id))),
    30,
  ).catch(() => faults.push('what was written after the restore is not searched for duplicates'));
  await service.call('DELETE', `/v1/profiles/${made[0]}`);
  await service.call('POST', '/v1/profiles?source=one', twin);
  // Several turns of the index, which looks every 400 ms.
  await wait(2_000);
  const { status } = await service.call('GET', `/v1/profiles/${made[0]}/matches`);
  if (status !== 200) faults.push('a profile that was created again is not in the index');
  return faults;
}
