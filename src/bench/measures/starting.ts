import { setTimeout as sleep } from 'node:timers/promises';
import { matchSourcesOf } from '../../cli/sources.ts';
import { rankMatches } from '../../usecases/matching.ts';
import { figure, megabytes } from '../figures.ts';
import { askedByRoute, type InProcess, openInProcess } from '../inProcess.ts';
import type { Measure } from '../measure.ts';
import { startService } from '../serviceProcess.ts';

/**
 * How soon the service is ready, and what its index costs. The service itself is started twice, as the first
 * start after an import also computes the statistics of words; the index is then built once more in this
 * process, where memory can be read after a collection of garbage.
 */
export const starting: Measure = {
  name: 'start',
  title: 'start and index',
  needsProfiles: true,
  targets: [
    { figure: 'readySeconds', label: 'ready', profiles: 100_000, bound: 'below', value: 10, unit: 's' },
    { figure: 'indexMemory', label: 'index', profiles: 100_000, bound: 'below', value: 400, unit: 'MB' },
  ],
  async run({ connectionString }, tell) {
    tell('the first start of the service');
    const first = await startService(connectionString);
    await first.stop();
    tell('the second start of the service');
    const second = await startService(connectionString);
    const serviceMemory = await second.memory();
    await second.stop();

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
        figure('readySeconds', 'from process start to ready', second.readyMilliseconds / 1000, 's'),
        figure('firstReadySeconds', 'the same, first after import', first.readyMilliseconds / 1000, 's'),
        figure('runtimeSeconds', 'of it vocabularies and lexicon', (loadedAt - begunAt) / 1000, 's'),
        figure('indexSeconds', 'of it building the index', built / 1000, 's'),
        figure('indexMemory', 'index: heap and buffers together', live, 'MB'),
        figure('indexHeap', 'index: heap', grown('heapUsed'), 'MB'),
        figure('indexBuffers', 'index: buffers', grown('arrayBuffers'), 'MB'),
        figure('indexResident', 'index: growth of RSS', grown('rss'), 'MB'),
        figure('processResident', 'process with index: RSS after GC', megabytes(after.rss), 'MB'),
        figure('serviceResident', 'service just started: RSS', megabytes(serviceMemory), 'MB'),
      ];
    } finally {
      await opened.close();
    }
  },
};

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
