import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { reachedFrom, root } from './support/imports.ts';

const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const dockerfile = read('Dockerfile');

t.test('all that the image is made of is there and is let in', async (t) => {
  const copied = dockerfile
    .split('\n')
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from'))
    .flatMap((line) => line.split(' ').slice(1, -1));
  t.ok(copied.length >= 5);
  const letIn = new Set(
    read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1)),
  );
  for (const name of copied) {
    t.ok(existsSync(join(root, name)), `${name} is there`);
    t.ok(letIn.has(name), `${name} is let in`);
  }
});

t.test('the image runs as a user that owns nothing, and ends on a signal', async (t) => {
  const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
  t.match(last, /^USER node$/m);
  t.match(last, /^STOPSIGNAL SIGTERM$/m);
  t.match(last, /^HEALTHCHECK /m);
  t.notMatch(last, /^(RUN|COPY --chown|ADD) /m, 'nothing is written in the last stage but copies of root');
  t.equal(dockerfile.match(/^FROM /gm)?.length, 2);
  const compose = read('compose.yaml');
  t.match(compose, /read_only: true/);
  t.match(compose, /cap_drop: \[ALL\]/);
  t.match(compose, /\$\{POSTGRES_PASSWORD:\?/, 'no password is written down');
});

t.test('an installed service needs no package of development', async (t) => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  const reached = [...reachedFrom('src/main.ts')].filter(
    (name) => !name.startsWith('src/') && !name.startsWith('node:'),
  );
  t.ok(reached.length > 10);
  const packages = reached.map((name) =>
    name
      .split('/')
      .slice(0, name.startsWith('@') ? 2 : 1)
      .join('/'),
  );
  const lazily = new Set(['autocannon', 'minisearch', 'playwright-core']);
  t.strictSame(
    [...new Set(packages)].filter((name) => !(name in dependencies) && !lazily.has(name)),
    [],
  );
});
