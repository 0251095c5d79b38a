import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { matchSourcesOf } from '../../cli/sources.ts';
import { rankMatches } from '../../usecases/matching.ts';
import { figure, megabytes } from '../figures.ts';
import { askedByRoute, type InProcess, openInProcess } from '../inProcess.ts';
import type { Measure } from '../measure.ts';
import { profileIds } from '../profileIds.ts';
import { startService } from '../serviceProcess.ts';

/** Lists that the service is asked for before its memory in use is read. */
const LISTS = 200;

/**
 * How soon the service is ready, and what its index costs. The service itself is started three times: the first
 * start after an import also computes the statistics of words, the second reads the snapshot that the first kept, the
 * third finds none and builds the index. That is then built once more in this process, where memory can be read
 * after a collection of garbage.
 */
export const starting: Measure = {
  name: 'start',
  title: 'start and index',
  needsProfiles: true,
  targets: [
    {
      figure: 'readySeconds',
      label: 'ready, with a snapshot',
      profiles: 100_000,
      bound: 'below',
      value: 5,
      unit: 's',
    },
    {
      figure: 'usedResident',
      label: 'whole process in use',
      profiles: 100_000,
      bound: 'below',
      value: 350,
      unit: 'MB',
    },
  ],
  statement: `Ready: from the start of the process to the first answer 200 of /health/ready. A snapshot is kept from 2,000 profiles on. In use: the service that started with a snapshot, after ${LISTS} different lists, without a forced collection of garbage.`,
  drawn: ['readySeconds', 'builtSeconds', 'usedResident'],
  async run({ connectionString, folder }, tell) {
    tell('the first start of the service');
    const first = await startService(connectionString, folder);
    await first.stop();
    const snapshot = await bytesIn(join(folder, 'index'));
    tell('the start with a snapshot');
    const second = await startService(connectionString, folder);
    const startedMemory = await second.memory();
    await askLists(second.address, await profileIds(connectionString, LISTS));
    const usedMemory = await second.memory();
    await second.stop();
    await rm(join(folder, 'index'), { recursive: true, force: true });
    tell('the start without a snapshot');
    const third = await startService(connectionString, folder);
    await third.stop();

    tell('building the index');
    const begunAt = performance.now();
    const opened = await openInProcess(connectionString);
    try {
      const loadedAt = performance.now();
      const before = await memoryNow();
      const buildBegan = performance.now();
      await opened.follower.start();
      const built = performance.now() - buildBegan;
      // The first ranking makes the working arrays, which are part of what the index costs.
      rankOnce(opened);
      const after = await memoryNow();
      const grown = (field: keyof typeof after): number => megabytes(after[field] - before[field]);
      const live = grown('heapUsed') + grown('arrayBuffers');
      return [
        figure('readySeconds', 'ready, with a snapshot', second.readyMilliseconds / 1000, 's'),
        figure('builtSeconds', 'ready, without one', third.readyMilliseconds / 1000, 's'),
        figure('firstReadySeconds', 'ready, first after an import', first.readyMilliseconds / 1000, 's'),
        figure('runtimeSeconds', 'of it vocabularies and lexicon', (loadedAt - begunAt) / 1000, 's'),
        figure('indexSeconds', 'of it building the index', built / 1000, 's'),
        figure('snapshotSize', 'snapshot on disk', megabytes(snapshot), 'MB'),
        figure('usedResident', 'service in use: RSS', megabytes(usedMemory), 'MB'),
        figure('serviceResident', 'service just started: RSS', megabytes(startedMemory), 'MB'),
        figure('processResident', 'built index, RSS after collection', megabytes(after.rss), 'MB'),
        figure('indexMemory', 'of it index, heap and buffers', live, 'MB'),
        figure('indexHeap', 'of it index, heap', grown('heapUsed'), 'MB'),
        figure('indexBuffers', 'of it index, buffers', grown('arrayBuffers'), 'MB'),
      ];
    } finally {
      await opened.close();
    }
  },
};

async function askLists(address: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const answer = await fetch(`${address}/v1/profiles/${id}/matches?limit=20`);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`the matches of ${id} were answered ${answer.status}`);
  }
}

async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((total, size) => total + size, 0);
}
/** Memory without garbage. Throws where the process cannot collect it when told to. */
async function memoryNow(): Promise<NodeJS.MemoryUsage> {
  if (globalThis.gc === undefined) throw new Error('run with --expose-gc');
  // Buffers go a turn after the objects that held them.
  for (let i = 0; i < 3; i++) {
    globalThis.gc();
    await sleep(50);
  }
  return process.memoryUsage();
}

function rankOnce({ runtime, follower }: InProcess): void {
  const { index } = follower;
  const [id] = index.listIds();
  const seeker = id === undefined ? undefined : index.find(id);
  if (seeker === undefined) throw new Error('the index is empty');
  rankMatches(matchSourcesOf(runtime, follower), seeker, askedByRoute());
}
