import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import type { StoredUpload } from '../../db/imports.ts';
import { UnreadableUpload } from '../readRows.ts';
import { openWorkbook } from './workbook.ts';

/** A sheet or a CSV file. */
export interface Table {
  /** What it is called in a message, such as `sheet "2023"` or `file "project.csv"`. */
  readonly name: string;
  /** Its rows from the first on, each time anew; lines count from 1 as a spreadsheet counts them. */
  rows(): AsyncGenerator<TableRow>;
}

export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file inside an archive, opened as often as it is asked for. */
export interface ArchiveFile {
  readonly path: string;
  /** Inflated size in bytes. */
  readonly bytes: number;
  open(): Promise<Readable>;
}

/** More than this is not inflated, in bytes: a small file can pretend to hold the world. */
const MOST_INFLATED = 8 * 1024 ** 3;
const LONGEST_ROW = 4 << 20;

/**
 * The tables of an upload: the sheets of a workbook (.xlsx), one CSV file, or every CSV file and workbook of an
 * archive (.zip). Throws UnreadableUpload where it is none of these.
 */
export async function openTables(upload: StoredUpload): Promise<Table[]> {
  if (upload.bytes === 0) throw new UnreadableUpload('the file is empty');
  const head = await firstBytes(upload, 4);
  if (head.toString('latin1') !== 'PK\u0003\u0004') {
    return [csvTable('the file', () => Readable.from(upload.read(0, upload.bytes)))];
  }
  const files = await openArchive(upload);
  if (files.some(({ path }) => path === 'xl/workbook.xml')) return openWorkbook(files, '');
  const tables: Table[] = [];
  for (const file of files) {
    const name = file.path.split('/').at(-1) ?? file.path;
    if (name.startsWith('.') || name.startsWith('~$')) continue;
    if (/\.csv$/i.test(name)) {
      tables.push(csvTable(`file "${name}"`, async () => file.open()));
    } else if (/\.xlsx$/i.test(name)) {
      tables.push(...(await openWorkbook(await openArchive(await inMemory(file)), ` of "${name}"`)));
    }
  }
  if (tables.length === 0) throw new UnreadableUpload('the archive holds no .csv and no .xlsx file');
  return tables;
}

async function firstBytes(upload: StoredUpload, count: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of upload.read(0, Math.min(count, upload.bytes))) parts.push(part);
  return Buffer.concat(parts);
}

/** A workbook inside an archive cannot be read by place: it is inflated once. */
async function inMemory(file: ArchiveFile): Promise<StoredUpload> {
  if (file.bytes > 1 << 29) throw new UnreadableUpload(`"${file.path}" is too large to be read inside an archive`);
  const parts: Buffer[] = [];
  for await (const part of await file.open()) parts.push(part as Buffer);
  const whole = Buffer.concat(parts);
  return {
    bytes: whole.length,
    async *read(start, end) {
      yield whole.subarray(start, end);
    },
  };
}

class UploadReader extends RandomAccessReader {
  #upload: StoredUpload;

  constructor(upload: StoredUpload) {
    super();
    this.#upload = upload;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#upload.read(start, end), { objectMode: false });
  }
}

async function openArchive(upload: StoredUpload): Promise<ArchiveFile[]> {
  try {
    const zip: ZipFile = await fromRandomAccessReaderPromise(new UploadReader(upload), upload.bytes, {
      autoClose: false,
    });
    const files: ArchiveFile[] = [];
    let inflated = 0;
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      inflated += entry.uncompressedSize;
      files.push(archiveFile(zip, entry));
    }
    if (inflated > MOST_INFLATED) throw new UnreadableUpload('the archive holds too much');
    return files;
  } catch (error) {
    throw error instanceof UnreadableUpload ? error : broken(error);
  }
}

function archiveFile(zip: ZipFile, entry: Entry): ArchiveFile {
  return {
    path: entry.fileName,
    bytes: entry.uncompressedSize,
    open: () => zip.openReadStreamPromise(entry).catch((error) => Promise.reject(broken(error))),
  };
}

function broken(error: unknown): UnreadableUpload {
  return new UnreadableUpload(`the archive cannot be read: ${(error as Error).message}`);
}

/** A CSV file: comma, semicolon or tab, whichever its first line holds most of; quotes, line breaks in quotes. */
function csvTable(name: string, open: () => Readable | Promise<Readable>): Table {
  return {
    name,
    async *rows() {
      const content = await open();
      const chunks = content[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
      const decoder = new TextDecoder('utf-8', { fatal: true });
      const next = async (): Promise<string | null> => {
        const { value, done } = await chunks.next();
        try {
          return done ? null : decoder.decode(value, { stream: true });
        } catch {
          throw new UnreadableUpload(`${name} is not UTF-8; save it as "CSV UTF-8"`);
        }
      };
      let head = '';
      for (let piece = await next(); piece !== null; piece = await next()) {
        head += piece;
        if (head.includes('\n') || head.length > LONGEST_ROW) break;
      }
      const texts = async function* (): AsyncGenerator<string> {
        yield head;
        for (let piece = await next(); piece !== null; piece = await next()) yield piece;
      };
      const parser = parse({
        delimiter: delimiterOf(head),
        info: true,
        relax_column_count: true,
        relax_quotes: true,
        max_record_size: LONGEST_ROW,
      });
      // A pipe passes no errors on; and whoever has read enough leaves in the middle.
      const feed = Readable.from(texts());
      feed.on('error', (error) => parser.destroy(error));
      feed.pipe(parser);
      let line = 1;
      try {
        for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
          yield { line, cells: record };
          line = info.lines + 1;
        }
      } catch (error) {
        const { code, message } = error as { code?: string; message: string };
        if (code?.startsWith('CSV_')) throw new UnreadableUpload(`${name}, line ${line}: ${message}`);
        throw error;
      } finally {
        feed.destroy();
        content.destroy();
      }
    },
  };
}

interface CsvRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function delimiterOf(head: string): string {
  const line = head.split(/\r?\n/, 1)[0];
  const counted = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).delimiter;
}
