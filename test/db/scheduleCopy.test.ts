import { randomUUID } from 'node:crypto';
import t from 'tap';
import { insertForum } from '../../src/db/forums.ts';
import { changeSchedule, copySchedule } from '../../src/db/scheduleCopy.ts';
import { insertRun, type RunOrder } from '../../src/db/scheduleRuns.ts';
import { insertSchedule, readSchedule } from '../../src/db/schedules.ts';
import type { Schedule } from '../../src/domain/forum/forum.ts';
import { random } from '../../src/domain/random/random.ts';
import { testDatabase } from '../support/database.ts';

const FORUM = {
  externalId: 'copied',
  name: 'Forum',
  timeZone: 'Europe/Paris',
  days: ['2027-10-12'],
  acceptance: 'auto-accept',
  excludeOwnOrganisation: false,
  excludeOwnNetwork: false,
  metBeforeSince: null,
  fairness: null,
  requestLimit: 10,
} as const;

t.test('a run that changes little of another holds what it would hold if stored whole', async (t) => {
  const { db } = await testDatabase(t);
  const forumId = randomUUID();
  await insertForum(db, { ...FORUM, id: forumId });
  const next = random(7);
  const below = (limit: number): number => Math.floor(next() * limit);
  const slots = [0, 1, 2].map((slot) => ({
    session: 'morning',
    startsAt: Date.parse('2027-10-12T07:00Z') + slot * 1_200_000,
    endsAt: Date.parse('2027-10-12T07:20Z') + slot * 1_200_000,
    day: '2027-10-12',
  }));
  /** Everybody sits at most once in a slot, as do tables. */
  const made = (): Schedule => ({
    slots,
    meetings: slots.flatMap((_, slot) =>
      ['1', '2', '3'].flatMap((table, i) => {
        const people = [`p${2 * i}`, `p${2 * i + 1}`];
        if (below(3) === 0) return [];
        const requests = ['r1', 'r2', 'r3'].slice(0, below(4)).map((name) => `${name}${slot}${table}`);
        const attendees = people.map((representative) => ({ participant: 'p', representative }));
        return [{ slot, table, attendees: below(4) === 0 ? attendees.reverse() : attendees, requests }];
      }),
    ),
  });
  const order: RunOrder = {
    mode: 'select',
    dryRun: false,
    seed: 1,
    timeLimitSeconds: 1,
    keepLocks: true,
    nearRunId: null,
    from: null,
    occasion: null,
  };
  let near: { id: string; schedule: Schedule } | null = null;
  for (let i = 0; i < 20; i++) {
    const id = randomUUID();
    await insertRun(db, id, forumId, order);
    const schedule = made();
    const before = near;
    await db.transaction().execute(async (transaction) => {
      if (before === null) return insertSchedule(transaction, id, schedule);
      await copySchedule(transaction, before.id, id);
      await changeSchedule(transaction, id, before.schedule, schedule);
    });
    const stored = await readSchedule(db, id, 'Europe/Paris');
    const sorted = ({ meetings }: Schedule) => meetings.map((each) => JSON.stringify(each)).sort();
    t.strictSame(sorted(stored), sorted(schedule), `${i}`);
    t.strictSame(stored.slots, slots);
    near = { id, schedule: stored };
  }
  const id = randomUUID();
  await insertRun(db, id, forumId, order);
  const last = near as NonNullable<typeof near>;
  const other = { slots: slots.slice(1), meetings: made().meetings.filter(({ slot }) => slot < 2) };
  await db.transaction().execute(async (transaction) => {
    await copySchedule(transaction, last.id, id);
    await changeSchedule(transaction, id, last.schedule, other);
  });
  t.equal((await readSchedule(db, id, 'Europe/Paris')).slots.length, 2, 'other slots are stored anew');
  await t.rejects(
    db.transaction().execute(async (transaction) => {
      const twice = randomUUID();
      await insertRun(transaction, twice, forumId, order);
      await copySchedule(transaction, last.id, twice);
      const [first] = last.schedule.meetings;
      const again = { ...first, table: '9' };
      const meetings = [...last.schedule.meetings, again];
      await changeSchedule(transaction, twice, last.schedule, { slots, meetings });
    }),
    { code: '23505' },
    'the database refuses a double booking here too',
  );
});
