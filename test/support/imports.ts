import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** All files below a folder with the given ending, as paths from the project's folder, ascending. */
export function listFiles(folder: string, ending: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/** Statements begin a line, as the formatter leaves them, so words in comments and texts are not taken for some. */
const STATEMENT = /^\s*(?:import|export)\b(?:[^'"`;=]*\bfrom)?\s*['"]([^'"]+)['"]/gm;
const CALL = /\b(?:import|require)\(\s*['"]([^'"]+)['"]/g;

/**
 * What a file imports, own files as paths from the project's folder, packages and node: modules by their names:
 * `import`, `export from`, `import()` of a value or a type, `require`; `type` makes no odds.
 */
export function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(STATEMENT), ...text.matchAll(CALL)].map(([, name]) =>
    name.startsWith('.') ? join(dirname(file), name) : name,
  );
}

/** Everything a file reaches by its own files' imports: those files, and the packages that they import. */
export function reachedFrom(file: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (path: string): void => {
    if (!path.endsWith('.ts') || !existsSync(join(root, path))) return;
    for (const imported of importsOf(path, readFileSync(join(root, path), 'utf8'))) {
      if (reached.has(imported)) continue;
      reached.add(imported);
      visit(imported);
    }
  };
  visit(file);
  return reached;
}
