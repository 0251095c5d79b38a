import { cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connect } from '../../../src/db/connect.ts';
import { migrate } from '../../../src/db/migrate.ts';
import { testService, testWorker } from '../../support/app.ts';
import { firmsAsNdjson } from '../../support/firms.ts';
import { beginImport, importEnded } from '../../support/imported.ts';
import { root } from '../../support/imports.ts';
import { ownPostgres } from '../../support/ownPostgres.ts';
import { callsTo, runCommand } from '../../support/realProcess.ts';
import { serverFolders } from '../../support/runFolder.ts';
import { smallForum } from '../../support/smallForum.ts';
import { publishedSchedules, unlikeDefinition, unsoundIn } from '../../support/soundness.ts';
import { quantile, type Trial } from '../../support/trial.ts';
import { until } from '../../support/until.ts';
import { openWire } from '../../support/wire.ts';
import { Writers } from '../../support/writers.ts';

/**
 * The schema that the load runs on at first: the oldest that what it does can do without the later ones. What comes
 * behind is applied while it runs.
 */
const OLD_SCHEMA = '0009_safety';
const PROFILES = 1_000;
const READERS = 3;
const AROUND = 5;
/** What a request may take while the schema changes, in milliseconds. */
const LONGEST = 5_000;

/**
 * A service and a worker run on an earlier schema, with profiles, imports and plans under way, when `migrate` brings the
 * database to that of today. No request fails but with 503 and Retry-After, nothing is lost, all jobs end.
 */
export const trial: Trial = async (ground) => {
  const { tell } = ground;
  const faults: string[] = [];
  const { connectionString } = await ownPostgres(ground);
  const folder = join(serverFolders(), `cove-schema-${process.pid}`);
  await mkdir(folder);
  const names = (await readdir(join(root, 'sql/migrations'))).sort();
  const old = names.filter((name) => name <= `${OLD_SCHEMA}.sql`);
  for (const name of old) await cp(join(root, 'sql/migrations', name), join(folder, name));
  await migrate(connectionString, folder);
  // In this process: the command line would not start a service on a schema that is not of today.
  const database = connect({ connectionString, poolSize: 10, applicationName: 'upgrade' });
  ground.teardown(() => database.close());
  const own = { ...database, connectionString };
  const ending = { teardown: (end: () => unknown) => ground.teardown(end) };
  const here = await testService(ending, own);
  await testWorker(ending, here);
  const address = await here.app.listen({ host: '127.0.0.1', port: 0 });
  const service = { call: callsTo(address) };
  await importEnded(service, await beginImport(service, firmsAsNdjson(0, PROFILES)));
  const forum = await smallForum(service, 'forum', 8);
  const { body } = await service.call('GET', '/v1/profiles?limit=50');
  const ids = body.items.map(({ id }: { id: string }) => id) as string[];

  let going = true;
  const times: number[] = [];
  const reads: Record<string, number> = {};
  const wire = openWire(address);
  ground.teardown(() => wire.close());
  const reader = async (from: number): Promise<void> => {
    for (let i = from; going; i += READERS) {
      const path =
        i % 4 === 0
          ? `/v1/profiles/${ids[i % 50]}`
          : `/v1/profiles/${ids[i % 50]}/matches?limit=${1 + (i % 40)}`;
      const answer = await wire.send({ method: 'GET', path }).catch((error: Error) => error);
      if (answer instanceof Error) faults.push(`${path} got no answer: ${answer.message}`);
      else {
        const { status, headers, text, milliseconds } = answer;
        reads[status] = (reads[status] ?? 0) + 1;
        times.push(milliseconds);
        if (status !== 200 && !(status === 503 && headers['retry-after'] !== undefined))
          faults.push(`${path} was answered ${status} ${text}`);
      }
      await wait(20);
    }
  };
  const imports: string[] = [];
  const importer = async (): Promise<void> => {
    for (let i = 0; going; i++) {
      const rows = firmsAsNdjson(10_000 + i * 200, 200);
      imports.push(await beginImport(service, rows));
      await importEnded(service, imports[i]);
    }
  };
  let published = 0;
  const planner = async (): Promise<void> => {
    for (let seed = 1; going; seed++) {
      const order = { mode: 'select', seed, timeLimitSeconds: 1 };
      const { status, location } = await service.call('POST', `${forum}/schedule-runs`, order);
      if (status !== 202) {
        faults.push(`a run was answered ${status}`);
        continue;
      }
      const run = await until(
        'a run',
        () => service.call('GET', String(location)),
        (each) => each.body.finishedAt !== null,
      );
      if (run.body.state !== 'succeeded')
        faults.push(`a run ended as ${run.body.state}: ${run.body.failure}`);
      else {
        const answer = await service.call('POST', `${forum}/schedule-runs/${run.body.id}/publish`);
        if (answer.status !== 200) faults.push(`publishing was answered ${answer.status}`);
        else published++;
      }
    }
  };
  const writers = new Writers(service.call, { clients: 3, from: 1_000_000 });
  const load = [importer(), planner(), ...Array.from({ length: READERS }, (_, i) => reader(i))];
  await wait(AROUND * 1_000);
  const began = performance.now();
  const timesBefore = times.length;
  const { code, output, errors } = await runCommand(['migrate'], { DATABASE_URL: connectionString });
  const ended = performance.now();
  if (code !== 0) faults.push(`migrate ended with ${code}: ${errors}`);
  const during = times.slice(timesBefore);
  await wait(AROUND * 1_000);
  going = false;
  await Promise.all([...load, writers.stop()]);
  tell(
    `from ${OLD_SCHEMA} (${old.length} of ${names.length} files) under load in ${Math.round(ended - began)} ms: ${output.trim().replace(/\s+/g, ' ')}`,
  );
  tell(
    `reads ${JSON.stringify(reads)}, meanwhile p99 ${Math.round(quantile(during, 0.99))} ms, slowest ${Math.round(Math.max(0, ...during))} ms; writes ${JSON.stringify(writers.statuses)}, ${writers.acknowledged(began, ended)} acknowledged meanwhile; ${imports.length} imports; ${published} schedules published`,
  );
  faults.push(...writers.faults);
  if (Math.max(0, ...during) > LONGEST) faults.push('a request waited too long for the schema');
  if (writers.acknowledged(began, ended) === 0) faults.push('nothing was written while the schema changed');
  const applied = await migrate(connectionString);
  if (applied.length > 0) faults.push(`migrate had left ${applied.join(', ')}`);
  const lost = await writers.lost(Number.POSITIVE_INFINITY, async (id) => {
    const { status, body: found } = await service.call('GET', `/v1/profiles/${id}`);
    return status === 200 ? found.name : null;
  });
  const { db } = database;
  const schedules = await publishedSchedules(db);
  const listOf = async (path: string) => (await service.call('GET', path)).body;
  const unlike = await unlikeDefinition(
    { db, connectionString, runtime: here.runtime },
    ids.slice(0, 10),
    listOf,
  );
  tell(
    `${writers.wishes.size} profiles written, ${lost.length} not as acknowledged; 10 lists against the definition: ${unlike.length} differ; ${schedules.count} published schedules: ${schedules.faults.length} faults`,
  );
  faults.push(...lost, ...unlike, ...schedules.faults, ...(await unsoundIn(db, { settled: true })));
  return faults;
};
