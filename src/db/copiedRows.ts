import type { CopyReader } from './copyingPool.ts';
import type { ColumnType } from './copyRows.ts';

const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1');
/** Signature, flags, length of the header's extension (there is none). */
const HEAD_BYTES = 19;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2000, 0, 1);
const NOTHING: readonly never[] = Object.freeze([]);

/**
 * Reads rows out of the binary form of COPY, whose columns are the given ones, and hands each on. Bytes are copied,
 * lists are not to be changed. The inverse of CopyRows.
 */
export function copiedRows<R>(
  columns: Readonly<Record<string, ColumnType>>,
  take: (row: R) => void,
): CopyReader {
  const fields = Object.entries(columns);
  return (message) => {
    let at = 0;
    if (message.length >= HEAD_BYTES && SIGNATURE.compare(message, 0, SIGNATURE.length) === 0)
      at = HEAD_BYTES;
    while (at < message.length) {
      const count = message.readInt16BE(at);
      at += 2;
      if (count < 0) return;
      if (count !== fields.length) throw new Error(`a row of ${count} columns came, not of ${fields.length}`);
      const row: Record<string, unknown> = {};
      for (const [name, type] of fields) {
        const length = message.readInt32BE(at);
        at += 4;
        row[name] = length < 0 ? null : valueAt(message, at, length, type);
        if (length > 0) at += length;
      }
      take(row as R);
    }
  };
}

function valueAt(message: Buffer, at: number, length: number, type: ColumnType): unknown {
  switch (type) {
    case 'text':
      return message.toString('utf8', at, at + length);
    case 'text[]':
    case 'int2[]':
      return arrayAt(message, at, type);
    case 'uuid':
      return uuidAt(message, at);
    case 'int2':
      return message.readInt16BE(at);
    case 'int4':
      return message.readInt32BE(at);
    case 'float8':
      return message.readDoubleBE(at);
    case 'date':
      return new Date(FIRST_DAY + message.readInt32BE(at) * DAY_MS).toISOString().slice(0, 10);
    case 'jsonb':
      // Behind one byte that tells the version. Most lists are empty: "[]".
      return length === 3 ? NOTHING : JSON.parse(message.toString('utf8', at + 1, at + length));
    case 'bytea':
      return Buffer.from(message.subarray(at, at + length));
  }
}

const HEX = Buffer.from('0123456789abcdef');
const UUID = Buffer.alloc(36, '-');
/** Where the bytes of a UUID stand in its text. */
const UUID_PLACES = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];

function uuidAt(message: Buffer, at: number): string {
  for (let i = 0; i < 16; i++) {
    const byte = message[at + i];
    UUID[UUID_PLACES[i]] = HEX[byte >> 4];
    UUID[UUID_PLACES[i] + 1] = HEX[byte & 15];
  }
  return UUID.toString('latin1');
}

/** Arrays here are flat and hold no null: the checks of the tables see to it. */
function arrayAt(message: Buffer, start: number, type: 'text[]' | 'int2[]'): readonly (string | number)[] {
  if (message.readInt32BE(start) === 0) return NOTHING;
  const count = message.readInt32BE(start + 12);
  const values: (string | number)[] = [];
  let at = start + 20;
  for (let i = 0; i < count; i++) {
    const length = message.readInt32BE(at);
    at += 4;
    values.push(type === 'int2[]' ? message.readInt16BE(at) : message.toString('utf8', at, at + length));
    at += length;
  }
  return values;
}
