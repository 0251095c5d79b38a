// Compiles src into dist, file by file, so that a start need not: read by way of tsx the service takes twice as long
// to load, and 45 MB more. What was compiled of the same source is left as it is: it carries the source's time, so a
// source that is put in the place of another counts as changed also where it is older.
import { mkdirSync, readdirSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('..', import.meta.url));

/** The sources of the service; the page is built by its own command. */
function listSources(root) {
  const names = readdirSync(join(root, 'src'), { recursive: true });
  return names.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !/^web\b/.test(name));
}

/** From the same place in the tree, so that what a file reads beside src it finds from dist too. */
const compiledName = (root, name) => join(root, 'dist', name.replace(/\.ts$/, '.js'));

/** In whole milliseconds: finer times are not kept everywhere. */
function changedAt(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : Math.floor(found.mtimeMs);
}

/** A source with its time, where it has to be compiled; null where it has not. */
function staleSource(root, name) {
  const source = join(root, 'src', name);
  const compiled = compiledName(root, name);
  const at = changedAt(source);
  return at === changedAt(compiled) ? null : { source, compiled, at };
}

/**
 * Compiles what is not current; answers how many files that were. Safe when several processes do so at once: each
 * file appears whole.
 */
export async function compile(root = here) {
  const stale = listSources(root)
    .map((name) => staleSource(root, name))
    .filter((each) => each !== null);
  if (stale.length === 0) return 0;
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: stale.map(({ source }) => source),
    outbase: join(root, 'src'),
    outdir: join(root, 'dist'),
    format: 'esm',
    platform: 'node',
    target: 'esnext',
    charset: 'utf8',
    write: false,
    logLevel: 'error',
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [path, text]));
  for (const { compiled, at } of stale) {
    mkdirSync(dirname(compiled), { recursive: true });
    const draft = `${compiled}.${process.pid}`;
    // Imports, and the files that are run as processes and threads.
    writeFileSync(draft, texts.get(compiled).replace(/(["'])(\.{1,2}\/[^"'\s]*)\.ts\1/g, '$1$2.js$1'));
    // In the middle of the millisecond, which a fraction of seconds would else fall short of.
    const seconds = (at + 0.5) / 1000;
    utimesSync(draft, seconds, seconds);
    renameSync(draft, compiled);
  }
  return stale.length;
}
