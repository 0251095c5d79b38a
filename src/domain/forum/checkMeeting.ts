import { type CheckView, pairName } from './checkView.ts';
import type { Meeting, Participant } from './forum.ts';
import type { Violation } from './violation.ts';

/** Adds the rules that one meeting breaks by itself, meetings of the past apart. Its slot must be there. */
export function checkMeeting(view: CheckView, meeting: Meeting, place: number, found: Violation[]): void {
  checkTable(view, meeting, place, found);
  checkPeople(view, meeting, place, found);
  checkOrigins(view, meeting, place, found);
  checkSides(view, meeting, place, found);
}

function checkSides(view: CheckView, meeting: Meeting, place: number, found: Violation[]): void {
  const names = [...new Set(meeting.attendees.map(({ participant }) => participant))];
  if (names.length !== 2) {
    found.push({ rule: 'two-sides', participants: names, meetings: [place] });
    return;
  }
  const [a, b] = names.map((name) => view.participants.get(name));
  checkSide(meeting, place, a, names[0], found);
  checkSide(meeting, place, b, names[1], found);
  if (a === undefined || b === undefined) return;
  const because = keptApart(view, a, b);
  if (because !== null) found.push({ rule: 'kept-apart', because, meetings: [place] });
}

function checkSide(
  meeting: Meeting,
  place: number,
  participant: Participant | undefined,
  name: string,
  found: Violation[],
): void {
  const sitting = meeting.attendees.filter((each) => each.participant === name);
  const known = participant?.representatives.map(({ externalId }) => externalId) ?? [];
  for (const { representative } of sitting) {
    if (!known.includes(representative))
      found.push({ rule: 'known-person', representative, meetings: [place] });
  }
  if (participant === undefined) return;
  if (participant.mode === 'sharers') {
    if (sitting.length !== known.length)
      found.push({ rule: 'sharers-together', participant: name, meetings: [place] });
  } else if (sitting.length !== 1) {
    found.push({ rule: 'one-person-a-side', participant: name, meetings: [place] });
  }
}

function checkTable(view: CheckView, meeting: Meeting, place: number, found: Violation[]): void {
  const meetings = [place];
  const table = view.tables.get(meeting.table);
  if (table === undefined) {
    found.push({ rule: 'known-table', table: meeting.table, meetings });
    return;
  }
  const slot = view.schedule.slots[meeting.slot];
  if (table.closed.some(({ startsAt, endsAt }) => startsAt < slot.endsAt && slot.startsAt < endsAt)) {
    found.push({ rule: 'table-open', table: table.externalId, slot: meeting.slot, meetings });
  }
  // The organiser who locks a meeting to a table has decided whose and which kind it is.
  if (view.lockedTables.has(`${slot.startsAt} ${meeting.table}`)) return;
  const sides = meeting.attendees.map(({ participant }) => participant);
  if (table.host !== null && !sides.includes(table.host)) {
    found.push({ rule: 'table-of-its-host', table: table.externalId, host: table.host, meetings });
  }
  const afar = meeting.attendees.find(
    ({ representative }) => view.people.get(representative)?.virtual === true,
  );
  if (table.virtual !== (afar !== undefined)) {
    const representative = afar?.representative ?? null;
    found.push({ rule: 'virtual-table', table: table.externalId, representative, meetings });
  }
}

function checkPeople(view: CheckView, meeting: Meeting, place: number, found: Violation[]): void {
  const slot = view.schedule.slots[meeting.slot];
  for (const { representative } of meeting.attendees) {
    const away = view.people
      .get(representative)
      ?.unavailable.some(({ startsAt, endsAt }) => startsAt < slot.endsAt && slot.startsAt < endsAt);
    if (away === true)
      found.push({ rule: 'available', representative, slot: meeting.slot, meetings: [place] });
    for (const session of view.programme.get(representative) ?? []) {
      if (session.startsAt < slot.endsAt && slot.startsAt < session.endsAt) {
        const rule = 'elsewhere-in-the-programme';
        found.push({ rule, representative, session: session.externalId, meetings: [place] });
      }
    }
  }
}

function checkOrigins(view: CheckView, meeting: Meeting, place: number, found: Violation[]): void {
  const meetings = [place];
  const sitting = meeting.attendees.map(({ representative }) => representative);
  const sides = new Set(meeting.attendees.map(({ participant }) => participant));
  for (const key of meeting.requests) {
    const request = view.requests.get(key);
    if (request === undefined || !sides.has(request.from) || !sides.has(request.to)) {
      found.push({ rule: 'request-of-the-pair', request: key, meetings });
      continue;
    }
    if (request.state !== 'accepted' || request.priority === 'no') {
      found.push({ rule: 'request-accepted', request: key, meetings });
    }
    for (const named of [request.fromRepresentative, request.toRepresentative]) {
      if (named !== null && !sitting.includes(named)) {
        found.push({ rule: 'named-person', request: key, representative: named, meetings });
      }
    }
    const { session } = view.schedule.slots[meeting.slot];
    if (request.sessions.length > 0 && !request.sessions.includes(session)) {
      found.push({ rule: 'session-of-the-request', request: key, session, meetings });
    }
  }
}

function keptApart(view: CheckView, a: Participant, b: Participant): string | null {
  const pair = pairName(a.externalId, b.externalId);
  // A lock is the organiser's own word and stands above what keeps pairs apart.
  if (view.lockedPairs.has(pair)) return null;
  const { organisations } = view;
  const { excludeOwnOrganisation, excludeOwnNetwork } = view.forum.settings;
  if (excludeOwnOrganisation && organisations.get(a.externalId) === organisations.get(b.externalId))
    return 'own-organisation';
  if (excludeOwnNetwork && a.networks.some((network) => b.networks.includes(network))) return 'own-network';
  return view.apart.get(pair) ?? null;
}
