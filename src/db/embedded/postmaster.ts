import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { EmbeddedError } from './embeddedError.ts';
import type { ServerFolder } from './folder.ts';
import { runProgram } from './program.ts';

/** A running server, as its postmaster.pid tells. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

export interface ServerOptions {
  /** False only for tests: what was committed may be lost with the machine. */
  readonly durable: boolean;
  /** The port that others already connect to; undefined: the folder's last one, or any that is free. */
  readonly port: number | undefined;
}

interface PidFile extends Postmaster {
  readonly ready: boolean;
}

/** Recovery after a crash replays the write-ahead log, on a slow disk for minutes. Seconds. */
const LONGEST_START = 600;
/** Until a server that was asked to stop is made to. Milliseconds. */
const LONGEST_STOP = 60_000;
/** Until orphans that were asked to end are made to. Milliseconds. */
const ORPHAN_GRACE = 2_000;
/** A longer log is set aside at the next start. Bytes. */
const LARGEST_LOG = 8 << 20;

/** Settings of a small service; the rest is as PostgreSQL ships. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  // A path in a deep folder would be too long for a socket.
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // Statements that fail hold the values of rows in their words; whoever sent them logs them by code.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

const NOT_DURABLE: Readonly<Record<string, string>> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

/** Shown in the titles of the server's processes: tells them from those of other folders. */
function clusterName(cluster: string): string {
  return `cove-${createHash('sha256').update(cluster).digest('hex').slice(0, 16)}`;
}

/**
 * The server of a folder, ready for connections: adopted when one runs (left by a killed process, or shared
 * with another), started when none does. After a crash of the server its orphaned processes are ended first,
 * and it comes back on the port it had. Safe when several processes call it at once.
 * @throws EmbeddedError server_failed with the end of the server's log
 */
export async function ensureServer(
  folder: ServerFolder,
  binaries: Binaries,
  options: ServerOptions,
): Promise<Postmaster> {
  const deadline = Date.now() + LONGEST_START * 1000;
  let portTaken = 0;
  let failures = 0;
  while (Date.now() < deadline) {
    const seen = await readPidFile(folder.cluster);
    if (seen !== undefined && (await isServer(seen.pid, folder.cluster))) {
      if (seen.ready) return { pid: seen.pid, port: seen.port };
      await sleep(20);
      continue;
    }
    await endOrphans(folder.cluster);
    if (seen !== undefined && isAlive(seen.pid)) await dropStolenPidFile(folder.cluster, seen.pid);
    const wanted = options.port ?? (portTaken === 0 ? seen?.port : undefined);
    const failure = await start(folder, binaries, wanted ?? (await freePort()), options.durable);
    if (failure === undefined) continue;
    // Another process was faster, and may have stopped its server again meanwhile.
    if (OVERTAKEN.test(failure)) {
      await sleep(20);
      continue;
    }
    failures += 1;
    const taken = /could not bind|could not create any TCP/.test(failure);
    if (taken) portTaken += 1;
    if (failures > 8 || (!taken && !failure.includes('shared memory block'))) {
      throw new EmbeddedError(
        'server_failed',
        `PostgreSQL in ${folder.cluster} did not start:\n${lastLines(failure)}`,
      );
    }
    await sleep(wanted === undefined ? 0 : 250);
  }
  throw new EmbeddedError(
    'server_failed',
    `PostgreSQL in ${folder.cluster} was not ready in ${LONGEST_START} s`,
  );
}

/** Another process was starting a server in the same folder at the same time. */
const OVERTAKEN =
  /lock file "postmaster.pid" (already exists|is empty)|PID file .* is empty|invalid data in PID file/;

const lastLines = (text: string): string => text.trim().split('\n').slice(-15).join('\n');

/**
 * Ends a server in an orderly way; transactions still open are rolled back. Meant for this very server: another
 * process may start the next one in the folder before this returns, which `pg_ctl stop` would wait for, or stop.
 */
