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
});
