import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Config } from '../config.ts';
import { connect } from '../db/connect.ts';
import { findImport, listRejections } from '../db/imports.ts';
import { type ImportFormat, isPublished } from '../domain/vocabulary/importFormat.ts';
import { importProfiles } from '../usecases/importProfiles.ts';
import { receiveImport } from '../usecases/receiveImport.ts';
import { createLogger } from './createLogger.ts';
import { openDatabase } from './database.ts';
import { listPublishedFiles, packed } from './publishedFiles.ts';
import { loadRuntime } from './runtime.ts';
import { ProgressLine } from './terminal.ts';
import { UsageError } from './usageError.ts';

export interface ImportFileOptions {
  /** Without it `default`, or the name of a published format. */
  readonly source?: string;
  readonly format?: ImportFormat;
}

const SHOWN_REJECTIONS = 20;
const LOOK_EVERY_MS = 250;

/**
 * Imports a file (.ndjson, .jsonl, .csv, each also .gz), or the file, files or folder of a format that the field
 * publishes, and shows the progress. Answers the exit code: 0 where
 * every row landed, 1 where rows were rejected or the file could not be read.
 */
export async function importFile(
  config: Config,
  paths: readonly string[],
  options: ImportFileOptions,
  tell: (line: string) => void,
): Promise<number> {
  const format = options.format ?? formatOf(paths[0]);
  const source = options.source ?? (isPublished(format) ? format : 'default');
  const content = isPublished(format) ? packed(await listPublishedFiles(paths)) : await opened(paths);
  const log = createLogger(config);
  const { features, door } = await loadRuntime();
  const database = await openDatabase(config, log, tell, null);
  const { db, close } = connect({
    connectionString: database.connectionString,
    poolSize: 4,
    applicationName: 'cove-matchmaking import',
  });
  try {
    const id = randomUUID();
    // No worker is asked: this process is the worker, so the file is imported where it was typed.
    await receiveImport(
      db,
      { id, source, format, content, mostBytes: Number.MAX_SAFE_INTEGER },
      async () => undefined,
    );
    const progress = new ProgressLine();
    const timer = setInterval(() => {
      void findImport(db, id).then(
        (now) => {
          if (now === undefined || now.bytesTotal === 0) return;
          const share = Math.round((100 * now.bytesDone) / now.bytesTotal);
          progress.show(`${share} %  ${now.counts.read} rows, ${now.counts.rejected} rejected`);
        },
        () => undefined,
      );
    }, LOOK_EVERY_MS);
    try {
      await importProfiles(db, features, door, id);
    } finally {
      clearInterval(timer);
    }
    const ended = await findImport(db, id);
    if (ended === undefined) throw new Error('the import vanished while it ran');
    const { read, created, updated, unchanged, rejected } = ended.counts;
    progress.end(
      `${read} rows: ${created} created, ${updated} updated, ${unchanged} unchanged, ${rejected} rejected`,
    );
    const rejections = await listRejections(db, id, SHOWN_REJECTIONS, null);
    for (const { row, externalId, pointer, reason } of rejections) {
      tell(`row ${row}${externalId === null ? '' : ` (${externalId})`}: ${pointer} ${reason}`);
    }
    if (rejected > rejections.length) tell(`and more; GET /v1/imports/${id} names them all`);
    if (ended.failure !== null) tell(`The file could not be read to its end: ${ended.failure}`);
    return rejected > 0 || ended.failure !== null ? 1 : 0;
  } finally {
    await close();
    await database.close();
  }
}

/** The one file of our own formats. */
async function opened(paths: readonly string[]): Promise<Readable> {
  const [path, ...others] = paths;
  if (others.length > 0) throw new UsageError('only a published format takes several files; say --format');
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile()) throw new UsageError(`there is no file ${path}`);
  const file = createReadStream(path);
  return path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
}

function formatOf(path: string): ImportFormat {
  const bare = path.replace(/\.gz$/, '');
  const ending = extname(bare).toLowerCase();
  if (ending === '.csv') return 'csv';
  if (ending === '.ndjson' || ending === '.jsonl') return 'ndjson';
  throw new UsageError(`cannot tell the format of ${path}; say --format ndjson or --format csv`);
}
