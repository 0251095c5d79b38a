import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Binaries } from './binaries.ts';
import { EmbeddedError } from './embeddedError.ts';
import { ROLE, type ServerFolder } from './folder.ts';
import { ensureServer, isAlive, type Postmaster, type ServerOptions, stopServer } from './postmaster.ts';

/** One connection per process, kept for as long as the process uses the server: it carries the locks below. */
export interface Session {
  readonly client: pg.Client;
  readonly postmaster: Postmaster;
}

/** The application's database; the sessions themselves are on `postgres`, so that this one can be dropped. */
export const DATABASE = 'cove';

/**
 * Advisory locks, first key: "cove" in ASCII. PostgreSQL drops them with the connection, so a killed process
 * leaves none behind, which no lock file can promise.
 */
const LOCK_SPACE = 0x636f7665;
const LOCK = {
  /** Held by the one service of the folder. */
  service: 1,
  /** Shared by every process that uses the server; who gets it alone on leaving is the last. */
  users: 2,
  /** Held while the database is made. */
  database: 3,
} as const;

const APPLICATION = 'cove-matchmaking';
const LONGEST_ATTACH = 30_000;
/** A killed process is gone from the locks as soon as the server has read the end of its connection. */
const LONGEST_FAREWELL = 5_000;
const WRONG_PASSWORD = new Set(['28P01', '28000']);

/**
 * A session on the folder's server, which is started if need be; while it is held no other process stops it.
 * @throws EmbeddedError server_failed
 */
export async function attachSession(
  folder: ServerFolder,
  binaries: Binaries,
  options: ServerOptions,
): Promise<Session> {
  const deadline = Date.now() + LONGEST_ATTACH;
  for (;;) {
    const postmaster = await ensureServer(folder, binaries, options);
    const client = new pg.Client({
      host: '127.0.0.1',
      port: postmaster.port,
      user: ROLE,
      password: folder.password,
      database: 'postgres',
      application_name: `${APPLICATION} session ${process.pid}`,
      connectionTimeoutMillis: 5_000,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      // Refused only while the last user of a moment ago is stopping the server.
      if (await tryLock(client, 'pg_try_advisory_lock_shared', LOCK.users)) return { client, postmaster };
    } catch (error) {
      const { code, message } = error as Error & { code?: string };
      if (code !== undefined && WRONG_PASSWORD.has(code)) {
        throw new EmbeddedError(
          'server_failed',
          `The password kept for ${folder.cluster} is not its own: ${message}`,
        );
      }
      if (Date.now() > deadline) {
        throw new EmbeddedError(
          'server_failed',
          `PostgreSQL in ${folder.cluster} does not answer: ${message}`,
        );
      }
    }
    await client.end().catch(() => undefined);
    await sleep(30);
  }
}

/** Leaves the server, and stops it when nobody else uses it. Never throws. */
export async function leaveSession(
  session: Session,
  folder: ServerFolder,
  binaries: Binaries,
): Promise<void> {
  const { client } = session;
  try {
    await client.query('select pg_advisory_unlock_all()');
    if (await tryLock(client, 'pg_try_advisory_lock', LOCK.users))
      await stopServer(folder, binaries, session.postmaster);
  } catch {
    // The server is gone already.
  }
  await client.end().catch(() => undefined);
}

/**
 * Makes this process the one service of the folder, until its session ends.
 * @throws EmbeddedError data_folder_in_use naming the process that is
 */
export async function claimService(session: Session, role: string, dataDir: string): Promise<void> {
  const { client } = session;
  await client.query(`select set_config('application_name', $1, false)`, [
    `${APPLICATION} ${role} ${process.pid}`,
  ]);
  const deadline = Date.now() + LONGEST_FAREWELL;
  while (!(await tryLock(client, 'pg_try_advisory_lock', LOCK.service))) {
    const holder = await findHolder(client);
    const pid = Number(holder?.split(' ').at(-1));
    if (holder !== undefined && (isAlive(pid) || Date.now() > deadline)) {
      throw new EmbeddedError(
        'data_folder_in_use',
        `${dataDir} is in use by ${holder.replace(/ (\d+)$/, ', process $1')}: ` +
          'stop it first, or set DATA_DIR to another folder and PORT to another port',
      );
    }
    await sleep(30);
  }
}

/** Makes the application's database if it is not there; safe when several processes do. */
export async function ensureDatabase(session: Session): Promise<void> {
  const { client } = session;
  const found = async () =>
    (await client.query('select 1 from pg_database where datname = $1', [DATABASE])).rows.length > 0;
  if (await found()) return;
  await client.query('select pg_advisory_lock($1, $2)', [LOCK_SPACE, LOCK.database]);
  if (!(await found())) await client.query(`create database ${DATABASE}`);
  await client.query('select pg_advisory_unlock($1, $2)', [LOCK_SPACE, LOCK.database]);
}

async function tryLock(
  client: pg.Client,
  verb: 'pg_try_advisory_lock' | 'pg_try_advisory_lock_shared',
  key: number,
): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(`select ${verb}($1, $2) as taken`, [
    LOCK_SPACE,
    key,
  ]);
  return rows[0].taken;
}

async function findHolder(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ application_name: string }>(
    `select application_name from pg_stat_activity join pg_locks using (pid)
     where locktype = 'advisory' and classid = $1 and objid = $2 and objsubid = 2 and granted`,
    [LOCK_SPACE, LOCK.service],
  );
  return rows[0]?.application_name;
}
