import t from 'tap';
import { type Answer, testService, testWorker } from '../support/app.ts';

const COUNTRIES = ['FR', 'ES', 'IT', 'PL'];

t.test('consortia', async (t) => {
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
  const ids: Record<string, string> = {};
  for (const country of COUNTRIES) {
    ids[`firm ${country}`] = await make(`firm ${country}`, { country, networks: ['Old network'] });
    ids[`school ${country}`] = await make(`school ${country}`, {
      country,
      kind: 'vet-provider',
      sectors: ['isced-f:0714'],
      activities: { offers: ['applied-research'], seeks: [] },
    });
  }
  ids['firm 2 ES'] = await make('firm 2 ES', {
    country: 'ES',
    sectors: ['nace:26.11'],
    networks: ['Old network'],
    offers: [{ text: 'Training places for electronics technicians', language: 'en' }],
  });
  ids['firm DE'] = await make('firm DE', { country: 'DE', sectors: ['nace:26.11'] });
  ids['ministry GE'] = await make('ministry GE', { country: 'GE', kind: 'public-authority' });
  const whole = Object.entries(ids)
    .filter(([name]) => /^(firm|school) (FR|ES|IT|PL)$/.test(name))
    .map(([name, profileId], i) => ({
      profileId,
      role: i === 0 ? 'coordinator' : 'applicant',
      activities: name === 'school FR' ? ['quality-assurance'] : [],
    }));
  const finding = ({ body }: Answer, rule: string) =>
    body.findings.find((each: { rule: string }) => each.rule === rule);
  const checked = (members: unknown[], more: object = {}) =>
    call('POST', '/v1/consortia/check', { call: 2026, members, ...more });

  await t.test('calls are listed with rules that say whether they were verified', async (t) => {
    const { body } = await call('GET', '/v1/calls');
    t.same(
      body.items.map(({ year }: { year: number }) => year),
      [2021, 2022, 2023, 2024, 2025, 2026],
    );
    const one = await call('GET', '/v1/calls/2026');
    t.ok(one.body.rules.every(({ verified }: { verified: boolean }) => verified));
    t.equal((await call('GET', '/v1/calls/2030')).status, 404);
    t.match((await call('GET', '/v1/calls/next')).body.errors, [{ pointer: '/year', in: 'path' }]);
  });

  await t.test('a consortium is checked rule by rule, with what is missing in plain words', async (t) => {
    const answer = await checked(whole);
    t.same(finding(answer, '2026-applicants').status, 'passed');
    t.same(finding(answer, '2026-country-sides').status, 'passed');
    const short = whole.filter(({ profileId }) => profileId !== ids['firm ES']);
    const lacking = await checked(short);
    t.match(finding(lacking, '2026-country-sides'), {
      status: 'failed',
      open: [
        /^Countries with an employer and a VET provider for sure: 3/,
        'Spain has a VET provider but no employer',
      ],
    });
    const french = await checked(short, { language: 'fr' });
    t.match(finding(french, '2026-country-sides').open[1], 'Espagne : un organisme de formation');
    t.match(finding(lacking, '2026-applicants'), { status: 'failed' });
  });

  await t.test('members may be named by external id or described, also with an unknown kind', async (t) => {
    const described = { profile: { name: 'Somebody new', country: 'ES' }, role: 'applicant' };
    const short = whole.filter(({ profileId }) => profileId !== ids['firm ES']);
    const answer = await checked([...short, described]);
    t.equal(finding(answer, '2026-country-sides').status, 'unknown');
    t.equal(finding(answer, '2026-applicants').status, 'passed');
    const vouched = await checked([...short, { ...described, countsAs: ['employer'] }]);
    t.equal(finding(vouched, '2026-country-sides').status, 'passed');
    const named = await checked([...short, { externalId: 'firm 2 ES', role: 'applicant' }]);
    t.equal(finding(named, '2026-country-sides').status, 'passed');
  });

  await t.test(
    'planned activities are covered by what members carry and offer, and pairs that met are told',
    async (t) => {
      const { body } = await checked(whole, { plan: { activities: ['applied-research', 'guidance'] } });
      const covered = (code: string) =>
        body.portrait.coverage.find(({ activity }: { activity: string }) => activity === code);
      t.equal(covered('applied-research').offeredBy.length, 4);
      t.same(covered('quality-assurance').carriedBy, [ids['school FR']]);
      t.same(body.portrait.uncovered, ['guidance']);
      t.equal(body.portrait.history.together.length, 6);
      t.equal(body.portrait.convergence.newcomers.length, 4);
    },
  );

  await t.test(
    'a coordinator from a region that may not coordinate fails that rule, and a ministry of Georgia its own',
    async (t) => {
      const [first, ...others] = whole;
      const abroad = {
        profile: { name: 'Tunis School', kind: 'vet-provider', country: 'TN' },
        role: 'coordinator',
      };
      const answer = await checked([abroad, { ...first, role: 'applicant' }, ...others]);
      t.equal(finding(answer, '2026-coordinator').status, 'failed');
      const georgia = await checked([
        ...whole,
        { profileId: ids['ministry GE'], role: 'associated-partner' },
      ]);
      t.match(finding(georgia, '2026-places'), {
        status: 'failed',
        facts: [{ remark: 'public-body-not-eligible' }],
      });
    },
  );

  await t.test('bad input is refused by field', async (t) => {
    const refused = async (body: object, expected: object) => {
      const answer = await call('POST', '/v1/consortia/check', body);
      t.equal(answer.status, 400);
      t.match(answer.body.errors[0], expected);
    };
    await refused({ call: 2030, members: whole }, { pointer: '/call', reason: /2021, 2022/ });
    await refused({ call: 2026, members: [] }, { pointer: '/members' });
    await refused(
      { call: 2026, members: [...whole, whole[2]] },
      { pointer: '/members/8', reason: /member 2/ },
    );
    const twin = { profile: { name: 'FIRM ES', country: 'ES', kind: 'company' } };
    await refused({ call: 2026, members: [...whole, twin] }, { pointer: '/members/8' });
    const many = Array.from({ length: 500 }, (_, i) => ({ profile: { name: `Org ${i}` } }));
    await refused({ call: 2026, members: many }, { pointer: '/members', reason: /200/ });
    await refused({ call: 2026, members: [{ externalId: 'nobody' }] }, { pointer: '/members/0/externalId' });
    await refused({ call: 2026, members: [{ role: 'applicant' }] }, { pointer: '/members/0' });
    await refused({ call: 2026, members: [{ ...whole[0], role: 'boss' }] }, { pointer: '/members/0/role' });
  });

  await t.test(
    'the addition that mends a rule is proposed with its reason, proven, with alternatives',
    async (t) => {
      const fixed = whole.filter(({ profileId }) => profileId !== ids['firm ES']);
      const { body } = await call('POST', '/v1/consortia/complete', { call: 2026, members: fixed });
      t.match(body, {
        status: 'solved',
        reading: 'strict',
        searched: 11,
        pool: { exact: true },
        clash: null,
      });
      const [best] = body.completions;
      t.match(best, { optimal: true, gap: 0 });
      t.equal(best.additions.length, 1);
      t.ok([ids['firm 2 ES'], ids['firm ES']].includes(best.additions[0].profile.id));
      t.match(best.additions[0], {
        helps: [
          { rule: '2026-applicants', without: 'failed', with: 'passed' },
          { rule: '2026-country-sides', without: 'failed', with: 'passed' },
        ],
      });
      t.ok(best.additions[0].history.length >= 3);
      t.equal(body.completions.length, 2, 'only two firms could do it');
      const excluded = await call('POST', '/v1/consortia/complete', {
        call: 2026,
        members: fixed,
        language: 'fr',
        wishes: { excluded: { profiles: [ids['firm ES']] } },
      });
      t.same(
        excluded.body.completions.map(
          (each: { additions: { profile: { id: string } }[] }) => each.additions[0].profile.id,
        ),
        [ids['firm 2 ES']],
      );
      t.ok(excluded.body.completions[0].additions[0].reasons[0].startsWith('Aide la règle'));
    },
  );

  await t.test('what cannot be is answered with the rules and wishes that clash', async (t) => {
    const fixed = whole.filter(({ profileId }) => profileId !== ids['firm ES']);
    const ask = (wishes: object, more: object = {}) =>
      call('POST', '/v1/consortia/complete', { call: 2026, members: fixed, wishes, ...more });
    t.match((await ask({ excluded: { countries: ['ES', 'DE'] } })).body, {
      status: 'impossible',
      clash: { sources: ['2026-country-sides', 'wish:excluded-countries'], smallest: true },
    });
    t.match((await ask({ countries: ['SE'] })).body.clash, { sources: ['wish:country:SE'] });
    t.match((await ask({ additions: 0 })).body.clash, {
      sources: ['2026-country-sides', 'wish:most-additions'],
    });
    const plan = { grantEuro: 5_000_000 };
    t.match((await ask({}, { plan })).body, {
      status: 'solved',
      planFaults: ['2026-activities', '2026-grant'],
    });
    const tunis = { profile: { name: 'Tunis', country: 'TN', kind: 'company' }, role: 'coordinator' };
    const members = [tunis, ...fixed.map((each) => ({ ...each, role: 'applicant' }))];
    t.match((await ask({}, { members })).body.clash, { sources: ['2026-coordinator'], smallest: true });
    t.match((await ask({}, { members, waivedRules: ['2026-coordinator'] })).body, { status: 'solved' });
    t.match((await ask({}, { waivedRules: ['no-rule'] })).body.errors, [{ pointer: '/waivedRules/0' }]);
    t.match((await ask({}, { seconds: 60 })).body.errors, [{ pointer: '/seconds' }]);
  });

  await t.test('a longer completion is a job that a worker ends', async (t) => {
    await testWorker(t, service);
    const fixed = whole.filter(({ profileId }) => profileId !== ids['firm ES']);
    const begun = await call('POST', '/v1/completions', {
      call: 2026,
      members: fixed,
      seconds: 30,
    });
    t.equal(begun.status, 202);
    let job = begun;
    for (let i = 0; i < 200 && !['succeeded', 'failed'].includes(job.body.state); i++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      job = await call('GET', String(begun.headers.location));
    }
    t.match(job.body, { state: 'succeeded', progress: 1, answer: { status: 'solved' } });
    t.equal(job.body.answer.completions[0].additions.length, 1);
    t.equal((await call('GET', `/v1/completions/${ids['firm ES']}`)).status, 404);
    t.equal((await call('POST', '/v1/completions', { call: 2026, members: [] })).status, 400);
  });

  await t.test('a consortium is stored, read, replaced and deleted under its ETag', async (t) => {
    const draft = { name: 'Photonics CoVE', call: 2026, members: whole };
    const created = await call('POST', '/v1/consortia', draft);
    t.equal(created.status, 201);
    const address = String(created.headers.location);
    const read = await call('GET', address);
    t.same(read.body, created.body);
    t.equal((await call('GET', address, undefined, { 'if-none-match': '"1"' })).status, 304);
    const findings = await call('GET', `${address}/findings`);
    t.match(finding(findings, '2026-activities'), { status: 'failed' }, 'only one activity is planned');
    t.equal(findings.body.tally.failed, 1);
    t.match((await call('GET', `${address}/findings?call=2021&language=fr`)).body, { call: 2021 });
    t.match((await call('GET', `${address}/findings?call=1999`)).status, 400);
    const described = {
      profile: { name: 'Nobody knows', country: 'LV' },
      role: null,
      countsAs: ['employer'],
    };
    const replaced = await call(
      'PUT',
      address,
      { ...draft, members: [...whole, described] },
      { 'if-match': '"1"' },
    );
    t.match(replaced, { status: 200, headers: { etag: '"2"' } });
    t.match(replaced.body.members[8], { profileId: null, name: 'Nobody knows', profile: { country: 'LV' } });
    const stale = await call('PUT', address, draft, { 'if-match': '"1"' });
    t.match(stale, { status: 412, body: { errors: [{ pointer: '/if-match' }] } });
    t.match((await call('GET', '/v1/consortia?limit=1')).body.items, [
      { name: 'Photonics CoVE', version: 2 },
    ]);
    t.match((await call('POST', '/v1/consortia', { ...draft, name: '' })).body.errors, [
      { pointer: '/name' },
    ]);
    t.equal((await call('DELETE', address, undefined, { 'if-match': '"1"' })).status, 412);
    t.equal((await call('DELETE', address)).status, 204);
    t.equal((await call('GET', address)).status, 404);
  });

  await t.test('a member whose profile was deleted stays by its name, and its kind is unknown', async (t) => {
    const gone = await make('gone', { country: 'NO' });
    const { headers } = await call('POST', '/v1/consortia', {
      name: 'With a gap',
      members: [...whole, { profileId: gone, role: 'applicant' }],
    });
    await call('DELETE', `/v1/profiles/${gone}`);
    const address = String(headers.location);
    t.match((await call('GET', `${address}/findings`)).body.errors, [{ pointer: '/call', in: 'query' }]);
    const { body } = await call('GET', `${address}/findings?call=2026`);
    t.match(body.members[8], { name: 'gone', kind: null, country: null });
    t.same((await call('GET', address)).body.members[8].name, 'gone');
  });

  await t.test(
    'mixed groups of a sector are formed from the stored profiles or from those who come',
    async (t) => {
      const { body } = await call('POST', '/v1/consortia/groups', {
        sectors: ['ecosystem:electronics'],
        size: 3,
        mostPerCountry: 1,
        eachWith: ['vet-provider'],
      });
      t.match(body.groups, [{ optimal: true }]);
      const { members } = body.groups[0];
      t.equal(new Set(members.map(({ country }: { country: string }) => country)).size, 3);
      t.ok(members.some(({ kind }: { kind: string }) => kind === 'vet-provider'));
      const named = await call('POST', '/v1/consortia/groups', {
        profiles: [ids['firm FR'], ids['school ES'], ids['firm IT'], ids['school PL']],
        size: 2,
        groups: 2,
      });
      t.equal(named.body.groups.length, 2);
      t.same(
        new Set(
          named.body.groups.flatMap((group: { members: { id: string }[] }) =>
            group.members.map(({ id }) => id),
          ),
        ).size,
        4,
      );
      const nobody = '00000000-0000-4000-8000-000000000000';
      t.match((await call('POST', '/v1/consortia/groups', { profiles: [nobody] })).body.errors, [
        { pointer: '/profiles/0' },
      ]);
    },
  );
});
