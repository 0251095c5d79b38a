import { setTimeout as wait } from 'node:timers/promises';
import { firm, firmsAsNdjson } from '../../support/firms.ts';
import { beginImport, importEnded } from '../../support/imported.ts';
import { ownPostgres } from '../../support/ownPostgres.ts';
import {
  type RealService,
  runCommand,
  startRealService,
  startRealWorker,
} from '../../support/realProcess.ts';
import { quantile, type Trial } from '../../support/trial.ts';
import { until } from '../../support/until.ts';
import { openWire, type Wire } from '../../support/wire.ts';

const PROCESSES = 3;
const WORKERS = 2;
const WRITES = 30;
const IMPORTS = 6;
const CLIENTS = 4;
/** How often the balancer asks each process whether it is ready, in milliseconds. */
const ASKED_EVERY_MS = 200;
/** A write is in every index within so long, in milliseconds. */
const LONGEST_UNSEEN = 1_000;
/** Bound to every address, as in a container: only then does a service give notice before it stops. */
const HOST = '0.0.0.0';

interface Target {
  readonly service: RealService;
  readonly wire: Wire;
  isReady: boolean;
}

/**
 * Three API processes and two workers on one PostgreSQL: each write is in every index within a second, each job runs
 * once, and while all three are replaced under load, one after the other, no request is dropped by a client that
 * sends nothing to a process that says it is not ready.
 */
export const trial: Trial = async (ground) => {
  const { tell } = ground;
  const faults: string[] = [];
  const { connectionString } = await ownPostgres(ground);
  const key = await firstKey(connectionString);
  const env = { DATABASE_URL: connectionString, WORKER: 'none', HOST, RATE_LIMIT_PER_KEY: '0' };
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
  const start = async (): Promise<Target> => {
    const service = await startRealService(ground, env, key);
    return { service, wire: openWire(service.address, { seconds: 30 }), isReady: true };
  };
  const targets: Target[] = [];
  for (let i = 0; i < PROCESSES; i++) targets.push(await start());
  for (let i = 0; i < WORKERS; i++) startRealWorker(ground, env);

  const [one] = targets;
  const school = { externalId: 'school', kind: 'vet-provider', name: 'School', country: 'FI' };
  const seeker = await one.service.call('POST', '/v1/profiles', school);
  const unseen: number[] = [];
  for (let i = 0; i < WRITES; i++) {
    const writer = targets[i % PROCESSES];
    const { body } = await writer.service.call('POST', '/v1/profiles', firm(i));
    const began = performance.now();
    for (const { service } of targets) {
      await until(
        `profile ${i} in the index of process ${service.pid}`,
        () => service.call('GET', `/v1/profiles/${seeker.body.id}/matches?limit=200`),
        (each) => each.body.items.some(({ profile }: { profile: { id: string } }) => profile.id === body.id),
        10,
      );
    }
    unseen.push(performance.now() - began);
  }
  tell(
    `${WRITES} writes, each seen in ${PROCESSES} indexes: p50 ${Math.round(quantile(unseen, 0.5))} ms, slowest ${Math.round(Math.max(...unseen))} ms`,
  );
  if (Math.max(...unseen) > LONGEST_UNSEEN) faults.push('a write was not in every index within a second');

  const locations: string[] = [];
  for (let i = 0; i < IMPORTS; i++) {
    const { service } = targets[i % PROCESSES];
    locations.push(await beginImport(service, firmsAsNdjson(10_000 + i * 1_000, 800)));
  }
  let created = 0;
  for (const location of locations) created += (await importEnded(one.service, location)).created;
  tell(`${IMPORTS} imports by ${WORKERS} workers created ${created} profiles of ${IMPORTS * 800}`);
  if (created !== IMPORTS * 800) faults.push(`imports created ${created}: a job was not run just once`);

  let going = true;
  const asking = (async () => {
    while (going) {
      for (const target of [...targets]) {
        const sent = { method: 'GET', path: '/health/ready' };
        const status = await target.wire.send(sent).then(
          (answer) => answer.status,
          () => 0,
        );
        target.isReady = status === 200;
      }
      await wait(ASKED_EVERY_MS);
    }
  })();
  const statuses: Record<string, number> = {};
  const times: number[] = [];
  let turn = 0;
  let written = 0;
  const acknowledged: string[] = [];
  const client = async (): Promise<void> => {
    while (going) {
      const ready = targets.filter(({ isReady }) => isReady);
      const target = ready[turn++ % ready.length];
      const isWrite = turn % 5 === 0;
      const path = isWrite
        ? '/v1/profiles'
        : `/v1/profiles/${seeker.body.id}/matches?limit=${1 + (turn % 50)}`;
      const body = isWrite ? JSON.stringify(firm(1_000_000 + written++)) : null;
      try {
        const answer = await target.wire.send({ method: isWrite ? 'POST' : 'GET', path, headers, body });
        statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
        times.push(answer.milliseconds);
        if (answer.status === 201) acknowledged.push((JSON.parse(answer.text) as { id: string }).id);
        else if (answer.status !== 200) faults.push(`${path} was answered ${answer.status} ${answer.text}`);
      } catch (error) {
        statuses.dropped = (statuses.dropped ?? 0) + 1;
        faults.push(`${isWrite ? 'a write' : 'a read'} was dropped: ${(error as Error).message}`);
      }
      await wait(10);
    }
  };
  const clients = Array.from({ length: CLIENTS }, client);
  await wait(2_000);
  const rounds = ground.rounds ?? 1;
  for (let i = 0; i < rounds * PROCESSES; i++) {
    const old = targets[0];
    const replacement = await start();
    targets.push(replacement);
    const code = await old.service.end('SIGTERM');
    targets.shift();
    old.wire.close();
    if (code !== 0) faults.push(`process ${old.service.pid} ended with ${code}`);
  }
  await wait(2_000);
  going = false;
  await Promise.all([...clients, asking]);
  let lost = 0;
  for (const id of acknowledged)
    if ((await targets[0].service.call('GET', `/v1/profiles/${id}`)).status !== 200) lost++;
  if (lost > 0) faults.push(`${lost} acknowledged writes are lost`);
  tell(
    `${rounds * PROCESSES} processes replaced under load: ${JSON.stringify(statuses)}, p99 ${Math.round(quantile(times, 0.99))} ms; ${acknowledged.length} acknowledged writes, ${lost} lost`,
  );
  for (const { wire, service } of targets) {
    wire.close();
    await service.end('SIGTERM');
  }
  return faults;
};

async function firstKey(connectionString: string): Promise<string> {
  const words = ['keys', 'create', '--name', 'trial', '--role', 'admin'];
  const { output, errors } = await runCommand(words, { DATABASE_URL: connectionString });
  const key = /cove_[A-Za-z0-9_-]+/.exec(output)?.[0];
  if (key === undefined) throw new Error(`no key was made: ${output}${errors}`);
  return key;
}
