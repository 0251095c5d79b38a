import fc from 'fast-check';
import t from 'tap';
import { checkSchedule } from '../../../src/domain/forum/checker.ts';
import { decodeSchedule } from '../../../src/domain/forum/decodeSchedule.ts';
import { encodeForum } from '../../../src/domain/forum/encodeForum.ts';
import type { Forum, Schedule } from '../../../src/domain/forum/forum.ts';
import { checkPlacement } from '../../../src/domain/forum/placementChecker.ts';
import { reportOf } from '../../../src/domain/forum/report.ts';
import type { SolveOptions } from '../../../src/domain/forum/scheduling.ts';
import { SOLVERS } from '../../../src/domain/forum/solvers.ts';
import { whyUnplaced } from '../../../src/domain/forum/whyUnplaced.ts';
import {
  at,
  forum,
  participant,
  randomForum,
  representative,
  request,
  session,
  settings,
  table,
} from '../../support/forums.ts';

const NOW = at('2027-10-01T12:00');
const OPTIONS: SolveOptions = {
  seed: 1,
  clock: () => 0,
  deadline: 1,
  steps: null,
  onProgress: () => undefined,
  near: null,
};
const ENCODE = { mode: 'select', now: NOW, fitPairs: [], keepLocks: true, near: null, from: null } as const;

function solved(given: Forum) {
  const encoded = encodeForum(given, ENCODE);
  const outcome = SOLVERS.select(encoded.problem, OPTIONS);
  if (outcome.placement === null) throw new Error('no placement');
  const { placement } = outcome;
  return { encoded, outcome, placement, schedule: decodeSchedule(encoded, placement, null) };
}

const check = (given: Forum, schedule: Schedule, from: number | null = null) =>
  checkSchedule(given, schedule, { keepLocks: true, now: NOW, from, mustPlace: null });

t.test(
  'the checker accepts every schedule of every random forum, and so does that of the problem',
  async (t) => {
    let meetings = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const given = randomForum(seed);
        const { encoded, placement, schedule, outcome } = solved(given);
        meetings += schedule.meetings.length;
        t.strictSame(checkPlacement(encoded.problem, placement, false), []);
        t.strictSame(check(given, schedule), []);
        if ((outcome.objective ?? 0) > outcome.bound + 1e-9) throw new Error('the bound is passed');
        const report = reportOf(given, encoded, placement, schedule, outcome, schedule);
        const told = new Set(report.unplaced.map(({ request: key }) => key));
        const placed = new Set(schedule.meetings.flatMap(({ requests }) => requests));
        for (const { externalId, priority } of given.requests) {
          if (priority === 'no') continue;
          if (told.has(externalId) === placed.has(externalId)) throw new Error(`${externalId} is lost`);
        }
        t.match(report.changes, { added: 0, cancelled: 0, moved: 0 });
      }),
      { seed: 20271012, numRuns: 300 },
    );
    t.ok(meetings > 500, `${meetings} meetings were placed`);
  },
);

