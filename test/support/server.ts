import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { openEmbedded } from '../../src/db/embedded.ts';
import { migrate } from '../../src/db/migrate.ts';
import { dropDatabase } from '../../src/db/scratch.ts';
import { serverFolders } from './runFolder.ts';

/** A server for tests, with a migrated template that each test file clones. */
export interface TestServer {
  readonly connectionString: string;
  readonly template: string;
  /** Removes all that the tests made. */
  close(): Promise<void>;
}

/** The same server, another database. */
export function onDatabase(connectionString: string, database: string): string {
  const url = new URL(connectionString);
  url.pathname = `/${database}`;
  return url.href;
}

/** One statement on a connection of its own. */
export async function runStatement(connectionString: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The rows of one statement, on a connection of its own. */
export async function query<Row extends pg.QueryResultRow>(
  connectionString: string,
  text: string,
): Promise<Row[]> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * The given server, whose user must be allowed to make databases; without one, an embedded server that forgets
 * all it was told.
 */
export async function startTestServer(databaseUrl: string | undefined): Promise<TestServer> {
  const server =
    databaseUrl === undefined ? await startEmbedded() : { connectionString: databaseUrl, stop: undefined };
  const template = `cove_test_${randomBytes(5).toString('hex')}`;
  try {
    await runStatement(server.connectionString, `create database ${template} template template0`);
    await migrate(onDatabase(server.connectionString, template));
  } catch (error) {
    await server.stop?.();
    throw error;
  }
  return {
    connectionString: server.connectionString,
    template,
    async close() {
      if (server.stop === undefined) await dropDatabases(server.connectionString, template);
      else await server.stop();
    },
  };
}

async function startEmbedded(): Promise<{ connectionString: string; stop: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(serverFolders(), 'cove-test-'));
  // Open to the account that the server runs as when root runs the tests.
  await chmod(dataDir, 0o755);
  const server = await openEmbedded({ dataDir, durable: false, log: () => undefined });
  return {
    connectionString: server.connectionString,
    async stop() {
      await server.close();
      await rm(server.home, { recursive: true, force: true });
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function dropDatabases(connectionString: string, template: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [template],
  );
  for (const { datname } of rows) await dropDatabase(datname, (statement) => client.query(statement));
  await client.end();
}
