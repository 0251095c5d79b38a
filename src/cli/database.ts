import type { Config } from '../config.ts';
import { openEmbedded } from '../db/embedded.ts';
import { migrate } from '../db/migrate.ts';

/** A database that is up and migrated, for as long as a command runs. */
export interface OpenDatabase {
  readonly connectionString: string;
  /** What the migrations did just now, for a first start. */
  readonly applied: readonly string[];
  readonly embedded: boolean;
  /** Settles when the database is lost for good; never where it is another's to look after. */
  readonly lost: Promise<Error>;
  close(): Promise<void>;
}

export interface DatabaseLog {
  info(context: object, message: string): void;
  warn(context: object, message: string): void;
}

/**
 * Opens the database that the configuration names: any PostgreSQL, or the embedded one of the data folder.
 * `claim` makes this process the one service of that folder; commands beside a service do not claim.
 */
export async function openDatabase(
  config: Config,
  log: DatabaseLog,
  tell: (line: string) => void,
  claim: string | null,
): Promise<OpenDatabase> {
  if (config.databaseUrl !== null) {
    const applied = await migrate(config.databaseUrl);
    const lost = new Promise<Error>(() => undefined);
    return {
      connectionString: config.databaseUrl,
      applied,
      embedded: false,
      lost,
      close: async () => undefined,
    };
  }
  const server = await openEmbedded({ dataDir: config.dataDir, log: tell });
  try {
    if (claim !== null) await server.claim(claim);
    const lost = new Promise<Error>((resolve) => {
      server.onExit((exit) => {
        if (exit.outcome === 'failed') resolve(exit.error);
        else log.warn({ milliseconds: exit.milliseconds }, 'the embedded PostgreSQL died and was restarted');
      });
    });
    const applied = await migrate(server.connectionString);
    return {
      connectionString: server.connectionString,
      applied,
      embedded: true,
      lost,
      close: () => server.close(),
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}
