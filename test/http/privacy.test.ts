import t from 'tap';
import { HOLDINGS } from '../../src/db/privacy/holdings.ts';
import { testService, testWorker } from '../support/app.ts';
import { addParticipants, storedForum } from '../support/forumService.ts';
import { heldWorld, MARKS } from '../support/heldWorld.ts';
import { createCompany, importProfilesOf } from '../support/importWhole.ts';
import { scanDatabase } from '../support/scanDatabase.ts';

/** The calendar of an address. */
const calendar = (address: string) => new URL(address, 'http://service').pathname;

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
        'profileActivity',
        'profileSector',
        'forumTable',
        'requestPrecedence',
        'requestSession',
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
    t.equal((await call('GET', calendar(world.feeds.own))).status, 404);
    const other = (await call('GET', calendar(world.feeds.other))).text;
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

t.test('a person', { timeout: 240_000 }, async (t) => {
  const service = await testService(t);
  const { call, database } = service;
  await testWorker(t, service);
  const world = await heldWorld(service);
  const { id, forum } = world;
  const person = { email: MARKS.email, name: MARKS.name };
  const marks = [MARKS.email, MARKS.name, MARKS.phone];
  const before = await scanDatabase(database.pool, marks);

  await t.test('is exported as contact, as somebody at a forum and by the texts', async (t) => {
    const { held } = (await call('POST', '/v1/privacy/export', person)).body;
    t.match(held.profileContact, [{ profileId: id, phone: MARKS.phone }]);
    t.match(held.representative, [{ externalId: MARKS.email }]);
    t.same(held.profile, [], 'the organisation is not the person');
    for (const table of [
      'calendarEntry',
      'calendarFeed',
      'sessionPreference',
      'sessionRegistration',
      'meetingAttendee',
    ]) {
      t.ok(held[table].length > 0, table);
    }
    const byName = (await call('POST', '/v1/privacy/export', { name: MARKS.name.toUpperCase() })).body.held;
    t.equal(byName.representative.length, 1);
    t.equal(byName.profileContact.length, 1, 'no e-mail was given that tells two of one name apart');
    const namesake = (await call('POST', '/v1/privacy/export', { ...person, email: 'other@x.example' })).body
      .held;
    t.same(namesake.profileContact, []);
    t.match((await call('POST', '/v1/privacy/export', {})).body, { errors: [{ pointer: '/email' }] });
    t.match((await call('POST', '/v1/privacy/export', { email: 'x' })).body, {
      errors: [{ pointer: '/email' }],
    });
    t.equal((await call('POST', '/v1/privacy/erase', {})).status, 400);
  });

  await t.test('once erased stands in no column of any table, and the organisation stays', async (t) => {
    t.ok(before.length > 30, `the person stood in ${before.length} places`);
    const told = (await call('POST', '/v1/privacy/erase', person)).body;
    t.match(told, { erased: false, held: { profileContact: 1, representative: 1 }, uploads: 1 });
    t.same(await scanDatabase(database.pool, marks), before);
    const { body } = await call('POST', '/v1/privacy/erase?confirm=true', person);
    t.same(body, { ...told, erased: true });
    t.same(await scanDatabase(database.pool, marks), []);

    t.match((await call('GET', `/v1/profiles/${id}`)).body, { name: MARKS.organisation, hasContact: false });
    const participant = (await call('GET', `${forum}/participants/${MARKS.key}`)).body;
    t.match(participant.representatives, [{ externalId: 'colleague' }]);
    t.equal(participant.representatives.length, 1);
    t.equal((await call('GET', calendar(world.feeds.own))).status, 404);
    t.match((await call('GET', calendar(world.feeds.other))).text, /STATUS:CANCELLED/);
    t.match((await call('GET', `/v1/profiles/${id}/matches?limit=5`)).status, 200);
    const again = (await call('POST', '/v1/privacy/erase?confirm=true', person)).body;
    t.same(again, { erased: true, held: {}, mentions: {}, uploads: 0, forums: [], remaining: [] });
  });

  await t.test(
    'who comes for a participant alone leaves an empty seat, who is one leaves none',
    async (t) => {
      const fair = await storedForum(service, 'small fair');
      await addParticipants(service, fair, ['b']);
      const alone = { externalId: 'firm', name: 'Firm', representatives: [{ name: 'Ottokar Wendelin' }] };
      await call('POST', `${fair}/participants`, alone);
      await call('POST', `${fair}/participants`, { externalId: 'self', name: 'Ottokar Wendelin' });
      await call('POST', `${fair}/requests`, { from: 'firm', to: 'b' });
      await call('POST', '/v1/privacy/erase?confirm=true', { name: 'ottokar wendelin' });
      const firm = (await call('GET', `${fair}/participants/firm`)).body;
      t.match(firm, { representatives: [{ name: 'Somebody', externalId: /^erased-/ }], version: 2 });
      t.equal((await call('GET', `${fair}/participants/self`)).status, 404);
      t.equal((await call('GET', `${fair}/requests/${encodeURIComponent('firm>b')}`)).status, 200);
      t.same(await scanDatabase(database.pool, ['Ottokar Wendelin']), []);
    },
  );

  await t.test('whose address is the key of a profile is told of, for the key cannot change', async (t) => {
    const keyed = await createCompany(service, 'crm', 'lone@wolf.example', { name: 'Wolf' });
    const { body } = await call('POST', '/v1/privacy/erase?confirm=true', { email: 'lone@wolf.example' });
    t.same(body.remaining, [keyed]);
    await call('POST', `/v1/profiles/${keyed}/erase?confirm=true`);
    t.same(await scanDatabase(database.pool, ['lone@wolf.example']), []);
  });
});

