import { randomUUID } from 'node:crypto';
import type { Connection } from '../db/connect.ts';
import { saveMembers } from '../db/forumMembers.ts';
import { insertForum } from '../db/forums.ts';
import { finishRun, insertRun } from '../db/scheduleRuns.ts';
import { insertSchedule } from '../db/schedules.ts';

import type { ForumSettings, Session } from '../domain/forum/forum.ts';
import { timeSlots } from '../domain/forum/timeSlots.ts';

/** The board that is worked on in one day at the most: sessions of 20 minutes from eight to six, 300 tables. */
const DAY = '2027-10-12';
const TABLES = 300;

/**
 * Stores a forum with a run of 30 slots by 300 tables, all tables taken in all slots but the last. Answers its id.
 */
export async function storeFullForum(db: Connection): Promise<string> {
  const id = randomUUID();
  const settings: ForumSettings = {
    id,
    externalId: 'full',
    name: 'Full',
    timeZone: 'Etc/UTC',
    days: [DAY],
    acceptance: 'auto-accept',
    excludeOwnOrganisation: true,
    excludeOwnNetwork: false,
    metBeforeSince: null,
    fairness: null,
    requestLimit: 100,
  };
  const session: Session = {
    externalId: 'day',
    kind: 'meetings',
    title: 'Meetings',
    place: null,
    startsAt: Date.parse(`${DAY}T08:00:00Z`),
    endsAt: Date.parse(`${DAY}T18:00:00Z`),
    slotMinutes: 20,
    gapMinutes: 0,
    capacity: null,
  };
  const key = (prefix: string, i: number) => `${prefix}${String(i + 1).padStart(3, '0')}`;
  const participants = Array.from({ length: 2 * TABLES }, (_, i) => ({
    externalId: key('p', i),
    profile: null,
    name: `Organisation ${i + 1}`,
    country: null,
    networks: [],
    mode: 'independent' as const,
    minMeetings: 0,
    maxMeetings: null,
    representatives: [
      { externalId: key('p', i), name: `Person ${i + 1}`, virtual: false, unavailable: [], preferences: [] },
    ],
  }));
  const tables = Array.from({ length: TABLES }, (_, i) => ({
    externalId: key('t', i),
    name: `Table ${i + 1}`,
    host: null,
    virtual: false,
    closed: [],
  }));
  const slots = timeSlots([session], settings);
  const attendee = (i: number) => ({ participant: key('p', i), representative: key('p', i) });
  const meetings = slots.slice(0, -1).flatMap((_, slot) =>
    tables.map(({ externalId }, i) => ({
      slot,
      table: externalId,
      attendees: [attendee(i), attendee(TABLES + ((i + slot) % TABLES))],
      requests: [],
    })),
  );
  const run = randomUUID();
  const share = { placed: 0, asked: 0 };
  await db.transaction().execute(async (transaction) => {
    await insertForum(transaction, settings);
    await saveMembers(transaction, 'session', id, [session]);
    await saveMembers(transaction, 'table', id, tables);
    await saveMembers(transaction, 'participant', id, participants);
    await insertRun(transaction, run, id, {
      mode: 'select',
      dryRun: false,
      seed: 1,
      timeLimitSeconds: 1,
      keepLocks: true,
      nearRunId: null,
      from: null,
      occasion: null,
    });
    await insertSchedule(transaction, run, { slots, meetings });
    await finishRun(transaction, run, {
      state: 'succeeded',
      report: {
        objective: { must: 0, want: 0, fit: 0, total: 0 },
        search: null,
        clash: [],
        meetings: { placed: meetings.length, asked: meetings.length },
        requests: { must: share, want: share },
        worstOff: null,
        belowMinimum: 0,
        breaks: { total: 0, worst: 0, spread: 0 },
        tableChanges: 0,
        changes: null,
        unplaced: [],
      },
    });
  });
  return id;
}
