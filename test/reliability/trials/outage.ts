import { setTimeout as wait } from 'node:timers/promises';
import { ownPostgres } from '../../support/ownPostgres.ts';
import { startRealService, startRealWorker } from '../../support/realProcess.ts';
import { quantile, type Trial } from '../../support/trial.ts';
import { until } from '../../support/until.ts';
import { openWire } from '../../support/wire.ts';

const SECONDS_AWAY = 30;
const READERS = 4;
const PROFILES = 300;
/** The load that goes on before and after, in seconds. */
const AROUND = 5;
/** Until everything works again once the database is back, in seconds. */
const LONGEST_RECOVERY = 15;

const IMPORTED = 2_500;

const firm = (number: number) =>
  JSON.stringify({
    externalId: `firm ${number}`,
    kind: number % 2 === 0 ? 'company' : 'vet-provider',
    name: `Firm ${number}`,
    country: number % 3 === 0 ? 'FR' : 'DE',
    needs: [{ text: 'Apprentices who can weld', language: 'en' }],
    offers: [{ text: `Training places for welders, hall ${number}`, language: 'en' }],
  });

/**
 * The database is stopped under load and stays away for half a minute. What the index can answer goes on and says
 * how old it is, writes are refused with 503 and Retry-After, and all works again by itself when it is back: the
 * service, and the worker with an import that was queued before.
 */
