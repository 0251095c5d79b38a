import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import tap, { type Test } from 'tap';
import { type EmbeddedServer, openEmbedded } from '../../src/db/embedded.ts';
import { root } from './imports.ts';
import { serverFolders } from './runFolder.ts';

export const asRoot = process.getuid?.() === 0;
export const CHILD = join(root, 'test/support/embeddedChild.ts');

/** A folder that is removed at the test's end, its server stopped, with the data that lies outside of it. */
export async function dataFolder(t: Test, mode = 0o755): Promise<string> {
  const folder = await mkdtemp(join(serverFolders(), 'cove-embedded-'));
  await chmod(folder, mode);
  t.teardown(async () => {
    const home = await realpath(join(folder, 'postgres')).catch(() => undefined);
    if (home !== undefined && isRunning(home)) await (await openServer(folder)).close();
    if (home !== undefined) await rm(home, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

let made: Promise<string> | undefined;
/** Like dataFolder, with a database in it: made once and copied, which is ten times as fast. */
export async function filledFolder(t: Test): Promise<string> {
  made ??= (async () => {
    const folder = await mkdtemp(join(serverFolders(), 'cove-embedded-'));
    await chmod(folder, 0o755);
    await (await openServer(folder)).close();
    tap.teardown(() => rm(folder, { recursive: true, force: true }));
    return folder;
  })();
  const folder = await dataFolder(t);
  // The program keeps owners and modes, and is ten times as fast as node's copy.
  await ended(spawn('cp', ['-a', `${await made}/.`, folder]));
  return folder;
}

/** In this process. */
export function openServer(dataDir: string, log = (_: string): void => undefined): Promise<EmbeddedServer> {
  return openEmbedded({ dataDir, log });
}

export function postmasterPid(home: string): number {
  return Number(readFileSync(join(home, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);
}

export function isRunning(home: string): boolean {
  return existsSync(join(home, 'cluster/postmaster.pid'));
}

function ended(child: ReturnType<typeof spawn>): Promise<unknown> {
  return child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', resolve));
}

interface Child {
  readonly pid: number;
  /** What it wrote, up to the line that says whether the server is open. */
  readonly lines: readonly Record<string, string>[];
  readonly said: Record<string, string>;
  /** Ends its standard input and waits for its end. */
  close(): Promise<void>;
  kill(): Promise<void>;
}

/** Another process with the server open: `[dataDir]` or `[dataDir, role to claim]`. */
export async function startChild(
  t: Test,
  args: string[],
  options: { uid?: number; gid?: number; cwd?: string } = {},
): Promise<Child> {
  const child = spawn(process.execPath, ['--import=tsx', CHILD, ...args], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
    ...options,
  });
  t.teardown(() => child.kill('SIGKILL'));
  const lines: Record<string, string>[] = [];
  for await (const line of createInterface(child.stdout)) {
    const said = JSON.parse(line) as Record<string, string>;
    lines.push(said);
    if (said.open !== undefined || said.error !== undefined) break;
  }
  child.stdout.resume();
  return {
    pid: child.pid ?? 0,
    lines,
    said: lines.at(-1) ?? {},
    async close() {
      child.stdin.end();
      await ended(child);
    },
    async kill() {
      child.kill('SIGKILL');
      await ended(child);
    },
  };
}
