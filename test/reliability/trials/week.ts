import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { loadRuntime } from '../../../src/cli/runtime.ts';
import { connect } from '../../../src/db/connect.ts';
import { migrate } from '../../../src/db/migrate.ts';
import { keyHeader } from '../../support/access.ts';
import { type Call, forgetForums, halfDay, type People, type Tally } from '../../support/halfDay.ts';
import { ownPostgres } from '../../support/ownPostgres.ts';
import { callsTo, startRealService, startRealWorker } from '../../support/realProcess.ts';
import { startReceiver } from '../../support/receiver.ts';
import { query, runStatement } from '../../support/server.ts';
import { publishedSchedules, unlikeDefinition, unsoundIn } from '../../support/soundness.ts';
import type { Trial } from '../../support/trial.ts';
import { until } from '../../support/until.ts';

const MINUTES = 4;
const HALVES = 14;
/** Of what memory is in the middle of the week, the share by which it may grow until the end of it. */
const MOST_GROWTH = 0.1;
/** After the work of half a day, until memory is looked at, in milliseconds. */
const REST_MS = 1_500;

const MEBIBYTE = 1 << 20;

/**
 * A week in so many minutes, as fourteen half days (`rounds`) of equal work. At the end of each: no schedule breaks a rule, nobody
 * sits twice, the index is the database, no contact was told, the audit log tells what was done, no job is left over,
 * webhooks heard of it all. Memory and connections do not grow: the median of all slopes between two half days of
 * the later week (Theil and Sen), which a single high reading does not move, comes to less than a tenth of it.
 */
export const trial: Trial = async (ground) => {
  const { tell } = ground;
  const faults: string[] = [];
  const tally: Tally = {};
  const { connectionString } = await ownPostgres(ground);
  const env = {
    DATABASE_URL: connectionString,
    WORKER: 'none',
    AUTH: 'required',
    RATE_LIMIT_PER_KEY: '0',
    WEBHOOK_ALLOW_PRIVATE: '1',
  };
  // Somebody must have a key before a service that asks for one starts.
  await migrate(connectionString);
  const { db, close } = connect({ connectionString, poolSize: 1, applicationName: 'trial' });
  ground.teardown(close);
  const root = await keyHeader(db, 'root', 'admin');
  const service = await startRealService(ground, env, root.authorization.slice('Bearer '.length));
  const worker = startRealWorker(ground, env);
  const callAs = async (subject: string, role: 'admin' | 'coordinator'): Promise<Call> =>
    callsTo(service.address, (await keyHeader(db, subject, role)).authorization.slice('Bearer '.length));
  const people: People = {
    admin: await callAs('admin', 'admin'),
    anna: await callAs('anna', 'coordinator'),
    berta: await callAs('berta', 'coordinator'),
  };
  const receiver = await startReceiver(ground);
  const events = [
    'import.finished',
    'introduction.requested',
    'introduction.accepted',
    'schedule.published',
    'match.strong',
  ];
  const hook = await people.admin('POST', '/v1/webhooks', { url: receiver.url, events, scope: 'all' });
  if (hook.status !== 201) return [`a webhook was answered ${hook.status} ${JSON.stringify(hook.body)}`];
  const runtime = await loadRuntime();

  const memory = { service: [] as number[], worker: [] as number[] };
  const connections: number[] = [];
  const halves = ground.rounds ?? HALVES;
  const length = ((ground.minutes ?? MINUTES) * 60_000) / HALVES;
  for (let half = 0; half < halves; half++) {
    const began = performance.now();
    await halfDay(people, half, { connectionString, tally, faults });
    const schedules = await publishedSchedules(db);
    if (schedules.count !== 1) faults.push(`${schedules.count} schedules are published`);
    faults.push(...schedules.faults, ...(await unsoundIn(db, { settled: true })));
    await forgetForums(people);
    await keptTooLong(connectionString);
    const { items } = (await people.anna('GET', '/v1/profiles?limit=3')).body;
    const ids = items.map(({ id }: { id: string }) => id) as string[];
    const listOf = async (path: string) => (await people.anna('GET', path)).body;
    faults.push(...(await unlikeDefinition({ db, connectionString, runtime }, ids, listOf)));
    tell(
      `half day ${half + 1}: ${Math.round((performance.now() - began) / 1_000)} s, ${faults.length} faults`,
    );
    tally['lists against the definition'] = (tally['lists against the definition'] ?? 0) + ids.length;
    const [{ found }] = await query<{ found: number }>(
      connectionString,
      'select count(*)::int as found from profile',
    );
    await until(
      'the index',
      () => people.admin('GET', '/health/ready'),
      ({ body }) => body.profiles === found,
      10,
    );
    await wait(REST_MS);
    memory.service.push(memoryOf(service.pid));
    memory.worker.push(memoryOf(worker.pid));
    const [{ open }] = await query<{ open: number }>(
      connectionString,
      `select count(*)::int as open from pg_stat_activity where application_name like 'cove-matchmaking%'`,
    );
    connections.push(open);
    await wait(Math.max(0, length - (performance.now() - began)));
  }
  const told = await heard(receiver.received, tally);
  const [{ left, failed }] = await query<{ left: number; failed: number }>(
    connectionString,
    `select (select count(*)::int from graphile_worker.jobs where attempts > 0) as left,
       (select count(*)::int from webhook_delivery where state <> 'delivered') as failed`,
  );
  tell(`done: ${JSON.stringify(tally)}`);
  tell(`webhooks heard of ${JSON.stringify(told.heard)}`);
  faults.push(...told.faults);
  if (left > 0) faults.push(`${left} jobs are left over`);
  if (failed > 0) faults.push(`${failed} deliveries did not arrive`);
  for (const [who, readings] of Object.entries(memory)) {
    const later = readings.slice(Math.floor(halves / 2));
    const growth = (slope(later) * (later.length - 1)) / later[0];
    tell(
      `memory of the ${who}, MiB: ${readings.map((bytes) => Math.round(bytes / MEBIBYTE)).join(' ')}; ${(100 * growth).toFixed(1)} % in the later half`,
    );
    if (growth > MOST_GROWTH)
      faults.push(`memory of the ${who} grew by ${(100 * growth).toFixed(1)} % in the later half`);
  }
  tell(`connections: ${connections.join(' ')}`);
  if (slope(connections.slice(Math.floor(halves / 2))) > 0) faults.push('connections grew in the later half');
  return faults;
};

