/**
 * `npm test [-- PATH...] [-- --fast]`: runs the test files (those whose path holds one of the given parts) and
 * ends with the line `N passed, N failed`. A process runs several files, several processes run at a time. `--fast`
 * leaves out what needs a database, so none is started.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { buildPage } from './builtPage.ts';
import { reachedFrom } from './imports.ts';
import { makeRunFolder, removeRunFolder } from './runFolder.ts';
import { type FileResult, runGroup, running } from './runGroup.ts';
import type { TestServer } from './server.ts';
import { chooseFiles, groupFiles } from './testGroups.ts';

const LONGEST_DIAGNOSIS = 60;

const { values: flags, positionals: parts } = parseArgs({
  allowPositionals: true,
  options: { fast: { type: 'boolean', default: false }, jobs: { type: 'string' } },
});
const databaseUrl = process.env.DATABASE_URL || undefined;
/** One more than there are cores: files that wait for a server or a browser leave theirs to others. */
const jobs = Number(flags.jobs ?? Math.min(4, availableParallelism() + 1));

const count = { files: 0, passed: 0, failed: 0, skipped: 0 };

function report({ file, result, milliseconds, fault }: FileResult): void {
  // A file that did not end well, or said nothing, counts as one failure.
  const silent = result.passed + result.failed + result.skipped === 0;
  const failed = result.failed === 0 && (fault !== undefined || silent) ? 1 : result.failed;
  count.files += 1;
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
  if (silent) console.log('     holds no test');
  if (fault !== undefined) {
    console.log(
      `     did not end well: ${fault.trim().split('\n').slice(-LONGEST_DIAGNOSIS).join('\n     ')}`,
    );
  }
}

async function runAll(): Promise<void> {
  const files = chooseFiles({ parts, fast: flags.fast, onServer: databaseUrl !== undefined });
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
    const queue = groupFiles(files);
    const work = async (): Promise<void> => {
      for (let group = queue.shift(); group !== undefined; group = queue.shift()) {
        await runGroup(group, environment, report);
      }
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
const minutes = (performance.now() / 60_000).toFixed(1);
console.log(`${count.files} files in ${minutes} minutes, ${jobs} at a time`);
const skipped = count.skipped === 0 ? '' : `, ${count.skipped} skipped`;
console.log(`${count.passed} passed, ${count.failed} failed${skipped}`);
process.exitCode = count.failed > 0 || count.passed === 0 ? 1 : 0;