t.test('the checker finds every planted fault', async (t) => {
  const given = forum({
    participants: ['a', 'b', 'c', 'd'].map((key) => participant(key, { maxMeetings: 2 })),
    requests: [request('a', 'b'), request('c', 'd'), request('a', 'c'), request('b', 'd', { state: 'open' })],
    exclusions: [{ externalId: 'x', first: 'a', second: 'd', reason: 'blocked', metOn: null }],
    registrations: [{ session: 'visit', representative: 'd', allocated: false }],
    sessions: [
      session('morning', '2027-10-12T09:00', '2027-10-12T11:00'),
      session('visit', '2027-10-12T10:30', '2027-10-12T11:00', { kind: 'side-visit' }),
    ],
    tables: [
      table('1'),
      table('2', { closed: [{ startsAt: at('2027-10-12T10:00'), endsAt: at('2027-10-12T11:00') }] }),
    ],
    locks: [{ externalId: 'l', first: 'a', second: 'b', startsAt: at('2027-10-12T09:00'), table: '1' }],
  });
  const { schedule } = solved(given);
  const meeting = (slot: number, sitsAt: string, people: string[], requests: string[] = []) => ({
    slot,
    table: sitsAt,
    attendees: people.map((key) => ({ participant: key, representative: key })),
    requests,
  });
  const ab = meeting(0, '1', ['a', 'b'], ['a>b']);
  const rules = (...meetings: Schedule['meetings'][number][]) =>
    check(given, { slots: schedule.slots, meetings }).map(({ rule }) => rule);
  t.strictSame(rules(ab), []);
  t.strictSame(rules(ab, meeting(0, '2', ['a', 'c'])), ['one-meeting-at-a-time']);
  t.strictSame(rules(ab, meeting(0, '1', ['c', 'd'])), ['one-meeting-per-table']);
  t.strictSame(rules(ab, meeting(3, '2', ['c', 'd'])), ['table-open']);
  t.strictSame(rules(ab, meeting(5, '1', ['c', 'd'])), ['elsewhere-in-the-programme']);
  t.strictSame(rules(ab, meeting(1, '9', ['c', 'd'])), ['known-table']);
  t.strictSame(rules(ab, meeting(99, '1', ['c', 'd'])), ['slot-of-the-forum']);
  t.strictSame(rules(ab, meeting(1, '1', ['a', 'd'])), ['kept-apart']);
  t.strictSame(rules(ab, meeting(1, '1', ['b', 'd'], ['b>d'])), ['request-accepted']);
  t.strictSame(rules(ab, meeting(1, '1', ['b', 'c'], ['a>c'])), ['request-of-the-pair']);
  t.strictSame(rules(ab, meeting(1, '1', ['a', 'b'])), ['same-people-once']);
  t.strictSame(rules(meeting(1, '1', ['a', 'b'], ['a>b'])), ['lock']);
  t.strictSame(rules(ab, meeting(1, '1', ['c'])), ['two-sides']);
  t.strictSame(rules(ab, meeting(1, '1', ['a', 'c']), meeting(2, '1', ['a', 'e'])).sort(), [
    'known-person',
    'maximum',
  ]);
  const one = check(given, { slots: schedule.slots, meetings: [ab] });
  t.strictSame(one, []);
  const must = checkSchedule(
    given,
    { slots: schedule.slots, meetings: [ab] },
    {
      keepLocks: true,
      now: NOW,
      from: null,
      mustPlace: ['a>b', 'c>d'],
    },
  );
  t.strictSame(must, [{ rule: 'every-request-placed', request: 'c>d', meetings: [] }]);
});

t.test(
  'sharers sit together, independent people in parallel, exclusive ones never see an organisation twice',
  async (t) => {
    const people = [representative('x1'), representative('x2')];
    const others = ['a', 'b'].map((key) => participant(key));
    const requests = [
      request('a', 'x', { externalId: 'r1', toRepresentative: 'x1' }),
      request('a', 'x', { externalId: 'r2', toRepresentative: 'x2' }),
      request('b', 'x', { externalId: 'r3' }),
    ];
    const meetingsOf = (mode: 'sharers' | 'independent' | 'exclusive') => {
      const given = forum({
        participants: [...others, participant('x', { mode, representatives: people })],
        requests,
      });
      const { schedule } = solved(given);
      t.strictSame(check(given, schedule), []);
      return schedule.meetings
        .map(({ attendees }) => attendees.map((each) => each.representative).join(' '))
        .sort();
    };
    t.strictSame(meetingsOf('sharers'), ['a x1 x2', 'b x1 x2']);
    t.match(meetingsOf('independent'), ['a x1', 'a x2', /^b x[12]$/]);
    t.match(meetingsOf('exclusive'), [/^a x[12]$/, /^b x[12]$/]);
  },
);

t.test(
  'a host meets at its own table, who is from afar at a virtual one, a lock at the table it names',
  async (t) => {
    const given = forum({
      participants: [
        participant('host'),
        participant('a'),
        participant('far', { representatives: [representative('far', { virtual: true })] }),
        participant('b'),
      ],
      tables: [table('1'), table('h', { host: 'host' }), table('v', { virtual: true })],
      requests: [request('a', 'host'), request('a', 'far'), request('a', 'b'), request('host', 'b')],
      locks: [{ externalId: 'l', first: 'host', second: 'b', startsAt: at('2027-10-12T10:00'), table: '1' }],
    });
    const { schedule } = solved(given);
    t.strictSame(check(given, schedule), []);
    t.strictSame(schedule.meetings.map(({ table: at, requests }) => `${requests[0]} at ${at}`).sort(), [
      'a>b at 1',
      'a>far at v',
      'a>host at h',
      'host>b at 1',
    ]);
  },
);

