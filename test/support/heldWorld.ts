import { insertCompletion } from '../../src/db/completions.ts';
import { insertChunk, insertImport, queueImport } from '../../src/db/imports.ts';
import { searchDuplicates } from '../../src/usecases/searchDuplicates.ts';
import type { TestService } from './app.ts';
import { uuid } from './builders.ts';
import { addParticipants, addRequest, pinnedRun, runToEnd, storedForum } from './forumService.ts';
import { createCompany, importProfilesOf } from './importWhole.ts';

/** What tells the organisation and the person of a world: strings that stand nowhere else. */
export const MARKS = {
  organisation: 'Quorvexia Blenthorpe GmbH',
  key: 'qv-8813-zz',
  text: 'Schnurrbolzenfertigung',
  name: 'Zyrabelle Quistengard',
  email: 'zyrabelle.q@quorvexia.example',
  phone: '+49 5512 7781234',
} as const;

/** The path of a calendar by its private address. */
export const calendarOf = (address: string): string => new URL(address, 'http://service').pathname;

export interface HeldWorld {
  /** The organisation that MARKS tell of. */
  readonly id: string;
  /** One that mentions its contact in its own texts. */
  readonly neighbour: string;
  readonly forum: string;
  /** Addresses of calendars: of the person, and of somebody whom they meet. */
  readonly feeds: { readonly own: string; readonly other: string };
  readonly waitingImport: string;
}

/** A service in which one organisation and its contact stand wherever they can. Needs a worker; nobody is asked who they are. */
export async function heldWorld(service: TestService): Promise<HeldWorld> {
  const { call, database } = service;
  const { db } = database;
  const { organisation, key, text, name, email, phone } = MARKS;
  const contact = { name, email, phone };
  const said = `Ask ${name} (${email}, ${phone}) for it.`;
  const does = async (status: number, ...[method, url, body]: Parameters<TestService['call']>) => {
    const answer = await call(method, url, body);
    if (answer.status !== status) throw new Error(`${method} ${url}: ${answer.text}`);
    return answer;
  };
  const fields = { name: organisation, country: 'DE', city: 'Husum', website: 'https://quorvexia.example' };
  const id = await createCompany(service, 'crm', key, {
    ...fields,
    contact,
    needs: [{ text: `${text} for beginners` }],
    offers: [{ text: said }],
  });
  const merged = await createCompany(service, 'portal', `${key}-portal`, { ...fields, contact });
  const neighbour = await createCompany(service, 'crm', 'neighbour', {
    name: 'Neighbour',
    country: 'DE',
    needs: [{ text: `Welding in Husum. ${said}` }],
    citations: [{ title: `From ${name}` }],
  });
  await createCompany(service, 'crm', 'twin', { ...fields, name: `${organisation} & Co. KG` });
  await searchDuplicates(db);
  await does(200, 'POST', `/v1/profiles/${id}/merge`, { otherId: merged });
  const block = await createCompany(service, 'crm', 'blocked', { name: 'Blocked', country: 'FR' });
  const [one, two] = [
    await createCompany(service, 'crm', 'one', { name: 'Hafenschule Husum', country: 'DE' }),
    await createCompany(service, 'portal', 'two', { name: 'Hafenschule Husum e.V.', country: 'DE' }),
  ];
  await does(204, 'PUT', `/v1/profiles/${two}/blocks/${id}`);
  await does(200, 'POST', `/v1/profiles/${one}/merge`, { otherId: two });
  await does(204, 'PUT', `/v1/profiles/${id}/blocks/${block}`);
  await does(204, 'PUT', `/v1/profiles/${id}/feedback/${neighbour}`, { verdict: 'more' });
  await does(204, 'PUT', `/v1/profiles/${neighbour}/feedback/${id}`, { verdict: 'more' });
  const asked = await does(201, 'POST', '/v1/introductions', { from: neighbour, to: id, message: said });
  await does(200, 'POST', `/v1/introductions/${asked.body.id}/accept`);
  await does(200, 'GET', `/v1/profiles/${id}/contact`);
  await does(201, 'POST', '/v1/introductions', { from: neighbour, to: block, message: said });
  await does(201, 'POST', '/v1/consortia', {
    name: `Plan of ${name}`,
    call: 2026,
    members: [{ profileId: id }, { profile: { kind: 'company', name: 'Described', country: 'DE' } }],
  });
  await insertCompletion(
    db,
    uuid(77),
    5,
    { members: [{ profileId: id }] },
    { drawn: [id, organisation] },
    'local',
  );

  const forum = await storedForum(service, 'fair');
  const profile = { source: 'crm', externalId: key };
  await does(201, 'POST', `${forum}/sessions`, {
    externalId: 'visit',
    kind: 'workshop',
    title: 'Visit',
    startsAt: '2027-10-12T14:00',
    endsAt: '2027-10-12T15:00',
    capacity: 9,
  });
  await does(201, 'POST', `${forum}/participants`, {
    externalId: key,
    name: organisation,
    profile,
    mode: 'independent',
    representatives: [
      { externalId: email, name, preferences: ['visit'] },
      { externalId: 'colleague', name: 'Colleague' },
    ],
  });
  await addParticipants(service, forum, ['b', 'c', 'd']);
  await does(200, 'PUT', `/v1/profiles/${id}/contact-consents/${forum.split('/').at(-1)}`);
  await addRequest(service, forum, key, 'b', { fromRepresentative: email, message: said });
  await addRequest(service, forum, 'c', key, { message: said });
  await addRequest(service, forum, 'c', 'd', { message: said });
  await does(201, 'POST', `${forum}/exclusions`, { first: key, second: 'd' });
  await does(204, 'PUT', `${forum}/sessions/visit/registrations/${email}`);
  const run = await pinnedRun(service, forum, [
    [key, 'b', '09:00', '1'],
    ['c', 'd', '09:00', '2'],
  ]);
  await does(200, 'POST', `${forum}/schedule-runs/${run.id}/publish`);
  await runToEnd(service, forum);
  await does(202, 'POST', `${forum}/occasions`, {
    occasion: 'no-show',
    representative: email,
    at: '2027-10-12T09:30',
  });
  const feed = async (who: string) =>
    (await does(201, 'POST', `${forum}/representatives/${who}/feed`)).body.address;
  const feeds = { own: await feed(email), other: await feed('b') };

  const broken = { externalId: key, kind: 'company', name: organisation, country: email, contact };
  await importProfilesOf(service, 'crm', [
    broken,
    { externalId: 'x', kind: 'company', name: 'X', country: phone },
  ]);
  const waitingImport = uuid(78);
  const line = JSON.stringify({ externalId: 'y', kind: 'company', name: 'Y', contact });
  await insertImport(db, waitingImport, 'elsewhere', 'ndjson');
  const half = line.indexOf(email) + 5;
  await insertChunk(db, waitingImport, 0, Buffer.from(line.slice(0, half)));
  await insertChunk(db, waitingImport, 1, Buffer.from(line.slice(half)));
  await queueImport(db, waitingImport, line.length);
  return { id, neighbour, forum, feeds, waitingImport };
}
