import t from 'tap';
import { type Answer, testService } from '../support/app.ts';

interface Listed {
  readonly rank: number;
  readonly rankByScore: number;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly profile: { readonly id: string; readonly city: string | null };
  readonly explanation: Answer['body'];
}

t.test('lists that learn', async (t) => {
  const service = await testService(t);
  const { call } = service;
  const make = async (externalId: string, fields: object): Promise<string> =>
    (
      await call('POST', '/v1/profiles', {
        externalId,
        kind: 'company',
        name: `Organisation ${externalId}`,
        ...fields,
      })
    ).body.id;
  const offering = (text: string, fields: object = {}) => ({ offers: [{ text, language: 'en' }], ...fields });
  const seeker = await make('seeker', {
    kind: 'cmq',
    name: 'Campus',
    needs: [{ text: 'Training in robot welding', language: 'en' }],
  });
  const liked = await make('liked', offering('Beekeeping courses for orchard apprentices'));
  const alike = await make('alike', offering('Apprentices learn beekeeping in our orchard'));
  const unlike = await make('unlike', offering('Night shifts in hotel kitchens'));
  const list = async (id: string, query = ''): Promise<Listed[]> =>
    (await call('GET', `/v1/profiles/${id}/matches?${query}`)).body.items;
  const of = (items: Listed[], id: string): Listed | undefined =>
    items.find(({ profile }) => profile.id === id);
  const feedback = (otherId: string) => `/v1/profiles/${seeker}/feedback/${otherId}`;

  await t.test('what is like a liked profile rises, and its reasons name the liked one', async (t) => {
    const before = await list(seeker);
    t.equal((await call('PUT', feedback(liked), { verdict: 'more' })).status, 204);
    const after = await list(seeker);
    t.equal(of(before, alike)?.score, of(before, unlike)?.score, 'nothing told them apart');
    t.ok(of(after, alike)!.score > of(after, unlike)!.score);
    const { explanation, reasons, score } = of(after, alike)!;
    const [needs] = explanation.directions[0].criteria;
    t.match(needs.evidence[0], {
      type: 'text',
      seeker: {
        field: 'offers',
        text: /Beekeeping/,
        likedProfile: { id: liked, name: 'Organisation liked' },
      },
      candidate: { text: /beekeeping in our orchard/ },
    });
    t.ok(needs.evidence[0].words.length > 0);
    t.ok(reasons.some((reason) => reason.startsWith('Is like Organisation liked, which you liked: ')));
    const french = of(await list(seeker, 'language=fr'), alike)!;
    t.ok(french.reasons.some((reason) => reason.startsWith('Ressemble à Organisation liked, que vous avez')));
    const pair = (await call('GET', `/v1/profiles/${seeker}/matches/${alike}`)).body;
    t.ok(Math.abs(pair.score - score) < 1e-9, 'the pair asked for alone scores as on the list');
    t.strictSame(pair.explanation, explanation);
    const sum = explanation.directions
      .flatMap((each: { criteria: { contribution: number }[] }) => each.criteria)
      .reduce((total: number, each: { contribution: number }) => total + each.contribution, 0);
    t.ok(Math.abs(sum - score) < 1e-9, 'contributions add up');
    const back = (await call('GET', `/v1/profiles/${alike}/matches/${seeker}`)).body;
    const listedBack = of(await list(alike), seeker)!;
    t.ok(Math.abs(listedBack.score - back.score) < 1e-9, 'the list of the other knows nothing of it');
    t.notOk(JSON.stringify(back).includes('likedProfile'));
  });

  await t.test('what was said is listed, and replaced by what is said later', async (t) => {
    await call('PUT', feedback(unlike), { verdict: 'more' });
    await call('PUT', feedback(unlike), { verdict: 'less' });
    const { body } = await call('GET', `/v1/profiles/${seeker}/feedback`);
    t.match(body.items, [
      { profileId: unlike, verdict: 'less' },
      { profileId: liked, verdict: 'more' },
    ]);
    t.equal(body.items.length, 2);
  });

  await t.test('a dismissed profile stays away from this list only, and the pair says why', async (t) => {
    t.equal(of(await list(seeker), unlike), undefined);
    t.ok(of(await list(seeker, 'dismissed=include'), unlike));
    t.ok(of(await list(unlike), seeker), 'the other list shows the pair');
    const pair = `/v1/profiles/${seeker}/matches/${unlike}`;
    t.match((await call('GET', pair)).body, { listed: false, vetoes: [{ veto: 'dismissed' }] });
    t.match((await call('GET', `${pair}?dismissed=include`)).body, { listed: true, vetoes: [] });
    const other = await testService(t, service.database);
    const loaded = (await other.call('GET', `/v1/profiles/${seeker}/matches`)).body.items;
    t.strictSame(loaded, await list(seeker), 'a service that starts has learnt it too');
  });

  await t.test('what is taken back is forgotten', async (t) => {
    t.equal((await call('DELETE', feedback(unlike))).status, 204);
    t.equal((await call('DELETE', feedback(liked))).status, 204);
    const items = await list(seeker);
    t.equal(of(items, alike)?.score, of(items, unlike)?.score);
    t.strictSame((await call('GET', `/v1/profiles/${seeker}/feedback`)).body.items, []);
    t.equal((await call('DELETE', feedback(liked))).status, 404);
  });

  await t.test(
    'feedback of a profile merged into another is kept, and goes with a deleted one',
    async (t) => {
      const twin = await make('twin', offering('Beekeeping courses', { country: 'FR' }));
      const passing = await make('passing', offering('Beekeeping for a season'));
      await call('PUT', feedback(twin), { verdict: 'more' });
      await call('PUT', feedback(passing), { verdict: 'more' });
      t.equal((await call('POST', `/v1/profiles/${liked}/merge`, { otherId: twin })).status, 200);
      t.equal((await call('DELETE', `/v1/profiles/${passing}`)).status, 204);
      const { body } = await call('GET', `/v1/profiles/${seeker}/feedback`);
      t.match(body.items, [{ profileId: liked, verdict: 'more' }]);
      t.equal(body.items.length, 1);
      const items = await list(seeker);
      t.ok(of(items, alike)!.score > of(items, unlike)!.score, 'the list follows the profile that stayed');
    },
  );

  await t.test('feedback that cannot be is refused with the field and the reason', async (t) => {
    const none = '00000000-0000-5000-8000-000000000000';
    t.equal((await call('PUT', feedback(none), { verdict: 'more' })).status, 404);
    t.equal((await call('GET', `/v1/profiles/${none}/feedback`)).status, 404);
    t.match((await call('PUT', feedback(seeker), { verdict: 'less' })).body, {
      errors: [{ pointer: '/otherId', in: 'path' }],
    });
    t.match((await call('PUT', feedback(liked), { verdict: 'maybe' })).body, {
      errors: [{ pointer: '/verdict', in: 'body' }],
    });
  });

  await t.test('a diverse list has no ten look-alikes and says which rank each had without', async (t) => {
    const need = 'Repair of wind turbine gearboxes at sea';
    for (let i = 0; i < 6; i++) {
      const city = i < 5 ? { country: 'FR', city: 'Brest' } : { country: 'DE', city: 'Husum' };
      await make(`diver-${i}`, offering(i < 5 ? `${need}, workshop ${i}` : 'Repair of gearboxes', city));
    }
    const profile = { kind: 'cmq', name: 'Somebody', needs: [{ text: need, language: 'en' }] };
    const plain = (await call('POST', '/v1/matches', { profile, limit: 3 })).body;
    const cities = ({ items }: { items: Listed[] }) => items.map((each) => each.profile.city);
    t.strictSame(cities(plain), ['Brest', 'Brest', 'Brest']);
    t.strictSame(
      plain.items.map((each: Listed) => each.rankByScore),
      [1, 2, 3],
    );
    const diverse = (await call('POST', '/v1/matches', { profile, limit: 3, diversity: 0.5 })).body;
    t.equal(diverse.items[0].profile.id, plain.items[0].profile.id, 'the best stays first');
    t.ok(cities(diverse).includes('Husum'), cities(diverse).join());
    t.strictSame(
      diverse.items.map((each: Listed) => each.rank),
      [1, 2, 3],
    );
    const whole: Listed[] = (await call('POST', '/v1/matches', { profile, limit: 15 })).body.items;
    for (const { rankByScore, score, profile } of diverse.items) {
      t.match(whole[rankByScore - 1], { score, profile: { id: profile.id } });
    }
    t.equal(diverse.nextCursor, null);
    const refused = await call('POST', '/v1/matches', {
      profile,
      limit: 3,
      diversity: 0.5,
      cursor: plain.nextCursor,
    });
    t.match([refused.status, refused.body], [400, { errors: [{ pointer: '/cursor' }] }]);
    const stored = await call('GET', `/v1/profiles/${seeker}/matches?limit=3&diversity=0.5`);
    t.equal(stored.body.items.length, 3);
    t.equal((await call('GET', `/v1/profiles/${seeker}/matches?diversity=2`)).status, 400);
    t.equal((await call('GET', `/v1/profiles/${seeker}/matches?diversity=1&cursor=x`)).status, 400);
  });
});