/** Makes what was imported look a month old, and has what is kept too long of it removed. */
async function keptTooLong(connectionString: string): Promise<void> {
  await runStatement(
    connectionString,
    `update import set created_at = created_at - interval '31 days', started_at = started_at - interval '31 days',
       finished_at = finished_at - interval '31 days'`,
  );
  await runStatement(connectionString, `select graphile_worker.add_job('apply_retention')`);
  await until(
    'retention',
    () => query<{ found: number }>(connectionString, 'select count(*)::int as found from import_rejection'),
    ([{ found }]) => found === 0,
    60,
  );
}

/** What the receiver got, and what is missing of what was done. */
async function heard(received: readonly { readonly body: string }[], tally: Tally) {
  const expected: Tally = {
    'import.finished': tally.imports,
    'introduction.requested': tally.introductions,
    'introduction.accepted': tally['introductions accepted'],
    'schedule.published': tally['schedules published'],
  };
  const count = (): Tally => {
    const counts: Tally = {};
    // A delivery may come twice, under one id.
    const events = new Map(
      received.map(({ body }) => [
        (JSON.parse(body) as { id: string }).id ?? body,
        JSON.parse(body) as { type: string },
      ]),
    );
    for (const { type } of events.values()) counts[type] = (counts[type] ?? 0) + 1;
    return counts;
  };
  const missing = (counts: Tally): string[] =>
    Object.entries(expected).flatMap(([type, number]) =>
      counts[type] === number ? [] : [`${counts[type] ?? 0} of ${number} ${type} were heard of`],
    );
  const faults = await until(
    'webhooks',
    async () => missing(count()),
    (each) => each.length === 0,
    30,
  ).then(
    () => [],
    () => missing(count()),
  );
  return { heard: count(), faults };
}

/** The median of the slopes between all pairs of readings. Source: Theil 1950, Sen 1968. */
function slope(readings: readonly number[]): number {
  const slopes: number[] = [];
  for (let i = 0; i < readings.length; i++)
    for (let j = i + 1; j < readings.length; j++) slopes.push((readings[j] - readings[i]) / (j - i));
  slopes.sort((a, b) => a - b);
  return (slopes[Math.floor((slopes.length - 1) / 2)] + slopes[Math.ceil((slopes.length - 1) / 2)]) / 2;
}

/** Resident memory of a process, in bytes. */
function memoryOf(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) * 1_024;
}
