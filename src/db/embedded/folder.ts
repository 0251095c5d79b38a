import { randomBytes } from 'node:crypto';
import {
  chown,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { type Binaries, exists } from './binaries.ts';
import { EmbeddedError } from './embeddedError.ts';
import { type Account, canWrite, runProgram } from './program.ts';

/** PostgreSQL refuses to run as root; this uid ("nobody") needs no account of its own for the server. */
const NOBODY: Account = { uid: 65_534, gid: 65_534 };

/** Where data and programs go when root's own folders are closed to the server's account. */
export const OUTSIDE = '/var/lib/cove-matchmaking';

/** The name of the server's only role. */
export const ROLE = 'cove';

export interface ServerFolder {
  /** The folder that holds all the server writes: an absolute path without links. */
  readonly home: string;
  /** PGDATA, inside `home`. */
  readonly cluster: string;
  readonly log: string;
  readonly password: string;
  /** Whom the server runs as; undefined: as ourselves. */
  readonly account: Account | undefined;
}

const random = (): string => randomBytes(9).toString('hex');

/** Leftovers of starts that were killed are removed once no start can still be at work on them. Milliseconds. */
const LEFTOVER_AGE = 3_600_000;

/**
 * The folder of the server below `dataDir`, made if need be. As root it belongs to another account, and where
 * that account may not enter `dataDir`, `dataDir/postgres` is a link to a folder outside. Two processes at once
 * end up with the same folder and password.
 * @throws EmbeddedError data_folder_unusable
 */
export async function prepareFolder(dataDir: string, log: (message: string) => void): Promise<ServerFolder> {
  await mkdir(dataDir, { recursive: true }).catch((error: Error) => {
    throw unusable(`${dataDir} cannot be made: ${error.message}`);
  });
  const entry = join(dataDir, 'postgres');
  const asRoot = process.getuid?.() === 0;
  if ((await lstat(entry).catch(() => undefined)) === undefined) {
    await (asRoot ? makeFolderAsRoot(entry, log) : makeFolder(entry));
  }
  const home = await realpath(entry).catch(() => {
    throw unusable(
      `${entry} is a link to a folder that is gone; remove the link to start with an empty database`,
    );
  });
  const account = asRoot ? await ownerOf(home) : undefined;
  await checkAccess(home, entry, account);
  return {
    home,
    cluster: join(home, 'cluster'),
    log: join(home, 'server.log'),
    password: await sharedPassword(join(dataDir, 'postgres.password'), join(home, 'cluster')),
    account,
  };
}

function unusable(message: string): EmbeddedError {
  return new EmbeddedError('data_folder_unusable', message);
}

async function makeFolder(entry: string): Promise<void> {
  await mkdir(entry, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw unusable(`${entry} cannot be made: ${error.message}`);
  });
}

