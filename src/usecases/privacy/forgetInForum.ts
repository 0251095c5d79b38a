import { randomBytes } from 'node:crypto';
import type { Connection } from '../../db/connect.ts';
import { findForumForUpdate } from '../../db/forums.ts';
import {
  cancelCalendarEntries,
  cancelRuns,
  deleteCalendars,
  listMeetingsOf,
  listRenamedRequests,
  renameInRuns,
} from '../../db/privacy/forumHistory.ts';
import {
  deleteFromForum,
  deleteRequestsNaming,
  emptySeat,
  listSeats,
  touchParticipants,
} from '../../db/privacy/forumPeople.ts';
import { readSchedule } from '../../db/schedules.ts';
import type { ForumSettings, Instant } from '../../domain/forum/forum.ts';
import type { LostMeeting } from '../losses.ts';
import { publishWithout, uidOf } from '../publishRun.ts';

/** Who is taken out of a forum: participants as a whole, and people of others. Keys. */
export interface GoneFromForum {
  readonly forumId: string;
  readonly participants: readonly string[];
  /** Those of the participants included. */
  readonly representatives: readonly string[];
}

/** The published meetings of a forum that go with somebody. */
export interface ForumLosses {
  readonly settings: ForumSettings;
  readonly lost: readonly LostMeeting[];
}

/**
 * Takes participants or people out of a forum and out of all that its runs kept. Published meetings with them are
 * cancelled in the calendars of the others, all other meetings stay; runs under way are cancelled. A participant
 * that sends nobody else keeps an empty seat. To be called in a transaction; null: there is no such forum.
 */
export async function forgetInForum(
  db: Connection,
  { forumId, participants, representatives }: GoneFromForum,
  now: Instant,
): Promise<ForumLosses | null> {
  const forum = await findForumForUpdate(db, forumId);
  if (forum === undefined) return null;
  await cancelRuns(db, forumId, new Date(now));
  const uid = uidOf(forumId);
  const meetings = await listMeetingsOf(db, forumId, representatives);
  const lost = await lostWith(db, forum, new Set(representatives));
  if (lost.length > 0 && forum.publishedRunId !== null) {
    await publishWithout(db, forumId, forum.publishedRunId, lost, now);
  }
  const uids = meetings.map((people) => uid(people.sort().join('\n')));
  await cancelCalendarEntries(db, forumId, uids, new Date(now));
  await deleteCalendars(db, forumId, representatives);

  await deleteRequestsNaming(db, forumId, representatives);
  const newKeys = newKeysOf(representatives);
  await deleteFromForum(db, 'participant', forumId, participants);
  const seats = await listSeats(db, forumId, representatives);
  for (const { key, colleagues } of seats) {
    if (colleagues > 0) await deleteFromForum(db, 'representative', forumId, [key]);
    else await emptySeat(db, forumId, key, newKeys.get(key)!);
  }
  await touchParticipants(
    db,
    forumId,
    seats.map(({ participant }) => participant),
  );
  const renamed = { participants: newKeysOf(participants), representatives: newKeys, requests: new Map() };
  const requests = await listRenamedRequests(db, forumId, renamed);
  await renameInRuns(db, forumId, { ...renamed, requests });
  return { settings: forum.settings, lost };
}

async function lostWith(
  db: Connection,
  { settings, publishedRunId }: { readonly settings: ForumSettings; readonly publishedRunId: string | null },
  gone: ReadonlySet<string>,
): Promise<LostMeeting[]> {
  if (publishedRunId === null) return [];
  const { slots, meetings } = await readSchedule(db, publishedRunId, settings.timeZone);
  return meetings
    .filter(({ attendees }) => attendees.some(({ representative }) => gone.has(representative)))
    .map((meeting) => ({
      startsAt: slots[meeting.slot].startsAt,
      endsAt: slots[meeting.slot].endsAt,
      meeting,
    }));
}

/** Bytes of chance in a key that stands for somebody who is gone: it must not be worked out from the old one. */
const KEY_BYTES = 9;

/** New keys by old ones, by chance. */
export function newKeysOf(keys: readonly string[]): Map<string, string> {
  return new Map(keys.map((key) => [key, `erased-${randomBytes(KEY_BYTES).toString('base64url')}`]));
}