t.test('every request that is not placed has the constraint that blocks it', async (t) => {
  const away = { startsAt: at('2027-10-12T08:00'), endsAt: at('2027-10-12T12:00') };
  const given = forum({
    sessions: [session('short', '2027-10-12T09:00', '2027-10-12T09:20')],
    tables: [table('1')],
    participants: [
      ...['a', 'b', 'c', 'd'].map((key) => participant(key)),
      participant('gone', { representatives: [representative('gone', { unavailable: [away] })] }),
      participant('full', { maxMeetings: 0 }),
    ],
    requests: [
      request('a', 'b', { priority: 'must' }),
      request('a', 'c'),
      request('c', 'd'),
      request('c', 'gone'),
      request('d', 'full'),
      request('b', 'd', { state: 'open', expiresAt: NOW }),
      request('b', 'c', { state: 'declined' }),
      request('d', 'b', { priority: 'no' }),
    ],
    exclusions: [{ externalId: 'x', first: 'd', second: 'a', reason: 'blocked', metOn: null }],
  });
  const { encoded, placement } = solved({ ...given, requests: [...given.requests, request('d', 'a')] });
  const startsAt = at('2027-10-12T09:00');
  t.strictSame(Object.fromEntries(whyUnplaced(encoded, placement)), {
    'b>d': { reason: 'expired' },
    'b>c': { reason: 'declined' },
    'd>a': { reason: 'kept-apart', because: { apart: 'blocked' } },
    'a>c': {
      reason: 'every-slot-blocked',
      slots: [{ startsAt, blocked: 'people-meet-others', representatives: ['a'] }],
    },
    'c>d': {
      reason: 'every-slot-blocked',
      slots: [{ startsAt, blocked: 'all-tables-taken', tables: 1, locked: 0 }],
    },
    'c>gone': { reason: 'no-common-slot' },
    'd>full': { reason: 'maximum-reached', representatives: ['full'] },
  });
});

t.test('on the day what has begun stays, what comes after moves as little as possible', async (t) => {
  const given = forum({
    participants: ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => participant(key)),
    requests: [request('a', 'b'), request('c', 'd'), request('a', 'c'), request('b', 'd'), request('e', 'f')],
    tables: [table('1'), table('2'), table('3')],
  });
  const { schedule } = solved(given);
  const from = at('2027-10-12T09:20');
  const last = schedule.meetings[schedule.meetings.length - 1].table;
  const closed = [{ startsAt: from, endsAt: at('2027-10-12T18:00') }];
  const changed: Forum = {
    ...given,
    tables: given.tables.map((each) => (each.externalId === last ? { ...each, closed } : each)),
  };
  const encoded = encodeForum(changed, { ...ENCODE, near: schedule, from });
  const outcome = SOLVERS.replan(encoded.problem, {
    seed: 1,
    published: encoded.near as Int32Array,
    now: 1,
    wished: [],
  });
  const placement = outcome.placement as Int32Array;
  const after = decodeSchedule(encoded, placement, schedule);
  t.strictSame(check(changed, after, from), []);
  t.ok(outcome.proven, 'as few as can be');
  const { changes } = reportOf(changed, encoded, placement, after, outcome, schedule);
  t.match(changes, { added: 0, cancelled: 0, kept: 5 - (changes?.moved ?? 0) });
  const stillAt2 = after.meetings.filter(({ slot, table: at }) => slot > 0 && at === last);
  t.strictSame(stillAt2, []);
  const moved = schedule.meetings.filter(({ slot, table: at }) => slot > 0 && at === last);
  t.ok(moved.length > 0, 'somebody sat at the closed table');
  t.ok((changes?.moved ?? 0) <= 2 * moved.length, 'only they move, and whose table they take');
  const late: Forum = { ...changed, settings: settings(), tables: [] };
  t.ok(check(late, after, at('2027-10-12T23:00')).length === 0, 'what took place is no fault of a schedule');
});
