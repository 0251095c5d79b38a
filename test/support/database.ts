import { randomBytes } from 'node:crypto';
import { connect, type Database } from '../../src/db/connect.ts';
import { dropDatabase } from '../../src/db/scratch.ts';
import { onDatabase, runStatement, startTestServer, type TestServer } from './server.ts';

export interface TestDatabase extends Database {
  /** For what connects by itself: another process, the job queue. */
  readonly connectionString: string;
}

/** What is needed of a tap test: where to leave what is to be done at its end. */
type Ending = { teardown(end: () => unknown): void };

type TemplateServer = Pick<TestServer, 'connectionString' | 'template'>;

/** The runner's server; a file that is run alone starts one of its own. */
async function serverFor(t: Ending): Promise<TemplateServer> {
  const { TEST_SERVER, TEST_TEMPLATE, DATABASE_URL } = process.env;
  if (TEST_SERVER !== undefined && TEST_TEMPLATE !== undefined) {
    return { connectionString: TEST_SERVER, template: TEST_TEMPLATE };
  }
  const server = await startTestServer(DATABASE_URL);
  t.teardown(() => server.close());
  return server;
}

/**
 * A migrated, empty database for a test: a clone of the template, dropped when the test ends. About 50 ms;
 * tests of one file do well to share one.
 */
export async function testDatabase(t: Ending): Promise<TestDatabase> {
  const server = await serverFor(t);
  const connectionString = await makeDatabase(t, server, server.template);
  const database = connect({ connectionString, poolSize: 5, applicationName: 'test' });
  t.teardown(() => database.close());
  return { ...database, connectionString };
}

/** The address of a database without any table, dropped when the test ends. */
export async function emptyDatabase(t: Ending): Promise<string> {
  return makeDatabase(t, await serverFor(t), 'template0');
}

async function makeDatabase(t: Ending, server: TemplateServer, template: string): Promise<string> {
  const name = `${server.template}_${randomBytes(4).toString('hex')}`;
  await runStatement(server.connectionString, `create database ${name} template ${template}`);
  t.teardown(() => dropDatabase(name, (statement) => runStatement(server.connectionString, statement)));
  return onDatabase(server.connectionString, name);
}
