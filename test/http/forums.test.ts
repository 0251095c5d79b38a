import t from 'tap';
import { testService } from '../support/app.ts';
import { addParticipants, addRequest, storedForum } from '../support/forumService.ts';

t.test('forums', async (t) => {
  const service = await testService(t);
  const { call } = service;

  await t.test('a forum is stored, read, changed under its ETag, listed and deleted', async (t) => {
    const draft = {
      externalId: 'fve',
      name: 'Forum',
      timeZone: 'Europe/Paris',
      days: ['2027-10-13', '2027-10-12'],
    };
    const created = await call('POST', '/v1/forums', draft);
    t.match(created, { status: 201, headers: { etag: '"1"' } });
    const url = String(created.headers.location);
    t.strictSame((await call('GET', url)).body, {
      ...draft,
      id: created.body.id,
      days: ['2027-10-12', '2027-10-13'],
      acceptance: 'opt-in',
      excludeOwnOrganisation: true,
      excludeOwnNetwork: false,
      metBeforeSince: null,
      fairness: null,
      requestLimit: 100,
      publishedRunId: null,
      version: 1,
    });
    t.equal((await call('GET', url, undefined, { 'if-none-match': '"1"' })).status, 304);
    t.match(await call('POST', '/v1/forums', draft), { status: 409, headers: { location: url } });
    const changed = await call('PATCH', url, { name: 'New', acceptance: null }, { 'if-match': '"1"' });
    t.match(changed, { status: 200, body: { name: 'New', acceptance: 'opt-in', version: 2 } });
    t.equal((await call('PATCH', url, { name: 'Newer' }, { 'if-match': '"1"' })).status, 412);
    t.match((await call('PUT', url, { ...draft, externalId: 'other' })).body, {
      errors: [{ pointer: '/externalId' }],
    });
    t.match((await call('PUT', url, draft)).body, { name: 'Forum', version: 3 });
    const listed = await call('GET', '/v1/forums?limit=1');
    t.strictSame(listed.body.items.length, 1);
    t.equal((await call('DELETE', url, undefined, { 'if-match': '"1"' })).status, 412);
    t.equal((await call('DELETE', url)).status, 204);
    t.equal((await call('DELETE', url)).status, 404);
    t.equal((await call('GET', '/v1/forums/7')).status, 400);
    for (const [field, value] of [
      ['timeZone', 'Mars/Base'],
      ['timeZone', '+01:00'],
      ['days', []],
      ['days', ['2027-02-30']],
      ['fairness', -1],
    ] as const) {
      const refused = await call('POST', '/v1/forums', { ...draft, [field]: value });
      t.equal(refused.status, 400);
      t.ok(refused.body.errors[0].pointer.startsWith(`/${field}`), `${field} is named`);
    }
  });

  await t.test('what a forum is made of is stored as written, with times on its clocks', async (t) => {
    const url = await storedForum(service, 'members');
    const session = await call('GET', `${url}/sessions/morning`);
    t.match(session.body, {
      startsAt: '2027-10-12T09:00:00+02:00',
      endsAt: '2027-10-12T10:00:00+02:00',
      slotMinutes: 20,
      gapMinutes: 0,
      version: 1,
    });
    const visit = {
      kind: 'side-visit',
      title: 'Shipyard',
      startsAt: '2027-10-12T14:00',
      endsAt: '2027-10-12T16:00',
    };
    t.equal(
      (await call('POST', `${url}/sessions`, { externalId: 'visit', capacity: 1, ...visit })).status,
      201,
    );
    const acme = {
      externalId: 'acmé/1',
      name: 'Acme',
      country: 'EL',
      networks: ['N'],
      mode: 'exclusive',
      maxMeetings: 5,
      representatives: [
        {
          name: 'Ada',
          unavailable: [{ startsAt: '2027-10-12T09:00', endsAt: '2027-10-12T07:30Z' }],
          preferences: ['visit'],
        },
        { externalId: 'jean', name: 'Jean', virtual: true },
      ],
    };
    const created = await call('POST', `${url}/participants`, acme);
    const address = `${url}/participants/${encodeURIComponent('acmé/1')}`;
    t.equal(created.headers.location, address);
    t.match((await call('GET', address)).body, {
      ...acme,
      country: 'GR',
      minMeetings: 0,
      profile: null,
      representatives: [
        {
          externalId: 'acmé/1.1',
          unavailable: [{ startsAt: '2027-10-12T09:00:00+02:00', endsAt: '2027-10-12T09:30:00+02:00' }],
          preferences: ['visit'],
        },
        { externalId: 'jean', virtual: true },
      ],
    });
    await addParticipants(service, url, ['b']);
    const request = await addRequest(service, url, 'b', 'acmé/1', {
      toRepresentative: 'jean',
      message: 'Hello',
    });
    t.match(request.body, { externalId: 'b>acmé/1/jean', state: 'accepted', priority: 'want' });
    const lock = { first: 'b', second: 'acmé/1', startsAt: '2027-10-12T09:20', table: '2' };
    t.match((await call('POST', `${url}/locks`, lock)).body, {
      ...lock,
      startsAt: '2027-10-12T09:20:00+02:00',
    });
    const exclusion = { first: 'b', second: 'acmé/1', reason: 'met-before', metOn: '2026-10-01' };
    t.equal((await call('POST', `${url}/exclusions`, exclusion)).status, 201);
    const patched = await call('PATCH', `${url}/requests/${encodeURIComponent('b>acmé/1/jean')}`, {
      priority: 'must',
    });
    t.match(patched.body, { priority: 'must', message: 'Hello', version: 2 });
    const same = await call('PATCH', `${url}/requests/${encodeURIComponent('b>acmé/1/jean')}`, {
      priority: 'must',
    });
    t.equal(same.body.version, 2);
    t.equal((await call('DELETE', `${url}/tables/2`, undefined, { 'if-match': '"9"' })).status, 412);
    t.equal((await call('DELETE', `${url}/tables/2`)).status, 204);
    t.equal((await call('GET', `${url}/locks`)).body.items[0].table, null);
    t.equal((await call('DELETE', address)).status, 204);
    t.strictSame((await call('GET', `${url}/requests`)).body.items, []);
    const first = await call('GET', `${url}/sessions?limit=1`);
    const next = await call('GET', `${url}/sessions?limit=1&cursor=${first.body.nextCursor}`);
    t.strictSame([first.body.items[0].externalId, next.body.items[0].externalId], ['morning', 'visit']);
    t.equal(next.body.nextCursor, null);
  });

  await t.test('each wrong input is refused with the field and the reason, and stores nothing', async (t) => {
    const url = await storedForum(service, 'wrong', { requestLimit: 2 });
    await addParticipants(service, url, ['a', 'b', 'c', 'd']);
    const meetings = { externalId: 's', kind: 'meetings', title: 'S', slotMinutes: 20 };
    const day = '2027-10-12';
    const cases: [string, string, object, string, RegExp][] = [
      [
        'an end before the start',
        'sessions',
        { ...meetings, startsAt: `${day}T10:00`, endsAt: `${day}T09:00` },
        '/endsAt',
        /after/,
      ],
      [
        'no slot length',
        'sessions',
        { ...meetings, slotMinutes: null, startsAt: `${day}T09:00`, endsAt: `${day}T10:00` },
        '/slotMinutes',
        /required/,
      ],
      [
        'places at a plenary',
        'sessions',
        {
          externalId: 'p',
          kind: 'plenary',
          title: 'P',
          capacity: 3,
          startsAt: `${day}T09:00`,
          endsAt: `${day}T10:00`,
        },
        '/capacity',
        /workshops/,
      ],
      [
        'no time at all',
        'sessions',
        { ...meetings, startsAt: 'tomorrow', endsAt: `${day}T10:00` },
        '/startsAt',
        /2027-10-12T09:00/,
      ],
      [
        'a time that the spring night leaves out',
        'sessions',
        { ...meetings, startsAt: '2027-03-28T02:30', endsAt: '2027-03-28T04:00' },
        '/startsAt',
        /does not exist/,
      ],
      [
        'a time that the autumn night has twice',
        'sessions',
        { ...meetings, startsAt: '2027-10-31T02:30', endsAt: '2027-10-31T04:00' },
        '/startsAt',
        /twice.*\+02:00 or .*\+01:00/,
      ],
      ['an unknown host', 'tables', { externalId: 'h', host: 'nobody' }, '/host', /no participant "nobody"/],
      ['a request to oneself', 'requests', { from: 'a', to: 'a' }, '/to', /nobody meets themselves/],
      ['a request to a stranger', 'requests', { from: 'a', to: 'x' }, '/to', /no participant "x"/],
      [
        'a person of somebody else',
        'requests',
        { from: 'a', to: 'b', toRepresentative: 'c' },
        '/toRepresentative',
        /no representative "c"/,
      ],
      ['an unknown priority', 'requests', { from: 'a', to: 'b', priority: 'maybe' }, '/priority', /must/],
      [
        'a person that is taken',
        'participants',
        { externalId: 'n', name: 'N', representatives: [{ externalId: 'a', name: 'A' }] },
        '/representatives/0/externalId',
        /taken by .* "a"/,
      ],
      [
        'the same person twice',
        'participants',
        {
          externalId: 'n',
          name: 'N',
          representatives: [
            { externalId: 'x', name: 'A' },
            { externalId: 'x', name: 'B' },
          ],
        },
        '/representatives/1/externalId',
        /twice/,
      ],
      [
        'a maximum below the minimum',
        'participants',
        { externalId: 'n', name: 'N', minMeetings: 3, maxMeetings: 2 },
        '/maxMeetings',
        /below/,
      ],
      [
        'an unknown profile',
        'participants',
        { externalId: 'n', name: 'N', profile: { source: 'x', externalId: 'y' } },
        '/profile',
        /no profile "y"/,
      ],
      ['a lock of one', 'locks', { first: 'a', second: 'a', startsAt: `${day}T09:00` }, '/second', /another/],
      ['a day for a block', 'exclusions', { first: 'a', second: 'b', metOn: day }, '/metOn', /met-before/],
    ];
    for (const [name, path, body, pointer, reason] of cases) {
      const refused = await call('POST', `${url}/${path}`, body);
      t.match(refused, { status: 400, body: { errors: [{ pointer, reason }] } }, name);
    }
    t.strictSame((await call('GET', `${url}/locks`)).body.items, []);
    await addRequest(service, url, 'a', 'b');
    t.match(await call('POST', `${url}/requests`, { externalId: 'again', from: 'a', to: 'b' }), {
      status: 400,
      body: { errors: [{ pointer: '/to', reason: /"a>b" asks for the same/ }] },
    });
    t.equal((await call('POST', `${url}/requests`, { from: 'a', to: 'b' })).status, 409);
    await addRequest(service, url, 'a', 'c');
    t.match(await call('POST', `${url}/requests`, { from: 'a', to: 'd' }), {
      status: 409,
      body: { errors: [{ reason: /2 requests/ }] },
    });
    t.equal((await call('PATCH', `${url}/requests/a%3Ec`, { state: 'withdrawn' })).status, 200);
    t.equal((await call('POST', `${url}/requests`, { from: 'a', to: 'd' })).status, 201);
    t.equal((await call('PUT', `${url}/tables/1`, { externalId: '7' })).status, 400);
    t.equal((await call('GET', `${url}/tables/9`)).status, 404);
    t.equal((await call('GET', '/v1/forums/00000000-0000-4000-8000-000000000000/tables')).status, 404);
  });

  await t.test(
    'findings name what is wrong with a forum: errors that make it impossible, warnings',
    async (t) => {
      const url = await storedForum(service, 'findings', { days: ['2027-10-31'] });
      const add = async (path: string, body: object) => {
        t.equal((await call('POST', `${url}/${path}`, body)).status, 201);
      };
      await add('sessions', {
        externalId: 'night',
        kind: 'meetings',
        title: 'N',
        slotMinutes: 20,
        startsAt: '2027-10-31T01:00',
        endsAt: '2027-10-31T04:00',
      });
      await add('sessions', {
        externalId: 'over',
        kind: 'meetings',
        title: 'O',
        slotMinutes: 20,
        startsAt: '2027-10-12T09:30',
        endsAt: '2027-10-12T11:00',
      });
      const away = [{ startsAt: '2027-10-01T00:00', endsAt: '2027-12-01T00:00' }];
      await add('participants', {
        externalId: 'away',
        name: 'Away',
        representatives: [{ name: 'A', unavailable: away }],
      });
      await add('participants', {
        externalId: 'x',
        name: 'Müller GmbH',
        representatives: [{ name: 'Ada' }, { name: 'ada ' }],
      });
      await add('participants', { externalId: 'y', name: 'MULLER' });
      await add('locks', { first: 'away', second: 'x', startsAt: '2027-10-12T09:00' });
      await add('locks', { first: 'y', second: 'x', startsAt: '2027-10-12T09:05' });
      await addRequest(service, url, 'x', 'y');
      const { items } = (await call('GET', `${url}/findings`)).body;
      const told = items.map((each: { severity: string; finding: string; keys: string[] }) => [
        each.severity,
        each.finding,
        ...each.keys,
      ]);
      t.strictSame(told, [
        ['error', 'overlapping-sessions', 'morning', 'over'],
        ['error', 'lock-not-available', 'away~x', 'away'],
        ['error', 'lock-without-slot', 'y~x'],
        ['warning', 'session-outside-days', 'morning'],
        ['warning', 'clocks-change', 'night'],
        ['warning', 'session-outside-days', 'over'],
        ['warning', 'no-free-slot', 'away'],
        ['warning', 'duplicate-people', 'x.1', 'x.2'],
        ['warning', 'duplicate-participants', 'x', 'y'],
        ['warning', 'request-kept-apart', 'x>y', 'x', 'y'],
      ]);
      t.match(items[4].sentence, /lasts 4 hours/);
      t.equal((await call('GET', '/v1/forums/00000000-0000-4000-8000-000000000000/findings')).status, 404);
    },
  );

  await t.test(
    'participants and requests come by the file: good rows land, bad rows are named by number',
    async (t) => {
      const url = await storedForum(service, 'imports');
      const CSV = { 'content-type': 'text/csv; charset=utf-8' };
      const participants = [
        '\ufeffExternal ID;Name;Min Meetings;Representatives;Unavailable;Virtual',
        'a;Alpha;1;Ada Martin | Jean Petit;2027-10-12T09:00/2027-10-12T09:30;no',
        'b;"Beta; ""the"" school";;;;',
        ';Nameless;;;;',
        'c;Gamma;two;;;',
        'd;Delta;;;2027-10-12T09:00/noon;perhaps',
      ].join('\r\n');
      const first = await call('POST', `${url}/participants/import`, participants, CSV);
      t.match(first.body, { read: 5, created: 2, updated: 0, unchanged: 0, rejected: 3 });
      t.strictSame(
        first.body.rejections.map(({ row, pointer }: { row: number; pointer: string }) => [row, pointer]),
        [
          [3, '/externalId'],
          [4, '/minMeetings'],
          [5, '/representatives/0/virtual'],
        ],
      );
      t.match((await call('GET', `${url}/participants/a`)).body, {
        minMeetings: 1,
        representatives: [
          { externalId: 'a.1', name: 'Ada Martin', unavailable: [{ endsAt: '2027-10-12T09:30:00+02:00' }] },
          { externalId: 'a.2', name: 'Jean Petit' },
        ],
      });
      const again = await call('POST', `${url}/participants/import`, participants, CSV);
      t.match(again.body, { created: 0, updated: 0, unchanged: 2, rejected: 3 });
      const requests = [
        '{"from":"a","to":"b","priority":"must"}',
        '{"from":"a","to":"a"}',
        'oops',
        '{"from":"b","to":"z"}',
      ];
      const NDJSON = { 'content-type': 'application/x-ndjson' };
      const asked = await call('POST', `${url}/requests/import`, requests.join('\n'), NDJSON);
      t.match(asked.body, {
        read: 4,
        created: 1,
        rejected: 3,
        rejections: [{ row: 2, pointer: '/to' }, { row: 3 }, { row: 4 }],
      });
      const template = await call('GET', '/v1/forums/templates/participants.csv');
      t.match((await call('POST', `${url}/participants/import`, template.text, CSV)).body, {
        created: 1,
        rejected: 0,
      });
      t.equal((await call('POST', `${url}/requests/import`, 'from,too\na,b', CSV)).status, 400);
      t.equal((await call('POST', `${url}/requests/import`, {})).status, 415);
      t.equal((await call('GET', '/v1/forums/templates/requests.csv')).status, 200);
      const nowhere = '/v1/forums/00000000-0000-4000-8000-000000000000';
      t.equal((await call('POST', `${nowhere}/requests/import`, 'from,to\na,b', CSV)).status, 404);
    },
  );

  await t.test('places in workshops are registered by hand or allocated by ranked preferences', async (t) => {
    const url = await storedForum(service, 'workshops');
    const add = async (externalId: string, from: string, until: string) =>
      call('POST', `${url}/sessions`, {
        externalId,
        kind: 'workshop',
        title: externalId,
        capacity: 1,
        startsAt: `2027-10-12T${from}`,
        endsAt: `2027-10-12T${until}`,
      });
    await add('w1', '14:00', '15:00');
    await add('w2', '14:30', '15:30');
    await add('w3', '16:00', '17:00');
    for (const [key, preferences] of [
      ['a', ['w1', 'w2', 'w3']],
      ['b', ['w1', 'w3']],
      ['c', ['w3']],
    ] as const) {
      await call('POST', `${url}/participants`, {
        externalId: key,
        name: key,
        representatives: [{ name: key, preferences }],
      });
    }
    const register = (session: string, key: string) =>
      call('PUT', `${url}/sessions/${session}/registrations/${key}`);
    t.equal((await register('w3', 'c')).status, 204);
    t.equal((await register('w3', 'a')).status, 409);
    t.equal((await register('morning', 'a')).status, 409);
    t.equal((await register('w9', 'a')).status, 404);
    t.equal((await register('w1', 'z')).status, 404);
    const dry = await call('POST', `${url}/workshop-allocations`, { seed: 7, dryRun: true });
    t.strictSame((await call('GET', `${url}/sessions/w1/registrations`)).body, {
      items: [],
      capacity: 1,
      taken: 0,
    });
    const done = await call('POST', `${url}/workshop-allocations`, { seed: 7 });
    t.strictSame(done.body, dry.body);
    const served = done.body.without === 0;
    t.equal(done.body.places, served ? 2 : 1, 'the one who is not first has another choice, or has none');
    const outcomes = new Map(
      done.body.people.map(({ person, preferences }: { person: string; preferences: object[] }) => [
        person,
        preferences,
      ]),
    );
    t.match(outcomes.get('c'), [{ session: 'w3', outcome: 'held-already' }]);
    const w1 = (await call('GET', `${url}/sessions/w1/registrations`)).body;
    t.match(w1, { taken: 1, items: [{ allocated: true }] });
    t.equal((await register('w2', w1.items[0].representative)).status, 409);
    t.equal(
      (await call('DELETE', `${url}/sessions/w1/registrations/${w1.items[0].representative}`)).status,
      204,
    );
    t.equal(
      (await call('DELETE', `${url}/sessions/w1/registrations/${w1.items[0].representative}`)).status,
      404,
    );
    t.equal((await call('POST', `${url}/workshop-allocations`, { seed: -1 })).status, 400);
    t.equal((await call('GET', `${url}/sessions/w9/registrations`)).status, 404);
  });
});