export async function stopServer(
  folder: ServerFolder,
  binaries: Binaries,
  { pid }: Postmaster,
): Promise<void> {
  for (const signalName of ['INT', 'QUIT']) {
    await runProgram(binaries.pgCtl, ['kill', signalName, String(pid)], folder.account);
    const deadline = Date.now() + LONGEST_STOP;
    while (Date.now() < deadline) {
      if (!(await isServer(pid, folder.cluster))) return;
      await sleep(10);
    }
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Format of the file: miscadmin.h, LOCK_FILE_LINE_*: pid, folder, start, port, socket, address, memory, status. */
async function readPidFile(cluster: string): Promise<PidFile | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port, ready: lines[7]?.trim() === 'ready' };
}

/** Whether a live process is the server of this folder, and not a stranger that was given the pid since. */
async function isServer(pid: number, cluster: string): Promise<boolean> {
  return isAlive(pid) && ((await commandLine(pid))?.includes(cluster) ?? true);
}

/** Undefined where the system does not tell. */
async function commandLine(pid: number): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined;
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  return (await runProgram('/bin/ps', ['-o', 'command=', '-p', String(pid)])).output;
}

/** The server itself gives way to any live process with the pid in its file, a stranger too. */
async function dropStolenPidFile(cluster: string, pid: number): Promise<void> {
  if ((await readPidFile(cluster))?.pid === pid) await rm(join(cluster, 'postmaster.pid'), { force: true });
}

/**
 * After a kill of the server its busy processes live on and hold its memory, so that no other can start. They
 * cannot commit any more; they are asked to end, then made to.
 */
async function endOrphans(cluster: string): Promise<void> {
  const deadline = Date.now() + ORPHAN_GRACE;
  for (let round = 0; ; round += 1) {
    const orphans = await listOrphans(cluster);
    if (orphans.length === 0) return;
    const late = Date.now() > deadline;
    if (round === 0 || late) for (const pid of orphans) signal(pid, late ? 'SIGKILL' : 'SIGQUIT');
    await sleep(20);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone meanwhile.
  }
}

async function listOrphans(cluster: string): Promise<number[]> {
  const title = `postgres: ${clusterName(cluster)}:`;
  if (process.platform === 'win32') return [];
  if (process.platform !== 'linux') {
    const { output } = await runProgram('/bin/ps', ['-axo', 'pid=,ppid=,command=']);
    const rows = output.split('\n').map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line));
    return rows.filter((row) => row?.[3].startsWith(title) && row[2] === '1').map((row) => Number(row?.[1]));
  }
  const orphans: number[] = [];
  for (const name of await readdir('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || !(await commandLine(pid))?.startsWith(title)) continue;
    const parent = await parentOf(pid);
    // A server that another process started this instant has children too; those are not orphans.
    if (parent !== undefined && !(await commandLine(parent))?.includes(cluster)) orphans.push(pid);
  }
  return orphans;
}

async function parentOf(pid: number): Promise<number | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The name, in brackets, may hold anything; the state and the parent follow the last bracket.
  const [state, parent] = text?.slice(text.lastIndexOf(')') + 2).split(' ') ?? [];
  return state === undefined || state === 'Z' ? undefined : Number(parent);
}

/** The reason why it did not start; undefined when it did. In a session of its own, so Ctrl-C does not reach it. */
async function start(
  folder: ServerFolder,
  binaries: Binaries,
  port: number,
  durable: boolean,
): Promise<string | undefined> {
  await turnLog(folder.log);
  const settings = {
    ...SETTINGS,
    ...(durable ? {} : NOT_DURABLE),
    cluster_name: clusterName(folder.cluster),
  };
  const words = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const before = (await stat(folder.log).catch(() => undefined))?.size ?? 0;
  const { exitCode, output } = await runProgram(
    binaries.pgCtl,
    ['start', '-D', folder.cluster, '-l', folder.log, '-w', '-t', String(LONGEST_START)].concat([
      '-o',
      `-p ${port} ${words.join(' ')}`,
    ]),
    folder.account,
  );
  if (exitCode === 0) return undefined;
  const written = await readFile(folder.log).catch(() => Buffer.alloc(0));
  return `${written.subarray(before).toString()}${output}`;
}

async function turnLog(log: string): Promise<void> {
  const size = (await stat(log).catch(() => undefined))?.size ?? 0;
  if (size > LARGEST_LOG) await rename(log, `${log}.old`).catch(() => undefined);
}

/** A port that is free now; whoever takes it first has it. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
