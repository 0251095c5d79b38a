import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Binaries, locateBinaries } from '../../src/db/embedded/binaries.ts';
import { OUTSIDE, prepareCluster, prepareFolder, ROLE } from '../../src/db/embedded/folder.ts';
import { ensureServer, stopServer } from '../../src/db/embedded/postmaster.ts';
import { serverFolders } from './runFolder.ts';
import { onDatabase, runStatement } from './server.ts';

/** A PostgreSQL that nobody but the trial looks after: where it stops, it stays away until it is started. */
export interface OwnPostgres {
  readonly connectionString: string;
  start(): Promise<void>;
  /** Ends it as an operator would: connections are closed, what is open is rolled back. */
  stop(): Promise<void>;
  /** Ends it as a crash would. */
  kill(): void;
}

/** Of the packages, where no other programs are given. */
export async function ownPostgres(
  { teardown }: { teardown(end: () => unknown): void },
  programs: Binaries | null = null,
): Promise<OwnPostgres> {
  const quiet = (): void => undefined;
  const dataDir = await mkdtemp(join(serverFolders(), 'cove-own-'));
  await chmod(dataDir, 0o755);
  const folder = await prepareFolder(dataDir, quiet);
  const { account } = folder;
  const binaries =
    programs ?? (await locateBinaries(account, account === undefined ? dataDir : OUTSIDE, quiet));
  // Durable: what is acknowledged must be there after a crash.
  await prepareCluster(folder, binaries, true);
  let postmaster = await ensureServer(folder, binaries, { durable: true, port: undefined });
  const { port } = postmaster;
  teardown(async () => {
    await stopServer(folder, binaries, postmaster);
    await rm(folder.home, { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  });
  const server = `postgresql://${ROLE}:${folder.password}@127.0.0.1:${port}/postgres`;
  await runStatement(server, 'create database cove');
  return {
    connectionString: onDatabase(server, 'cove'),
    async start() {
      postmaster = await ensureServer(folder, binaries, { durable: true, port });
    },
    stop: () => stopServer(folder, binaries, postmaster),
    kill: () => process.kill(postmaster.pid, 'SIGKILL'),
  };
}
