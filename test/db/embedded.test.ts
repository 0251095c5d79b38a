import { lstatSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import t from 'tap';
import type { ServerExit } from '../../src/db/embedded.ts';
import {
  dataFolder,
  filledFolder,
  isRunning,
  openServer,
  postmasterPid,
  startChild,
} from '../support/embeddedServers.ts';
import { query } from '../support/server.ts';

t.test('an empty folder becomes a database, which is there again after a stop', async (t) => {
  const folder = await dataFolder(t);
  const first = await openServer(folder);
  await query(first.connectionString, `create table kept (name text); insert into kept values ('Škoda')`);
  const [settings] = await query<Record<string, string>>(
    first.connectionString,
    `select current_setting('server_encoding') as encoding, current_setting('listen_addresses') as address,
       lower('ÅÉŠ') as lower, current_setting('server_version_num')::int >= 150000 as modern`,
  );
  t.same(settings, { encoding: 'UTF8', address: '127.0.0.1', lower: 'åéš', modern: true });
  await first.close();
  t.notOk(isRunning(first.home), 'the last user stops the server');
  t.equal(lstatSync(join(folder, 'postgres.password')).mode & 0o777, 0o600);

  const second = await openServer(folder);
  t.same(await query(second.connectionString, 'select name from kept'), [{ name: 'Škoda' }]);
  await second.close();
});

t.test('nobody gets in without the password', async (t) => {
  const server = await openServer(await filledFolder(t));
  const stranger = new URL(server.connectionString);
  stranger.password = 'guessed';
  await t.rejects(query(stranger.href, 'select 1'), { code: '28P01' });
  await server.close();
});

t.test(
  'two starts at one instant on an empty folder share one server, and one of them is the service',
  async (t) => {
    const folder = await dataFolder(t);
    const children = await Promise.all([startChild(t, [folder, 'serve']), startChild(t, [folder, 'serve'])]);
    const open = children.filter((child) => child.said.open !== undefined);
    const refused = children.filter((child) => child.said.error !== undefined);
    t.equal(open.length, 1);
    t.match(refused[0]?.said, { error: 'data_folder_in_use', message: `process ${open[0]?.pid}` });
    await open[0]?.close();
  },
);

t.test(
  'many that come and go at once share a server, are never cut off, and leave none behind',
  async (t) => {
    const folder = await filledFolder(t);
    const visit = async (stay: number): Promise<number> => {
      const server = await openServer(folder);
      const [{ one }] = await query<{ one: number }>(server.connectionString, 'select 1 as one');
      await sleep(stay);
      const [{ two }] = await query<{ two: number }>(server.connectionString, 'select 2 as two');
      await server.close();
      return one + two;
    };
    const visitor = async (stay: number): Promise<number[]> => [
      await visit(stay),
      await visit(stay),
      await visit(0),
    ];
    const answers = await Promise.all([0, 15, 30, 45].map(visitor));
    t.same(answers, Array(4).fill([3, 3, 3]));
    t.notOk(isRunning(join(folder, 'postgres')));
  },
);

t.test('a second service on a folder is refused by the name of the first, a tool is let in', async (t) => {
  const folder = await filledFolder(t);
  const service = await startChild(t, [folder, 'serve']);
  const tool = await openServer(folder);
  t.equal(tool.connectionString, service.said.open);
  await t.rejects(tool.claim('serve'), {
    code: 'data_folder_in_use',
    message: new RegExp(`cove-matchmaking serve, process ${service.pid}\\b`),
  });
  await tool.close();
  t.ok(isRunning(tool.home), 'a tool does not stop what others use');
  await service.close();
  t.notOk(isRunning(tool.home));
});

t.test('a server left by a killed process is taken over at once, the service with it', async (t) => {
  const folder = await filledFolder(t);
  const killed = await startChild(t, [folder, 'serve']);
  await query(killed.said.open, `create table kept as select 1 as one`);
  const left = postmasterPid(join(folder, 'postgres'));
  await killed.kill();
  const server = await openServer(folder);
  t.equal(server.connectionString, killed.said.open);
  t.equal(postmasterPid(server.home), left, 'the server was not restarted');
  await server.claim('serve');
  t.same(await query(server.connectionString, 'select one from kept'), [{ one: 1 }]);
  await server.close();
  t.notOk(isRunning(server.home));
});

t.test('after the server and its user were killed, the next start has all that was committed', async (t) => {
  const folder = await filledFolder(t);
  const killed = await startChild(t, [folder]);
  await query(killed.said.open, `create table kept as select generate_series(1, 1000) as number`);
  // A busy process outlives the server and holds its memory.
  const busy = query(killed.said.open, `select count(*) from generate_series(1, 1000000000000)`).catch(
    () => undefined,
  );
  await sleep(200);
  const pid = postmasterPid(join(folder, 'postgres'));
  await killed.kill();
  process.kill(pid, 'SIGKILL');
  const server = await openServer(folder);
  t.not(postmasterPid(server.home), pid);
  t.same(await query(server.connectionString, 'select count(*)::int as count from kept'), [{ count: 1000 }]);
  await busy;
  await server.close();
});

t.test('a server that dies under its service comes back on the same address, still claimed', async (t) => {
  const folder = await filledFolder(t);
  const server = await openServer(folder);
  await server.claim('serve');
  const exit = new Promise<ServerExit>((resolve) => server.onExit(resolve));
  const began = performance.now();
  process.kill(postmasterPid(server.home), 'SIGKILL');
  t.match(await exit, { outcome: 'restarted' });
  t.ok(performance.now() - began < 10_000, 'within seconds');
  t.same(await query(server.connectionString, 'select 1 as one'), [{ one: 1 }]);
  const other = await openServer(folder);
  await t.rejects(other.claim('serve'), { code: 'data_folder_in_use', message: `process ${process.pid}` });
  await other.close();
  await server.close();
  t.notOk(isRunning(server.home));
});

t.test('a pid file that names a stranger does not keep the server from starting', async (t) => {
  const folder = await filledFolder(t);
  const file = join(folder, 'postgres/cluster/postmaster.pid');
  await writeFile(file, `${process.pid}\n/elsewhere\n1\n5432\n\n127.0.0.1\n\nready\n`);
  const server = await openServer(folder);
  t.not(postmasterPid(server.home), process.pid);
  t.same(await query(server.connectionString, 'select 1 as one'), [{ one: 1 }]);
  await server.close();
});
