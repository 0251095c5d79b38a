import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import t from 'tap';
import { emitEvent } from '../../src/db/webhookEvents.ts';
import type { Role } from '../../src/domain/access/caller.ts';
import { SCOPES } from '../../src/domain/access/caller.ts';
import { ASSUMED_MOST_FAILURES, MOST_ATTEMPTS } from '../../src/domain/webhook/retry.ts';
import { seekStrongMatches } from '../../src/jobs/strongMatches.ts';
import { createApiKey } from '../../src/usecases/apiKeys.ts';
import { deliverWebhook } from '../../src/usecases/webhooks/deliverWebhook.ts';
import { TEST_NOW, type TestService, testService, testWorker } from '../support/app.ts';
import { type Received, startReceiver } from '../support/receiver.ts';

const ACCESS = { required: true, issuer: null };
const NO_WEBHOOK = '00000000-0000-4000-8000-000000000000';

async function keyOf({ database }: TestService, subject: string, role: Role) {
  const order = { name: subject, subject, role, scopes: SCOPES, expiresAt: null, createdBy: 'test' };
  return { authorization: `Bearer ${(await createApiKey(database.db, order)).key}` };
}

/** Whether a message was signed with a secret, by the words of the specification. */
function isSigned({ headers, body }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const signature = `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
  return String(headers['webhook-signature']).split(' ').includes(signature);
}

/** Waits until something is so; what waits in vain ends with the test's own limit. */
async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await wait(50);
}

t.test('webhooks', async (t) => {
  const service = await testService(t, undefined, ACCESS);
  const { call, database } = service;
  const { db } = database;
  const ana = await keyOf(service, 'ana', 'coordinator');
  const ben = await keyOf(service, 'ben', 'coordinator');
  const admin = await keyOf(service, 'root', 'admin');
  const events = ['import.finished'];

  await t.test('a webhook is its owner’s alone, and its secret is shown once', async (t) => {
    const created = await call('POST', '/v1/webhooks', { url: 'https://example.org/a', events }, ana);
    t.equal(created.status, 201);
    t.match(created.body, { scope: 'own', threshold: 0.6, active: true, version: 1, failures: 0 });
    t.match(created.body.secret, /^whsec_[A-Za-z0-9+/]{43}=$/);
    const url = `/v1/webhooks/${created.body.id}`;
    const read = await call('GET', url, undefined, ana);
    t.equal(read.headers.etag, '"1"');
    t.notOk(read.text.includes(created.body.secret));
    t.equal((await call('GET', url, undefined, ben)).status, 404);
    t.equal((await call('PATCH', url, { active: false }, ben)).status, 404);
    t.equal((await call('GET', `${url}/deliveries`, undefined, ben)).status, 404);
    t.equal((await call('GET', '/v1/webhooks', undefined, ben)).body.items.length, 0);
    t.equal((await call('GET', '/v1/webhooks', undefined, admin)).body.items.length, 1);
    const stale = { ...ana, 'if-match': '"7"' };
    t.equal((await call('PATCH', url, { active: false }, stale)).status, 412);
    t.equal((await call('POST', `${url}/secret`, undefined, stale)).status, 412);
    t.match((await call('PATCH', url, { active: false }, { ...ana, 'if-match': '"1"' })).body, {
      active: false,
      version: 2,
    });
    t.equal((await call('POST', `${url}/test`, undefined, ana)).status, 409, 'it is off');
    const renewed = await call('POST', `${url}/secret`, undefined, ana);
    t.not(renewed.body.secret, created.body.secret);
    t.equal((await call('DELETE', url, undefined, { ...ana, 'if-match': '"1"' })).status, 412);
    t.equal((await call('DELETE', url, undefined, ana)).status, 204);
    for (const path of [`/v1/webhooks/${NO_WEBHOOK}/deliveries`, `/v1/webhooks/${NO_WEBHOOK}`]) {
      t.equal((await call('GET', path, undefined, admin)).status, 404);
    }
  });

  await t.test('what a webhook may not be is refused with the field', async (t) => {
    const good = { url: 'https://example.org/a', events };
    for (const [body, pointer] of [
      [{ ...good, url: 'ftp://example.org' }, '/url'],
      [{ ...good, url: 'https://a:b@example.org' }, '/url'],
      [{ ...good, events: ['profile.read'] }, '/events/0'],
      [{ ...good, events: [] }, '/events'],
      [{ ...good, threshold: 2 }, '/threshold'],
      [{ ...good, scope: 'all' }, '/scope'],
    ] as const) {
      const { status, body: problem } = await call('POST', '/v1/webhooks', body, ana);
      t.equal(status, 400);
      t.equal(problem.errors[0].pointer, pointer);
    }
  });

  /** The pending deliveries of a webhook, each tried once at a time of the test's choosing. */
  const tryAll = async (id: string, now: number) => {
    const due = await db
      .selectFrom('webhook_delivery')
      .select('id')
      .where('webhook_id', '=', id)
      .where('state', '=', 'pending')
      .execute();
    for (const each of due) {
      await deliverWebhook(db, each.id, { allowPrivate: true, now: () => now, timeoutMs: 500 });
    }
  };
  const told = (audience: string[], happenedAt: number) =>
    emitEvent(db, {
      type: 'import.finished',
      audience,
      payload: {
        importId: NO_WEBHOOK,
        state: 'succeeded',
        created: 1,
        updated: 0,
        unchanged: 0,
        rejected: 0,
      },
      happenedAt,
    });
  const NOW = Date.parse('2026-11-22T12:00:00Z');
  const deliveriesOf = async (id: string) =>
    (await call('GET', `/v1/webhooks/${id}/deliveries`, undefined, admin)).body.items;

  await t.test('a delivery that fails comes again, signed, under the same id; then it is over', async (t) => {
    const receiver = await startReceiver(t, (response, count) => {
      response.statusCode = count < 3 ? 503 : 200;
      response.end(`answer ${count}`);
    });
    const { body } = await call('POST', '/v1/webhooks', { url: receiver.url, events }, ana);
    const eventId = await told(['ana', 'carla'], NOW);
    await told(['ben'], NOW);
    for (const minute of [0, 1, 5, 30]) await tryAll(body.id, NOW + minute * 60_000);
    t.equal(receiver.received.length, 3, 'once delivered it is over, and what concerns ben is not ana’s');
    for (const message of receiver.received) {
      t.ok(isSigned(message, body.secret));
      t.equal(message.headers['webhook-id'], eventId);
      t.match(JSON.parse(message.body), {
        type: 'import.finished',
        timestamp: '2026-11-22T12:00:00.000Z',
        data: { importId: NO_WEBHOOK, created: 1 },
      });
    }
    const [delivery] = await deliveriesOf(body.id);
    t.match(delivery, { state: 'delivered', type: 'import.finished', isReplay: false, nextAttemptAt: null });
    t.strictSame(
      delivery.attempts.map((each: { status: number; failure: string | null; answer: string }) => [
        each.status,
        each.failure,
        each.answer,
      ]),
      [
        [503, 'answered 503', 'answer 1'],
        [503, 'answered 503', 'answer 2'],
        [200, null, 'answer 3'],
      ],
    );
    t.equal((await call('GET', `/v1/webhooks/${body.id}`, undefined, ana)).body.failures, 0);

    await t.test('a renewed secret signs beside the old one for a day', async (t) => {
      const renewed = (await call('POST', `/v1/webhooks/${body.id}/secret`, undefined, ana)).body;
      await told(['ana'], NOW);
      await tryAll(body.id, NOW + 3_600_000);
      t.ok(isSigned(receiver.received[3], renewed.secret) && isSigned(receiver.received[3], body.secret));
      await told(['ana'], NOW);
      await tryAll(body.id, NOW + 25 * 3_600_000);
      t.ok(isSigned(receiver.received[4], renewed.secret));
      t.notOk(isSigned(receiver.received[4], body.secret), 'the old one has had its day');
    });

    await t.test('one delivery, or all since a time, are sent again', async (t) => {
      const replay = `/v1/webhooks/${body.id}/deliveries/${delivery.id}/replay`;
      t.equal((await call('POST', replay, undefined, ana)).status, 202);
      await tryAll(body.id, NOW);
      t.equal(receiver.received[5].headers['webhook-id'], eventId);
      await call('PATCH', `/v1/webhooks/${body.id}`, { active: false }, ana);
      await told(['ana'], NOW + 5_000);
      await call('PATCH', `/v1/webhooks/${body.id}`, { active: true }, ana);
      const since = new Date(NOW + 1).toISOString();
      const all = await call('POST', `/v1/webhooks/${body.id}/replay`, { since }, ana);
      t.strictSame([all.status, all.body], [202, { queued: 1 }], 'also what came while it was off');
      await tryAll(body.id, NOW + 6_000);
      t.equal(receiver.received.length, 7);
      const unknown = `/v1/webhooks/${body.id}/deliveries/${NO_WEBHOOK}/replay`;
      t.equal((await call('POST', unknown, undefined, ana)).status, 404);
    });
  });

  await t.test(
    'what fails to the end is given up, and an address that only fails is turned off',
    async (t) => {
      const receiver = await startReceiver(t, (response) => response.writeHead(500).end());
      const { body } = await call('POST', '/v1/webhooks', { url: receiver.url, events }, ben);
      await told(['ben'], NOW);
      for (let i = 0; i <= MOST_ATTEMPTS; i++) await tryAll(body.id, NOW + i * 86_400_000);
      t.equal(receiver.received.length, MOST_ATTEMPTS);
      const [givenUp] = await deliveriesOf(body.id);
      t.equal(givenUp.state, 'failed');
      for (let i = 0; i < ASSUMED_MOST_FAILURES; i++) await told(['ben'], NOW);
      await tryAll(body.id, NOW);
      const off = (await call('GET', `/v1/webhooks/${body.id}`, undefined, ben)).body;
      t.match(off, { active: false, disabledReason: /50 attempts in a row failed: answered 500/ });
      t.equal(receiver.received.length, ASSUMED_MOST_FAILURES, 'the rest was not tried');
      const on = await call('PATCH', `/v1/webhooks/${body.id}`, { active: true }, ben);
      t.match(on.body, { active: true, disabledReason: null, failures: 0 });
    },
  );

  await t.test(
    'an event and its deliveries are there with the change that made it, or not at all',
    async (t) => {
      const { body } = await call('POST', '/v1/webhooks', { url: 'https://example.org/x', events }, ana);
      const attempt = db.transaction().execute(async (transaction) => {
        const payload = {
          importId: NO_WEBHOOK,
          state: 'failed',
          created: 0,
          updated: 0,
          unchanged: 0,
          rejected: 0,
        } as const;
        await emitEvent(transaction, {
          type: 'import.finished',
          audience: ['ana'],
          payload,
          happenedAt: NOW,
        });
        throw new Error('the change failed');
      });
      await t.rejects(attempt, /the change failed/);
      t.strictSame(await deliveriesOf(body.id), []);
    },
  );
});

t.test('workers deliver what happens: imports, schedules and strong matches', async (t) => {
  const service = await testService(t, undefined, ACCESS);
  await testWorker(t, service);
  const { call } = service;
  const ana = await keyOf(service, 'ana', 'coordinator');
  const ben = await keyOf(service, 'ben', 'coordinator');
  const receiver = await startReceiver(t);
  const told = (type: string) =>
    receiver.received.map(({ body }) => JSON.parse(body)).filter((each) => each.type === type);
  const hook = { url: receiver.url, events: ['import.finished', 'match.strong'], threshold: 0.3 };
  const { body: webhook } = await call('POST', '/v1/webhooks', hook, ana);
  const offer = { text: 'Wartung von Windkraftanlagen auf See', language: 'de' };
  const own = await call(
    'POST',
    '/v1/profiles?source=ana',
    {
      externalId: 'own',
      kind: 'cmq',
      name: 'Campus Energies',
      country: 'FR',
      sectors: ['nace:35.12'],
      needs: [offer],
    },
    ana,
  );
  const fitting = { kind: 'company', country: 'DE', sectors: ['nace:35.12'], offers: [offer] };
  const lines = [
    { externalId: 'fits', name: 'Windpark Nord GmbH', ...fitting },
    { externalId: 'does-not', name: 'Bäckerei Süd', kind: 'ngo', country: 'DE', sectors: ['nace:10.71'] },
  ];
  const ndjson = lines.map((line) => JSON.stringify(line)).join('\n');
  const type = { 'content-type': 'application/x-ndjson' };
  await call('POST', '/v1/imports?source=ben', ndjson, { ...ben, ...type });
  await until(() => told('match.strong').length > 0);
  const fits = (await call('GET', '/v1/profiles?externalId=fits', undefined, ana)).body.items[0];
  const list = await call('GET', `/v1/profiles/${own.body.id}/matches`, undefined, ana);
  const shown = list.body.items.find((each: { profile: { id: string } }) => each.profile.id === fits.id);
  const named = told('match.strong').flatMap(({ data }) => data.matches);
  t.strictSame(
    named.map(({ profileId, matchId }) => [profileId, matchId]),
    [[own.body.id, fits.id]],
  );
  t.ok(Math.abs(named[0].score - shown.score) < 1e-9, 'the score is that of the list');
  t.equal(told('import.finished').length, 0, 'the import was ben’s');
  t.ok(receiver.received.every((message) => isSigned(message, webhook.secret)));
  const { status } = await call('POST', `/v1/webhooks/${webhook.id}/test`, undefined, ana);
  t.equal(status, 202);
  await until(() => told('webhook.test').length === 1);
  await call('POST', '/v1/imports?source=ana', ndjson, { ...ana, ...type });
  await until(() => told('import.finished').length === 1);
  t.match(told('import.finished')[0].data, { state: 'succeeded', created: 2, rejected: 0 });
});

t.test(
  'a strong match whose profile is deleted meanwhile is told to nobody, and the search ends',
  async (t) => {
    const service = await testService(t, undefined, ACCESS);
    const { call, runtime, database } = service;
    const ana = await keyOf(service, 'ana', 'coordinator');
    const { db, pool } = database;
    const hook = { url: 'https://example.org/hook', events: ['match.strong'], threshold: 0.2 };
    const { body: webhook } = await call('POST', '/v1/webhooks', hook, ana);
    const wind = { text: 'Wartung von Windkraftanlagen auf See', language: 'de' };
    const create = async (externalId: string, fields: object): Promise<string> => {
      const draft = { externalId, kind: 'company', name: externalId, sectors: ['nace:35.12'], ...fields };
      const created = await call('POST', '/v1/profiles?source=ana', draft, ana);
      t.equal(created.status, 201);
      return created.body.id;
    };
    const own = await create('Campus', { needs: [wind] });
    const going = await create('Windpark', { offers: [wind] });
    const staying = await create('Werft', { offers: [wind] });
    const client = await pool.connect();
    await client.query('begin');
    await client.query('delete from profile where id = $1', [going]);
    const seeking = seekStrongMatches(db, { ...runtime, now: () => TEST_NOW });
    const waits = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await until(async () => (await pool.query(waits)).rowCount === 1);
    await client.query('commit');
    client.release();
    t.equal(await seeking, false, 'nothing is left to look at');
    const { rows } = await pool.query<{ own_id: string; other_id: string }>(
      'select own_id, other_id from strong_match_told where webhook_id = $1',
      [webhook.id],
    );
    t.ok(rows.some((told) => told.own_id === own && told.other_id === staying));
    t.notOk(rows.some((told) => [told.own_id, told.other_id].includes(going)));
    const events = await pool.query(`select payload::text from webhook_event where type = 'match.strong'`);
    t.equal(events.rowCount, 1);
    t.notMatch(events.rows[0].payload, new RegExp(going));
  },
);
