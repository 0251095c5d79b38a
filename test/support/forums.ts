import type {
  Forum,
  ForumSettings,
  ForumTable,
  MeetingRequest,
  Participant,
  Representative,
  Session,
} from '../../src/domain/forum/forum.ts';
import { readTime } from '../../src/domain/forum/zonedTime.ts';
import { random } from '../../src/domain/random/random.ts';
import { uuid } from './builders.ts';

const ZONE = 'Europe/Paris';

/** The instant of a local time in Paris; throws where there is none or are two. */
export function at(local: string, timeZone = ZONE): number {
  const read = readTime(local, timeZone);
  if ('problem' in read) throw new Error(`${local} ${read.problem}`);
  return read.instant;
}

export function settings(fields: Partial<ForumSettings> = {}): ForumSettings {
  return {
    id: uuid(1),
    externalId: 'forum',
    name: 'Forum',
    timeZone: ZONE,
    days: ['2027-10-12'],
    acceptance: 'auto-accept',
    excludeOwnOrganisation: true,
    excludeOwnNetwork: false,
    metBeforeSince: null,
    fairness: null,
    requestLimit: 100,
    ...fields,
  };
}

/** A meeting session of the morning of 12 October 2027, 20-minute slots without gaps. */
export function session(
  externalId: string,
  from: string,
  until: string,
  fields: Partial<Session> = {},
): Session {
  const meetings = (fields.kind ?? 'meetings') === 'meetings';
  return {
    externalId,
    kind: 'meetings',
    title: externalId,
    place: null,
    startsAt: at(from),
    endsAt: at(until),
    slotMinutes: meetings ? 20 : null,
    gapMinutes: meetings ? 0 : null,
    capacity: null,
    ...fields,
  };
}

export function table(externalId: string, fields: Partial<ForumTable> = {}): ForumTable {
  return { externalId, name: `Table ${externalId}`, host: null, virtual: false, closed: [], ...fields };
}

export function representative(externalId: string, fields: Partial<Representative> = {}): Representative {
  return {
    externalId,
    name: `Person ${externalId}`,
    virtual: false,
    unavailable: [],
    preferences: [],
    ...fields,
  };
}

export function participant(externalId: string, fields: Partial<Participant> = {}): Participant {
  return {
    externalId,
    profile: null,
    name: `Organisation ${externalId}`,
    country: null,
    networks: [],
    mode: 'independent',
    minMeetings: 0,
    maxMeetings: null,
    representatives: [representative(externalId)],
    ...fields,
  };
}

export function request(from: string, to: string, fields: Partial<MeetingRequest> = {}): MeetingRequest {
  return {
    externalId: `${from}>${to}`,
    from,
    to,
    fromRepresentative: null,
    toRepresentative: null,
    priority: 'want',
    state: 'accepted',
    message: null,
    expiresAt: null,
    sessions: [],
    after: [],
    ...fields,
  };
}

export function forum(fields: Partial<Forum> = {}): Forum {
  return {
    settings: settings(),
    sessions: [session('morning', '2027-10-12T09:00', '2027-10-12T11:00')],
    tables: [table('1'), table('2')],
    participants: [],
    requests: [],
    exclusions: [],
    locks: [],
    registrations: [],
    known: [],
    ...fields,
  };
}

/** A small forum with as many coincidences as can be: every rule is at work somewhere. */
export function randomForum(seed: number): Forum {
  const next = random(seed);
  const below = (most: number) => Math.floor(next() * most);
  const some = (share: number) => next() < share;
  const hour = 3_600_000;
  const start = at('2027-10-12T09:00');
  const interval = () => {
    const startsAt = start + below(8) * (hour / 2);
    return { startsAt, endsAt: startsAt + (1 + below(3)) * (hour / 3) };
  };
  const count = 3 + below(8);
  const keys = Array.from({ length: count }, (_, i) => `p${i}`);
  const participants = keys.map((key) =>
    participant(key, {
      name: some(0.1) ? 'Twin' : `Organisation ${key}`,
      networks: some(0.2) ? ['N'] : [],
      mode: (['sharers', 'independent', 'exclusive'] as const)[below(3)],
      minMeetings: below(2),
      maxMeetings: some(0.3) ? 1 + below(3) : null,
      representatives: Array.from({ length: 1 + below(3) }, (_, n) =>
        representative(`${key}.${n}`, {
          virtual: some(0.15),
          unavailable: some(0.3) ? [interval()] : [],
        }),
      ),
    }),
  );
  const people = participants.flatMap(({ representatives }) =>
    representatives.map(({ externalId }) => externalId),
  );
  const requests = keys.flatMap((from) =>
    keys.flatMap((to) =>
      from !== to && some(0.35)
        ? [
            request(from, to, {
              priority: (['must', 'want', 'want', 'no'] as const)[some(0.1) ? 3 : below(3)],
              state: some(0.85) ? 'accepted' : 'open',
              toRepresentative: some(0.2) ? `${to}.0` : null,
              sessions: some(0.1) ? ['afternoon'] : [],
            }),
          ]
        : [],
    ),
  );
  const ordered = requests.map((each, i) =>
    i > 0 && some(0.1) ? { ...each, after: [requests[i - 1].externalId] } : each,
  );
  return forum({
    settings: settings({ excludeOwnNetwork: some(0.3) }),
    sessions: [
      session('morning', '2027-10-12T09:00', '2027-10-12T11:00', { gapMinutes: below(2) * 10 }),
      session('plenary', '2027-10-12T10:30', '2027-10-12T11:00', { kind: 'plenary' }),
      session('visit', '2027-10-12T13:00', '2027-10-12T14:00', { kind: 'side-visit', capacity: 3 }),
      session('afternoon', '2027-10-12T13:00', '2027-10-12T14:30', {}),
    ],
    tables: Array.from({ length: 1 + below(4) }, (_, i) =>
      table(`t${i}`, {
        host: some(0.2) ? keys[below(count)] : null,
        virtual: some(0.25),
        closed: some(0.2) ? [interval()] : [],
      }),
    ),
    participants,
    requests: ordered,
    exclusions: some(0.3)
      ? [{ externalId: 'x', first: keys[0], second: keys[1], reason: 'blocked', metOn: null }]
      : [],
    registrations: people
      .filter(() => some(0.2))
      .map((key) => ({ session: 'visit', representative: key, allocated: false })),
  });
}
