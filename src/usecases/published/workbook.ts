import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { UnreadableUpload } from '../readRows.ts';
import type { ArchiveFile, Table, TableRow } from './tables.ts';

/** Texts that cells share are kept in memory: more than this of them is not read, in bytes. */
const MOST_SHARED_BYTES = 1 << 30;

/**
 * The sheets of an .xlsx workbook in their order, read as a stream; only the texts that cells share are kept.
 * Source: ECMA-376, part 1, chapter 18 (SpreadsheetML).
 */
export async function openWorkbook(files: readonly ArchiveFile[], of: string): Promise<Table[]> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const need = (path: string): ArchiveFile => {
    const file = byPath.get(path);
    if (file === undefined) throw new UnreadableUpload(`the workbook${of} lacks ${path}`);
    return file;
  };
  const targets = new Map<string, string>();
  await eachTag(need('xl/_rels/workbook.xml.rels'), (tag, attributes) => {
    if (tag === 'Relationship') targets.set(attributes.Id, attributes.Target);
  });
  const sheets: { name: string; path: string }[] = [];
  await eachTag(need('xl/workbook.xml'), (tag, attributes) => {
    if (tag !== 'sheet') return;
    const target = targets.get(attributes['r:id'] ?? attributes.id ?? '') ?? '';
    sheets.push({ name: attributes.name, path: target.startsWith('/') ? target.slice(1) : `xl/${target}` });
  });
  let shared: Promise<string[]> | null = null;
  return sheets
    .filter(({ path }) => path.includes('worksheets/'))
    .map(({ name, path }) => ({
      name: `sheet "${name}"${of}`,
      async *rows() {
        shared ??= sharedTexts(byPath.get('xl/sharedStrings.xml'));
        yield* sheetRows(need(path), await shared);
      },
    }));
}

type Attributes = Readonly<Record<string, string>>;

async function eachTag(file: ArchiveFile, see: (tag: string, attributes: Attributes) => void): Promise<void> {
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => see(bare(tag.name), (tag as SaxesTagPlain).attributes));
  for await (const _ of parsed(file, parser));
}

/** Feeds a file to a parser, and pauses after each piece. */
async function* parsed(file: ArchiveFile, parser: SaxesParser): AsyncGenerator<void> {
  const decoder = new TextDecoder('utf-8');
  try {
    for await (const piece of await file.open()) {
      parser.write(decoder.decode(piece as Buffer, { stream: true }));
      yield;
    }
    parser.write(decoder.decode()).close();
    yield;
  } catch (error) {
    if (error instanceof UnreadableUpload) throw error;
    throw new UnreadableUpload(`${file.path} in the workbook cannot be read: ${(error as Error).message}`);
  }
}

/** The name of a tag without its prefix. */
function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

async function sharedTexts(file: ArchiveFile | undefined): Promise<string[]> {
  if (file === undefined) return [];
  if (file.bytes > MOST_SHARED_BYTES) throw new UnreadableUpload('the workbook holds too many texts');
  const texts: string[] = [];
  let text = '';
  let reads = false;
  let spoken = 0;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    const tag = bare(name);
    if (tag === 'si') text = '';
    // How a text is spoken (rPh) is no part of it.
    if (tag === 'rPh') spoken++;
    reads = tag === 't' && spoken === 0;
  });
  parser.on('text', (piece) => {
    if (reads) text += piece;
  });
  parser.on('closetag', ({ name }) => {
    const tag = bare(name);
    reads = false;
    if (tag === 'rPh') spoken--;
    if (tag === 'si') texts.push(unescaped(text));
  });
  for await (const _ of parsed(file, parser));
  return texts;
}

async function* sheetRows(file: ArchiveFile, shared: readonly string[]): AsyncGenerator<TableRow> {
  let ready: TableRow[] = [];
  let line = 0;
  let cells: string[] = [];
  let column = 0;
  let type = '';
  let value = '';
  let reads = false;
  const parser = new SaxesParser();
  parser.on('opentag', (opened) => {
    const { name, attributes } = opened as SaxesTagPlain;
    const tag = bare(name);
    if (tag === 'row') {
      line = attributes.r === undefined ? line + 1 : Number(attributes.r);
      cells = [];
    } else if (tag === 'c') {
      column = attributes.r === undefined ? cells.length : columnOf(attributes.r);
      type = attributes.t ?? 'n';
      value = '';
    }
    reads = tag === 'v' || tag === 't';
  });
  parser.on('text', (piece) => {
    if (reads) value += piece;
  });
  parser.on('closetag', ({ name }) => {
    const tag = bare(name);
    reads = false;
    if (tag === 'c') {
      while (cells.length < column) cells.push('');
      if (type === 's') cells[column] = shared[Number(value)] ?? '';
      else cells[column] = type === 'e' ? '' : unescaped(value);
    } else if (tag === 'row') {
      ready.push({ line, cells });
    }
  });
  for await (const _ of parsed(file, parser)) {
    yield* ready;
    ready = [];
  }
}

/** The place of a cell such as "AB12", from 0; at most 16,383, the widest a sheet can be. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? 'A')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return Math.min(column, 16_384) - 1;
}

/** Characters that XML cannot hold stand as _x000D_. */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
