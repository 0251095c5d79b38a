import t from 'tap';
import { testService } from '../support/app.ts';

t.test('matches', async (t) => {
  const service = await testService(t);
  const { call } = service;
  const make = async (externalId: string, fields: object): Promise<string> => {
    const { body } = await call('POST', '/v1/profiles', {
      externalId,
      kind: 'company',
      name: externalId,
      ...fields,
    });
    return body.id;
  };
  const campus = await make('campus', {
    kind: 'cmq',
    name: 'Campus des énergies',
    country: 'FR',
    sectors: ['cmq:energy-transition'],
    needs: [{ text: 'Former des techniciens à la maintenance des éoliennes en mer', language: 'fr' }],
    languages: ['fr', 'en'],
    networks: ['Alliance'],
  });
  const school = await make('school', {
    kind: 'vet-provider',
    name: 'Wind College',
    country: 'NL',
    sectors: ['isced-f:0713'],
    offers: [{ text: 'Training in the maintenance of offshore wind turbines', language: 'en' }],
    languages: ['nl', 'en'],
  });
  const hotel = await make('hotel', {
    kind: 'vet-provider',
    name: 'Hotelfachschule',
    country: 'AT',
    sectors: ['cmq:tourism-gastronomy'],
    offers: [{ text: 'Ausbildung für Köche und Restaurantfachleute', language: 'de' }],
  });
  const partner = await make('partner', { name: 'Old partner', country: 'FR', networks: ['Alliance'] });

  await t.test(
    'a French need finds the English offer that answers it, with its reason in both languages',
    async (t) => {
      const { body } = await call('GET', `/v1/profiles/${campus}/matches`);
      t.equal(body.items[0].profile.id, school);
      t.ok(body.items[0].score > body.items[1].score);
      const [needs] = body.items[0].explanation.directions[0].criteria;
      t.equal(needs.criterion, 'needs');
      t.ok(needs.value > 0.3, `needs ${needs.value}`);
      t.match(needs.evidence[0], {
        type: 'text',
        seeker: { field: 'needs', position: 0 },
        candidate: { field: 'offers', position: 0 },
      });
      t.ok(needs.evidence[0].concepts.length + needs.evidence[0].words.length > 0);
      t.ok(body.items[0].reasons.some((reason: string) => reason.startsWith('Answers your need')));
      const french = await call('GET', `/v1/profiles/${campus}/matches?language=fr`);
      t.ok(french.body.items[0].reasons.some((reason: string) => reason.startsWith('Répond à votre besoin')));
    },
  );

  await t.test('contributions of every match add up to its score', async (t) => {
    const { body } = await call('GET', `/v1/profiles/${campus}/matches`);
    for (const { score, explanation } of body.items) {
      const leaves = explanation.directions.flatMap(
        (each: { criteria: { contribution: number }[] }) => each.criteria,
      );
      const sum = leaves.reduce(
        (total: number, each: { contribution: number }) => total + each.contribution,
        0,
      );
      t.ok(Math.abs(sum - score) < 1e-9);
    }
  });

  await t.test('known partners are left out unless asked for, and the pair says why', async (t) => {
    const listed = async (query: string) =>
      (await call('GET', `/v1/profiles/${campus}/matches?${query}`)).body.items.map(
        (each: { profile: { id: string } }) => each.profile.id,
      );
    t.notOk((await listed('')).includes(partner));
    t.ok((await listed('knownPartners=include')).includes(partner));
    const pair = await call('GET', `/v1/profiles/${campus}/matches/${partner}`);
    t.match(pair.body, { listed: false, vetoes: [{ veto: 'known-partner', networks: ['Alliance'] }] });
  });

  await t.test('a pair by other weights is what the list by those weights holds', async (t) => {
    const weights = { needs: 0, sectors: 60, activities: 12.5 };
    const list = await call('POST', '/v1/matches', { profileId: campus, weights });
    const [first] = list.body.items;
    const asked = Object.entries(weights).map(([criterion, weight]) => `weight=${criterion}:${weight}`);
    const url = `/v1/profiles/${campus}/matches/${first.profile.id}`;
    const { score, explanation, reasons } = (await call('GET', `${url}?${asked.join('&')}`)).body;
    t.strictSame(
      { score, explanation, reasons },
      {
        score: first.score,
        explanation: first.explanation,
        reasons: first.reasons,
      },
    );
    t.not((await call('GET', url)).body.score, score);
    const none = 'needs sectors activities country language kind'
      .split(' ')
      .map((name) => `weight=${name}:0`);
    t.match((await call('GET', `${url}?${none.join('&')}`)).body.errors, [{ pointer: '/weight' }]);
    const wrong = await call('GET', `${url}?weight=luck:3`);
    t.match([wrong.status, wrong.body.errors[0].reason], [400, /must be a criterion/]);
  });

  await t.test('filters narrow the list and may be repeated', async (t) => {
    const names = async (query: string) =>
      (await call('GET', `/v1/profiles/${campus}/matches?${query}`)).body.items.map(
        (each: { profile: { externalId: string } }) => each.profile.externalId,
      );
    t.strictSame(await names('country=AT'), ['hotel']);
    t.strictSame((await names('country=AT&country=NL')).sort(), ['hotel', 'school']);
    t.strictSame(await names('sector=ecosystem:tourism'), ['hotel']);
    t.strictSame(await names('kind=company'), []);
    t.strictSame(await names('minScore=0.99'), []);
  });

  await t.test('a list goes on behind its cursor with the next rank', async (t) => {
    const first = await call('GET', `/v1/profiles/${campus}/matches?limit=1`);
    const second = await call(
      'GET',
      `/v1/profiles/${campus}/matches?limit=1&cursor=${first.body.nextCursor}`,
    );
    t.strictSame([first.body.items[0].rank, second.body.items[0].rank], [1, 2]);
    t.strictSame([first.body.items[0].profile.id, second.body.items[0].profile.id], [school, hotel]);
    t.equal(second.body.nextCursor, null);
    const elsewhere = await call('GET', `/v1/profiles/${school}/matches?cursor=${first.body.nextCursor}`);
    t.equal(elsewhere.status, 400);
  });

  await t.test('a list keeps its ETag until a profile changes', async (t) => {
    const url = `/v1/profiles/${campus}/matches?limit=2`;
    const first = await call('GET', url);
    const { etag } = first.headers;
    t.match(etag, /^"[\w-]+"$/);
    const again = await call('GET', url, undefined, { 'if-none-match': String(etag) });
    t.equal(again.status, 304);
    const newcomer = await make('newcomer', { country: 'FR', sectors: ['cmq:energy-transition'] });
    const changed = await call('GET', url, undefined, { 'if-none-match': String(etag) });
    t.equal(changed.status, 200);
    t.not(changed.headers.etag, etag);
    await call('DELETE', `/v1/profiles/${newcomer}`);
    t.equal((await call('GET', url, undefined, { 'if-none-match': String(etag) })).status, 304);
  });

  await t.test('a profile that is not stored is matched like one that is', async (t) => {
    const stored = await call('GET', `/v1/profiles/${campus}/matches?knownPartners=include`);
    const adHoc = await call('POST', '/v1/matches', {
      profile: {
        kind: 'cmq',
        name: 'Campus des énergies 2',
        country: 'FR',
        sectors: ['cmq:energy-transition'],
        needs: [{ text: 'Former des techniciens à la maintenance des éoliennes en mer', language: 'fr' }],
        languages: ['fr', 'en'],
        networks: ['Alliance'],
      },
      filters: { knownPartners: 'include' },
    });
    const score = (body: { items: { profile: { id: string }; score: number }[] }, id: string) =>
      body.items.find(({ profile }) => profile.id === id)?.score;
    t.equal(score(adHoc.body, school), score(stored.body, school));
    t.equal((await call('GET', '/v1/profiles?q=energies%202')).body.items.length, 0);
  });

  await t.test('weights of a request change the order and are refused where they say nothing', async (t) => {
    const profile = {
      kind: 'cmq',
      name: 'Weighing campus',
      country: 'FR',
      needs: [{ text: 'offshore wind turbines' }],
      seeking: { wished: { countries: ['AT'] } },
    };
    const first = async (weights: object) =>
      (await call('POST', '/v1/matches', { profile, weights })).body.items[0].profile.id;
    t.equal(await first({ needs: 1000 }), school);
    t.equal(await first({ country: 1000 }), hotel);
    const zero = { needs: 0, activities: 0, sectors: 0, kind: 0, country: 0, language: 0 };
    t.match((await call('POST', '/v1/matches', { profile, weights: zero })).body, {
      errors: [{ pointer: '/weights' }],
    });
    t.match((await call('POST', '/v1/matches', { profile, weights: { need: 1 } })).body, {
      errors: [{ pointer: '/weights/need' }],
    });
    t.match((await call('POST', '/v1/matches', { profile, limit: 500 })).body, {
      errors: [{ pointer: '/limit' }],
    });
    t.match((await call('POST', '/v1/matches', {})).body, { errors: [{ pointer: '/profile' }] });
  });

  await t.test(
    'a blocked pair is never suggested, from either side, until the block is taken back',
    async (t) => {
      const listed = async (id: string, other: string) =>
        (await call('GET', `/v1/profiles/${id}/matches`)).body.items.some(
          (each: { profile: { id: string } }) => each.profile.id === other,
        );
      t.equal((await call('PUT', `/v1/profiles/${campus}/blocks/${school}`)).status, 204);
      t.strictSame([await listed(campus, school), await listed(school, campus)], [false, false]);
      t.match((await call('GET', `/v1/profiles/${school}/matches/${campus}`)).body.vetoes, [
        { veto: 'blocked-pair' },
      ]);
      t.strictSame((await call('GET', `/v1/profiles/${campus}/blocks`)).body.items, [{ profileId: school }]);
      t.equal((await call('DELETE', `/v1/profiles/${campus}/blocks/${school}`)).status, 204);
      t.strictSame([await listed(campus, school), await listed(school, campus)], [true, true]);
      t.equal((await call('DELETE', `/v1/profiles/${campus}/blocks/${school}`)).status, 404);
      t.equal((await call('PUT', `/v1/profiles/${campus}/blocks/${campus}`)).status, 400);
    },
  );

  await t.test('matches of a profile that does not exist are not found', async (t) => {
    const none = '00000000-0000-5000-8000-000000000000';
    t.equal((await call('GET', `/v1/profiles/${none}/matches`)).status, 404);
    t.equal((await call('GET', `/v1/profiles/${campus}/matches/${none}`)).status, 404);
    t.equal((await call('PUT', `/v1/profiles/${campus}/blocks/${none}`)).status, 404);
  });

  await t.test('what one service writes the other one matches within a second', async (t) => {
    const other = await testService(t, service.database);
    const { body } = await call('POST', '/v1/profiles', {
      externalId: 'newcomer',
      kind: 'company',
      name: 'Newcomer',
      offers: [{ text: 'maintenance des éoliennes en mer', language: 'fr' }],
    });
    const seen = async (): Promise<boolean> =>
      (await other.call('GET', `/v1/profiles/${campus}/matches`)).body.items.some(
        (each: { profile: { id: string } }) => each.profile.id === body.id,
      );
    const within = async (found: boolean): Promise<boolean> => {
      const until = Date.now() + 1_000;
      while ((await seen()) !== found) {
        if (Date.now() > until) return false;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return true;
    };
    t.ok(await within(true), 'the new profile is listed');
    await call('DELETE', `/v1/profiles/${body.id}`);
    t.ok(await within(false), 'the deleted profile is gone');
  });
});
