import t from 'tap';
import { ANSWER_KEPT_MS, deleteAnswers } from '../../src/db/idempotentAnswers.ts';
import { SCOPES } from '../../src/domain/access/caller.ts';
import { createApiKey } from '../../src/usecases/apiKeys.ts';
import { TEST_DAY, testService } from '../support/app.ts';
import { storedForum } from '../support/forumService.ts';

const NOW = Date.parse(`${TEST_DAY}T12:00:00Z`);
const key = (text: string) => ({ 'idempotency-key': text });

t.test('a POST with an idempotency key', async (t) => {
  const service = await testService(t);
  const { call, app, database } = service;
  const { db } = database;
  const profile = (externalId: string) => ({ externalId, kind: 'company', name: externalId });

  await t.test('is done once: its repetition is given the same answer', async (t) => {
    const first = await call('POST', '/v1/profiles', profile('once'), key('create-once'));
    const again = await call('POST', '/v1/profiles', profile('once'), key('create-once'));
    t.equal(first.status, 201);
    t.equal(first.headers['idempotency-replayed'], undefined);
    t.equal(again.status, 201);
    t.equal(again.headers['idempotency-replayed'], 'true');
    t.equal(again.text, first.text);
    for (const name of ['location', 'etag', 'content-type'])
      t.equal(again.headers[name], first.headers[name]);
    t.equal(
      (await call('POST', '/v1/profiles', profile('once'))).status,
      409,
      'without the key it is another',
    );
  });

  await t.test('is done once where what it makes has no key of its own', async (t) => {
    const consortium = { name: 'Twice', members: [{ profile: { name: 'Somebody' } }] };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => call('POST', '/v1/consortia', consortium, key('eight-at-once'))),
    );
    const made = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ status }) => status === 409);
    t.equal(made.length + refused.length, 8);
    t.ok(made.length >= 1);
    t.equal(new Set(made.map(({ body }) => body.id)).size, 1);
    for (const each of refused) {
      t.match(each.body.type, /request-under-way/);
      t.equal(each.headers['retry-after'], '1');
    }
    const stored = (await call('GET', '/v1/consortia')).body.items;
    t.equal(stored.filter((each: { name: string }) => each.name === 'Twice').length, 1);
  });

  await t.test('is refused where the key was used for something else', async (t) => {
    await call('POST', '/v1/profiles', profile('first-use'), key('used-key-1'));
    const other = await call('POST', '/v1/profiles', profile('second-use'), key('used-key-1'));
    t.match(other.body, { status: 422, errors: [{ pointer: '/idempotency-key', in: 'header' }] });
    const elsewhere = await call('POST', '/v1/profiles?source=x', profile('first-use'), key('used-key-1'));
    t.equal(elsewhere.status, 422);
    t.strictSame((await call('GET', '/v1/profiles?externalId=second-use')).body.items, []);
  });

  await t.test('is refused where the key is none', async (t) => {
    for (const wrong of ['short', 'x'.repeat(201), 'with a blank in it', 'ümlaut-key']) {
      const { status, body } = await call('POST', '/v1/profiles', profile('wrong-key'), key(wrong));
      t.equal(status, 400);
      t.match(body.errors, [{ pointer: '/idempotency-key', in: 'header' }]);
    }
  });

  await t.test('keeps the refusals of the work, not those of the door', async (t) => {
    const wrong = await call(
      'POST',
      '/v1/profiles',
      { ...profile('mended'), kind: 'firm' },
      key('mended-key'),
    );
    t.equal(wrong.status, 400);
    t.equal((await call('POST', '/v1/profiles', profile('mended'), key('mended-key'))).status, 201);
    const taken = await call('POST', '/v1/profiles', profile('mended'), key('taken-key'));
    const again = await call('POST', '/v1/profiles', profile('mended'), key('taken-key'));
    t.equal(taken.status, 409);
    t.equal(again.text, taken.text);
    t.equal(again.headers['idempotency-replayed'], 'true');
    t.equal(again.headers['content-type'], 'application/problem+json');
    t.equal(again.headers.location, taken.headers.location);
  });

  await t.test(
    'is undone as a whole where its answer cannot be stored, and may then be tried again',
    async (t) => {
      await db.schema.alterTable('idempotent_answer').renameTo('elsewhere').execute();
      const broken = await app.inject({
        method: 'POST',
        url: '/v1/profiles',
        headers: key('broken-key'),
        payload: profile('broken'),
      });
      t.equal(broken.statusCode, 500);
      await db.schema.alterTable('elsewhere').renameTo('idempotent_answer').execute();
      t.strictSame((await call('GET', '/v1/profiles?externalId=broken')).body.items, []);
      const again = await call('POST', '/v1/profiles', profile('broken'), key('broken-key'));
      t.equal(again.status, 201);
      t.equal(again.headers['idempotency-replayed'], undefined);
    },
  );

  await t.test('whose process is killed leaves its key free and nothing done', async (t) => {
    const done = new Promise<void>((resolve, reject) => {
      database.pool
        .connect()
        .then(async (client) => {
          client.once('error', () => undefined);
          const { rows } = await client.query('select pg_backend_pid() as pid');
          await client.query('begin');
          // As the service does before it works: the key is taken. Then its connection is gone.
          await client.query('select pg_try_advisory_xact_lock(1)');
          await database.pool.query('select pg_terminate_backend($1)', [rows[0].pid]);
          client.release(true);
          const free = await database.pool.query('select pg_try_advisory_lock(1) as free');
          t.equal(free.rows[0].free, true);
          resolve();
        })
        .catch(reject);
    });
    await done;
  });

  await t.test('belongs to its caller: the same key of another is another', async (t) => {
    const order = { role: 'coordinator', scopes: SCOPES, expiresAt: null, createdBy: 'test' } as const;
    const header = async (subject: string) => ({
      authorization: `Bearer ${(await createApiKey(db, { ...order, name: subject, subject })).key}`,
      ...key('shared-key-1'),
    });
    const body = (name: string) => ({ name, members: [{ profile: { name: 'Somebody' } }] });
    const ana = await call('POST', '/v1/consortia', body('of ana'), await header('ana'));
    const ben = await call('POST', '/v1/consortia', body('of ben'), await header('ben'));
    t.strictSame([ana.status, ben.status], [201, 201]);
    t.not(ana.body.id, ben.body.id);
  });

  await t.test('is kept for a day, and what is kept cannot be read without the key', async (t) => {
    const hook = { url: 'https://example.org/', events: ['import.finished'] };
    const made = await call('POST', '/v1/webhooks', hook, key('secret-key-1'));
    const again = await call('POST', '/v1/webhooks', hook, key('secret-key-1'));
    t.equal(again.body.secret, made.body.secret);
    const rows = await db.selectFrom('idempotent_answer').selectAll().execute();
    t.ok(rows.length > 5);
    for (const { sealed } of rows) {
      t.notOk(sealed.includes('whsec_') || sealed.includes('status') || sealed.includes('secret-key'));
    }
    t.equal(await deleteAnswers(db, new Date(NOW - ANSWER_KEPT_MS)), 0);
    await db
      .updateTable('idempotent_answer')
      .set({ answered_at: new Date(NOW - ANSWER_KEPT_MS - 1) })
      .execute();
    const later = await call('POST', '/v1/webhooks', hook, key('secret-key-1'));
    t.not(later.body.id, made.body.id, 'after a day the key is new');
    t.equal(await deleteAnswers(db, new Date(NOW - ANSWER_KEPT_MS)), rows.length - 1);
  });

  await t.test('may be a file: what was streamed is what counts', async (t) => {
    const type = { 'content-type': 'application/x-ndjson' };
    const file = JSON.stringify(profile('streamed'));
    const first = await call('POST', '/v1/imports', file, { ...type, ...key('upload-key') });
    const again = await call('POST', '/v1/imports', file, { ...type, ...key('upload-key') });
    const other = await call('POST', '/v1/imports', `${file} `, { ...type, ...key('upload-key') });
    t.strictSame([first.status, again.status, other.status], [202, 202, 422]);
    t.equal(again.body.id, first.body.id);
    t.equal((await db.selectFrom('import').select('id').execute()).length, 1, 'nothing else is left behind');
    const forum = await storedForum(service, 'idempotent');
    const csv = { 'content-type': 'text/csv', ...key('member-file') };
    const rows = 'externalId,name\na,A\nb,B\n';
    const landed = await call('POST', `${forum}/participants/import`, rows, csv);
    const repeated = await call('POST', `${forum}/participants/import`, rows, csv);
    t.match(landed.body, { created: 2, unchanged: 0 });
    t.match(repeated.body, { created: 2, unchanged: 0 }, 'the first answer, not a second import');
    t.equal(repeated.headers['idempotency-replayed'], 'true');
    t.equal((await call('POST', `${forum}/participants/import`, `${rows}c,C\n`, csv)).status, 422);
  });

  await t.test('is told of in the document on every POST', async (t) => {
    const { paths } = app.swagger() as unknown as {
      paths: Record<string, { post?: { parameters?: { name: string; in: string }[]; responses: object } }>;
    };
    const posts = Object.entries(paths).filter(([, { post }]) => post !== undefined);
    t.ok(posts.length > 25);
    for (const [path, { post }] of posts) {
      t.ok(
        post?.parameters?.some((each) => each.name === 'idempotency-key' && each.in === 'header'),
        path,
      );
    }
  });
});
