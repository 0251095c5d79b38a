import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { firmsAsNdjson } from '../../support/firms.ts';
import { beginImport, importEnded } from '../../support/imported.ts';
import { ownPostgres } from '../../support/ownPostgres.ts';
import { startRealService, startRealWorker } from '../../support/realProcess.ts';
import { quantile, type Trial } from '../../support/trial.ts';
import { openWire } from '../../support/wire.ts';

const PROFILES = 1_000;
const SECONDS = 20;
/** How many times what the service can do is asked of it. */
const TIMES = 10;
/** What those accepted may take: they wait about 1.2 s at most for their turn (src/http/safety/turns.ts). Milliseconds. */
const LONGEST_P99 = 3_000;
/**
 * At first two thousand connect at once, and the event loop takes in one connection each time round: what those may take
 * who ask within so many milliseconds.
 */
const CROWD_MS = 5_000;
const LONGEST_P99_OF_CROWD = 10_000;
/** What memory may grow by under load, in bytes. */
const MOST_GROWTH = 300 << 20;

/**
 * Ten times as many fresh lists are asked for as the service can work out: the excess is refused with 503 and
 * Retry-After, what is accepted is answered within three seconds (p99; ten while the crowd connects), memory stays
 * bounded, and the next request after it is answered as before.
 */
export const trial: Trial = async (ground) => {
  const { tell } = ground;
  const faults: string[] = [];
  const { connectionString } = await ownPostgres(ground);
  const env = { DATABASE_URL: connectionString, WORKER: 'none' };
  const service = await startRealService(ground, env);
  const worker = startRealWorker(ground, env);
  await importEnded(service, await beginImport(service, firmsAsNdjson(0, PROFILES)));
  await worker.end('SIGTERM');
  const { body } = await service.call('GET', '/v1/profiles?limit=200');
  const ids = body.items.map(({ id }: { id: string }) => id) as string[];
  const wire = openWire(service.address, { seconds: 30, connections: 2_000 });
  ground.teardown(() => wire.close());
  let number = 0;
  // Each list is asked for once: none comes from the memory of answers.
  const ask = () => {
    number++;
    const path = `/v1/profiles/${ids[number % ids.length]}/matches?limit=50&minScore=0.${String(number).padStart(8, '0')}`;
    return wire.send({ method: 'GET', path });
  };
  const closedLoop = async (seconds: number, connections: number): Promise<number[]> => {
    const until = performance.now() + seconds * 1_000;
    const times: number[] = [];
    await Promise.all(
      Array.from({ length: connections }, async () => {
        while (performance.now() < until) times.push((await ask()).milliseconds);
      }),
    );
    return times;
  };
  await closedLoop(3, 8);
  const alone = await closedLoop(5, 8);
  const capacity = alone.length / 5;
  tell(
    `capacity: ${capacity.toFixed(0)} lists/s, p99 ${Math.round(quantile(alone, 0.99))} ms at 8 connections`,
  );

  const memoryBefore = memoryOf(service.pid);
  let memoryMost = memoryBefore;
  const accepted: { readonly sentAt: number; readonly took: number }[] = [];
  const counts: Record<string, number> = {};
  const sending: Promise<void>[] = [];
  const seconds = ground.seconds ?? SECONDS;
  const began = performance.now();
  let sent = 0;
  let refusedWithout = 0;
  while (performance.now() - began < seconds * 1_000) {
    const due = Math.floor(((performance.now() - began) / 1_000) * capacity * TIMES);
    for (; sent < due; sent++) {
      const sentAt = performance.now() - began;
      sending.push(
        ask().then(
          ({ status, headers, milliseconds }) => {
            counts[status] = (counts[status] ?? 0) + 1;
            if (status === 200) accepted.push({ sentAt, took: milliseconds });
            else if (headers['retry-after'] === undefined) refusedWithout++;
          },
          (error: Error) => {
            counts[error.message] = (counts[error.message] ?? 0) + 1;
          },
        ),
      );
    }
    memoryMost = Math.max(memoryMost, memoryOf(service.pid));
    await wait(10);
  }
  const rate = sent / ((performance.now() - began) / 1_000);
  await Promise.all(sending);
  const after = await ask();
  const recovered = await closedLoop(3, 8);
  const tookOf = (isCrowd: boolean): number[] =>
    accepted.filter(({ sentAt }) => sentAt < CROWD_MS === isCrowd).map(({ took }) => took);
  const [crowd, later] = [tookOf(true), tookOf(false)];
  const p99 = quantile(later, 0.99);
  const p99OfCrowd = quantile(crowd, 0.99);
  const mebibytes = (bytes: number) => Math.round(bytes / (1 << 20));
  tell(`asked: ${sent} in ${seconds} s, ${rate.toFixed(0)} a second; answered ${JSON.stringify(counts)}`);
  tell(
    `accepted: ${(accepted.length / seconds).toFixed(0)} lists/s; while the crowd connects p99 ${Math.round(p99OfCrowd)} ms (bound ${LONGEST_P99_OF_CROWD}), then p50 ${Math.round(quantile(later, 0.5))} ms, p99 ${Math.round(p99)} ms (bound ${LONGEST_P99})`,
  );
  tell(`memory: ${mebibytes(memoryBefore)} MiB before, ${mebibytes(memoryMost)} MiB at most`);
  tell(
    `afterwards: the next list in ${Math.round(after.milliseconds)} ms (${after.status}), then ${(recovered.length / 3).toFixed(0)} lists/s, p99 ${Math.round(quantile(recovered, 0.99))} ms`,
  );
  if (rate < (capacity * TIMES) / 2) faults.push(`only ${rate.toFixed(0)} requests a second could be sent`);
  const others = Object.keys(counts).filter((status) => status !== '200' && status !== '503');
  if (others.length > 0) faults.push(`other answers than 200 and 503: ${others.join('; ')}`);
  if (!(counts['503'] > 0)) faults.push('nothing was refused');
  if (refusedWithout > 0) faults.push(`${refusedWithout} refusals without Retry-After`);
  if (accepted.length < seconds) faults.push(`only ${accepted.length} requests were accepted`);
  if (p99 > LONGEST_P99) faults.push(`p99 of those accepted is ${Math.round(p99)} ms`);
  if (p99OfCrowd > LONGEST_P99_OF_CROWD) faults.push(`p99 of the crowd is ${Math.round(p99OfCrowd)} ms`);
  if (memoryMost - memoryBefore > MOST_GROWTH) faults.push('memory grew without bound');
  if (after.status !== 200) faults.push(`the first request afterwards was answered ${after.status}`);
  if (quantile(recovered, 0.5) > 5 * quantile(alone, 0.5)) faults.push('it did not recover at once');
  return faults;
};

/** Resident memory of a process, in bytes. */
function memoryOf(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) * 1_024;
}
