import t from 'tap';
import { testService } from '../support/app.ts';

const CAMPUS = {
  externalId: 'campus-1',
  kind: 'cmq',
  name: 'Campus Numérique et photonique',
  country: 'FR',
  region: 'FRH',
  city: 'Lannion',
  location: { latitude: 48.73, longitude: -3.46 },
  sectors: ['cmq:digital', 'nace:26.11'],
  activities: { offers: ['business-education-partnership'], seeks: ['applied-research'] },
  needs: [{ text: 'Former des techniciens en photonique', language: 'fr', kinds: ['company'] }],
  offers: [{ text: 'Salles blanches ouvertes aux partenaires' }],
  seeking: { wished: { countries: ['DE', 'ES'] }, excluded: { kinds: ['ngo'] } },
  languages: ['fr', 'en'],
  eqfLevels: [5, 4],
  size: 'medium',
  label: { name: 'CMQE', validFrom: '2020-09-01', validUntil: '2025-08-31' },
  networks: ['LCAMP'],
  website: 'https://campus.example.org/',
  contact: { name: 'Jane Doe', email: 'jane@example.org', phone: '+33 1 23 45 67 89' },
  inferred: ['kind'],
  citations: [{ title: 'Own statement' }],
};

t.test('profiles', async (t) => {
  const { call } = await testService(t);

  await t.test('a profile that is stored is read as it was written, without its contact', async (t) => {
    const created = await call('POST', '/v1/profiles', CAMPUS);
    t.equal(created.status, 201);
    t.equal(created.headers.location, `/v1/profiles/${created.body.id}`);
    const read = await call('GET', `/v1/profiles/${created.body.id}`);
    t.strictSame(read.body, created.body);
    t.equal(read.headers.etag, '"1"');
    const { contact, ...given } = CAMPUS;
    t.match(read.body, { ...given, eqfLevels: [4, 5], hasContact: true, version: 1, source: 'default' });
    t.notOk(read.text.includes('jane@example.org'));
    const fresh = await call('GET', `/v1/profiles/${created.body.id}`, undefined, { 'if-none-match': '"1"' });
    t.equal(fresh.status, 304);
  });

  await t.test('codes are normalised: EL, UK, numbers of activities, repetitions', async (t) => {
    const { body } = await call('POST', '/v1/profiles', {
      externalId: 'normal',
      kind: 'company',
      name: 'N',
      country: 'EL',
      activities: { offers: ['10', 'business-education-partnership'] },
      seeking: { wished: { countries: ['UK', 'GB'] } },
    });
    t.equal(body.country, 'GR');
    t.strictSame(body.activities.offers, ['business-education-partnership']);
    t.strictSame(body.seeking.wished.countries, ['GB']);
  });

  await t.test(
    'a key that is taken is a conflict that names the profile; another source may use it',
    async (t) => {
      const first = await call('POST', '/v1/profiles', { externalId: 'twice', kind: 'ngo', name: 'A' });
      const second = await call('POST', '/v1/profiles', { externalId: 'twice', kind: 'ngo', name: 'B' });
      t.equal(second.status, 409);
      t.equal(second.headers.location, `/v1/profiles/${first.body.id}`);
      t.equal(second.body.errors[0].pointer, '/externalId');
      const other = await call('POST', '/v1/profiles?source=crm', {
        externalId: 'twice',
        kind: 'ngo',
        name: 'B',
      });
      t.equal(other.status, 201);
      t.not(other.body.id, first.body.id);
    },
  );

  await t.test('of many who create the same profile at once one succeeds', async (t) => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        call('POST', '/v1/profiles', { externalId: 'race', kind: 'ngo', name: `Runner ${i}` }),
      ),
    );
    t.strictSame(answers.map(({ status }) => status).sort(), [201, 409, 409, 409, 409, 409, 409, 409]);
  });

  await t.test('PATCH leaves what is absent, clears what is null and replaces the rest', async (t) => {
    const { body } = await call('POST', '/v1/profiles', { ...CAMPUS, externalId: 'patched', name: 'Before' });
    const changed = await call('PATCH', `/v1/profiles/${body.id}`, {
      name: 'After',
      city: null,
      sectors: null,
      needs: [{ text: 'New' }],
    });
    t.equal(changed.status, 200);
    t.equal(changed.headers.etag, '"2"');
    const { name, city, sectors, needs, version, ...rest } = changed.body;
    t.strictSame([name, city, sectors, version], ['After', null, [], 2]);
    t.strictSame(
      needs.map((need: { text: string }) => need.text),
      ['New'],
    );
    const { name: _n, city: _c, sectors: _s, needs: _d, version: _v, ...before } = body;
    t.strictSame(rest, before);
  });

  await t.test('PUT replaces the whole and a change that says nothing new keeps the version', async (t) => {
    const { body } = await call('POST', '/v1/profiles', { ...CAMPUS, externalId: 'put' });
    const bare = { externalId: 'put', kind: 'company', name: 'Bare' };
    const replaced = await call('PUT', `/v1/profiles/${body.id}`, bare);
    t.match(replaced.body, { ...bare, sectors: [], needs: [], country: null, hasContact: false, version: 2 });
    const again = await call('PUT', `/v1/profiles/${body.id}`, bare);
    t.equal(again.body.version, 2);
    const moved = await call('PUT', `/v1/profiles/${body.id}`, { ...bare, externalId: 'other' });
    t.equal(moved.status, 400);
    t.equal(moved.body.errors[0].pointer, '/externalId');
  });

  await t.test('a change based on an old version is refused and changes nothing', async (t) => {
    const { body } = await call('POST', '/v1/profiles', { ...CAMPUS, externalId: 'etag' });
    const url = `/v1/profiles/${body.id}`;
    t.equal((await call('PATCH', url, { name: 'B' }, { 'if-match': '"1"' })).status, 200);
    const stale = await call('PATCH', url, { name: 'C' }, { 'if-match': '"1"' });
    t.equal(stale.status, 412);
    t.equal(stale.headers.etag, '"2"');
    t.equal((await call('DELETE', url, undefined, { 'if-match': '"1"' })).status, 412);
    t.equal((await call('GET', url)).body.name, 'B');
    t.equal((await call('DELETE', url, undefined, { 'if-match': 'W/"x"' })).status, 400);
    t.equal((await call('DELETE', url, undefined, { 'if-match': '"9", "2"' })).status, 204);
    t.equal((await call('GET', url)).status, 404);
    t.equal((await call('DELETE', url)).status, 404);
  });

  await t.test('each wrong input is refused with the field and the reason, and stores nothing', async (t) => {
    const base = { externalId: 'wrong', kind: 'company', name: 'Wrong' };
    const cases: [string, object, string, RegExp][] = [
      ['an unknown field', { ...base, sector: [] }, '/sector', /did you mean sectors/],
      [
        'an unknown inner field',
        { ...base, seeking: { wished: { kind: [] } } },
        '/seeking/wished/kind',
        /not a known field/,
      ],
      ['a missing name', { externalId: 'wrong', kind: 'company' }, '/name', /string/],
      ['a wrong kind', { ...base, kind: 'firm' }, '/kind', /company/],
      [
        'a wrong sector',
        { ...base, sectors: ['nace:26.11', 'cmq:mecatronics'] },
        '/sectors/1',
        /cmq:mechatronics/,
      ],
      [
        'a wrong activity',
        { ...base, activities: { seeks: ['aplied-research'] } },
        '/activities/seeks/0',
        /applied-research/,
      ],
      ['a wrong country', { ...base, country: 'FRA' }, '/country', /not a known country/],
      ['a wrong region', { ...base, region: 'FR9' }, '/region', /region/],
      ['a wrong language', { ...base, languages: ['french'] }, '/languages/0', /fr/],
      ['an EQF level of 9', { ...base, eqfLevels: [9] }, '/eqfLevels/0', /8/],
      ['a latitude of 91', { ...base, location: { latitude: 91, longitude: 0 } }, '/location/latitude', /90/],
      ['an empty need', { ...base, needs: [{ text: '   ' }] }, '/needs/0/text', /empty/],
      ['a NUL in a text', { ...base, offers: [{ text: 'a\u0000b' }] }, '/offers/0/text', /U\+0000/],
      ['half a surrogate', { ...base, name: 'a\ud800' }, '/name', /surrogate/],
      [
        'a label that ends before it begins',
        { ...base, label: { name: 'CMQ', validFrom: '2024-01-01', validUntil: '2023-01-01' } },
        '/label/validUntil',
        /before/,
      ],
      [
        'a day that does not exist',
        { ...base, label: { name: 'CMQ', validFrom: '2024-02-30' } },
        '/label/validFrom',
        /YYYY/,
      ],
      ['a script as a website', { ...base, website: 'javascript:alert(1)' }, '/website', /https/],
      ['a wrong e-mail', { ...base, contact: { email: 'x' } }, '/contact/email', /e-mail/],
      ['a text as a list', { ...base, networks: 'LCAMP' }, '/networks', /array/],
      ['a list as the whole', [base], '', /object/],
    ];
    for (const [name, body, pointer, reason] of cases) {
      const refused = await call('POST', '/v1/profiles', body);
      t.equal(refused.status, 400, name);
      t.equal(refused.headers['content-type'], 'application/problem+json', name);
      t.equal(refused.body.errors[0].pointer, pointer, name);
      t.match(refused.body.errors[0].reason, reason, name);
    }
    t.strictSame((await call('GET', '/v1/profiles?externalId=wrong')).body.items, []);
  });

  await t.test(
    'a body that cannot be read is told apart: broken JSON, broken UTF-8, too large, another type',
    async (t) => {
      const json = { 'content-type': 'application/json' };
      const post = (body: string | Buffer, headers = json) => call('POST', '/v1/profiles', body, headers);
      t.match((await post('{"a":')).body, { status: 400, type: /malformed-json/ });
      t.match((await post('')).body, { status: 400, type: /malformed-json/ });
      t.match((await post(Buffer.from('{"name":"\xff"}', 'latin1'))).body, {
        status: 400,
        type: /malformed-text/,
      });
      t.match((await post('{"__proto__":{"a":1}}')).body, { status: 400, type: /malformed-json/ });
      t.match((await post(`"${'a'.repeat(2 << 20)}"`)).body, { status: 413 });
      t.match((await post('a=1', { 'content-type': 'application/x-www-form-urlencoded' })).body, {
        status: 415,
      });
    },
  );

  await t.test(
    'an id that is no UUID, an unknown address and an unknown parameter are problems',
    async (t) => {
      t.match((await call('GET', '/v1/profiles/42')).body, {
        status: 400,
        errors: [{ pointer: '/id', in: 'path' }],
      });
      t.match((await call('GET', '/v1/nothing')).body, { status: 404, type: /not-found/ });
      t.match((await call('GET', '/v1/profiles?knd=cmq')).body, {
        status: 400,
        errors: [{ pointer: '/knd', in: 'query' }],
      });
      t.match((await call('GET', '/v1/profiles?q=%00')).body, { status: 400, errors: [{ pointer: '/q' }] });
      t.match((await call('GET', '/v1/profiles?cursor=abc')).body, {
        status: 400,
        errors: [{ pointer: '/cursor' }],
      });
    },
  );

  await t.test(
    'lists are filtered, found by beginnings of words without accents, and laid out in pages',
    async (t) => {
      const make = (n: number, fields: object) =>
        call('POST', '/v1/profiles?source=list', {
          externalId: `l-${n}`,
          kind: 'company',
          name: `Firma ${n}`,
          ...fields,
        });
      await make(1, { name: 'Škoda Électronique', sectors: ['nace:26.11'], country: 'CZ' });
      await make(2, { sectors: ['cmq:tourism-gastronomy'], kind: 'cmq' });
      await make(3, { activities: { seeks: ['guidance'] }, country: 'FR' });
      const ids = async (query: string) =>
        (await call('GET', `/v1/profiles?source=list&${query}`)).body.items
          .map((each: { externalId: string }) => each.externalId)
          .sort();
      t.strictSame(await ids('q=skoda%20electro'), ['l-1']);
      t.strictSame(await ids('sector=ecosystem:electronics'), ['l-1']);
      t.strictSame(await ids('kind=cmq&kind=company'), ['l-1', 'l-2', 'l-3']);
      t.strictSame(await ids('activity=guidance'), ['l-3']);
      t.strictSame(await ids('country=FR&country=CZ'), ['l-1', 'l-3']);
      t.strictSame(await ids('q=...'), ['l-1', 'l-2', 'l-3']);
      const pages: string[] = [];
      let cursor = '';
      for (let i = 0; i < 3; i++) {
        const { body } = await call('GET', `/v1/profiles?source=list&limit=1${cursor}`);
        pages.push(...body.items.map((each: { externalId: string }) => each.externalId));
        cursor = `&cursor=${body.nextCursor}`;
        if (i === 2) t.equal(body.nextCursor, null);
      }
      t.strictSame(pages.sort(), ['l-1', 'l-2', 'l-3']);
      const foreign = await call('GET', `/v1/profiles?limit=1&source=list`);
      t.equal(
        (await call('GET', `/v1/profiles?limit=1&source=default&cursor=${foreign.body.nextCursor}`)).status,
        400,
      );
    },
  );
});
