import { conformance, type OpenApiDocument } from './conformance.ts';
import { type MadeRequest, type Manner, RequestSource } from './requestSource.ts';
import type { Wire } from './wire.ts';

/** What generated requests came to. */
export interface Exercise {
  /** One line a fault: which request, and what was wrong with its answer. */
  readonly faults: readonly string[];
  readonly sent: number;
  readonly operations: number;
  readonly byManner: Readonly<Record<Manner, number>>;
  readonly byStatus: Readonly<Record<string, number>>;
  /** Operations that answered 2xx at least once, of all. */
  readonly reached: number;
  readonly slowestMs: number;
}

/** A world to ask about is made anew after so many requests: those before have deleted and erased much of it. */
const WORLD_EVERY = 1_000;

/**
 * Sends generated requests to a service, one after the other, and holds each answer to the document: none of 5xx,
 * each in time, status, media type and body as it says.
 */
export async function exercise(
  wire: Wire,
  document: OpenApiDocument,
  { count, seed, tell = () => undefined }: { count: number; seed: number; tell?: (line: string) => void },
): Promise<Exercise> {
  const source = new RequestSource(document, seed);
  const conforms = conformance(document);
  const byManner: Record<Manner, number> = { valid: 0, nearly: 0, hostile: 0 };
  const byStatus: Record<string, number> = {};
  const reached = new Set<string>();
  const faults: string[] = [];
  let slowestMs = 0;
  for (let i = 0; i < count; i++) {
    if (i % WORLD_EVERY === 0) {
      await makeWorld(wire, source, `${seed}-${i}`);
      if (i > 0) tell(`${i} requests, ${faults.length} faults`);
    }
    const request = source.make();
    byManner[request.manner]++;
    const fault = (why: string): void => {
      faults.push(`#${i} ${told(request)}: ${why}`.slice(0, 1_500));
    };
    try {
      const { status, headers, text, milliseconds } = await wire.send(request);
      byStatus[status] = (byStatus[status] ?? 0) + 1;
      slowestMs = Math.max(slowestMs, milliseconds);
      if (status >= 500) fault(`${status} ${text}`);
      conforms(request.method, request.path, {
        status,
        contentType: String(headers['content-type'] ?? ''),
        text,
      });
      if (status < 300) {
        reached.add(`${request.method} ${shape(document, request)}`);
        if (request.manner === 'valid') source.learn(request, text);
      }
    } catch (error) {
      fault((error as Error).message);
    }
  }
  return {
    faults,
    sent: count,
    operations: source.operations,
    byManner,
    byStatus,
    reached: reached.size,
    slowestMs,
  };
}

function told({ method, path, headers, body }: MadeRequest): string {
  const shown = body === null ? '' : ` ${body.toString().slice(0, 300)}`;
  return `${method} ${path.slice(0, 300)} ${JSON.stringify(headers)}${shown}`;
}

function shape({ paths }: OpenApiDocument, { path }: MadeRequest): string {
  const address = path.split('?')[0];
  return (
    Object.keys(paths).find((each) => new RegExp(`^${each.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(address)) ??
    address
  );
}

/** Profiles, a forum with people, a consortium and a webhook: what most of the addresses are about. */
async function makeWorld(wire: Wire, source: RequestSource, mark: string): Promise<void> {
  const post = async (path: string, body: object, collection: string) => {
    const sent = { method: 'POST', path, headers: JSON_BODY, body: JSON.stringify(body) };
    const { status, text } = await wire.send(sent);
    if (status >= 300) throw new Error(`${path} answered ${status}: ${text}`);
    const { id, externalId } = JSON.parse(text) as { id?: string; externalId?: string };
    source.remember(collection, id ?? externalId ?? '');
    return id ?? '';
  };
  const statement = (text: string) => [{ text, language: 'en' }];
  for (let i = 0; i < 6; i++) {
    const profile = {
      externalId: `${mark}-${i}`,
      kind: i % 2 === 0 ? 'company' : 'cmq',
      name: `Organisation ${mark} ${i}`,
      country: i % 3 === 0 ? 'FR' : 'DE',
      sectors: ['nace:26.11'],
      needs: statement('Apprentices for the maintenance of wind turbines'),
      offers: statement('Training places for welders and fitters'),
      contact: { name: 'A Person', email: `person${i}@example.org` },
    };
    await post('/v1/profiles', profile, 'profiles');
  }
  const forum = await post(
    '/v1/forums',
    {
      externalId: `forum ${mark}`,
      name: 'Forum',
      timeZone: 'Europe/Paris',
      days: ['2027-10-12'],
      acceptance: 'auto-accept',
    },
    'forums',
  );
  const within = `/v1/forums/${forum}`;
  const session = { externalId: 'morning', kind: 'meetings', title: 'Meetings', slotMinutes: 20 };
  const times = { startsAt: '2027-10-12T09:00', endsAt: '2027-10-12T11:00' };
  await post(`${within}/sessions`, { ...session, ...times }, 'sessions');
  for (const externalId of ['1', '2', '3'])
    await post(`${within}/tables`, { externalId, name: `Table ${externalId}` }, 'tables');
  const people = ['a', 'b', 'c', 'd'];
  for (const externalId of people) {
    const participant = {
      externalId,
      name: `Participant ${externalId}`,
      profile: { source: 'default', externalId: `${mark}-${people.indexOf(externalId)}` },
    };
    await post(`${within}/participants`, participant, 'participants');
    source.remember('representatives', externalId);
  }
  for (const [from, to] of [
    ['a', 'b'],
    ['c', 'd'],
    ['a', 'c'],
  ])
    await post(`${within}/requests`, { from, to }, 'requests');
  await post(`${within}/schedule-runs`, { mode: 'select', timeLimitSeconds: 1 }, 'schedule-runs');
  await post('/v1/webhooks', { url: 'https://example.org/hook', events: ['import.finished'] }, 'webhooks');
}

const JSON_BODY = { 'content-type': 'application/json' };
