import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import t from 'tap';
import { emptyDatabase } from '../support/database.ts';
import { filledFolder, postmasterPid } from '../support/embeddedServers.ts';
import { runCommand, startRealService, startRealWorker, until } from '../support/realProcess.ts';

const profile = (number: number) => ({
  externalId: `firm ${number}`,
  kind: 'company',
  name: `Firm ${number}`,
  country: 'FR',
  offers: [{ text: `Training places for welders, hall ${number}`, language: 'en' }],
});

t.test('a profile written through one service is in the matches of another within a second', async (t) => {
  const connectionString = await emptyDatabase(t);
  const env = { DATABASE_URL: connectionString, WORKER: 'none' };
  const one = await startRealService(t, env);
  const other = await startRealService(t, env);
  const school = await one.call('POST', '/v1/profiles', {
    externalId: 'school',
    kind: 'vet-provider',
    name: 'School',
    country: 'ES',
    needs: [{ text: 'Training places for our welders', language: 'en' }],
  });
  t.equal(school.status, 201);
  const list = () => other.call('GET', `/v1/profiles/${school.body.id}/matches`);
  await until('the school in the other service', list, ({ status }) => status === 200);
  const firm = await one.call('POST', '/v1/profiles', profile(1));
  const began = performance.now();
  const found = await until('its match', list, ({ body }) => body.items.length === 1, 10);
  t.equal(found.body.items[0].profile.id, firm.body.id);
  t.comment(`${Math.round(performance.now() - began)} ms`);
  t.equal(await one.end('SIGTERM'), 0);
  t.equal(await other.end('SIGTERM'), 0);
});

t.test('a second service on one data folder says so and stops, the first goes on', async (t) => {
  const env = { DATA_DIR: await filledFolder(t), WORKER: 'none' };
  const first = await startRealService(t, env);
  const second = await runCommand(['serve'], env);
  t.equal(second.code, 1);
  t.match(second.errors, new RegExp(`process ${first.pid}`));
  t.equal((await first.call('GET', '/health/ready')).status, 200);
  t.equal(await first.end('SIGTERM'), 0);
});

t.test('after kill -9 of a service all that it acknowledged is there', async (t) => {
  const env = { DATA_DIR: await filledFolder(t), WORKER: 'none' };
  const first = await startRealService(t, env);
  const acknowledged: string[] = [];
  const writing = (async () => {
    for (let number = 0; ; number++) {
      const { status, body } = await first.call('POST', '/v1/profiles', profile(number));
      if (status === 201) acknowledged.push(body.id);
    }
  })().catch(() => undefined);
  await until(
    'writes',
    async () => acknowledged.length,
    (count) => count >= 20,
  );
  await first.end('SIGKILL');
  await writing;
  const second = await startRealService(t, env);
  for (const id of acknowledged) t.equal((await second.call('GET', `/v1/profiles/${id}`)).status, 200);
  t.equal(await second.end('SIGTERM'), 0);
});

t.test(
  'after kill -9 of the database the service says so, comes back by itself and lost nothing',
  async (t) => {
    const folder = await filledFolder(t);
    const service = await startRealService(t, { DATA_DIR: folder, WORKER: 'none' });
    const { body } = await service.call('POST', '/v1/profiles', profile(1));
    process.kill(postmasterPid(await realpath(join(folder, 'postgres'))), 'SIGKILL');
    const statuses = new Set<number>();
    await until(
      'the service after the database died',
      async () => {
        const { status } = await service.call('POST', '/v1/profiles', profile(2));
        statuses.add(status);
        return status;
      },
      (status) => status === 201 || status === 409,
    );
    t.same(
      [...statuses].filter((status) => ![201, 409, 503].includes(status)),
      [],
      'nothing but 503 between',
    );
    t.equal((await service.call('GET', `/v1/profiles/${body.id}`)).status, 200);
    t.equal(await service.end('SIGTERM'), 0);
  },
);

t.test('an import whose worker is killed is taken up by the next and creates each row once', async (t) => {
  const connectionString = await emptyDatabase(t);
  const env = { DATABASE_URL: connectionString, WORKER: 'none' };
  const service = await startRealService(t, env);
  const count = 6_000;
  const rows = Array.from({ length: count }, (_, i) => JSON.stringify(profile(i))).join('\n');
  const begun = await service.call('POST', '/v1/imports', rows, 'application/x-ndjson');
  t.equal(begun.status, 202);
  const state = async () => (await service.call('GET', String(begun.location))).body;
  const first = startRealWorker(t, env);
  await until('the import begins', state, ({ counts }) => counts.read > 0);
  await first.end('SIGKILL');
  const cut = await state();
  t.equal(cut.state, 'running', 'it was cut in the middle');
  startRealWorker(t, env);
  const done = await until('the import ends', state, (each) => each.state === 'succeeded', 60);
  t.match(done.counts, { created: count, rejected: 0 });
});
