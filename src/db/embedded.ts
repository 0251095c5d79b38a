import { setTimeout as sleep } from 'node:timers/promises';
import { locateBinaries } from './embedded/binaries.ts';
import { EmbeddedError } from './embedded/embeddedError.ts';
import { OUTSIDE, prepareCluster, prepareFolder, ROLE } from './embedded/folder.ts';
import { isAlive } from './embedded/postmaster.ts';
import { attachSession, claimService, DATABASE, ensureDatabase, leaveSession } from './embedded/session.ts';

export interface EmbeddedOptions {
  /** Absolute. Made if missing. */
  readonly dataDir: string;
  readonly log: (message: string) => void;
  /** Default true. False only for tests: commits do not wait for the disk. */
  readonly durable?: boolean;
}

/** The server went away under us: it is back on the same address, or it could not be brought back. */
export type ServerExit =
  | { readonly outcome: 'restarted'; readonly milliseconds: number }
  | { readonly outcome: 'failed'; readonly error: Error };

export interface EmbeddedServer {
  /** Stays the same for as long as the server is held, restarts included. Holds the password. */
  readonly connectionString: string;
  /** Where the data really is: below the data folder, or outside when root's account could not enter that. */
  readonly home: string;
  /**
   * Makes this process the one service of the data folder. Tools that only use the server do not claim.
   * @throws EmbeddedError data_folder_in_use, its message naming the process that is the service
   */
  claim(role: string): Promise<void>;
  onExit(listener: (exit: ServerExit) => void): void;
  /** Leaves the server; stops it when no other process uses it. To be called after one's pools are closed. */
  close(): Promise<void>;
}

const WATCH_EVERY = 500;
const RESTART_ATTEMPTS = 5;

/**
 * The embedded PostgreSQL of a data folder, running. The first process starts it, others join it, and one that
 * was left running by a killed process is adopted; after a crash it recovers. It is watched, and restarted on
 * its port when it dies. First start about a second, later ones a fifth of that.
 * @throws EmbeddedError
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { dataDir, log, durable = true } = options;
  const folder = await prepareFolder(dataDir, log);
  const binaries = await locateBinaries(
    folder.account,
    folder.account === undefined ? dataDir : OUTSIDE,
    log,
  );
  await prepareCluster(folder, binaries, durable);

  let session = await attachSession(folder, binaries, { durable, port: undefined });
  const { port } = session.postmaster;
  const listeners: ((exit: ServerExit) => void)[] = [];
  let claimed: string | undefined;
  let closing: Promise<void> | undefined;
  let recovery: Promise<void> | undefined;
  let stopWatching = (): void => undefined;

  const tell = (exit: ServerExit): void => {
    for (const listener of listeners) listener(exit);
  };

  /** The connection ends with the server; the look at its pid is for a connection that does not notice. */
  const watch = (): void => {
    const { client, postmaster } = session;
    const gone = (): void => {
      stopWatching();
      if (closing === undefined) recovery = recover();
    };
    const timer = setInterval(() => {
      if (!isAlive(postmaster.pid)) gone();
    }, WATCH_EVERY);
    timer.unref();
    client.once('end', gone);
    stopWatching = () => {
      clearInterval(timer);
      client.off('end', gone);
    };
  };

  const recover = async (): Promise<void> => {
    const began = performance.now();
    log('PostgreSQL is gone: starting it again');
    session.client.end().catch(() => undefined);
    for (let attempt = 1; ; attempt += 1) {
      try {
        session = await attachSession(folder, binaries, { durable, port });
        if (session.postmaster.port !== port) {
          throw new EmbeddedError(
            'server_failed',
            `PostgreSQL came back on port ${session.postmaster.port}, not ${port}`,
          );
        }
        if (claimed !== undefined) await claimService(session, claimed, dataDir);
        watch();
        return tell({ outcome: 'restarted', milliseconds: Math.round(performance.now() - began) });
      } catch (error) {
        if (closing !== undefined) return;
        if (attempt === RESTART_ATTEMPTS || (error as EmbeddedError).code === 'data_folder_in_use') {
          return tell({ outcome: 'failed', error: error as Error });
        }
        await sleep(attempt * 300);
      }
    }
  };

  const close = async (): Promise<void> => {
    stopWatching();
    await recovery;
    stopWatching();
    await leaveSession(session, folder, binaries);
  };

  watch();
  try {
    await ensureDatabase(session);
  } catch (error) {
    closing = close();
    await closing;
    throw error;
  }

  return {
    connectionString: `postgresql://${ROLE}:${folder.password}@127.0.0.1:${port}/${DATABASE}`,
    home: folder.home,
    async claim(role) {
      await recovery;
      await claimService(session, role, dataDir);
      claimed = role;
    },
    onExit(listener) {
      listeners.push(listener);
    },
    close() {
      closing ??= close();
      return closing;
    },
  };
}
