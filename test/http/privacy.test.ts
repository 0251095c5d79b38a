import t from 'tap';
import { testService, testWorker } from '../support/app.ts';
import { calendarOf, heldWorld, MARKS } from '../support/heldWorld.ts';
import { importProfilesOf } from '../support/importWhole.ts';
import { scanDatabase } from '../support/scanDatabase.ts';

// Scans of all columns: on a busy machine they take longer than other tests.
t.test('an organisation', { timeout: 240_000 }, async (t) => {
  const service = await testService(t);
  const { call, database } = service;
  await testWorker(t, service);
  const world = await heldWorld(service);
  const { id, forum, neighbour } = world;
  const marks = Object.values(MARKS);
  const before = await scanDatabase(database.pool, marks);

  await t.test('is exported with all that is held on it', async (t) => {
    const { body, headers } = await call('GET', `/v1/profiles/${id}/export`);
    t.equal(headers['cache-control'], 'no-store');
    const { held } = body;
    t.match(held.profile, [{ id, name: MARKS.organisation, owner: 'local', source: 'crm' }]);
    t.match(held.profileContact, [{ name: MARKS.name, email: MARKS.email, phone: MARKS.phone }]);
    t.match(held.representative, [{ name: 'Colleague' }, { externalId: MARKS.email, name: MARKS.name }]);
    t.equal(held.profileAlias.length, 2);
    t.equal(held.introduction.length, 1);
    t.equal(held.feedback.length, 2);
    t.equal(held.meetingRequest.length, 2);
    t.equal(held.contactConsent.length, 1);
    t.equal(held.importRejection.length, 1);
    t.ok(held.auditEntry.some(({ action }: { action: string }) => action === 'readContact'));
    const empty = Object.keys(held).filter((table) => held[table].length === 0);
    t.same(
      empty.sort(),
      [
        'apiKey',
        'meetingLock',
        'privateLink',
        'profileActivity',
        'profileSector',
        'forumTable',
        'requestPrecedence',
        'requestSession',
        'strongMatchTold',
      ].sort(),
      'the world holds something of it in every other table',
    );
    t.equal(body.rows, Object.values(held as Record<string, unknown[]>).flat().length);
    t.equal((await call('GET', `/v1/profiles/${forum.slice(-36)}/export`)).status, 404);
    t.equal((await call('GET', '/v1/profiles/x/export')).status, 400);
  });

  await t.test('is told what an erasure would take, and nothing changes', async (t) => {
    const { body } = await call('POST', `/v1/profiles/${id}/erase`);
    t.match(body, {
      erased: false,
      held: { profile: 1, profileContact: 1, representative: 2, meetingRequest: 2 },
      mentions: { meeting_request: 1, introduction: 1, profile: 1, import_rejection: 1 },
      uploads: 1,
      forums: [{ cancelledMeetings: [{ startsAt: '2027-10-12T09:00:00+02:00', table: '1' }] }],
      remaining: [],
    });
    t.same(await scanDatabase(database.pool, marks), before);
    t.equal((await call('POST', `/v1/profiles/${neighbour}x/erase`)).status, 400);
    t.equal((await call('POST', `/v1/profiles/${id}/erase?confirm=yes`)).status, 400);
  });

  await t.test(
    'once erased stands in no column of any table; its id in the log and a tombstone',
    async (t) => {
      t.ok(before.length > 40, `it stood in ${before.length} places`);
      const list = `/v1/profiles/${neighbour}/matches?limit=50`;
      const known = await call('GET', list);
      t.ok(known.text.includes(MARKS.organisation), 'it was on the list of another');
      const told = (await call('POST', `/v1/profiles/${id}/erase`)).body;
      const { body } = await call('POST', `/v1/profiles/${id}/erase?confirm=true`);
      t.same(body, { ...told, erased: true });

      t.same(
        await scanDatabase(
          database.pool,
          marks.filter((mark) => mark !== MARKS.organisation),
        ),
        [],
      );
      const named = await scanDatabase(database.pool, [MARKS.organisation]);
      const twin = ['public.profile.name', 'public.profile.search'].map(
        (place) => `${place}: ${MARKS.organisation}`,
      );
      t.same(
        named.filter((place) => !twin.includes(place)),
        [],
        'only a profile of nearly that name is left',
      );
      const ids = (await scanDatabase(database.pool, [id])).map((place) => place.split(':')[0]);
      t.same(ids, ['public.audit_entry.target', 'public.profile_tombstone.profile_id']);

      t.equal((await call('GET', `/v1/profiles/${id}`)).status, 404);
      t.equal((await call('POST', `/v1/profiles/${id}/erase`)).status, 404);
      const after = await call('GET', list, undefined, { 'if-none-match': String(known.headers.etag) });
      t.equal(after.status, 200, 'the list that was kept is not answered again');
      t.notOk(after.text.includes(id));
      t.notOk(after.text.includes(MARKS.email));
      t.match(
        (await call('GET', `/v1/profiles/${neighbour}`)).body.needs[0].text,
        /^Welding in Husum\. Ask \[erased\] /,
      );
    },
  );

  await t.test('leaves the meetings of others and cancels its own in their calendars', async (t) => {
    t.equal((await call('GET', calendarOf(world.feeds.own))).status, 404);
    const other = (await call('GET', calendarOf(world.feeds.other))).text;
    t.match(other, /STATUS:CANCELLED/);
    t.match(other, /SUMMARY:Cancelled meeting/);
    const agenda = (await call('GET', `${forum}/agenda`)).text;
    t.match(agenda, /Organisation c/);
    const [published] = (await call('GET', `${forum}/publications`)).body.items;
    const run = (await call('GET', `${forum}/schedule-runs/${published.runId}`)).body;
    t.equal(run.report.meetings.placed, 1, 'c and d still meet');
    t.match((await call('GET', `${forum}/participants/${MARKS.key}`)).body, { status: 404 });
  });

  await t.test('does not come back by an import; only an administrator creates it again', async (t) => {
    const row = { externalId: MARKS.key, kind: 'company', name: MARKS.organisation };
    const imported = await importProfilesOf(service, 'crm', [
      row,
      { ...row, externalId: 'fresh', name: 'Fresh' },
    ]);
    t.match(imported, {
      counts: { created: 1, rejected: 1 },
      rejections: [{ row: 1, externalId: null, pointer: '/externalId' }],
    });
    const waiting = (await call('GET', `/v1/imports/${world.waitingImport}`)).body;
    t.match(waiting, { state: 'failed', failure: /erased on request/ });
    t.equal((await call('POST', '/v1/profiles?source=crm', row)).status, 201);
    t.match(await importProfilesOf(service, 'crm', [row]), { counts: { unchanged: 1 } });
  });
});
