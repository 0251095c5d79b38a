import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, gunzipSync } from 'node:zlib';
import { loadReference } from '../db/reference.ts';
import { generateProfiles, type SkillNames } from './generateProfiles.ts';

/** Where the profiles of a run come from: made up from the seed, or the first ones of a file. */
export interface StockSource {
  readonly file: string | null;
  readonly seed: number;
}

export interface Stock {
  readonly profiles: number;
  readonly bytes: number;
}

const SKILLS = new URL('../../sql/reference/esco-skills.ndjson.gz', import.meta.url);

/**
 * Writes so many profiles to a file, in import format, one a line; fewer where the source has fewer. Never
 * holds more than a few in memory.
 */
export async function writeStock(path: string, count: number, source: StockSource): Promise<Stock> {
  const lines = source.file === null ? generated(count, source.seed) : linesOf(source.file);
  let profiles = 0;
  await pipeline(
    Readable.from(
      (async function* () {
        for await (const line of lines) {
          if (line.trim() === '') continue;
          yield `${line}\n`;
          if (++profiles === count) return;
        }
      })(),
    ),
    createWriteStream(path),
  );
  return { profiles, bytes: (await stat(path)).size };
}

/** Names of skills from the reference lists, the same for every run. */
export function loadSkillNames(): SkillNames[] {
  const lines = gunzipSync(readFileSync(SKILLS)).toString('utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { en?: string[]; fr?: string[]; es?: string[] })
    .flatMap(({ en, fr = en, es = en }) =>
      en === undefined || fr === undefined || es === undefined ? [] : [{ labels: { en, fr, es } }],
    );
}

function generated(count: number, seed: number): Iterable<string> {
  return generateProfiles(count, seed, loadReference(), loadSkillNames());
}

function linesOf(file: string): AsyncIterable<string> {
  const bytes = createReadStream(file);
  const unpacked = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  bytes.on('error', (error) => unpacked.destroy(error));
  return createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY });
}
