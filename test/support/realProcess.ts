import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Answer } from './app.ts';
import { root } from './imports.ts';

/** As npm start runs it. */
const MAIN = ['src/start.mjs'];

interface Teardown {
  teardown(end: () => unknown): void;
}

/** The environment of a process that knows nothing of the one that runs the tests but where programs are. */
function environment(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR, HOST: '127.0.0.1', PORT: '0', DEMO: '0', LOG_LEVEL: 'silent', ...more };
}

/** Runs a command line to its end; `heard` false: nobody reads what it writes, whose end is closed. */
export async function runCommand(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
  heard = true,
): Promise<{ readonly code: number | null; readonly output: string; readonly errors: string }> {
  const child = spawn(process.execPath, [...MAIN, ...words], { cwd: root, env: environment(env) });
  let output = '';
  let errors = '';
  if (!heard) child.stdout.destroy();
  child.stdout.on('data', (piece) => {
    output += piece;
  });
  child.stderr.on('data', (piece) => {
    errors += piece;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output, errors };
}

/** A service or a worker in a process of its own. */
export interface RealProcess {
  readonly pid: number;
  readonly lines: readonly string[];
  /** Its exit code, when it has ended, however that came; null: a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Kills it as a crash would, or stops it; answers when it has ended. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

export interface RealService extends RealProcess {
  readonly address: string;
  /** Sends JSON, or text as it is; answers the status and what came. */
  call(method: string, path: string, body?: unknown, type?: string): Promise<RealAnswer>;
}

export interface RealAnswer {
  readonly status: number;
  readonly location: string | null;
  readonly retryAfter: string | null;
  readonly body: Answer['body'];
}

/** Starts `worker` in a process of its own. */
export function startRealWorker(t: Teardown, env: Readonly<Record<string, string>>): RealProcess {
  return started(t, 'worker', env);
}

/** Starts `serve` in a process of its own; answers once it listens. `key` is shown with every call. */
export async function startRealService(
  t: Teardown,
  env: Readonly<Record<string, string>>,
  key?: string,
): Promise<RealService> {
  const running = started(t, 'serve', env);
  const address = await new Promise<string>((resolve, reject) => {
    running.child.once('exit', (code) =>
      reject(new Error(`serve ended: ${code}\n${running.lines.join('\n')}`)),
    );
    running.reader.on('line', (line) => {
      const found = /API: (\S+)\/v1/.exec(line);
      if (found !== null) resolve(found[1]);
    });
  });
  return { ...running, address, call: callsTo(address, key) };
}

/** Sends to an address as a client would. */
export function callsTo(address: string, key?: string): RealService['call'] {
  return async (method, path, body, type = 'application/json') => {
    const response = await fetch(new URL(path, address), {
      method,
      headers: {
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        ...(body === undefined ? {} : { 'content-type': type }),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const { status, headers } = response;
    return {
      status,
      location: headers.get('location'),
      retryAfter: headers.get('retry-after'),
      body: text === '' ? null : JSON.parse(text),
    };
  };
}

function started(t: Teardown, command: string, env: Readonly<Record<string, string>>) {
  const child: ChildProcess = spawn(process.execPath, [...MAIN, command], {
    cwd: root,
    env: environment(env),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout === null) throw new Error('the output of a process is not piped');
  const lines: string[] = [];
  const reader = createInterface(child.stdout);
  reader.on('line', (line) => lines.push(line));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> => {
    child.kill(signal);
    return ended;
  };
  t.teardown(() => end('SIGKILL'));
  return { child, reader, lines, pid: child.pid ?? 0, ended, end };
}
