import type { AddressInfo } from 'node:net';
import createClient from 'openapi-fetch';
import t from 'tap';
import type { components, paths } from '../../src/web/api/contract.ts';
import { keyHeader } from '../support/access.ts';
import { testService, testWorker } from '../support/app.ts';
import { until } from '../support/until.ts';

type NewProfile = components['schemas']['ProfileDraft'];

const SCHOOL: NewProfile = {
  externalId: 'school',
  kind: 'vet-provider',
  name: 'Escuela de Energía',
  country: 'ES',
  sectors: ['nace:35.11'],
  offers: [{ text: 'Courses in the maintenance of offshore wind turbines', language: 'en' }],
};
const CAMPUS: NewProfile = {
  externalId: 'campus',
  kind: 'cmq',
  name: "Campus de l'énergie",
  country: 'FR',
  needs: [{ text: 'Maintenance of wind turbines at sea', language: 'en' }],
};

// What does not fit the document does not compile; what the service answers otherwise fails here.
t.test('a client generated from the document does an API client’s whole job over the network', async (t) => {
  const service = await testService(t, undefined, { required: true, issuer: null });
  await testWorker(t, service);
  await service.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = service.app.server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}`;
  const { authorization } = await keyHeader(service.database.db, 'crm', 'organiser');
  const api = createClient<paths>({ baseUrl, headers: { authorization } });

  const refused = await createClient<paths>({ baseUrl }).GET('/v1/profiles');
  t.equal(refused.response.status, 401);
  t.equal(refused.error?.status, 401, 'a problem is typed, too');

  const made = await api.POST('/v1/profiles', { body: CAMPUS });
  const id = made.data?.id ?? '';
  t.equal(made.response.status, 201, JSON.stringify(made.error));
  const ifMatch = made.response.headers.get('etag') ?? '';
  const path = { id };
  const patched = await api.PATCH('/v1/profiles/{id}', {
    params: { path, header: { 'if-match': ifMatch } },
    body: { city: 'Brest' },
  });
  t.equal(patched.data?.city, 'Brest', JSON.stringify(patched.error));
  const late = await api.PATCH('/v1/profiles/{id}', {
    params: { path, header: { 'if-match': ifMatch } },
    body: { city: 'Nantes' },
  });
  t.equal(late.response.status, 412, 'whoever comes late is told');

  const rows = [SCHOOL, { externalId: 'nobody', name: 'Without a kind' }];
  const begun = await fetch(`${baseUrl}/v1/imports`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/x-ndjson' },
    body: rows.map((row) => JSON.stringify(row)).join('\n'),
  });
  const job = { id: (begun.headers.get('location') ?? '').split('/').at(-1) ?? '' };
  const ended = await until(
    'the import ends',
    async () => (await api.GET('/v1/imports/{id}', { params: { path: job } })).data,
    (body) => body?.state === 'succeeded',
  );
  t.match(ended, { counts: { created: 1, rejected: 1 }, rejections: [{ row: 2, externalId: 'nobody' }] });

  const listed = await until(
    'the school is listed',
    async () =>
      (await api.GET('/v1/profiles/{id}/matches', { params: { path, query: { limit: 5, language: 'fr' } } }))
        .data,
    (body) => (body?.items.length ?? 0) > 0,
  );
  const [match] = listed?.items ?? [];
  t.match(match, { rank: 1, profile: { externalId: 'school', country: 'ES' } });
  const sum = match.explanation.directions.flatMap(({ criteria }) =>
    criteria.map((each) => each.contribution),
  );
  t.ok(Math.abs(sum.reduce((a, b) => a + b, 0) - match.score) < 1e-9, 'reasons add up for the client');
  const pair = await api.GET('/v1/profiles/{id}/matches/{candidateId}', {
    params: { path: { id, candidateId: match.profile.id } },
  });
  t.equal(pair.data?.score, match.score);
  const adHoc = await api.POST('/v1/matches', { body: { profile: CAMPUS, limit: 1 } });
  t.equal(adHoc.data?.items[0]?.profile.externalId, 'school');

  const checked = await api.POST('/v1/consortia/check', {
    body: {
      call: 2026,
      members: [
        { profileId: id, role: 'coordinator' },
        { externalId: 'school', role: 'applicant' },
      ],
    },
  });
  t.equal(checked.data?.findings.find(({ rule }) => rule === '2026-applicants')?.status, 'failed');

  const forum = await api.POST('/v1/forums', {
    body: { externalId: 'f', name: 'Forum', timeZone: 'Europe/Paris', days: ['2027-10-12'] },
  });
  t.equal(forum.response.status, 201, JSON.stringify(forum.error));
  const wrong = await api.POST('/v1/forums/{id}/schedule-runs', {
    params: { path: { id: forum.data?.id ?? '' } },
    body: { mode: 'select', seed: -1 },
  });
  t.equal(wrong.error?.errors?.[0]?.pointer, '/seed', 'a refusal names the field');
});
