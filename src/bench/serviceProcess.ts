import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { workerEnvironment } from '../config.ts';

/** The real service, as `npm start` runs it, on a port of its own, without demo data and jobs. */
export interface ServiceProcess {
  readonly address: string;
  /** From the start of the process to the first answer that it is ready. */
  readonly readyMilliseconds: number;
  /** Resident memory, in bytes. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const LONGEST_START = 600_000;
/** A service that stops keeps its index for the next start. */
const LONGEST_STOP = 120_000;

const running = new Set<ChildProcess>();

/** `dataDir` is where it keeps its index for the next start. */
export async function startService(connectionString: string, dataDir: string): Promise<ServiceProcess> {
  const began = performance.now();
  const child = fork(MAIN, ['serve'], {
    env: {
      ...workerEnvironment(connectionString),
      DATA_DIR: dataDir,
      HOST: '127.0.0.1',
      PORT: '0',
      WORKER: 'none',
      DEMO: '0',
      LOG_LEVEL: 'fatal',
    },
    execArgv: process.execArgv.filter((flag) => flag !== '--expose-gc'),
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const stop = async (): Promise<void> => {
    if (!running.has(child)) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_STOP);
    await ended;
    clearTimeout(timer);
  };
  try {
    const address = await addressOf(child);
    await untilReady(address, began + LONGEST_START);
    const readyMilliseconds = performance.now() - began;
    return {
      address,
      readyMilliseconds,
      async memory() {
        const metrics = await (await fetch(`${address}/metrics`)).text();
        return Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1]);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Ends every service at once, for a process that is about to end itself. */
export function killServices(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** The address that the service tells on its standard output once it listens. */
async function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = '';
    // Read to its end: the service must never find its output closed.
    child.stdout?.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      const address = /(http:\/\/[\w.:[\]-]+)\/v1\b/.exec(told)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(new Error(`the service ended before it listened (${signal ?? `exit code ${code}`}): ${told}`)),
    );
  });
}

async function untilReady(address: string, deadline: number): Promise<void> {
  while (performance.now() < deadline) {
    const answer = await fetch(`${address}/health/ready`);
    await answer.arrayBuffer();
    if (answer.ok) return;
    await sleep(20);
  }
  throw new Error('the service did not become ready');
}
