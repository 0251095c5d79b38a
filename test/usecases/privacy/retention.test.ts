import { sql } from 'kysely';
import t from 'tap';
import { readConfig } from '../../../src/config.ts';
import { DAY_MS } from '../../../src/domain/privacy/introduction.ts';
import { applyRetention } from '../../../src/usecases/privacy/applyRetention.ts';
import { TEST_NOW, testService, testWorker } from '../../support/app.ts';
import { uuid } from '../../support/builders.ts';
import { addParticipants, addRequest, pinnedRun, runToEnd, storedForum } from '../../support/forumService.ts';
import { createCompany } from '../../support/importWhole.ts';
import { scanDatabase } from '../../support/scanDatabase.ts';

const { retention } = readConfig({});
const NOTHING = { imports: 0, completions: 0, feeds: 0, runs: 0, forums: 0, introductions: 0, audit: 0 };
const day = (days: number): Date => new Date(TEST_NOW + days * DAY_MS);

t.test('retention', { timeout: 240_000 }, async (t) => {
  const service = await testService(t);
  const { call, database } = service;
  const { db } = database;
  await testWorker(t, service);
  /** What goes on a day counted from today, and again on the same day. */
  const applied = async (days: number, batch?: number) => {
    const removed = await applyRetention(db, retention, day(days).getTime(), batch);
    const again = await applyRetention(db, retention, day(days).getTime(), batch);
    t.same(again, NOTHING, 'again changes nothing');
    return removed;
  };
  const count = async (table: string): Promise<number> =>
    Number((await database.pool.query(`select count(*) as n from ${table}`)).rows[0].n);

  await t.test('rejected rows of imports go thirty days after the import ended, in batches', async (t) => {
    await sql`insert into import (id, source, format, state, finished_at, rows_read, rows_rejected)
      values (${uuid(1)}, 's', 'csv', 'succeeded', ${day(0)}, 5, 5)`.execute(db);
    await sql`insert into import_rejection select ${uuid(1)}, n, 0, 'k', '/x', 'y' from generate_series(1, 5) n`.execute(
      db,
    );
    await sql`insert into import_chunk values (${uuid(1)}, 0, 'x')`.execute(db);
    t.same(await applied(30), NOTHING);
    t.match(await applied(30.001, 2), { imports: 6 });
    t.equal(await count('import_rejection'), 0);
    t.match((await call('GET', `/v1/imports/${uuid(1)}`)).body, { counts: { rejected: 5 }, rejections: [] });
  });

  await t.test('completions go thirty days after their end', async (t) => {
    await sql`insert into consortium_completion (id, seconds, request, state, answer, finished_at)
      values (${uuid(2)}, 1, '{}', 'succeeded', '{}', ${day(0)}), (${uuid(3)}, 1, '{}', 'queued', null, null)`.execute(
      db,
    );
    t.same(await applied(30), NOTHING);
    t.match(await applied(30.001), { ...NOTHING, completions: 1 });
    t.equal(await count('consortium_completion'), 1, 'one that waits stays');
  });

  await t.test('introductions expire, and closed ones go after half a year', async (t) => {
    const [from, to, other] = [
      await createCompany(service, 's', 'from', { name: 'From' }),
      await createCompany(service, 's', 'to', { name: 'To' }),
      await createCompany(service, 's', 'other', { name: 'Other' }),
    ];
    const open = (await call('POST', '/v1/introductions', { from, to })).body.id;
    const accepted = (await call('POST', '/v1/introductions', { from, to: other })).body.id;
    await call('POST', `/v1/introductions/${accepted}/accept`);
    t.same(await applied(29), NOTHING);
    t.match((await call('GET', `/v1/introductions/${open}`)).body, { state: 'requested', version: 1 });
    t.same(await applied(30), NOTHING);
    t.match((await call('GET', `/v1/introductions/${open}`)).body, {
      state: 'expired',
      version: 2,
      closedAt: day(30).toISOString(),
    });
    t.same(await applied(210), NOTHING);
    t.match(await applied(210.001), { ...NOTHING, introductions: 1 });
    t.equal((await call('GET', `/v1/introductions/${open}`)).status, 404);
    t.equal((await call('GET', `/v1/introductions/${accepted}`)).body.state, 'accepted');
  });

  await t.test('entries of the audit log go after a year', async (t) => {
    await sql`update audit_entry set at = ${day(0)}`.execute(db);
    const entries = await count('audit_entry');
    t.ok(entries > 3);
    t.same(await applied(365), NOTHING);
    t.match(await applied(365.001, 2), { ...NOTHING, audit: entries });
    t.equal(await count('audit_entry'), 0);
  });

  await t.test(
    'runs go that were never published; people of a past forum and their calendars too',
    async (t) => {
      const forum = await storedForum(service, 'past');
      const person = { externalId: 'ludmilla@krawutz.example', name: 'Ludmilla Krawutz' };
      const taking = {
        externalId: 'firm',
        name: 'Firm',
        representatives: [person, { externalId: 'x', name: 'Xaver Quendel' }],
      };
      await call('POST', `${forum}/participants`, taking);
      await addParticipants(service, forum, ['b', 'c']);
      const message = 'Ludmilla Krawutz would like to meet you';
      await addRequest(service, forum, 'firm', 'b', { fromRepresentative: person.externalId, message });
      const published = await pinnedRun(service, forum, [['firm', 'b', '09:00', '1']]);
      await call('POST', `${forum}/schedule-runs/${published.id}/publish`);
      const unpublished = await runToEnd(service, forum);
      await call('POST', `${forum}/representatives/x/feed`);
      await sql`update schedule_run set finished_at = ${day(0)}`.execute(db);
      const marks = ['Ludmilla', 'Krawutz', 'Xaver', 'Organisation b'];
      t.ok((await scanDatabase(database.pool, marks)).length > 8);

      t.same(await applied(90), NOTHING);
      const removed = await applied(90.001);
      t.match(removed, { ...NOTHING, runs: removed.runs });
      t.ok(removed.runs > 0);
      t.equal((await call('GET', `${forum}/schedule-runs/${unpublished.id}`)).status, 404);
      t.equal((await call('GET', `${forum}/schedule-runs/${published.id}`)).status, 200);

      // The forum is over on 13 October 2027 at midnight in Paris.
      const over = (Date.parse('2027-10-13T00:00:00+02:00') - TEST_NOW) / DAY_MS;
      const since = async (days: number) => {
        const { audit: _, ...rest } = await applied(over + days);
        return rest;
      };
      const { audit: _, ...nothing } = NOTHING;
      t.same(await since(30), nothing);
      t.same(await since(30.001), { ...nothing, feeds: 1 });
      t.same(await since(180), nothing);
      t.same(await since(180.001), { ...nothing, forums: 1 });
      t.same(
        await scanDatabase(database.pool, marks),
        [],
        'a participant that is called as its person goes too',
      );
      const agenda = (await call('GET', `${forum}/agenda`)).body;
      t.ok(agenda !== null);
      const run = (await call('GET', `${forum}/schedule-runs/${published.id}`)).body;
      t.equal(run.report.meetings.placed, 1, 'that they met stays');
      t.match((await call('GET', `${forum}/participants/firm`)).body, {
        name: 'Firm',
        representatives: [{ name: 'Somebody' }, { name: 'Somebody' }],
      });
    },
  );
});

t.test('periods are set by the environment, within bounds', async (t) => {
  t.same(readConfig({ RETENTION_AUDIT_DAYS: '7' }).retention, { ...retention, audit: 7 });
  for (const [name, value] of [
    ['RETENTION_IMPORTS_DAYS', '0'],
    ['RETENTION_INTRODUCTIONS_DAYS', '29'],
    ['RETENTION_FORUMS_DAYS', 'never'],
  ]) {
    t.throws(() => readConfig({ [name]: value }), { code: 'config_invalid', message: new RegExp(name) });
  }
});
