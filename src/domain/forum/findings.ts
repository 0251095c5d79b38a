import { organisationKey } from '../match/veto.ts';
import { error, type Finding, warning } from './finding.ts';
import { type Forum, type Instant, overlap, type Session } from './forum.ts';
import { lockFindings } from './lockFindings.ts';
import { peopleOf, presenceOf, sessionsOf } from './presence.ts';
import { slotsOf } from './timeSlots.ts';
import { pairsApart, standing } from './wishes.ts';
import { localDay, offsetAt, showTime } from './zonedTime.ts';

/** All findings of a forum, errors first, else in the order of the rules. Deterministic. */
export function findingsOf(forum: Forum, now: Instant): Finding[] {
  const found = [
    ...emptiness(forum),
    ...sessionFindings(forum),
    ...lockFindings(forum),
    ...peopleFindings(forum),
    ...requestFindings(forum, now),
    ...precedenceFindings(forum),
  ];
  return [
    ...found.filter(({ severity }) => severity === 'error'),
    ...found.filter(({ severity }) => severity !== 'error'),
  ];
}

function emptiness(forum: Forum): Finding[] {
  const found: Finding[] = [];
  if (slotsOf(forum).length === 0) {
    found.push(error({ finding: 'no-slots' }));
  }
  if (forum.tables.length === 0) found.push(error({ finding: 'no-tables' }));
  if (forum.participants.length < 2) {
    found.push(error({ finding: 'no-participants' }));
  }
  return found;
}

function sessionFindings({ sessions, settings }: Forum): Finding[] {
  const found: Finding[] = [];
  const { timeZone, days } = settings;
  sessions.forEach((session, i) => {
    const { externalId, startsAt, endsAt } = session;
    for (const other of sessions.slice(i + 1)) {
      if (!overlap(session, other)) continue;
      const about = { finding: 'overlapping-sessions', sessions: [externalId, other.externalId] } as const;
      if (session.kind === 'meetings' && other.kind === 'meetings') {
        found.push(error({ ...about, of: 'slots' }));
      } else if (session.kind === 'plenary' || other.kind === 'plenary') {
        found.push(warning({ ...about, of: 'plenary' }));
      }
    }
    const outside = [localDay(startsAt, timeZone), localDay(endsAt - 1, timeZone)].filter(
      (day) => !days.includes(day),
    );
    if (outside.length > 0) {
      found.push(warning({ finding: 'session-outside-days', session: externalId, day: outside[0] }));
    }
    if (offsetAt(startsAt, timeZone) !== offsetAt(endsAt, timeZone)) {
      found.push(
        warning({
          finding: 'clocks-change',
          session: externalId,
          startsAt: showTime(startsAt, timeZone),
          endsAt: showTime(endsAt, timeZone),
          hours: Math.round((endsAt - startsAt) / 36_000) / 100,
        }),
      );
    }
    if (session.kind === 'meetings' && !isLongEnough(session)) {
      found.push(warning({ finding: 'no-slot-fits', session: externalId }));
    }
  });
  return found;
}

function isLongEnough({ startsAt, endsAt, slotMinutes }: Session): boolean {
  return endsAt - startsAt >= (slotMinutes ?? 0) * 60_000;
}

function peopleFindings(forum: Forum): Finding[] {
  const found: Finding[] = [];
  const slots = slotsOf(forum);
  const people = peopleOf(forum);
  const { available } = presenceOf(forum, people, slots);
  const programme = sessionsOf(forum);
  const minimum = new Map(forum.participants.map(({ externalId, minMeetings }) => [externalId, minMeetings]));
  people.forEach(({ participant, representative }, person) => {
    const key = representative.externalId;
    const free = available
      .subarray(person * slots.length, (person + 1) * slots.length)
      .reduce((sum, each) => sum + each, 0);
    const least = minimum.get(participant) ?? 0;
    if (free === 0 && slots.length > 0) {
      found.push(warning({ finding: 'no-free-slot', representative: key }));
    } else if (free < least) {
      found.push(warning({ finding: 'minimum-out-of-reach', representative: key, free, minimum: least }));
    }
    const held = programme(key);
    held.forEach((session, i) => {
      const other = held
        .slice(i + 1)
        .find((each) => overlap(each, session) && (each.capacity ?? session.capacity) !== null);
      if (other === undefined) return;
      const sessions = [session.externalId, other.externalId] as const;
      found.push(warning({ finding: 'registered-twice', representative: key, sessions }));
    });
  });
  for (const session of forum.sessions) {
    const taken = forum.registrations.filter((each) => each.session === session.externalId).length;
    if (session.capacity === null || taken <= session.capacity) continue;
    const { externalId, capacity } = session;
    found.push(
      warning({ finding: 'over-capacity', session: externalId, registered: taken, places: capacity }),
    );
  }
  return [...found, ...duplicates(forum)];
}

function duplicates({ participants }: Forum): Finding[] {
  const found: Finding[] = [];
  const organisations = new Map<string, string>();
  const names = new Map<string, string>();
  for (const participant of participants) {
    const organisation = organisationKey(participant);
    const same = organisations.get(organisation);
    if (same === undefined) organisations.set(organisation, participant.externalId);
    else {
      const participants = [same, participant.externalId] as const;
      found.push(warning({ finding: 'duplicate-participants', participants }));
    }
    for (const { externalId, name } of participant.representatives) {
      const folded = `${participant.externalId}|${name.trim().toLowerCase()}`;
      const twin = names.get(folded);
      if (twin === undefined) names.set(folded, externalId);
      else {
        const representatives = [twin, externalId] as const;
        found.push(
          warning({ finding: 'duplicate-people', representatives, participant: participant.externalId }),
        );
      }
    }
  }
  return found;
}

function requestFindings(forum: Forum, now: Instant): Finding[] {
  const participants = new Map(forum.participants.map((each) => [each.externalId, each]));
  const apart = pairsApart(forum);
  return forum.requests.flatMap((request) => {
    if (request.priority === 'no' || standing(request, now) !== null) return [];
    const from = participants.get(request.from);
    const to = participants.get(request.to);
    if (from === undefined || to === undefined) return [];
    const because = apart(from, to);
    if (because === null) return [];
    const { externalId, from: first, to: second } = request;
    const { apart: reason } = because;
    return [
      warning({
        finding: 'request-kept-apart',
        request: externalId,
        participants: [first, second],
        apart: reason,
      }),
    ];
  });
}

/** Requests that each must come after the other, round a ring. */
function precedenceFindings({ requests }: Forum): Finding[] {
  const after = new Map(requests.map((each) => [each.externalId, each.after]));
  const state = new Map<string, 'open' | 'done'>();
  for (const { externalId } of requests) {
    const ring = ringFrom(externalId, after, state, []);
    if (ring !== null) return [error({ finding: 'precedence-ring', requests: ring })];
  }
  return [];
}

function ringFrom(
  key: string,
  after: ReadonlyMap<string, readonly string[]>,
  state: Map<string, 'open' | 'done'>,
  path: readonly string[],
): string[] | null {
  if (state.get(key) === 'done') return null;
  if (state.get(key) === 'open') return path.slice(path.indexOf(key));
  state.set(key, 'open');
  for (const earlier of after.get(key) ?? []) {
    const ring = ringFrom(earlier, after, state, [...path, key]);
    if (ring !== null) return ring;
  }
  state.set(key, 'done');
  return null;
}
