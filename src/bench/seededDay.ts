import type { Forum, MeetingRequest, Participant } from '../domain/forum/forum.ts';
import { random } from '../domain/random/random.ts';

/** The forum is in UTC, from nine o'clock on. */
const DAY = '2027-10-12';
const OPENS = Date.parse(`${DAY}T09:00:00Z`);
const MINUTE = 60_000;
const SLOT_MINUTES = 15;
/** Chance that a participant is there in a slot, tables as a share of the participants, requests of each. */
const AVAILABLE = 0.85;
const TABLES = 0.35;
const REQUESTS = 8;

/** One session of slots, one person for each participant, requests accepted on arrival. */
export function seededDay(people: number, slots: number, seed: number): Forum {
  const next = random(seed);
  const whole = (bound: number): number => Math.floor(next() * bound);
  const name = (n: number): string => `p${String(n).padStart(5, '0')}`;
  const participants = Array.from({ length: people }, (_, n): Participant => {
    const away = Array.from({ length: slots }, (_, slot) => slot).filter(() => next() >= AVAILABLE);
    const unavailable = away.map((slot) => ({
      startsAt: OPENS + slot * SLOT_MINUTES * MINUTE,
      endsAt: OPENS + (slot + 1) * SLOT_MINUTES * MINUTE,
    }));
    return {
      externalId: name(n),
      profile: null,
      name: `Organisation ${n}`,
      country: null,
      networks: [],
      mode: 'independent',
      minMeetings: 0,
      maxMeetings: null,
      representatives: [
        { externalId: name(n), name: `Person ${n}`, virtual: false, unavailable, preferences: [] },
      ],
    };
  });
  const requests = new Map<string, MeetingRequest>();
  for (let n = 0; n < people; n++) {
    for (let i = 0; i < REQUESTS; i++) {
      const other = (n + 1 + whole(people - 1)) % people;
      const asked = request(name(n), name(other), i === 0 ? 'must' : 'want');
      requests.set(asked.externalId, asked);
    }
  }
  const tables = Math.floor(TABLES * people);
  return {
    settings: {
      id: '00000000-0000-4000-8000-000000000001',
      externalId: 'bench',
      name: 'Bench',
      timeZone: 'UTC',
      days: [DAY],
      acceptance: 'auto-accept',
      excludeOwnOrganisation: false,
      excludeOwnNetwork: false,
      metBeforeSince: null,
      fairness: null,
      requestLimit: 100,
    },
    sessions: [
      {
        externalId: 'day',
        kind: 'meetings',
        title: 'Meetings',
        place: null,
        startsAt: OPENS,
        endsAt: OPENS + slots * SLOT_MINUTES * MINUTE,
        slotMinutes: SLOT_MINUTES,
        gapMinutes: 0,
        capacity: null,
      },
    ],
    tables: Array.from({ length: tables }, (_, n) => ({
      externalId: `t${String(n).padStart(5, '0')}`,
      name: `Table ${n + 1}`,
      host: null,
      virtual: false,
      closed: [],
    })),
    participants,
    requests: [...requests.values()].sort((a, b) => (a.externalId < b.externalId ? -1 : 1)),
    exclusions: [],
    locks: [],
    registrations: [],
    known: [],
  };
}

function request(from: string, to: string, priority: 'must' | 'want'): MeetingRequest {
  return {
    externalId: `${from}-${to}`,
    from,
    to,
    fromRepresentative: null,
    toRepresentative: null,
    priority,
    state: 'accepted',
    message: null,
    expiresAt: null,
    sessions: [],
    after: [],
  };
}
