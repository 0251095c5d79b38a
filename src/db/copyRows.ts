/** The types of columns that rows are copied into, as PostgreSQL names them. */
export type ColumnType =
  | 'uuid'
  | 'text'
  | 'text[]'
  | 'int2'
  | 'int2[]'
  | 'int4'
  | 'float8'
  | 'date'
  | 'jsonb'
  | 'bytea';

/** A table and the columns of it that rows are copied into, in one order. */
export interface CopyTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
}

/** Oids of the types in arrays. Source: pg_type.dat of PostgreSQL. */
const INT2 = 21;
const TEXT = 25;

/** Signature, flags, length of the header's extension. */
const HEAD = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
/** The field of an empty array: its length, then no dimensions, no nulls, and the type. */
const NO_TEXTS = emptyArray(TEXT);
const NO_SHORTS = emptyArray(INT2);
const DAY_MS = 86_400_000;
/** PostgreSQL counts days from here. */
const FIRST_DAY = Date.UTC(2000, 0, 1);

/**
 * Rows in the binary form of COPY: a third of the bytes of text where there are features, and nothing for the
 * server to parse. A missing value is null. Types are those of the columns; PostgreSQL checks that they are.
 * Source: PostgreSQL documentation, COPY, "Binary Format".
 */
export class CopyRows {
  readonly table: CopyTable;
  #columns: readonly (readonly [string, ColumnType])[];
  #bytes = Buffer.allocUnsafe(1 << 16);
  #end = 0;
  #count = 0;

  constructor(table: CopyTable) {
    this.table = table;
    this.#columns = Object.entries(table.columns);
    this.#end = HEAD.copy(this.#bytes);
  }

  /** Number of rows. */
  get count(): number {
    return this.#count;
  }

  add(row: Readonly<Record<string, unknown>>): void {
    this.#count++;
    this.#int16(this.#columns.length);
    for (const [name, type] of this.#columns) {
      const value = row[name] ?? null;
      if (value === null) this.#int32(-1);
      else this.#field(type, value);
    }
  }

  /** All rows; none may be added afterwards. */
  finish(): Buffer {
    this.#int16(-1);
    return this.#bytes.subarray(0, this.#end);
  }

  #field(type: ColumnType, value: unknown): void {
    if (type === 'text') this.#text(value as string);
    else if (type === 'text[]') this.#array(TEXT, value as readonly string[]);
    else if (type === 'uuid') this.#raw(Buffer.from((value as string).replaceAll('-', ''), 'hex'));
    else if (type === 'int2') this.#short(value as number);
    else if (type === 'int2[]') this.#array(INT2, value as readonly number[]);
    else if (type === 'bytea') this.#raw(value as Uint8Array);
    else if (type === 'jsonb') this.#text(JSON.stringify(value), 1);
    else if (type === 'float8') {
      this.#int32(8);
      const at = this.#room(8);
      this.#end = this.#bytes.writeDoubleBE(value as number, at);
    } else {
      const whole = type === 'date' ? (Date.parse(value as string) - FIRST_DAY) / DAY_MS : (value as number);
      this.#int32(4);
      this.#int32(whole);
    }
  }

  #raw(value: Uint8Array): void {
    this.#int32(value.length);
    const at = this.#room(value.length);
    this.#bytes.set(value, at);
    this.#end = at + value.length;
  }

  #short(value: number): void {
    this.#int32(2);
    this.#int16(value);
  }

  /** A text behind its length; `version` is a byte that stands before it and counts. */
  #text(text: string, version: number | null = null): void {
    // A UTF-16 unit takes three bytes at most.
    const start = this.#room(5 + text.length * 3);
    let at = start + 4;
    if (version !== null) at = this.#bytes.writeUInt8(version, at);
    this.#end = at + this.#bytes.write(text, at);
    this.#bytes.writeInt32BE(this.#end - start - 4, start);
  }

  #array(element: number, values: readonly (string | number)[]): void {
    if (values.length === 0) {
      this.#fixed(element === TEXT ? NO_TEXTS : NO_SHORTS);
      return;
    }
    const start = this.#room(4);
    this.#end += 4;
    this.#int32(1);
    this.#int32(0);
    this.#int32(element);
    this.#int32(values.length);
    this.#int32(1);
    for (const value of values) {
      if (typeof value === 'string') this.#text(value);
      else this.#short(value);
    }
    this.#bytes.writeInt32BE(this.#end - start - 4, start);
  }

  #fixed(bytes: Uint8Array): void {
    const at = this.#room(bytes.length);
    this.#bytes.set(bytes, at);
    this.#end = at + bytes.length;
  }

  // Byte by byte: the methods of Buffer check what is known here, and there are a hundred such numbers to a row.
  #int16(value: number): void {
    const at = this.#room(2);
    const bytes = this.#bytes;
    bytes[at] = value >> 8;
    bytes[at + 1] = value;
    this.#end = at + 2;
  }

  #int32(value: number): void {
    const at = this.#room(4);
    const bytes = this.#bytes;
    bytes[at] = value >> 24;
    bytes[at + 1] = value >> 16;
    bytes[at + 2] = value >> 8;
    bytes[at + 3] = value;
    this.#end = at + 4;
  }

  /** Where the next bytes go; there is place for so many. */
  #room(bytes: number): number {
    if (this.#end + bytes > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.#end + bytes, this.#bytes.length * 2));
      this.#bytes.copy(larger, 0, 0, this.#end);
      this.#bytes = larger;
    }
    return this.#end;
  }
}

function emptyArray(element: number): Uint8Array {
  const bytes = Buffer.alloc(16);
  bytes.writeInt32BE(12, 0);
  bytes.writeInt32BE(element, 12);
  return bytes;
}
