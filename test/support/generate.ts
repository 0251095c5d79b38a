/**
 * `npm run generate` writes the files that follow from others; `npm run generate -- --check` fails, with what
 * differs, when one of them is not current. A new file is a new entry of STEPS.
 */
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { generate, PostgresDialect } from 'kysely-codegen';
import openapiTypes, { astToString } from 'openapi-typescript';
import { writeOpenApi } from '../../src/cli/openapi.ts';
import { connect } from '../../src/db/connect.ts';
import { openEmbedded } from '../../src/db/embedded.ts';
import { buildShippedLexicon, LEXICON_FILE } from '../../src/db/lexicon.ts';
import { migrate } from '../../src/db/migrate.ts';
import { loadReference } from '../../src/db/reference.ts';
import { encodeLexicon } from '../../src/domain/text/lexiconCode.ts';
import { DEMO_LISTS_FILE, renderDemoLists } from './demoLists.ts';
import { dumpSchema } from './schemaDump.ts';

interface Step {
  /** Path from the project's folder. */
  readonly file: string;
  /** The whole text of the file, given a migrated database. */
  readonly render: (connectionString: string) => Promise<string>;
}

const STEPS: readonly Step[] = [
  { file: 'sql/schema.sql', render: renderSchema },
  { file: 'src/db/tables.ts', render: renderTables },
  { file: 'openapi/openapi.json', render: async () => `${await writeOpenApi()}\n` },
  { file: 'src/web/api/contract.ts', render: renderContract },
  { file: DEMO_LISTS_FILE, render: renderDemoLists },
];

async function renderSchema(connectionString: string): Promise<string> {
  const database = connect({ connectionString, poolSize: 1, applicationName: 'generate' });
  try {
    return await dumpSchema(database.pool);
  } finally {
    await database.close();
  }
}

async function renderTables(connectionString: string): Promise<string> {
  const dialect = new PostgresDialect({ defaultSchemas: ['public'], dateParser: 'string' });
  const db = await dialect.introspector.connect({ connectionString, dialect });
  try {
    return await generate({
      db,
      dialect,
      includePattern: 'public.*',
      defaultSchemas: ['public'],
      // As connect.ts reads it.
      typeMapping: { int8: 'number' },
      outFile: null,
    });
  } finally {
    await db.destroy();
  }
}

/** The types of what the service is asked and answers, for the page. */
async function renderContract(): Promise<string> {
  const types = await openapiTypes(await writeOpenApi(), { defaultNonNullable: false });
  return `// Generated from openapi/openapi.json by npm run generate.\n${astToString(types)}`;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

async function renderAll(): Promise<Map<string, string>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'cove-generate-'));
  // Open to the account that the server runs as when root generates.
  await chmod(dataDir, 0o755);
  const server = await openEmbedded({ dataDir, durable: false, log: () => undefined });
  try {
    await migrate(server.connectionString);
    const texts = new Map<string, string>();
    for (const step of STEPS) texts.set(step.file, await step.render(server.connectionString));
    return texts;
  } finally {
    await server.close();
    await rm(server.home, { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** The lines between the first and the last that differ, at most 40 of each side. */
function difference(committed: string, current: string): string {
  const before = committed.split('\n');
  const after = current.split('\n');
  let first = 0;
  while (first < before.length && before[first] === after[first]) first += 1;
  let last = 0;
  while (last < Math.min(before.length, after.length) - first && before.at(-1 - last) === after.at(-1 - last))
    last += 1;
  const cut = (lines: string[], mark: string): string[] =>
    lines.slice(first, Math.min(lines.length - last, first + 40)).map((line) => mark + line);
  return [`@@ line ${first + 1}`, ...cut(before, '-'), ...cut(after, '+')].join('\n');
}

/** The lexicon is binary and packed: what counts is what it unpacks to, whichever release of zlib packed it. */
async function renewLexicon(check: boolean): Promise<void> {
  const current = encodeLexicon(buildShippedLexicon(loadReference()));
  const committed = await readFile(LEXICON_FILE).then(gunzipSync, () => Buffer.alloc(0));
  if (committed.equals(current)) {
    console.log('sql/reference/lexicon.bin.gz is current');
  } else if (check) {
    console.log('sql/reference/lexicon.bin.gz is not current: run npm run generate');
    process.exitCode = 1;
  } else {
    await writeFile(LEXICON_FILE, gzipSync(current, { level: 9 }));
    console.log('sql/reference/lexicon.bin.gz written');
  }
}

const check = process.argv.includes('--check');
await renewLexicon(check);
for (const [file, text] of await renderAll()) {
  const path = join(root, file);
  const committed = await readFile(path, 'utf8').catch(() => '');
  if (committed === text) {
    console.log(`${file} is current`);
  } else if (check) {
    console.log(`${file} is not current: run npm run generate\n${difference(committed, text)}`);
    process.exitCode = 1;
  } else {
    await writeFile(path, text);
    console.log(`${file} written`);
  }
}
