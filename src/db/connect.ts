import { Kysely, sql } from 'kysely';
import pg from 'pg';
import { copyingPool } from './copyingPool.ts';
import { HoldingDialect } from './heldTransaction.ts';
import type { DB } from './tables.ts';

/** What every function of db takes first: the pool, or a transaction on it. */
export type Connection = Kysely<DB>;

export interface ConnectOptions {
  readonly connectionString: string;
  /** Most connections of this process at a time. */
  readonly poolSize: number;
  /** Shown in pg_stat_activity. */
  readonly applicationName: string;
  /** Longest a statement may take. Milliseconds; 0 for no limit. Default 30 s. */
  readonly statementTimeout?: number;
  /** A connection that broke while idle, such as by a restart of the server. The pool replaces it. */
  readonly onIdleError?: (error: Error) => void;
}

export interface Database {
  readonly db: Connection;
  readonly pool: pg.Pool;
  /** Waits for the statements under way. */
  close(): Promise<void>;
}

const STATEMENT_TIMEOUT = 30_000;
/** A transaction whose program stopped in the middle must not hold its locks for ever. */
const IDLE_IN_TRANSACTION_TIMEOUT = 60_000;
/** How long to wait for a connection to be made, in milliseconds: an address that swallows packets answers never. */
export const CONNECTION_TIMEOUT = 10_000;
const IDLE_TIMEOUT = 30_000;

const { builtins } = pg.types;

/**
 * How values leave PostgreSQL: int8 as a number, a date as its ISO text (a Date would move with the time zone
 * of the machine); the rest as pg does.
 */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (format === 'binary') return pg.types.getTypeParser(oid, format);
    if (oid === builtins.INT8) return readInt8;
    if (oid === builtins.DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format);
  },
};

function readInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`int8 value ${text} does not fit a number; select it as text`);
  return value;
}

/**
 * A pool on a database, and Kysely over it. Connects when first used, so it never throws; queries fail after
 * 10 s without a connection. Not for PgBouncer in transaction mode: the time-outs are set per connection.
 */
export function connect(options: ConnectOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.connectionString,
    max: options.poolSize,
    application_name: options.applicationName,
    statement_timeout: options.statementTimeout ?? STATEMENT_TIMEOUT,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT,
    connectionTimeoutMillis: CONNECTION_TIMEOUT,
    idleTimeoutMillis: IDLE_TIMEOUT,
    keepAlive: true,
    types: TYPES,
  });
  // Without listeners a server that stops takes the process with it: the pool's covers idle connections, the
  // client's one that is checked out but not in a query.
  pool.on('error', (error) => options.onIdleError?.(error));
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<DB>({ dialect: new HoldingDialect({ pool: copyingPool(pool) }) });
  let closing: Promise<void> | undefined;
  return {
    db,
    pool,
    close() {
      closing ??= db.destroy();
      return closing;
    },
  };
}

/** Returns when the database answers. Rejects with the driver's error when it does not. */
export async function ping(db: Connection): Promise<void> {
  await sql`select 1`.execute(db);
}