t.test('every table that can hold something of somebody is exported, or says why not', async (t) => {
  const { database } = await testService(t);
  const { rows } = await database.pool.query<{
    table: string;
    column: string;
    text: boolean;
    refers: boolean;
  }>(`
    select c.relname as table, a.attname as column,
      (b.typcategory in ('S', 'A') or b.typname in ('json', 'jsonb', 'bytea')) as text,
      exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey)
        and k.confrelid in ('profile'::regclass, 'participant'::regclass, 'representative'::regclass))
        or a.attname ~ '(participant|representative|profile|email|phone|contact|subject|message)' as refers
    from pg_attribute a
      join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
      join pg_type t on t.oid = a.atttypid
      join pg_type b on b.oid = coalesce(nullif(t.typbasetype, 0), t.oid)
    where a.attnum > 0 and not a.attisdropped order by 1, 2`);
  const tables = [...new Set(rows.map(({ table }) => table))];
  t.same(Object.keys(HOLDINGS).sort(), tables.sort(), 'the list is that of the schema');
  const gaps = (list: typeof HOLDINGS) =>
    rows.flatMap(({ table, column, text, refers }) => {
      const holding = list[table as keyof typeof HOLDINGS];
      if ('where' in holding) return [];
      return refers || (text && !holding.texts.includes(column)) ? [`${table}.${column}`] : [];
    });
  t.same(gaps(HOLDINGS), []);
  const planted = { ...HOLDINGS, meeting_request: { reason: 'none', texts: [] } } as typeof HOLDINGS;
  t.ok(gaps(planted).includes('meeting_request.sender'), 'a table that is left out is found');
  for (const [table, holding] of Object.entries(HOLDINGS)) {
    const columns = rows.filter((row) => row.table === table).map(({ column }) => column);
    const named = 'where' in holding ? Object.keys(holding.omits ?? {}) : holding.texts;
    t.same(
      named.filter((column) => !columns.includes(column)),
      [],
      `${table} names no column that there is not`,
    );
  }
});

t.test('every row that holds something of somebody leads to an owner', async (t) => {
  const { database } = await testService(t);
  const { rows: owned } = await database.pool.query<{ table: string }>(`
    select table_name as table from information_schema.columns
    where table_schema = 'public' and column_name = 'owner'`);
  const { rows: parents } = await database.pool.query<{ table: string; parent: string }>(`
    select distinct conrelid::regclass::text as table, confrelid::regclass::text as parent
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`);
  const leads = new Set(owned.map(({ table }) => table));
  for (let found = -1; found !== leads.size; ) {
    found = leads.size;
    for (const { table, parent } of parents) if (leads.has(parent)) leads.add(table);
  }
  const without = Object.keys(HOLDINGS).filter(
    (table) => 'where' in HOLDINGS[table as keyof typeof HOLDINGS] && !leads.has(table),
  );
  // Pairs and tombstones belong to the service, keys and entries to the subject that they name.
  t.same(without.sort(), ['api_key', 'audit_entry', 'duplicate', 'profile_tombstone']);
});
