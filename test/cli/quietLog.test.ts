import { Writable } from 'node:stream';
import { sql } from 'kysely';
import pino from 'pino';
import t from 'tap';
import { QUIET_LOG } from '../../src/cli/quietLog.ts';
import { testService, testWorker } from '../support/app.ts';
import { heldWorld, MARKS } from '../support/heldWorld.ts';

/** A log at its most talkative, as the service writes it, and all it has written. */
function talkativeLog() {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { log: pino({ ...QUIET_LOG, level: 'trace' }, stream), written: () => lines.join('') };
}

const SECRETS = [...Object.values(MARKS), MARKS.name.split(' ')[1], 'quorvexia'];

function leaks(written: string): string[] {
  return SECRETS.filter((secret) => written.toLowerCase().includes(secret.toLowerCase()));
}

t.test('nothing personal is logged, whoever logs it and however', async (t) => {
  const { log, written } = talkativeLog();
  const { name, email, phone } = MARKS;
  const fault = Object.assign(new Error(`invalid input for "${name}" of ${email}`), {
    code: '22P02',
    severity: 'ERROR',
    detail: `Failing row contains (${name}, ${email}, ${phone}).`,
    where: `COPY profile, line 1: "${email}"`,
    table: 'profile_contact',
    parameters: [email],
  });
  log.error({ err: fault }, 'a statement failed');
  log.error(fault);
  log.error({ err: fault });
  log.child({ reqId: 'r' }).warn({ err: new Error('outer', { cause: fault }) }, 'nested');
  log.warn({ err: new AggregateError([fault], `for ${email}`) }, 'several');
  log.warn({ failure: fault, deep: { er: { err: fault } } }, 'in another field');
  log.info(`${email} was told by "${name}" at ${phone}`);
  log.info({ body: { name }, query: { q: name }, address: `/v1/profiles?q=${name}`, to: email }, 'asked');
  log.info({ contact: { email }, list: [email], headers: { authorization: 'Bearer x' } }, `sent to ${email}`);
  log.info('%s wrote', email);
  log.debug(
    { req: { id: '1', method: 'GET', url: `/v1/profiles?q=${name}`, headers: { cookie: email } } },
    'in',
  );
  try {
    JSON.parse(`{"name": "${name}", "email": ${email}}`);
  } catch (error) {
    log.error({ err: error }, 'broken');
  }
  t.same(leaks(written()), []);
  t.match(written(), /"table":"profile_contact"/, 'what helps to find the fault stays');
  t.match(written(), /the database answered 22P02/);
  t.match(written(), /quietLog\.test\.ts/, 'and where it arose');
});

// The whole of a service's day: on a busy machine it takes longer than other tests.
t.test('a full day of a service leaves no trace of anybody in its log', { timeout: 240_000 }, async (t) => {
  const { log, written } = talkativeLog();
  const service = await testService(t, undefined, undefined, { log });
  const { app, call, database } = service;
  await testWorker(t, service, log);
  const { id, forum, feeds } = await heldWorld(service);
  const { name, email, organisation } = MARKS;

  await t.test('searches, refused requests and errors of the database', async (t) => {
    t.equal((await call('GET', `/v1/profiles?q=${encodeURIComponent(organisation)}`)).status, 200);
    t.equal((await call('POST', '/v1/profiles', { externalId: email, kind: name, name })).status, 400);
    t.equal(
      (await call('PATCH', `/v1/profiles/${id}`, `{"name": "${name}`, { 'content-type': 'application/json' }))
        .status,
      400,
    );
    t.equal((await call('GET', `/v1/${encodeURIComponent(name)}?email=${email}`)).status, 404);
    await app.inject({ method: 'GET', url: `/v1/profiles/${encodeURIComponent(email)}` });
    t.equal((await call('GET', new URL(feeds.own, 'http://service').pathname)).status, 200);
    await sql`alter table profile_contact add constraint none check (email is null) not valid`.execute(
      database.db,
    );
    const contact = { name, email };
    const broken = await app.inject({ method: 'PATCH', url: `/v1/profiles/${id}`, payload: { contact } });
    t.equal(broken.statusCode, 500);
    t.notMatch(broken.body, email, 'nor does the answer repeat it');
    await sql`alter table profile_contact drop constraint none`.execute(database.db);
    await sql`alter table representative add constraint none check (name = 'x') not valid`.execute(
      database.db,
    );
    const participant = { externalId: 'new', name, representatives: [{ externalId: `2.${email}`, name }] };
    const refused = await app.inject({ method: 'POST', url: `${forum}/participants`, payload: participant });
    t.equal(refused.statusCode, 500);
    await sql`alter table representative drop constraint none`.execute(database.db);
    t.match(written(), /the database answered 23514/, 'the faults were logged');
    t.match(written(), /"constraint":"none"/);
  });

  await t.test('a job that breaks off in the words of a row', async (t) => {
    await sql`alter table profile add constraint none check (name <> ${sql.lit(organisation)}) not valid`.execute(
      database.db,
    );
    const row = { externalId: 'z', kind: 'company', name: organisation, contact: { email } };
    const type = { 'content-type': 'application/x-ndjson' };
    const queued = await call('POST', '/v1/imports?source=day', JSON.stringify(row), type);
    const attempts = 'select attempts, last_error from graphile_worker._private_jobs where key = $1';
    const key = String(queued.headers.location).split('/').at(-1);
    for (;;) {
      const { rows } = await database.pool.query(attempts, [key]);
      if (rows[0]?.last_error) {
        t.equal(rows[0].last_error, 'error 23514');
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await sql`alter table profile drop constraint none`.execute(database.db);
    t.match(written(), /import broke off/);
  });

  await t.test('exports and erasures', async (t) => {
    t.equal((await call('GET', `/v1/profiles/${id}/export`)).status, 200);
    t.equal((await call('POST', '/v1/privacy/export', { email, name })).status, 200);
    t.equal((await call('POST', '/v1/privacy/erase?confirm=true', { email, name })).status, 200);
    t.equal((await call('POST', `/v1/profiles/${id}/erase?confirm=true`)).status, 200);
  });

  t.same(leaks(written()), []);
  const token = feeds.own.split('/').at(-1) ?? '';
  t.notOk(written().includes(token.replace(/\.ics$/, '')), 'nor is the address of a calendar there');
});
