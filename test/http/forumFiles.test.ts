import t from 'tap';
import { testService } from '../support/app.ts';
import { addRequest, storedForum } from '../support/forumService.ts';

t.test('what organisers hand in, and what is said of it', async (t) => {
  const service = await testService(t);
  const { call } = service;

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
      const french = (await call('GET', `${url}/findings?language=fr`)).body.items;
      t.match(french[4].sentence, /^L’heure change pendant la session night .* elle dure 4 heures\.$/);
      t.strictSame(
        french.map(({ finding }: { finding: string }) => finding),
        items.map(({ finding }: { finding: string }) => finding),
      );
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

  await t.test('of ten thousand requests of one person those land that the forum allows', async (t) => {
    const url = await storedForum(service, 'eager', { requestLimit: 100 });
    const CSV = { 'content-type': 'text/csv' };
    const keys = Array.from({ length: 301 }, (_, i) => `p${i}`);
    const people = ['externalId,name', ...keys.map((key) => `${key},Organisation ${key}`)].join('\n');
    t.match((await call('POST', `${url}/participants/import`, people, CSV)).body, { created: 301 });
    const asked = Array.from({ length: 10_000 }, (_, i) => `p0,p${1 + (i % 300)}`);
    const file = ['from,to', ...asked].join('\n');
    const { body } = await call('POST', `${url}/requests/import`, file, CSV);
    t.match(body, { read: 10_000, created: 100, unchanged: 3_300, updated: 0, rejected: 6_600 });
    t.equal(body.rejections.length, 1_000, 'no more rows are told than can be read');
    t.match(body.rejections[0], { row: 101, pointer: '/from', reason: /has sent 100 requests/ });
    t.equal((await call('GET', `${url}/requests?limit=100`)).body.nextCursor, null);
  });

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
