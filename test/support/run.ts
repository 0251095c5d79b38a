/**
 * `npm test [-- PATH...] [-- --fast]`: runs the test files (those whose path holds one of the given parts) and
 * ends with the line `N passed, N failed`. Each file is a process of its own that writes TAP. `--fast` leaves
 * out what needs a database, so none is started.
 */
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPage } from './builtPage.ts';
import { listFiles, reachedFrom, root } from './imports.ts';
import { makeRunFolder, removeRunFolder } from './runFolder.ts';
import type { TestServer } from './server.ts';
import { readTap, type TapResult } from './tapOutput.ts';

const LONGEST_FILE = 300_000;
/** tap's own limit per test, seconds: the launcher's tests start several servers on a busy machine. */
const LONGEST_TEST = 120;
const LONGEST_DIAGNOSIS = 60;

const { values: flags, positionals: parts } = parseArgs({
  allowPositionals: true,
  options: { fast: { type: 'boolean', default: false }, jobs: { type: 'string' } },
});
const databaseUrl = process.env.DATABASE_URL || undefined;
const jobs = Number(flags.jobs ?? Math.min(4, Math.max(2, availableParallelism())));

const running = new Set<ReturnType<typeof spawn>>();
const count = { passed: 0, failed: 0, skipped: 0 };

function chooseFiles(): string[] {
  const files = listFiles('test', '.test.ts').filter(
    (file) => parts.length === 0 || parts.some((part) => file.includes(part)),
  );
  return files.filter((file) => {
    if (!flags.fast && databaseUrl === undefined) return true;
    const reached = reachedFrom(file);
    if (flags.fast) return !reached.has('pg');
    // On another server only what speaks to one can come out otherwise: not the launcher's own tests, which never look
    // at DATABASE_URL, nor the browser's, which reach it by routes that are tested there themselves.
    return reached.has('pg') && !file.includes('embedded') && !file.startsWith('test/web/');
  });
}

function runFile(file: string, environment: Readonly<Record<string, string>>): Promise<void> {
  return new Promise((resolve) => {
    const began = performance.now();
    const child = spawn(process.execPath, ['--enable-source-maps', '--import=tsx', file], {
      cwd: root,
      env: { ...process.env, TAP_TIMEOUT: String(LONGEST_TEST), ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_FILE);
    child.on('close', (exitCode, signal) => {
      clearTimeout(timer);
      running.delete(child);
      const ending = signal === null ? `exit code ${exitCode}` : `ended by ${signal}`;
      const result = readTap(Buffer.concat(output).toString());
      report(
        file,
        result,
        exitCode === 0,
        ending,
        Buffer.concat(errors).toString(),
        performance.now() - began,
      );
      resolve();
    });
  });
}

function report(
  file: string,
  result: TapResult,
  succeeded: boolean,
  ending: string,
  errors: string,
  milliseconds: number,
): void {
  // A file that says all is well and yet failed, or said nothing, counts as one failure.
  const failed = result.failed === 0 && !(succeeded && result.complete) ? 1 : result.failed;
  count.passed += result.passed;
  count.failed += failed;
  count.skipped += result.skipped;
  const seconds = (milliseconds / 1000).toFixed(1);
  console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${file}  ${result.passed + failed} in ${seconds} s`);
  if (failed === 0) return;
  for (const { path, lines } of result.failures) {
    console.log(`     ${path.join(' > ')}`);
    for (const line of lines.slice(0, LONGEST_DIAGNOSIS)) console.log(`       ${line}`);
  }
  if (!result.complete || result.failures.length === 0) console.log(`     did not end well: ${ending}`);
  const shown = errors.trim().split('\n').slice(-LONGEST_DIAGNOSIS).join('\n     ');
  if (shown !== '') console.log(`     ${shown}`);
}

async function runAll(): Promise<void> {
  const files = chooseFiles();
  const folder = await makeRunFolder();
  let server: TestServer | undefined;
  const clean = async (): Promise<void> => {
    await server?.close().catch((error: Error) => console.error(error.message));
    await removeRunFolder(folder);
  };
  const onSignal = async (): Promise<void> => {
    for (const child of running) child.kill('SIGKILL');
    await clean();
    process.exit(130);
  };
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    const needed = files.some((file) => reachedFrom(file).has('test/support/database.ts'));
    // Loaded only where it is used: the drivers cost a second.
    if (needed) server = await (await import('./server.ts')).startTestServer(databaseUrl);
    // Once, before the files that look at the page run side by side.
    if (files.some((file) => reachedFrom(file).has('test/support/browser.ts'))) await buildPage();
    const environment: Record<string, string> =
      server === undefined ? {} : { TEST_SERVER: server.connectionString, TEST_TEMPLATE: server.template };
    // The longest first, so that no job sits idle while the last one works: length of text is a fair guess.
    const queue = [...files].sort((a, b) => statSync(join(root, b)).size - statSync(join(root, a)).size);
    const work = async (): Promise<void> => {
      for (let file = queue.shift(); file !== undefined; file = queue.shift())
        await runFile(file, environment);
    };
    await Promise.all(Array.from({ length: jobs }, work));
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    await clean();
  }
}

try {
  await runAll();
} catch (error) {
  console.error((error as Error).stack);
  count.failed += 1;
}
const skipped = count.skipped === 0 ? '' : `, ${count.skipped} skipped`;
console.log(`${count.passed} passed, ${count.failed} failed${skipped}`);
process.exitCode = count.failed > 0 || count.passed === 0 ? 1 : 0;
