import { CompiledQuery, type Kysely, type PostgresPool, type PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import type { CopyRows } from './copyRows.ts';
import type { DB } from './tables.ts';

/** What a connection of pg can do besides what its types say. */
interface CopyingConnection extends pg.Connection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/**
 * A round trip of COPY statements. Their rows are sent behind them at once: the server reads them in its turn, and
 * after an error passes over what is left, as the protocol says.
 */
class CopyIn implements pg.Submittable {
  /** Called once it is over. pg wraps it where queries have a time limit. */
  callback: (error: Error | null) => void;
  #text: string;
  #contents: readonly Buffer[];

  constructor(text: string, contents: readonly Buffer[], callback: (error: Error | null) => void) {
    this.#text = text;
    this.#contents = contents;
    this.callback = callback;
  }

  submit(connection: pg.Connection): void {
    const copying = connection as CopyingConnection;
    connection.stream.cork();
    copying.query(this.#text);
    for (const content of this.#contents) {
      copying.sendCopyFromChunk(content);
      copying.endCopyFrom();
    }
    connection.stream.uncork();
  }

  handleCopyInResponse(): void {}
  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.callback(null);
  }

  handleError(error: Error): void {
    this.callback(error);
  }
}

/** The pool as Kysely uses it; its clients take a statement with CopyRows as its parameters, too. */
export function copyingPool(pool: pg.Pool): PostgresPool {
  return {
    async connect() {
      const client = await pool.connect();
      const query = (text: string, values: readonly unknown[]): Promise<unknown> =>
        values[0] instanceof Uint8Array && text.startsWith('copy ')
          ? copyIn(client, text, values as readonly Buffer[])
          : client.query(text, [...values]);
      return { query: query as PostgresPoolClient['query'], release: () => client.release() };
    },
    end: () => pool.end(),
  };
}

async function copyIn(client: pg.PoolClient, text: string, contents: readonly Buffer[]): Promise<object> {
  await new Promise<void>((resolve, reject) => {
    client.query(
      new CopyIn(text, contents, (error) => {
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
