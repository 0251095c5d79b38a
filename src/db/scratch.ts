import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { connect, type Database } from './connect.ts';
import { migrate } from './migrate.ts';

/** A database that is there for a while only. */
export interface ScratchDatabase {
  readonly connectionString: string;
  /** Ends whoever is still connected. */
  drop(): Promise<void>;
}

/** Statements that take as long as they take. */
function connectPatiently(connectionString: string): Database {
  return connect({
    connectionString,
    poolSize: 2,
    applicationName: 'cove-matchmaking scratch',
    statementTimeout: 0,
  });
}

/**
 * Makes a migrated, empty database beside the given one, whose user must be allowed to. `name` is taken as it
 * is: letters, digits and underscores only. Throws where it exists already.
 */
export async function createScratchDatabase(
  connectionString: string,
  name: string,
): Promise<ScratchDatabase> {
  const runBeside = async (statement: string): Promise<void> => {
    const { pool, close } = connectPatiently(connectionString);
    try {
      await pool.query(statement);
    } finally {
      await close();
    }
  };
  const own = new URL(connectionString);
  own.pathname = `/${name}`;
  await runBeside(`create database ${name} template template0`);
  const drop = (): Promise<void> => dropDatabase(name, runBeside);
  try {
    await migrate(own.href);
  } catch (error) {
    await drop();
    throw error;
  }
  return { connectionString: own.href, drop };
}

/** Times that a database is asked to go, and milliseconds between two. */
const MOST_DROPS = 40;
const DROP_AGAIN_MS = 250;

/**
 * Drops a database, whoever uses it; `run` runs a statement beside it. The server's own tidying up may be at work in
 * it, and an ordinary user may not end that: it is waited for.
 */
export async function dropDatabase(
  name: string,
  run: (statement: string) => Promise<unknown>,
): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await run(`drop database if exists ${name} with (force)`);
      return;
    } catch (error) {
      const isAtWork = (error as { code?: unknown }).code === '42501';
      if (!isAtWork || tries === MOST_DROPS) throw error;
      await wait(DROP_AGAIN_MS);
    }
  }
}

/** Brings the planner's statistics up to date now, so that the server does not set about it at a moment of its own. */
export async function tidyDatabase(connectionString: string): Promise<void> {
  const { pool, close } = connectPatiently(connectionString);
  try {
    await pool.query('vacuum (analyze)');
  } finally {
    await close();
  }
}

/**
 * Copies lines byte for byte into a fresh table of one text column, by COPY, in one transaction; the table is
 * dropped again. Answers the number of lines and the milliseconds that COPY took.
 */
export async function copyLines(
  connectionString: string,
  content: Readable,
): Promise<{ lines: number; milliseconds: number }> {
  const { pool, close } = connectPatiently(connectionString);
  const client = await pool.connect();
  try {
    await client.query('create table bare_line (line text not null)');
    const began = performance.now();
    // Quote and delimiter are characters that no JSON text holds: nothing is read into the lines.
    const copying = client.query(
      copyFrom(`copy bare_line from stdin (format csv, quote e'\\x01', delimiter e'\\x02')`),
    );
    await pipeline(content, copying);
    const milliseconds = performance.now() - began;
    await client.query('drop table bare_line');
    return { lines: copying.rowCount, milliseconds };
  } finally {
    client.release();
    await close();
  }
}
