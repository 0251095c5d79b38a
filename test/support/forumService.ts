import type { TestService } from './app.ts';

/** A forum in Paris on 12 October 2027, with three slots in the morning and two tables; answers its address. */
export async function storedForum(
  { call }: TestService,
  externalId: string,
  fields: object = {},
): Promise<string> {
  const created = await call('POST', '/v1/forums', {
    externalId,
    name: 'Forum <Paris> & friends',
    timeZone: 'Europe/Paris',
    days: ['2027-10-12'],
    acceptance: 'auto-accept',
    ...fields,
  });
  if (created.status !== 201) throw new Error(created.text);
  const url = `/v1/forums/${created.body.id}`;
  const add = async (path: string, body: object) => {
    const added = await call('POST', `${url}/${path}`, body);
    if (added.status !== 201) throw new Error(added.text);
  };
  await add('sessions', {
    externalId: 'morning',
    kind: 'meetings',
    title: 'Meetings',
    startsAt: '2027-10-12T09:00',
    endsAt: '2027-10-12T10:00',
    slotMinutes: 20,
  });
  for (const key of ['1', '2']) await add('tables', { externalId: key, name: `Table ${key}` });
  return url;
}

/** Adds participants, each with one person of the same key. */
export async function addParticipants(
  { call }: TestService,
  url: string,
  keys: readonly string[],
): Promise<void> {
  for (const key of keys) {
    const added = await call('POST', `${url}/participants`, { externalId: key, name: `Organisation ${key}` });
    if (added.status !== 201) throw new Error(added.text);
  }
}

export async function addRequest(
  { call }: TestService,
  url: string,
  from: string,
  to: string,
  fields: object = {},
) {
  const added = await call('POST', `${url}/requests`, { from, to, ...fields });
  if (added.status !== 201) throw new Error(added.text);
  return added;
}

/** Orders a run and waits for its end. */
export async function runToEnd(service: TestService, url: string, body: object = { mode: 'select' }) {
  const queued = await service.call('POST', `${url}/schedule-runs`, body);
  if (queued.status !== 202) throw new Error(queued.text);
  return ended(service, String(queued.headers.location));
}

/** The run of an address when it has ended. */
export async function ended({ call }: TestService, location: string) {
  for (;;) {
    const { body } = await call('GET', location);
    if (body.finishedAt !== null) {
      if (body.state === 'failed') throw new Error(JSON.stringify(body.failure));
      return body;
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** A run in which these meetings are where they are said to be; the locks are gone afterwards. */
export async function pinnedRun(
  service: TestService,
  url: string,
  pins: readonly (readonly [first: string, second: string, time: string, table: string])[],
) {
  const { call } = service;
  for (const [i, [first, second, time, table]] of pins.entries()) {
    const startsAt = `2027-10-12T${time}`;
    const added = await call('POST', `${url}/locks`, {
      externalId: `pin${i}`,
      first,
      second,
      startsAt,
      table,
    });
    if (added.status !== 201) throw new Error(added.text);
  }
  const run = await runToEnd(service, url);
  for (const i of pins.keys()) await call('DELETE', `${url}/locks/pin${i}`);
  return run;
}
