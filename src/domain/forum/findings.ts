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
    found.push(error('no-slots', [], 'No session of the kind "meetings" is long enough for one slot.'));
  }
  if (forum.tables.length === 0) found.push(error('no-tables', [], 'The forum has no table.'));
  if (forum.participants.length < 2) {
    found.push(error('no-participants', [], 'A meeting takes two participants; the forum has fewer.'));
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
      const keys = [externalId, other.externalId];
      const both = `Sessions ${externalId} and ${other.externalId} overlap`;
      if (session.kind === 'meetings' && other.kind === 'meetings') {
        found.push(error('overlapping-sessions', keys, `${both}: nobody can be in two slots at once.`));
      } else if (session.kind === 'plenary' || other.kind === 'plenary') {
        found.push(warning('overlapping-sessions', keys, `${both}: a plenary holds everybody.`));
      }
    }
    const outside = [localDay(startsAt, timeZone), localDay(endsAt - 1, timeZone)].filter(
      (day) => !days.includes(day),
    );
    if (outside.length > 0) {
      const sentence = `Session ${externalId} is on ${outside[0]}, which is no day of the forum.`;
      found.push(warning('session-outside-days', [externalId], sentence));
    }
    if (offsetAt(startsAt, timeZone) !== offsetAt(endsAt, timeZone)) {
      const span = `${showTime(startsAt, timeZone)} to ${showTime(endsAt, timeZone)}`;
      const hours = Math.round((endsAt - startsAt) / 36_000) / 100;
      const sentence = `The clocks change during session ${externalId} (${span}): it lasts ${hours} hours.`;
      found.push(warning('clocks-change', [externalId], sentence));
    }
    if (session.kind === 'meetings' && !isLongEnough(session)) {
      found.push(
        warning('no-slot-fits', [externalId], `Session ${externalId} is shorter than one of its slots.`),
      );
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
      found.push(warning('no-free-slot', [key], `${key} is not free in any slot, so nobody can meet them.`));
    } else if (free < least) {
      const sentence = `${key} is free in ${free} slots, fewer than the ${least} meetings they are to have.`;
      found.push(warning('minimum-out-of-reach', [key], sentence));
    }
    const held = programme(key);
    held.forEach((session, i) => {
      const other = held
        .slice(i + 1)
        .find((each) => overlap(each, session) && (each.capacity ?? session.capacity) !== null);
      if (other === undefined) return;
      const sentence = `${key} is registered for ${session.externalId} and ${other.externalId}, which overlap.`;
      found.push(warning('registered-twice', [key, session.externalId, other.externalId], sentence));
    });
  });
  for (const session of forum.sessions) {
    const taken = forum.registrations.filter((each) => each.session === session.externalId).length;
    if (session.capacity === null || taken <= session.capacity) continue;
    const sentence = `${taken} people are registered for ${session.externalId}, which has ${session.capacity} places.`;
    found.push(warning('over-capacity', [session.externalId], sentence));
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
      const sentence = `Participants ${same} and ${participant.externalId} seem to be the same organisation.`;
      found.push(warning('duplicate-participants', [same, participant.externalId], sentence));
    }
    for (const { externalId, name } of participant.representatives) {
      const folded = `${participant.externalId}|${name.trim().toLowerCase()}`;
      const twin = names.get(folded);
      if (twin === undefined) names.set(folded, externalId);
      else {
        const sentence = `${twin} and ${externalId} of ${participant.externalId} have the same name.`;
        found.push(warning('duplicate-people', [twin, externalId], sentence));
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
    const keys = [request.externalId, request.from, request.to];
    const sentence = `Request ${request.externalId} cannot be met: ${request.from} and ${request.to} are kept apart (${because.apart}).`;
    return [warning('request-kept-apart', keys, sentence)];
  });
}

/** Requests that each must come after the other, round a ring. */
function precedenceFindings({ requests }: Forum): Finding[] {
  const after = new Map(requests.map((each) => [each.externalId, each.after]));
  const state = new Map<string, 'open' | 'done'>();
  for (const { externalId } of requests) {
    const ring = ringFrom(externalId, after, state, []);
    if (ring !== null) {
      return [
        error('precedence-ring', ring, `Requests ${ring.join(', ')} are each to come after the next one.`),
      ];
    }
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
