import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Logger, runMigrations } from 'graphile-worker';
import { Kysely, type Migration, Migrator, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { adoptRestored } from './adoptRestored.ts';
import { CONNECTION_TIMEOUT } from './connect.ts';

const MIGRATIONS = fileURLToPath(new URL('../../sql/migrations', import.meta.url));

/** Kysely's own tables, out of the way of the application's. */
const MIGRATION_SCHEMA = 'migration';

/** Key of the advisory lock under which one process migrates at a time: "cove" in ASCII, then 1. */
const MIGRATION_LOCK = [0x636f7665, 1] as const;

const OLDEST_POSTGRES = 15;

/** Codes: `postgres_too_old`; `database_newer`; `database_differs`; `migration_failed`. */
export class MigrationError extends Error {
  readonly code: 'postgres_too_old' | 'database_newer' | 'database_differs' | 'migration_failed';

  constructor(code: MigrationError['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'MigrationError';
    this.code = code;
  }
}

/**
 * Brings a database up to the code: the numbered files of sql/migrations that it does not have yet, in order,
 * each in a transaction of its own, then the tables of the job queue; one that was restored from another server is
 * made this one's own. Answers the names of the files that were
 * applied, ascending. When several processes call it at once, one works and the others wait.
 * @throws MigrationError
 */
export async function migrate(connectionString: string, folder = MIGRATIONS): Promise<string[]> {
  const guard = new pg.Client({
    connectionString,
    application_name: 'cove-matchmaking migrate',
    connectionTimeoutMillis: CONNECTION_TIMEOUT,
  });
  guard.on('error', () => undefined);
  await guard.connect();
  const pool = new pg.Pool({ connectionString, max: 2, application_name: 'cove-matchmaking migrate' });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await checkVersion(guard);
    await guard.query('select pg_advisory_lock($1, $2)', [...MIGRATION_LOCK]);
    const applied = await applyFiles(db, await readMigrations(folder));
    await adoptRestored(guard);
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => undefined) });
    return applied;
  } finally {
    await db.destroy();
    await guard.end();
  }
}

async function checkVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: string; name: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as name`,
  );
  if (Number(rows[0].number) < OLDEST_POSTGRES * 10_000) {
    throw new MigrationError(
      'postgres_too_old',
      `This is PostgreSQL ${rows[0].name}; ${OLDEST_POSTGRES} or later is needed`,
    );
  }
}

/** File name without `.sql` to its text, ascending. */
async function readMigrations(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const misnamed = names.filter((name) => !/^\d{4}_[a-z0-9_]+\.sql$/.test(name));
  if (misnamed.length > 0)
    throw new MigrationError('migration_failed', `Not NNNN_name.sql: ${misnamed.join(', ')}`);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return new Map(names.map((name, index) => [name.slice(0, -'.sql'.length), texts[index]]));
}

async function applyFiles(db: Kysely<unknown>, files: ReadonlyMap<string, string>): Promise<string[]> {
  checkHistory(await listApplied(db), [...files.keys()]);
  const migrations: Record<string, Migration> = {};
  for (const [name, text] of files) {
    migrations[name] = { up: async (transaction) => void (await sql.raw(text).execute(transaction)) };
  }
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableSchema: MIGRATION_SCHEMA,
  });
  const applied: string[] = [];
  // One at a time: a later file may need what an earlier one committed, such as a new value of an enum.
  for (;;) {
    const { error, results = [] } = await migrator.migrateUp();
    if (error !== undefined) {
      const name = results.find((result) => result.status === 'Error')?.migrationName;
      const place =
        name === undefined
          ? 'A migration'
          : `${name}.sql${lineOf(error as pg.DatabaseError, files.get(name))}`;
      throw new MigrationError('migration_failed', `${place} failed: ${(error as Error).message}`, error);
    }
    if (results.length === 0) return applied;
    applied.push(...results.map((result) => result.migrationName));
  }
}

/** `:12` when PostgreSQL says where in the file it stumbled. */
function lineOf(error: pg.DatabaseError, text = ''): string {
  return error.position === undefined ? '' : `:${text.slice(0, Number(error.position)).split('\n').length}`;
}

/** Ascending; empty for a database that was never migrated. */
async function listApplied(db: Kysely<unknown>): Promise<string[]> {
  const table = `${MIGRATION_SCHEMA}.kysely_migration`;
  const known = await sql<{ found: boolean }>`select to_regclass(${table}) is not null as found`.execute(db);
  if (!known.rows[0].found) return [];
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(table)} order by name`.execute(
    db,
  );
  return rows.map((row) => row.name);
}

function checkHistory(applied: readonly string[], files: readonly string[]): void {
  const unknown = applied.filter((name) => !files.includes(name));
  if (unknown.length === 0) return;
  const last = files.at(-1) ?? '';
  if (unknown.every((name) => name > last)) {
    throw new MigrationError(
      'database_newer',
      `The database was migrated by a newer version of this service (${unknown.join(', ')}); start that version`,
    );
  }
  throw new MigrationError(
    'database_differs',
    `The database has migrations that this version does not know: ${unknown.join(', ')}`,
  );
}
