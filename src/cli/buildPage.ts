/**
 * `npm run build`, which `npm ci` runs too: builds the page from src/web into dist/web, each file also packed
 * for transfer. Where vite is not installed (`npm ci --omit=dev`) it says so and leaves the rest to the service,
 * which tells what is missing when the page is asked for.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { PAGE_FOLDER } from '../http/page.ts';

/** Files below so many bytes are not worth a compressed copy. */
const LEAST_WORTH_PACKING = 1_000;

const root = fileURLToPath(new URL('../web', import.meta.url));

async function loadVite(): Promise<typeof import('vite') | undefined> {
  try {
    return await import('vite');
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

async function packFiles(): Promise<void> {
  const files = await readdir(PAGE_FOLDER, { recursive: true, withFileTypes: true });
  for (const file of files.filter((each) => each.isFile())) {
    const path = join(file.parentPath, file.name);
    const content = await readFile(path);
    if (content.length < LEAST_WORTH_PACKING) continue;
    await writeFile(`${path}.gz`, gzipSync(content, { level: 9 }));
    const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    await writeFile(`${path}.br`, brotliCompressSync(content, { params: quality }));
  }
}

const vite = await loadVite();
if (vite === undefined) {
  process.stdout.write('The page was not built: vite, a package for development, is not installed.\n');
} else {
  await vite.build({
    configFile: false,
    root,
    publicDir: join(root, 'public'),
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: PAGE_FOLDER,
      emptyOutDir: true,
      target: ['chrome123', 'firefox120', 'safari17.5'],
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
  });
  await packFiles();
}
