import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where tests put the folders of servers: below the runner's folder; in a file run alone, with the system's own. */
export function serverFolders(): string {
  return process.env.TEST_FOLDER ?? tmpdir();
}

/**
 * A folder for the servers of a test run, open to the account that they run as. Not the place for temporary
 * files in general: tsx keeps there what it has compiled.
 */
export async function makeRunFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cove-run-'));
  await chmod(folder, 0o755);
  process.env.TEST_FOLDER = folder;
  return folder;
}

/** Removes the folder, and first ends the servers that tests which were cut off left running in it. */
export async function removeRunFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const home = await realpath(join(folder, name, 'postgres')).catch(() => undefined);
    if (home === undefined) continue;
    const file = join(home, 'cluster/postmaster.pid');
    if (existsSync(file)) end(Number((await readFile(file, 'utf8')).split('\n')[0]));
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGQUIT');
  } catch {
    // Gone meanwhile.
  }
}
