import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './imports.ts';
import { fileOfLine, readTap, type TapResult } from './tapOutput.ts';
import type { TestGroup } from './testGroups.ts';

/** Milliseconds without a line of output after which a process is taken for hung: more than the longest test takes. */
const LONGEST_SILENCE = 240_000;

const NOT_OK = /^not ok/;

export interface FileResult {
  readonly file: string;
  readonly result: TapResult;
  readonly milliseconds: number;
  /** How it ended where it did not end well, with what the process wrote to its error stream. */
  readonly fault?: string;
}

/** Processes that run, to be ended with the run. */
export const running = new Set<ChildProcess>();

/**
 * Runs the files of a group in one process; `report` is called for each as it ends. Where the process dies, the
 * file that ran has failed, and the ones behind it run in a new one.
 */
export async function runGroup(
  group: TestGroup,
  environment: Readonly<Record<string, string>>,
  report: (result: FileResult) => void,
): Promise<void> {
  let waiting = [...group];
  while (waiting.length > 0) {
    const ended = await runProcess(waiting, environment, report);
    waiting = waiting.slice(ended);
  }
}

/** Answers how many of the files have ended, well or not: at least one. */
function runProcess(
  files: readonly string[],
  environment: Readonly<Record<string, string>>,
  report: (result: FileResult) => void,
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['--enable-source-maps', '--import=tsx', join(root, 'test/support/group.ts'), ...files],
      // Silence is what is watched, not the length of the whole.
      {
        cwd: root,
        env: { ...process.env, TAP_TIMEOUT: '0', ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    running.add(child);
    let ended = 0;
    let failed = 0;
    let began = performance.now();
    let lines: string[] = [];
    let unfinished = '';
    let begun = false;
    const errors: Buffer[] = [];
    const close = (fault?: string): void => {
      const result = readTap(lines.join('\n'));
      const milliseconds = performance.now() - began;
      report({ file: files[ended], result, milliseconds, ...(fault === undefined ? {} : { fault }) });
      ended += 1;
      failed += result.failed;
      lines = [];
      began = performance.now();
    };
    const read = (line: string): void => {
      if (fileOfLine(line) === undefined) lines.push(line);
      // Loading comes before the first file's line; it is that file's time.
      else if (begun) close();
      else begun = true;
    };
    const hung = (): void => {
      errors.push(Buffer.from(`no line of output for ${LONGEST_SILENCE / 1000} s`));
      child.kill('SIGKILL');
    };
    let silence = setTimeout(hung, LONGEST_SILENCE);
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      clearTimeout(silence);
      silence = setTimeout(hung, LONGEST_SILENCE);
      const parts = (unfinished + chunk).split('\n');
      unfinished = parts.pop() ?? '';
      for (const line of parts) read(line);
    });
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.on('close', (exitCode, signal) => {
      clearTimeout(silence);
      running.delete(child);
      if (unfinished !== '') lines.push(unfinished);
      const complete = ended === files.length - 1 && readTap(lines.join('\n')).complete;
      // A process that says all is well and yet failed counts as a failure of its last file.
      const wellEnded = complete && (exitCode === 0 || failed > 0 || lines.some((line) => NOT_OK.test(line)));
      const ending = signal === null ? `exit code ${exitCode}` : `ended by ${signal}`;
      close(wellEnded ? undefined : `${ending}\n${Buffer.concat(errors).toString()}`);
      resolve(ended);
    });
  });
}
