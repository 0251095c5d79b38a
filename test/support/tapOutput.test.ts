import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { root } from './imports.ts';
import { readTap, type TapResult } from './tapOutput.ts';

/** Inside the project, so that the file finds its packages. */
mkdirSync(join(root, '.tap'), { recursive: true });
const folder = mkdtempSync(join(root, '.tap/reading-'));
t.teardown(() => rmSync(folder, { recursive: true, force: true }));

/** What the runner reads off a test file with this text. */
function runText(text: string): TapResult {
  const file = join(folder, 'some.test.ts');
  writeFileSync(file, `import t from 'tap';\n${text}`);
  return readTap(spawnSync(process.execPath, ['--import=tsx', file], { encoding: 'utf8' }).stdout);
}

t.test('assertions are counted, not the tests that hold them', async (t) => {
  const result = runText(`
    t.test('outer', async (t) => {
      t.ok(true);
      t.test('inner', async (t) => { t.equal(1, 1); t.equal(2, 2); });
    });
    t.test('left out', { skip: 'not here' }, async () => {});
    t.ok(true);`);
  t.same(result, { passed: 4, failed: 0, skipped: 1, failures: [], complete: true });
});

t.test('each failure is reported once, with its path and what differs', async (t) => {
  const result = runText(`
    t.test('outer', async (t) => {
      t.test('inner', async (t) => { t.ok(true); t.same([1], [2], 'a list'); });
      t.test('thrower', async () => { throw new Error('broken'); });
    });
    t.equal(1, 2, 'a number');`);
  t.match(result, { passed: 1, failed: 3, complete: true });
  t.same(
    result.failures.map((failure) => failure.path),
    [['outer', 'inner', 'a list'], ['outer', 'thrower', 'broken'], ['a number']],
  );
  t.ok(result.failures[0].lines.some((line) => line.includes('-  2,')));
});

t.test('a file that ends in the middle is not taken for a success', async (t) => {
  t.match(runText(`t.ok(true); process.kill(process.pid, 'SIGKILL');`), { failed: 0, complete: false });
  t.match(runText('nothing.at.all();'), { passed: 0, complete: false });
  t.same(readTap(''), { passed: 0, failed: 0, skipped: 0, failures: [], complete: false });
});
