import t from 'tap';
import { testService } from '../support/app.ts';
import { storePageWorld, WIND_SCHOOL } from '../support/pageWorld.ts';

t.test('what pickers and maps ask', async (t) => {
  const service = await testService(t);
  const { call } = service;

  await t.test(
    'a code is found by its label in any language, with or without accents, or by itself',
    async (t) => {
      const codes = async (query: string) =>
        (await call('GET', `/v1/codes?${query}`)).body.items.map((found: { code: string }) => found.code);
      t.equal((await codes('q=mecatronique&vocabulary=cmq-sectors'))[0], 'cmq:mechatronics');
      t.equal(
        (await codes(`q=${encodeURIComponent('sähkö ja energia')}&vocabulary=isced-f`))[0],
        'isced-f:0713',
      );
      t.equal((await codes(`q=${encodeURIComponent('Ελλάδα')}&vocabulary=countries`))[0], 'GR');
      t.equal((await codes('q=26.11&vocabulary=nace'))[0], 'nace:26.11');
      t.same(await codes('q=zzzz'), []);
      t.same(
        await codes('vocabulary=kinds&limit=2'),
        ['cove', 'cmq'],
        'without words, the first of the list',
      );
    },
  );

  await t.test(
    'it says in which language the words were found, and labels are in the one asked for',
    async (t) => {
      const { body } = await call('GET', '/v1/codes?q=allemagne&vocabulary=countries&language=en');
      t.same(body.items[0], {
        vocabulary: 'countries',
        code: 'DE',
        label: 'Germany',
        foundIn: { label: 'Allemagne', language: 'fr' },
      });
    },
  );

  await t.test('codes are named in their order; a country is not taken for its region', async (t) => {
    const { body } = await call('GET', '/v1/codes?code=FR&code=nothing&code=nace:26.11&language=fr');
    t.same(body.items, [
      { vocabulary: 'countries', code: 'FR', label: 'France' },
      { vocabulary: 'nace', code: 'nace:26.11', label: 'Fabrication de composants électroniques' },
    ]);
    const refused = await call('GET', '/v1/codes?vocabulary=colours');
    t.equal(refused.status, 400);
    t.match(refused.body.errors[0].pointer, '/vocabulary');
  });

  const campus = await storePageWorld(service);

  await t.test('who is where comes in pages, narrowed as the list of profiles', async (t) => {
    const first = (await call('GET', '/v1/network?limit=7')).body;
    const second = (await call('GET', `/v1/network?limit=7&cursor=${first.nextCursor}`)).body;
    t.equal(second.nextCursor, null);
    const all = [...first.items, ...second.items];
    const { body: list } = await call('GET', '/v1/profiles?limit=50');
    t.same(
      all.map(({ id, name, country, sectors }) => ({ id, name, country, sectors })),
      list.items.map(({ id, name, country, sectors }: Record<string, unknown>) => ({
        id,
        name,
        country,
        sectors,
      })),
    );
    const near = (await call('GET', '/v1/network?sector=nace:35.12&kind=vet-provider&country=DE')).body;
    t.same(
      near.items.map(({ name }: { name: string }) => name),
      [WIND_SCHOOL],
    );
    t.equal((await call('GET', '/v1/network?limit=0')).status, 400);
    t.equal((await call('GET', '/v1/network?cursor=x')).status, 400);
  });

  await t.test('a stored profile asks by other weights, and what it put away stays away', async (t) => {
    const { body: plain } = await call('GET', `/v1/profiles/${campus}/matches?limit=50`);
    const { body: same } = await call('POST', '/v1/matches', { profileId: campus, limit: 50 });
    t.same(same.items, plain.items, 'without weights it is the same list');
    await call('PUT', `/v1/profiles/${campus}/feedback/${plain.items[0].profile.id}`, { verdict: 'less' });
    const weights = { needs: 0, sectors: 0, activities: 0, country: 1, language: 0, kind: 0 };
    const { body: moved } = await call('POST', '/v1/matches', { profileId: campus, weights, limit: 50 });
    t.equal(moved.items.length, plain.items.length - 1);
    for (const { score, explanation } of moved.items) {
      const sum = explanation.directions
        .flatMap(({ criteria }: { criteria: { criterion: string; contribution: number }[] }) => criteria)
        .filter(({ criterion }: { criterion: string }) => criterion === 'country')
        .reduce((total: number, { contribution }: { contribution: number }) => total + contribution, 0);
      t.ok(Math.abs(sum - score) < 1e-9, 'only the country counts');
    }
    const neither = await call('POST', '/v1/matches', { weights });
    t.equal(neither.status, 400);
    t.match(neither.body.errors[0].reason, 'exactly one of profile and profileId');
    const unknown = await call('POST', '/v1/matches', { profileId: '00000000-0000-4000-8000-000000000000' });
    t.equal(unknown.status, 404);
  });
});
