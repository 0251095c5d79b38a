import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { loadRuntime } from '../../cli/runtime.ts';
import { connect } from '../../db/connect.ts';
import { findImport } from '../../db/imports.ts';
import { tidyDatabase } from '../../db/scratch.ts';
import { importProfiles } from '../../usecases/importProfiles.ts';
import { receiveImport } from '../../usecases/receiveImport.ts';
import { figure, megabytes } from '../figures.ts';
import type { Measure } from '../measure.ts';

const SAMPLE_MS = 50;
const LOOK_MS = 500;

/** An import as the command line does it: the upload is stored, then read, checked and saved batch by batch. */
export const importing: Measure = {
  name: 'import',
  title: 'import',
  needsProfiles: false,
  targets: [
    {
      figure: 'rowsPerSecond',
      label: 'import',
      profiles: 100_000,
      bound: 'above',
      value: 10_000,
      unit: 'rows/s',
    },
    {
      figure: 'shareOfCopy',
      label: 'import, share of bare COPY',
      profiles: 100_000,
      bound: 'above',
      value: 25,
      unit: '%',
    },
  ],
  drawn: ['rowsPerSecond', 'peakMemory'],
  async run({ connectionString, profilesFile, profiles, earlier }, tell) {
    const { features, door } = await loadRuntime();
    const { db, close } = connect({
      connectionString,
      poolSize: 4,
      applicationName: 'cove-matchmaking bench import',
    });
    const id = randomUUID();
    let mostBytes = 0;
    const sample = (): void => {
      mostBytes = Math.max(mostBytes, process.memoryUsage.rss());
    };
    const look = async (): Promise<void> => {
      const now = await findImport(db, id);
      if (now !== undefined) tell(`${now.counts.read} of ${profiles} rows`);
    };
    globalThis.gc?.();
    const bytesBefore = process.memoryUsage.rss();
    const sampling = setInterval(sample, SAMPLE_MS);
    const looking = setInterval(() => void look().catch(() => undefined), LOOK_MS);
    try {
      const began = performance.now();
      const processorBefore = process.cpuUsage();
      await receiveImport(
        db,
        {
          id,
          source: 'bench',
          format: 'ndjson',
          content: createReadStream(profilesFile),
          mostBytes: Number.MAX_SAFE_INTEGER,
        },
        async () => undefined,
      );
      const received = performance.now();
      await importProfiles(db, features, door, id);
      const ended = performance.now();
      const processor = process.cpuUsage(processorBefore);
      sample();
      const found = await findImport(db, id);
      if (found?.state !== 'succeeded') throw new Error(`the import ended as ${found?.state}`);
      const { counts } = found;
      const rate = counts.read / ((ended - began) / 1000);
      const copied = earlier.copy?.find(({ name }) => name === 'rowsPerSecond')?.value;
      tell('tidying the tables');
      await tidyDatabase(connectionString);
      return [
        figure('rowsPerSecond', 'rows', rate, 'rows/s'),
        ...(copied === undefined
          ? []
          : [figure('shareOfCopy', 'share of bare COPY', (100 * rate) / copied, '%')]),
        figure('uploadSeconds', 'of it storing the upload', (received - began) / 1000, 's'),
        figure('seconds', 'in all', (ended - began) / 1000, 's'),
        figure(
          'processorSeconds',
          'processor time of this process',
          (processor.user + processor.system) / 1e6,
          's',
        ),
        figure('rejectedRows', 'rows rejected', counts.rejected, 'count'),
        figure('peakMemory', 'memory (RSS) at most', megabytes(mostBytes), 'MB'),
        figure('memoryBefore', 'memory (RSS) before', megabytes(bytesBefore), 'MB'),
      ];
    } finally {
      clearInterval(sampling);
      clearInterval(looking);
      await close();
    }
  },
};
