import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../db/embedded.ts';
import { createScratchDatabase, type ScratchDatabase } from '../db/scratch.ts';

/** A PostgreSQL for one run, and a folder beside it; nothing of either is left at the end. */
export interface ScratchServer {
  readonly folder: string;
  /** A migrated, empty database. */
  createDatabase(): Promise<ScratchDatabase>;
  close(): Promise<void>;
}

/** The given server, whose user must be allowed to make databases, or an embedded one of its own that waits for its disk. */
export async function openScratchServer(
  databaseUrl: string | null,
  log: (line: string) => void,
): Promise<ScratchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'cove-bench-'));
  // Open to the account that the server runs as when root measures.
  await chmod(folder, 0o755);
  const closers: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  const close = async (): Promise<void> => {
    for (const each of closers.splice(0).reverse()) await each();
  };
  try {
    let connectionString = databaseUrl;
    if (connectionString === null) {
      const server = await openEmbedded({ dataDir: join(folder, 'server'), durable: true, log });
      closers.push(() => rm(server.home, { recursive: true, force: true }));
      closers.push(() => server.close());
      connectionString = server.connectionString;
    }
    const beside = connectionString;
    // Named after the database that was given, so that whoever finds one knows whose it is; 63 is the longest name.
    const given = new URL(beside).pathname.slice(1, 41).replace(/\W/g, '_');
    const prefix = `${given}_bench_${randomBytes(4).toString('hex')}`;
    let count = 0;
    return {
      folder,
      close,
      async createDatabase() {
        const database = await createScratchDatabase(beside, `${prefix}_${++count}`);
        closers.push(() => database.drop());
        return database;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
