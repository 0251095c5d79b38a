import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { listFiles, root } from './imports.ts';

export const BUILT_PAGE = join(root, 'dist/web');

/** Builds the page unless it is newer than all it is built from. */
export async function buildPage(): Promise<void> {
  const built = join(BUILT_PAGE, 'index.html');
  const sources = [...listFiles('src/web', ''), 'src/cli/buildPage.ts'];
  const newest = Math.max(...sources.map((file) => statSync(join(root, file)).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  const script = join(root, 'src/cli/buildPage.ts');
  await promisify(execFile)(process.execPath, ['--import=tsx', script], { cwd: root });
}
