import { createReadStream } from 'node:fs';
import { copyLines } from '../../db/scratch.ts';
import { figure, percentile } from '../figures.ts';
import type { Measure } from '../measure.ts';

const REPEATS = 3;

/** What PostgreSQL could do at best: the same bytes through COPY into a table of one text column. */
export const copying: Measure = {
  name: 'copy',
  title: 'bare COPY',
  needsProfiles: false,
  targets: [],
  drawn: ['rowsPerSecond'],
  async run({ connectionString, profilesFile, profiles }, tell) {
    const durations: number[] = [];
    for (let repeat = 1; repeat <= REPEATS; repeat++) {
      tell(`${repeat} of ${REPEATS}`);
      const { lines, milliseconds } = await copyLines(connectionString, createReadStream(profilesFile));
      if (lines !== profiles) throw new Error(`COPY took ${lines} lines of ${profiles}`);
      durations.push(milliseconds);
    }
    const rate = profiles / (percentile(durations, 0.5) / 1000);
    return [figure('rowsPerSecond', `rows, the median of ${REPEATS} runs`, rate, 'rows/s')];
  },
};
