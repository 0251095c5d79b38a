import { foldedName } from '../../domain/vocabulary/inferredKind.ts';
import { UnreadableUpload } from '../readRows.ts';
import type { Table } from './tables.ts';

/** A column that is looked for: what a message calls it, and its header, folded and without spaces. */
export interface WantedColumn {
  readonly shown: string;
  readonly header: RegExp;
  readonly optional?: boolean;
}

export type WantedColumns = Readonly<Record<string, WantedColumn>>;

/** A row by column; empty where the cell is. */
export interface TableRecord<C extends WantedColumns> {
  /** Where it stands, for a message: `sheet "2023", row 17`. */
  readonly place: string;
  readonly cells: Readonly<Record<keyof C, string>>;
  /** All cells and all folded headers, for columns that repeat. */
  readonly all: readonly string[];
  readonly headers: readonly string[];
}

/** The header stands among the first rows; a title may stand above it. */
const HEADER_ROWS = 20;

/** Where the columns of a table stand. */
export interface FoundHeader {
  readonly line: number;
  /** All columns that were looked for. */
  readonly names: readonly string[];
  readonly at: ReadonlyMap<string, number>;
  readonly headers: readonly string[];
  /** Names of the required columns that no header row has. */
  readonly missing: readonly string[];
}

/** The row among the first that has most of the columns; null where none has any. */
export async function findHeader(table: Table, wanted: WantedColumns): Promise<FoundHeader | null> {
  let best: FoundHeader | null = null;
  let seen = 0;
  for await (const { line, cells } of table.rows()) {
    if (seen++ === HEADER_ROWS) break;
    const headers = cells.map((cell) => foldedName(cell).replaceAll(' ', ''));
    const at = new Map<string, number>();
    for (const [name, { header }] of Object.entries(wanted)) {
      const column = headers.findIndex((each, i) => header.test(each) && ![...at.values()].includes(i));
      if (column >= 0) at.set(name, column);
    }
    if (at.size === 0 || (best !== null && best.at.size >= at.size)) continue;
    const missing = Object.entries(wanted)
      .filter(([name, { optional }]) => optional !== true && !at.has(name))
      .map(([, { shown }]) => shown);
    best = { line, names: Object.keys(wanted), at, headers, missing };
  }
  return best;
}

/** Throws UnreadableUpload, naming the columns and the sheet, where a header lacks a required column. */
export function requireColumns(table: Table, found: FoundHeader | null): asserts found is FoundHeader {
  if (found === null) throw new UnreadableUpload(`${table.name} has no header row`);
  if (found.missing.length === 0) return;
  const columns = found.missing.map((name) => `"${name}"`).join(', ');
  throw new UnreadableUpload(`${table.name} lacks the column ${columns} (its header is row ${found.line})`);
}

/** The rows below a header that hold anything. */
export async function* readRecords<C extends WantedColumns>(
  table: Table,
  found: FoundHeader,
): AsyncGenerator<TableRecord<C>> {
  for await (const { line, cells } of table.rows()) {
    if (line <= found.line || cells.every((cell) => cell.trim() === '')) continue;
    const named: Record<string, string> = {};
    for (const name of found.names) named[name] = tidy(cells[found.at.get(name) ?? -1] ?? '');
    yield {
      place: `${table.name}, row ${line}`,
      cells: named as Record<keyof C, string>,
      all: cells,
      headers: found.headers,
    };
  }
}

/** One line without outer spaces, without what cannot be stored. */
export function tidy(cell: string): string {
  return cell
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
