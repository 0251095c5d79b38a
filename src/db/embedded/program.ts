import { spawn } from 'node:child_process';

/** Whom a program of the server runs as; undefined: as ourselves. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export interface Outcome {
  /** Null when the program could not be started or was killed. */
  readonly exitCode: number | null;
  /** Both streams, as they came. */
  readonly output: string;
}

/**
 * Runs a program of the server to its end. Its surroundings are fixed (C locale, no inherited variables, root
 * folder), so that nothing on the machine changes what it does. Never throws: what failed is in the outcome.
 */
export function runProgram(file: string, args: readonly string[], account?: Account): Promise<Outcome> {
  return new Promise((resolve) => {
    const windows = process.platform === 'win32';
    const child = spawn(file, args, {
      // The account may not be allowed to enter the folder we were started in.
      cwd: windows ? undefined : '/',
      // Windows programs do not start without its own variables.
      env: windows ? undefined : { LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...account,
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    const finish = (exitCode: number | null, note = ''): void =>
      resolve({ exitCode, output: Buffer.concat(chunks).toString() + note });
    child.on('error', (error) => finish(null, error.message));
    child.on('close', (exitCode, signal) => finish(exitCode, signal === null ? '' : `ended by ${signal}`));
  });
}

/** Whether an account can enter and write a folder. Asked of the system, since no look at modes is complete. */
export async function canWrite(folder: string, account: Account): Promise<boolean> {
  const { exitCode } = await runProgram('/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', folder], account);
  return exitCode === 0;
}