export const trial: Trial = async (ground) => {
  const { tell } = ground;
  const faults: string[] = [];
  const away = (ground.seconds ?? SECONDS_AWAY) * 1_000;
  const database = await ownPostgres(ground);
  const env = { DATABASE_URL: database.connectionString, WORKER: 'none' };
  const service = await startRealService(ground, env);
  const worker = startRealWorker(ground, env);
  let workerEnded = false;
  worker.ended.then(() => {
    workerEnded = true;
  });
  const wire = openWire(service.address, { seconds: 20 });
  ground.teardown(() => wire.close());
  const headers = { 'content-type': 'application/json' };
  const importOf = async (from: number, count: number): Promise<string> => {
    const body = Array.from({ length: count }, (_, i) => firm(from + i)).join('\n');
    const begun = await service.call('POST', '/v1/imports', body, 'application/x-ndjson');
    if (begun.status !== 202) throw new Error(`an import was answered ${begun.status}`);
    return String(begun.location);
  };
  const ended = (location: string) =>
    until(
      'an import',
      () => service.call('GET', location),
      ({ body }) => body?.state === 'succeeded',
      120,
    );
  await ended(await importOf(0, PROFILES));
  const { body } = await service.call('GET', '/v1/profiles?limit=50');
  const ids = body.items.map(({ id }: { id: string }) => id) as string[];

  let phase: 'before' | 'away' | 'after' = 'before';
  let going = true;
  const reads: { phase: string; status: number; age: number; milliseconds: number }[] = [];
  const writes: { phase: string; status: number; retryAfter: boolean; milliseconds: number }[] = [];
  const acknowledged: string[] = [];
  const reader = async (number: number): Promise<void> => {
    for (let i = number; going; i++) {
      const during = phase;
      const path = `/v1/profiles/${ids[i % ids.length]}/matches?limit=${1 + (i % 40)}`;
      const answer = await wire.send({ method: 'GET', path }).catch((error: Error) => error);
      if (answer instanceof Error) faults.push(`a read got no answer (${during}): ${answer.message}`);
      else
        reads.push({
          phase: during,
          status: answer.status,
          age: Number(answer.headers['index-age']),
          milliseconds: answer.milliseconds,
        });
      await wait(50);
    }
  };
  const writer = async (): Promise<void> => {
    for (let i = 0; going; i++) {
      const during = phase;
      const sent = { method: 'POST', path: '/v1/profiles', headers, body: firm(1_000_000 + i) };
      const answer = await wire.send(sent).catch((error: Error) => error);
      if (answer instanceof Error) faults.push(`a write got no answer (${during}): ${answer.message}`);
      else {
        const retryAfter = answer.headers['retry-after'] !== undefined;
        writes.push({ phase: during, status: answer.status, retryAfter, milliseconds: answer.milliseconds });
        if (answer.status === 201) acknowledged.push((JSON.parse(answer.text) as { id: string }).id);
      }
      await wait(50);
    }
  };
  const load = [writer(), ...Array.from({ length: READERS }, (_, i) => reader(i))];
  await wait(AROUND * 1_000);
  const cut = await importOf(10_000, IMPORTED);
  await until(
    'the import begins',
    () => service.call('GET', cut),
    (each) => each.body.counts.read > 0,
    60,
  );
  await database.stop();
  const stopped = performance.now();
  phase = 'away';
  await wait(away / 2);
  const ready = await service.call('GET', '/health/ready');
  if (ready.status !== 200 || ready.body.status !== 'reads-only')
    faults.push(`ready says ${ready.status} ${JSON.stringify(ready.body)}`);
  await wait(away - (performance.now() - stopped));
  const oldest = Math.max(0, ...reads.filter((read) => read.phase === 'away').map(({ age }) => age));
  await database.start();
  phase = 'after';
  const back = performance.now();
  const tries: string[] = [];
  await until(
    'a write',
    async () => {
      const began = performance.now();
      const sent = firm(2_000_000 + Math.round(began));
      const { status } = await service.call('POST', '/v1/profiles', sent);
      tries.push(`${status} in ${Math.round(performance.now() - began)} ms`);
      return status;
    },
    (status) => status === 201,
    LONGEST_RECOVERY,
  );
  const recovery = performance.now() - back;
  tell(`writes again ${Math.round(recovery)} ms after the database was back (${tries.join(', ')})`);
  const followed = await until(
    'the index follows',
    async () => {
      const path = `/v1/profiles/${ids[0]}/matches?limit=1`;
      return Number((await wire.send({ method: 'GET', path })).headers['index-age']);
    },
    (age) => age <= 1,
    LONGEST_RECOVERY,
  );
  tell(`the index was ${followed} s old ${Math.round(performance.now() - back)} ms after it was back`);
  const { body: counts } = await ended(cut);
  if (counts.counts.created !== IMPORTED)
    faults.push(`the import created ${counts.counts.created} of ${IMPORTED}`);
  await wait(AROUND * 1_000);
  going = false;
  await Promise.all(load);
  if (workerEnded) faults.push('the worker ended');

  for (const when of ['before', 'away', 'after']) {
    const read = reads.filter((each) => each.phase === when);
    const written = writes.filter((each) => each.phase === when);
    tell(
      `${when}: ${read.length} reads ${counted(read)}, p99 ${Math.round(
        quantile(
          read.map(({ milliseconds }) => milliseconds),
          0.99,
        ),
      )} ms, ` +
        `age up to ${Math.max(...read.map(({ age }) => age))} s; ` +
        `${written.length} writes ${counted(written)}, slowest ${Math.round(Math.max(...written.map(({ milliseconds }) => milliseconds)))} ms`,
    );
  }
  const bad = reads.filter(({ status }) => status !== 200);
  if (bad.length > 0) faults.push(`${bad.length} reads were not answered from the index: ${counted(bad)}`);
  if (!(oldest >= away / 1_000 - 5)) faults.push(`the index said it was ${oldest} s old at most`);
  const late = reads.slice(-READERS).filter(({ age }) => !(age <= 2));
  if (late.length > 0) faults.push(`the index is still old: ${late[0].age} s`);
  const odd = writes.filter(({ status, retryAfter }) => status !== 201 && !(status === 503 && retryAfter));
  if (odd.length > 0) faults.push(`writes were answered otherwise: ${counted(odd)}`);
  const during = writes.filter(({ phase: when }) => when === 'away');
  if (during.length < 5) faults.push(`only ${during.length} writes were answered in ${away / 1_000} s`);
  if (writes.at(-1)?.status !== 201) faults.push('the last write was refused');
  let lost = 0;
  for (const id of acknowledged) {
    if ((await service.call('GET', `/v1/profiles/${id}`)).status !== 200) lost++;
  }
  if (lost > 0) faults.push(`${lost} of ${acknowledged.length} acknowledged writes are lost`);
  tell(`${acknowledged.length} acknowledged writes, ${lost} lost`);
  return faults;
};

function counted(answers: readonly { readonly status: number }[]): string {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return JSON.stringify(counts);
}
