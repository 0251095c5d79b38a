import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';

/** One row of an upload: what it says, or why it cannot be read. Rows count from 1, the header not counted. */
export interface Row {
  readonly number: number;
  readonly value?: unknown;
  readonly problem?: string;
  /** Bytes of the upload that have been read when the row is known. */
  readonly bytes: number;
}

/** How a CSV row becomes the JSON form of what is imported. */
export interface CsvForm {
  headerProblem(header: readonly string[]): string | null;
  value(row: Readonly<Record<string, string>>): unknown;
}

/** Thrown where an upload as a whole cannot be read. */
export class UnreadableUpload extends Error {}

/** The longest row, in bytes: bounds the memory of a reader whatever it is sent. */
const LONGEST_ROW = 1 << 20;

/** The rows of newline-delimited JSON. Empty lines are passed over; a broken line is a row with a problem. */
export async function* readNdjson(content: AsyncIterable<Buffer>): AsyncGenerator<Row> {
  let number = 0;
  let bytes = 0;
  let parts: Buffer[] = [];
  let length = 0;
  let first = true;
  const row = (line: Buffer): Row | null => {
    const bare = first && line.length >= 3 && line.subarray(0, 3).equals(BOM) ? line.subarray(3) : line;
    first = false;
    if (isBlank(bare)) return null;
    number++;
    if (length > LONGEST_ROW) return { number, bytes, problem: `is longer than ${LONGEST_ROW} bytes` };
    if (!isUtf8(bare)) return { number, bytes, problem: 'is not well-formed UTF-8' };
    try {
      return { number, bytes, value: JSON.parse(bare.toString('utf8')) };
    } catch (error) {
      return { number, bytes, problem: `is not well-formed JSON: ${(error as Error).message}` };
    }
  };
  for await (const chunk of content) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      length += end - start;
      parts.push(chunk.subarray(start, end));
      const line = parts.length === 1 ? parts[0] : Buffer.concat(parts);
      const read = row(line);
      parts = [];
      length = 0;
      start = end + 1;
      if (read !== null) yield { ...read, bytes: bytes + start };
    }
    length += chunk.length - start;
    // Of a line that is too long only the beginning is kept, to tell it from an empty one.
    if (length <= LONGEST_ROW) parts.push(chunk.subarray(start));
    bytes += chunk.length;
  }
  const last = row(Buffer.concat(parts));
  if (last !== null) yield { ...last, bytes };
}

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

function isBlank(line: Buffer): boolean {
  return line.every((byte) => byte === 32 || byte === 9 || byte === 13);
}

/**
 * The rows of a CSV file with a header line: comma, semicolon or tab, whichever the header holds most of;
 * CRLF, LF, quoted line breaks, a byte order mark. Throws UnreadableUpload where the file as a whole is not
 * readable; a row with too many or too few cells is a row with a problem.
 */
export async function* readCsv(content: AsyncIterable<Buffer>, form: CsvForm): AsyncGenerator<Row> {
  let bytes = 0;
  const chunks = pieces(content)[Symbol.asyncIterator]();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let head = '';
  const next = async (): Promise<string | null> => {
    const { value, done } = await chunks.next();
    if (done) return null;
    bytes += value.length;
    return decode(decoder, value);
  };
  for (let piece = await next(); piece !== null; piece = await next()) {
    head += piece;
    if (head.includes('\n') || head.length > LONGEST_ROW) break;
  }
  const texts = async function* (): AsyncGenerator<string> {
    yield head;
    for (let piece = await next(); piece !== null; piece = await next()) yield piece;
    yield decode(decoder, undefined);
  };
  const parser = Readable.from(texts()).pipe(
    parse({
      bom: true,
      delimiter: delimiterOf(head),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
    }),
  );
  let header: string[] | null = null;
  let number = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      if (header === null) {
        header = cells.map((cell) => cell.trim());
        const problem = form.headerProblem(header);
        if (problem !== null) throw new UnreadableUpload(problem);
        continue;
      }
      if (cells.every((cell) => cell.trim() === '')) continue;
      number++;
      if (cells.slice(header.length).some((cell) => cell.trim() !== '')) {
        yield { number, bytes, problem: `has ${cells.length} cells, the header has ${header.length}` };
        continue;
      }
      const named = Object.fromEntries(header.map((name, i) => [name, cells[i] ?? '']));
      yield { number, bytes, value: form.value(named) };
    }
  } catch (error) {
    if (error instanceof UnreadableUpload) throw error;
    const { code, message } = error as { code?: string; message: string };
    if (code?.startsWith('CSV_')) throw new UnreadableUpload(`after row ${number}: ${message}`);
    throw error;
  }
  if (header === null) throw new UnreadableUpload('the file is empty; it must begin with a header line');
}

/** So much is taken apart in one go, in bytes: whatever size it comes in, a few milliseconds of work. */
const PIECE = 8 << 10;

async function* pieces(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of content) {
    for (let start = 0; start < chunk.length; start += PIECE) yield chunk.subarray(start, start + PIECE);
  }
}

function decode(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array | undefined): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    throw new UnreadableUpload('the file is not UTF-8; save it as "CSV UTF-8"');
  }
}

function delimiterOf(head: string): string {
  const line = head.split(/\r?\n/, 1)[0];
  const counted = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).delimiter;
}