async function makeFolderAsRoot(entry: string, log: (message: string) => void): Promise<void> {
  const here = `${entry}.new-${random()}`;
  await mkdir(here, { mode: 0o700 });
  await chown(here, NOBODY.uid, NOBODY.gid);
  if (await canWrite(here, NOBODY)) {
    // Onto the empty folder of another start this succeeds too, and onto a filled one the other has won.
    await rename(here, entry).catch(() => rm(here, { recursive: true, force: true }));
    return;
  }
  await rm(here, { recursive: true, force: true });
  const outside = join(OUTSIDE, random());
  await mkdir(OUTSIDE, { recursive: true, mode: 0o755 });
  await mkdir(outside, { mode: 0o700 });
  await chown(outside, NOBODY.uid, NOBODY.gid);
  try {
    await symlink(outside, entry);
    log(`The database is kept in ${outside}: its account may not enter the folder of ${entry}, a link to it`);
  } catch (error) {
    await rm(outside, { recursive: true, force: true });
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

async function ownerOf(home: string): Promise<Account> {
  const { uid, gid } = await stat(home);
  if (uid !== 0) return { uid, gid };
  // Made by hand or mounted: ours to give away while nothing is in it.
  if ((await readdir(home)).length > 0)
    throw unusable(`${home} belongs to root, as whom PostgreSQL does not run`);
  await chown(home, NOBODY.uid, NOBODY.gid);
  return NOBODY;
}

async function checkAccess(home: string, entry: string, account: Account | undefined): Promise<void> {
  if (account !== undefined) {
    if (await canWrite(home, account)) return;
    throw unusable(
      `The server's account (uid ${account.uid}) may no longer enter ${home}: ` +
        `open the folders above it, or move it and make ${entry} a link to its new place`,
    );
  }
  const owner = (await stat(home)).uid;
  const self = process.getuid?.();
  if (self !== undefined && owner !== self) {
    throw unusable(
      `${home} belongs to another user (uid ${owner}, we are ${self}): start as that user or set DATA_DIR`,
    );
  }
}

/** The password is decided by whoever links the file into place first. */
async function sharedPassword(path: string, cluster: string): Promise<string> {
  if (!(await exists(path))) {
    if (await exists(cluster))
      throw unusable(`${path} is missing; without it nobody can log in to ${cluster}`);
    const mine = `${path}.new-${random()}`;
    const file = await open(mine, 'wx', 0o600);
    await file.writeFile(`${randomBytes(24).toString('base64url')}\n`);
    await file.sync();
    await file.close();
    await link(mine, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await rm(mine, { force: true });
  }
  const password = (await readFile(path, 'utf8')).trim();
  if (password === '') throw unusable(`${path} is empty`);
  return password;
}

/**
 * Makes the cluster if there is none: under another name first, then renamed in one step, so a start killed in
 * the middle leaves nothing half-made. When two processes do it at once, one result is dropped. About a second.
 * @throws EmbeddedError data_folder_unusable, server_failed
 */
export async function prepareCluster(
  folder: ServerFolder,
  binaries: Binaries,
  durable: boolean,
): Promise<void> {
  const version = await readFile(join(folder.cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) return makeCluster(folder, binaries, durable);
  if (Number(version) !== binaries.major) {
    throw unusable(
      `${folder.cluster} was made by PostgreSQL ${version.trim()}, the programs here are ${binaries.major}; ` +
        'move its content with pg_dump, or start with an empty DATA_DIR',
    );
  }
}

async function makeCluster(folder: ServerFolder, binaries: Binaries, durable: boolean): Promise<void> {
  await removeLeftovers(folder.home);
  const made = join(folder.home, `new-${random()}`);
  const passwordFile = `${made}.password`;
  await writeFile(passwordFile, `${folder.password}\n`, { mode: 0o600 });
  if (folder.account !== undefined) await chown(passwordFile, folder.account.uid, folder.account.gid);
  // The builtin provider sorts by code point and knows the case of all letters, on machines without locales too. It
  // came with PostgreSQL 17: other servers than the packages' are begun by trials of backups alone.
  const builtin = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const locale = ['--locale=C', '--encoding=UTF8', ...(binaries.major < 17 ? [] : builtin)];
  const { exitCode, output } = await runProgram(
    binaries.initdb,
    [
      `--pgdata=${made}`,
      `--username=${ROLE}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      ...locale,
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ],
    folder.account,
  );
  await rm(passwordFile, { force: true });
  if (exitCode !== 0) {
    await rm(made, { recursive: true, force: true });
    const hint = output.includes('could not look up effective user')
      ? `\nThis user (uid ${process.getuid?.()}) has no entry in /etc/passwd: add one, or set DATABASE_URL.`
      : '';
    throw new EmbeddedError(
      'server_failed',
      `A database could not be made in ${folder.home}:\n${output}${hint}`,
    );
  }
  try {
    await rename(made, folder.cluster);
    if (durable) await syncFolder(folder.home);
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    if (!(await exists(folder.cluster))) throw error;
  }
}

async function removeLeftovers(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const path = join(home, name);
    const age = Date.now() - ((await stat(path).catch(() => undefined))?.mtimeMs ?? Date.now());
    if (name.startsWith('new-') && age > LEFTOVER_AGE) await rm(path, { recursive: true, force: true });
  }
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  await folder.sync();
  await folder.close();
}
