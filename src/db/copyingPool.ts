import { CompiledQuery, type Kysely, type PostgresPool, type PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { tellingNotes } from './auditNote.ts';
import type { CopyRows } from './copyRows.ts';
import type { DB } from './tables.ts';

/** What a connection of pg can do besides what its types say. */
interface CopyingConnection extends pg.Connection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** Takes the messages that one COPY to stdout answers with; a view that is void when the call returns. */
export type CopyReader = (message: Buffer) => void;

/**
 * A round trip of COPY statements, each with the bytes that it takes in or the reader of what it gives out. What
 * is copied in is sent at once: the server reads it in its turn, and after an error passes over what is left,
 * as the protocol says.
 */
class CopyStatements implements pg.Submittable {
  /** Called once it is over. pg wraps it where queries have a time limit. */
  callback: (error: Error | null) => void;
  #text: string;
  #ends: readonly (Buffer | CopyReader)[];
  #done = 0;
  #failure: Error | null = null;

  constructor(text: string, ends: readonly (Buffer | CopyReader)[], callback: (error: Error | null) => void) {
    this.#text = text;
    this.#ends = ends;
    this.callback = callback;
  }

  submit(connection: pg.Connection): void {
    const copying = connection as CopyingConnection;
    connection.stream.cork();
    copying.query(this.#text);
    for (const end of this.#ends) {
      if (typeof end === 'function') continue;
      copying.sendCopyFromChunk(end);
      copying.endCopyFrom();
    }
    connection.stream.uncork();
  }

  handleCopyInResponse(): void {}

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    const reader = this.#ends[this.#done];
    if (typeof reader !== 'function' || this.#failure !== null) return;
    try {
      reader(chunk);
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error));
    }
  }

  handleCommandComplete(): void {
    this.#done++;
  }

  handleReadyForQuery(): void {
    this.callback(this.#failure);
  }

  handleError(error: Error): void {
    this.callback(error);
  }
}

/** The pool as Kysely uses it; its clients also take COPY statements with their two ends as the parameters. */
export function copyingPool(pool: pg.Pool): PostgresPool {
  return {
    async connect() {
      const client = await pool.connect();
      const query = tellingNotes((text, values) =>
        text.startsWith('copy ')
          ? copy(client, text, values as readonly (Buffer | CopyReader)[])
          : client.query(text, [...values]),
      );
      return { query: query as PostgresPoolClient['query'], release: () => client.release() };
    },
    end: () => pool.end(),
  };
}

async function copy(
  client: pg.PoolClient,
  text: string,
  ends: readonly (Buffer | CopyReader)[],
): Promise<object> {
  await new Promise<void>((resolve, reject) => {
    client.query(
      new CopyStatements(text, ends, (error) => {
        if (error === null) resolve();
        else reject(error);
      }),
    );
  });
  return { command: 'COPY', rowCount: null, rows: [] };
}

/** Copies rows into their tables, in this order and in one round trip; tables without rows are passed over. */
export async function copyInto(db: Kysely<DB>, tables: readonly CopyRows[]): Promise<void> {
  const filled = tables.filter(({ count }) => count > 0);
  if (filled.length === 0) return;
  const text = filled
    .map(({ table }) => {
      const columns = Object.keys(table.columns).map((name) => `"${name}"`);
      return `copy "${table.name}" (${columns.join(', ')}) from stdin (format binary)`;
    })
    .join('; ');
  await db.executeQuery(
    CompiledQuery.raw(
      text,
      filled.map((rows) => rows.finish()),
    ),
  );
}

/** What a query gives: its text, which takes no parameters, and who reads its rows. */
export interface CopiedQuery {
  readonly query: string;
  readonly reader: CopyReader;
}

/** Reads the rows of queries, one query after the other in one round trip. Throws what a reader throws. */
export async function copyOut(db: Kysely<DB>, queries: readonly CopiedQuery[]): Promise<void> {
  const text = queries.map(({ query }) => `copy (${query}) to stdout (format binary)`).join('; ');
  await db.executeQuery(
    CompiledQuery.raw(
      text,
      queries.map(({ reader }) => reader),
    ),
  );
}
