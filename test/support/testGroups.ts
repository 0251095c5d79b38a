import { statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, reachedFrom, root } from './imports.ts';

/** Test files that run one after the other in one process. */
export type TestGroup = readonly string[];

interface Kind {
  readonly holds: (reached: ReadonlySet<string>) => boolean;
  /** Files of one process: many share what is costly to load, few end at the same time. */
  readonly size: number;
}

/** In the order in which they begin, the longest first, so that no job sits idle while the last one works. */
const KINDS: readonly Kind[] = [
  // They start processes of their own and wait for them.
  { holds: (reached) => reached.has('test/support/realProcess.ts'), size: 1 },
  // One browser for all of a process; two processes keep the cores busy while one waits for the other's answers.
  { holds: (reached) => reached.has('test/support/browser.ts'), size: 4 },
  { holds: (reached) => reached.has('test/support/app.ts'), size: 9 },
  { holds: () => true, size: 12 },
];

export interface Choice {
  /** Those whose path holds one of these; all where none is given. */
  readonly parts: readonly string[];
  /** Only those that need no database. */
  readonly fast: boolean;
  /** They are to run on a server that is already there. */
  readonly onServer: boolean;
}

/** The files of a run, ascending. */
export function chooseFiles({ parts, fast, onServer }: Choice): string[] {
  const files = listFiles('test', '.test.ts').filter(
    (file) => parts.length === 0 || parts.some((part) => file.includes(part)),
  );
  return files.filter((file) => {
    if (!fast && !onServer) return true;
    const reached = reachedFrom(file);
    if (fast) return !reached.has('pg');
    // On another server only what speaks to one can come out otherwise: not the launcher's own tests, which never look
    // at DATABASE_URL, nor the browser's, which reach it by routes that are tested there themselves.
    return reached.has('pg') && !file.includes('embedded') && !file.startsWith('test/web/');
  });
}

/** The files in groups of their kind, about equally long within a kind: length of text is a fair guess. */
export function groupFiles(files: readonly string[]): TestGroup[] {
  const members: string[][] = KINDS.map(() => []);
  for (const file of files) {
    const reached = reachedFrom(file);
    members[KINDS.findIndex(({ holds }) => holds(reached))].push(file);
  }
  return KINDS.flatMap(({ size }, kind) => deal(members[kind], size));
}

function deal(files: readonly string[], size: number): TestGroup[] {
  const length = (file: string): number => statSync(join(root, file)).size;
  const groups: string[][] = Array.from({ length: Math.ceil(files.length / size) }, () => []);
  const longestFirst = [...files].sort((a, b) => length(b) - length(a));
  for (const [index, file] of longestFirst.entries()) groups[index % groups.length].push(file);
  return groups;
}
