import t from 'tap';
import { type TestService, testService, testWorker } from '../support/app.ts';
import { dataFolder, openServer } from '../support/embeddedServers.ts';
import { runCommand, startRealService, startRealWorker } from '../support/realProcess.ts';
import { until } from '../support/until.ts';

// Each test starts one process only: that is what takes its time, and `npm run holds` does the rest at length.

// On a machine that does much else at the same time a start may take half a minute.
t.setTimeout(280_000);

const firm = (number: number) => ({
  externalId: `firm ${number}`,
  kind: 'company',
  name: `Firm ${number}`,
  country: 'FR',
  offers: [{ text: `Training places for welders, hall ${number}`, language: 'en' }],
});

const environmentOf = ({ database }: TestService) => ({
  DATABASE_URL: database.connectionString,
  WORKER: 'none',
});

t.test('what one service acknowledges the other shows, and kill -9 takes nothing of it', async (t) => {
  const here = await testService(t);
  const other = await startRealService(t, environmentOf(here));
  const school = await here.call('POST', '/v1/profiles', {
    externalId: 'school',
    kind: 'vet-provider',
    name: 'School',
    country: 'ES',
    needs: [{ text: 'Training places for our welders', language: 'en' }],
  });
  t.equal(school.status, 201);
  const found = await until(
    'the school in the other service',
    () => other.call('GET', `/v1/profiles/${school.body.id}/matches`),
    ({ status }) => status === 200,
  );
  t.same(found.body.items, []);

  const acknowledged: string[] = [];
  const writing = (async () => {
    for (let number = 0; ; number++) {
      const { status, body } = await other.call('POST', '/v1/profiles', firm(number));
      if (status === 201) acknowledged.push(body.id);
    }
  })().catch(() => undefined);
  await until(
    'writes',
    async () => acknowledged.length,
    (count) => count >= 20,
  );
  await other.end('SIGKILL');
  await writing;
  const shown = async () => {
    const { body, headers } = await here.call('GET', `/v1/profiles/${school.body.id}/matches?limit=100`);
    t.match(headers['index-age'], /^\d+$/, 'a list says how old its index is');
    return new Set(body.items.map((match: { profile: { id: string } }) => match.profile.id));
  };
  await until('the firms among the matches', shown, (ids) => acknowledged.every((id) => ids.has(id)));
  for (const id of acknowledged) t.equal((await here.call('GET', `/v1/profiles/${id}`)).status, 200);
});

t.test('an import whose worker is killed is taken up by the next and creates each row once', async (t) => {
  const service = await testService(t);
  const count = 4_000;
  const rows = Array.from({ length: count }, (_, i) => JSON.stringify(firm(i))).join('\n');
  const begun = await service.call('POST', '/v1/imports', rows, { 'content-type': 'application/x-ndjson' });
  t.equal(begun.status, 202);
  const state = async () => (await service.call('GET', String(begun.headers.location))).body;
  const first = startRealWorker(t, environmentOf(service));
  await until('the import begins', state, ({ counts }) => counts.read > 0, 90);
  await first.end('SIGKILL');
  t.equal((await state()).state, 'running', 'it was cut in the middle');
  await testWorker(t, service);
  const done = await until('the import ends', state, (each) => each.state === 'succeeded', 90);
  t.match(done.counts, { created: count, rejected: 0 });
});

t.test('a second service on one data folder says whose it is and stops', async (t) => {
  const folder = await dataFolder(t);
  const first = await openServer(folder);
  await first.claim('serve');
  const second = await runCommand(['serve'], { DATA_DIR: folder, WORKER: 'none' });
  t.equal(second.code, 1);
  t.match(second.errors, new RegExp(`process ${process.pid}`));
  await first.close();
});
