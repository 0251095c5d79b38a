import ICAL from 'ical.js';
import t from 'tap';
import type { RunOrder } from '../../src/db/scheduleRuns.ts';
import { readSchedule } from '../../src/db/schedules.ts';
import type { Outcome } from '../../src/domain/forum/scheduling.ts';
import { orderRun } from '../../src/usecases/orderRun.ts';
import { runSchedule, type ScheduleWork, SearchStopped } from '../../src/usecases/runSchedule.ts';
import { testService, testWorker } from '../support/app.ts';
import {
  addParticipants,
  addRequest,
  ended,
  pinnedRun,
  runToEnd,
  storedForum,
} from '../support/forumService.ts';

/** The events of a calendar file, read by a parser that shares nothing with what wrote it. */
function eventsIn(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: String(component.getFirstPropertyValue('status')),
      startsAt: event.startDate.toJSDate().toISOString(),
      endsAt: event.endDate.toJSDate().toISOString(),
      title: event.summary,
      place: event.location,
    };
  });
}

t.test('schedule runs', async (t) => {
  const service = await testService(t);
  const { call, database } = service;
  await testWorker(t, service);

  await t.test('a run schedules, reports, is published and rolled back', async (t) => {
    const url = await storedForum(service, 'runs');
    await addParticipants(service, url, ['a', 'b', 'c', 'd', 'e']);
    await addRequest(service, url, 'a', 'b', { priority: 'must' });
    await addRequest(service, url, 'b', 'a');
    await addRequest(service, url, 'a', 'c');
    await addRequest(service, url, 'a', 'd');
    await addRequest(service, url, 'a', 'e');
    await addRequest(service, url, 'd', 'e', { state: 'open' });
    const run = await runToEnd(service, url);
    t.match(run, {
      number: 1,
      state: 'succeeded',
      progress: 1,
      published: false,
      report: {
        objective: { must: 110, want: 20, fit: 0, total: 130 },
        meetings: { placed: 3, asked: 4 },
        requests: { must: { placed: 1, asked: 1 }, want: { placed: 3, asked: 4 } },
        breaks: { total: 0, worst: 0, spread: 0 },
        changes: null,
      },
    });
    t.ok(run.report.search.bound >= run.report.search.objective);
    t.match(run.report.unplaced, [
      {
        request: /^a>[cde]$/,
        why: { reason: 'every-slot-blocked' },
        sentence: /3 slots only: at 2027-10-12 09:00 a meets others/,
      },
      { request: 'd>e', why: { reason: 'not-accepted' } },
    ]);
    const again = await runToEnd(service, url);
    t.strictSame(again.report, run.report);
    const dry = await runToEnd(service, url, { mode: 'select', dryRun: true });
    t.strictSame(dry.report, run.report);
    t.match(await call('POST', `${url}/schedule-runs/${dry.id}/publish`), {
      status: 409,
      body: { detail: /dry run/ },
    });
    t.match(await call('POST', `${url}/schedule-runs/${run.id}/publish`), {
      status: 200,
      body: { published: true },
    });
    await addRequest(service, url, 'c', 'd', { priority: 'must' });
    const second = await runToEnd(service, url, { mode: 'select', stayNear: run.id });
    t.match(second.report.changes, { kept: 3, added: 1, moved: 0, cancelled: 0 });
    const compared = await call('GET', `${url}/schedule-runs/${second.id}/comparison?with=${run.id}`);
    t.match(compared.body.people, [
      { representative: 'c', changes: [{ change: 'added', before: null }] },
      { representative: 'd' },
    ]);
    await call('POST', `${url}/schedule-runs/${second.id}/publish`);
    await call('POST', `${url}/schedule-runs/${run.id}/publish`);
    const { items } = (await call('GET', `${url}/publications`)).body;
    t.strictSame(
      items.map(({ number, runNumber }: { number: number; runNumber: number }) => [number, runNumber]),
      [
        [3, 1],
        [2, 4],
        [1, 1],
      ],
    );
    const listed = await call('GET', `${url}/schedule-runs?limit=2`);
    t.strictSame(
      listed.body.items.map((each: { number: number }) => each.number),
      [4, 3],
    );
    t.equal(
      (await call('GET', `${url}/schedule-runs?cursor=${listed.body.nextCursor}`)).body.items[0].number,
      2,
    );
    const nowhere = `${url}/schedule-runs/00000000-0000-4000-8000-000000000000`;
    t.equal((await call('GET', nowhere)).status, 404);
    t.equal((await call('GET', `${nowhere}/events`)).status, 404);
    t.equal((await call('POST', `${nowhere}/publish`)).status, 404);
    t.equal((await call('POST', `${nowhere}/cancel`)).status, 404);
    t.equal((await call('GET', `${nowhere}/comparison?with=${run.id}`)).status, 404);
    t.equal((await call('GET', `${url}/schedule-runs/${run.id}/comparison`)).status, 400);
    t.match(await call('POST', `${url}/schedule-runs`, { mode: 'select', stayNear: dry.id }), {
      status: 400,
      body: { errors: [{ pointer: '/stayNear' }] },
    });
    t.equal((await call('POST', `${url}/schedule-runs`, { mode: 'guess' })).status, 400);
    t.match(await call('POST', `${url}/schedule-runs/${run.id}/cancel`), {
      status: 409,
      body: { detail: /succeeded/ },
    });
  });

  await t.test('a run is followed by events until its end', async (t) => {
    const url = await storedForum(service, 'events');
    await addParticipants(service, url, ['a', 'b']);
    await addRequest(service, url, 'a', 'b');
    const queued = await call('POST', `${url}/schedule-runs`, { mode: 'place' });
    const stream = await call('GET', `${queued.headers.location}/events`);
    t.match(stream.headers['content-type'], /^text\/event-stream/);
    const last = stream.text.trim().split('\n\n').at(-1) ?? '';
    t.match(last, /^event: end\ndata: /);
    t.match(JSON.parse(last.slice(last.indexOf('{'))), {
      state: 'succeeded',
      report: { meetings: { placed: 1, asked: 1 } },
    });
  });

  await t.test(
    'a search is given up when it is asked to; what does not pass the check is kept as failed',
    async (t) => {
      const url = await storedForum(service, 'given-up');
      await addParticipants(service, url, ['a', 'b']);
      await addRequest(service, url, 'a', 'b');
      const { db } = database;
      const forumId = url.split('/').at(-1) as string;
      const order: RunOrder = {
        mode: 'select',
        dryRun: false,
        seed: 1,
        timeLimitSeconds: 60,
        keepLocks: true,
        nearRunId: null,
        from: null,
        occasion: null,
      };
      // Not queued: this test is the worker.
      const ordered = async () => {
        const run = await orderRun(db, forumId, order, async () => undefined);
        if ('refused' in run) throw new Error(run.refused);
        return run.id;
      };
      const work = (solve: ScheduleWork['solve']): ScheduleWork => ({
        solve,
        fitPairs: async () => [],
        now: () => 0,
      });
      const waiting = await ordered();
      t.match((await call('POST', `${url}/schedule-runs/${waiting}/cancel`)).body, { state: 'cancelled' });

      const endless: ScheduleWork['solve'] = (_task, onProgress) => {
        onProgress({ share: 0.25, objective: 3, bound: 7 });
        let give = (_error: Error): void => undefined;
        const outcome = new Promise<Outcome>((_resolve, reject) => {
          give = reject;
        });
        return { outcome, stop: async () => give(new SearchStopped()) };
      };
      const running = await ordered();
      const done = runSchedule(db, work(endless), running);
      for (;;) {
        const { body } = await call('GET', `${url}/schedule-runs/${running}`);
        if (body.progress === 0.25) {
          t.match(body, { state: 'running', best: { objective: 3, bound: 7 } });
          break;
        }
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      t.match(await call('POST', `${url}/schedule-runs/${running}/cancel`), {
        status: 202,
        body: { state: 'running' },
      });
      await done;
      t.match((await call('GET', `${url}/schedule-runs/${running}`)).body, {
        state: 'cancelled',
        report: null,
      });

      const wrong = await ordered();
      await call('PATCH', `${url}/sessions/morning`, { endsAt: '2027-10-12T09:20' });
      const late: ScheduleWork['solve'] = ({ problem }) => ({
        outcome: (async () => {
          const placement = new Int32Array(problem.meetings.count).fill(0);
          return { placement, counts: 'weight', objective: 1, bound: 1, gap: 0, proven: true, clash: [] };
        })(),
        stop: async () => undefined,
      });
      await call('PATCH', `${url}/participants/a`, { maxMeetings: 0 });
      await runSchedule(db, work(late), wrong);
      t.match((await call('GET', `${url}/schedule-runs/${wrong}`)).body, {
        state: 'failed',
        failure: /breaks 1 rules: maximum/,
        violations: [{ rule: 'maximum', representative: 'a', count: 1, maximum: 0 }],
        report: null,
      });
      t.strictSame((await readSchedule(db, wrong, 'Europe/Paris')).meetings, []);
    },
  );

  await t.test('a forum on which no schedule is possible ends with what clashes', async (t) => {
    const url = await storedForum(service, 'impossible');
    await addParticipants(service, url, ['a', 'b', 'c', 'd', 'e']);
    for (const to of ['b', 'c', 'd', 'e']) await addRequest(service, url, 'a', to);
    const placed = await runToEnd(service, url, { mode: 'place' });
    t.match(placed, {
      state: 'succeeded',
      report: {
        search: { counts: 'meetings', objective: 3, bound: 3, proven: true },
        meetings: { placed: 3, asked: 4 },
        clash: [
          { finding: 'person-once-a-slot', sentence: /^The meetings of a>b, a>c, a>d, a>e have too few/ },
        ],
        unplaced: [{ request: /^a>/, why: { reason: 'every-slot-blocked' } }],
      },
    });
    for (const key of ['b', 'c']) {
      await call('POST', `${url}/locks`, { first: 'a', second: key, startsAt: '2027-10-12T09:00' });
    }
    t.match(await runToEnd(service, url), {
      state: 'infeasible',
      clash: [{ finding: 'contradictory-locks', keys: ['a~b', 'a~c', 'a'] }],
    });
    t.match(await runToEnd(service, url, { mode: 'select', keepLocks: false }), { state: 'succeeded' });
    for (const key of ['1', '2']) await call('DELETE', `${url}/tables/${key}`);
    t.match(await runToEnd(service, url, { mode: 'select', keepLocks: false }), {
      clash: [{ finding: 'no-tables' }],
    });
  });

  await t.test(
    'the database refuses a double booking of people and of tables, and slots that overlap',
    async (t) => {
      const url = await storedForum(service, 'constraints');
      await addParticipants(service, url, ['a', 'b']);
      await addRequest(service, url, 'a', 'b');
      const run = await pinnedRun(service, url, [['a', 'b', '09:00', '1']]);
      const { pool } = database;
      const { rows } = await pool.query('select serial from schedule_run where id = $1', [run.id]);
      const { serial } = rows[0];
      const refuses = (sql: string, code: string) => t.rejects(pool.query(sql, [serial]), { code });
      await refuses("insert into meeting values ($1, 7, 0, '1')", '23505');
      await pool.query("insert into meeting values ($1, 7, 0, '2')", [serial]);
      await refuses("insert into meeting_attendee values ($1, 7, 0, 0, 'a', 'a')", '23505');
      await refuses("insert into meeting_attendee values ($1, 7, 1, 0, 'a', 'a')", '23503');
      await refuses(
        "insert into schedule_slot values ($1, 9, 'morning', '2027-10-12T09:10+02', '2027-10-12T09:30+02')",
        '23P01',
      );
      await pool.query('delete from meeting where run_serial = $1 and position = 7', [serial]);
      await call('POST', `${url}/schedule-runs/${run.id}/publish`);
      await t.rejects(
        pool.query("delete from participant where external_id = 'a' and forum_id = $1", [run.forumId]),
        { code: '23000' },
      );
      await t.rejects(
        pool.query("delete from forum_table where external_id = '1' and forum_id = $1", [run.forumId]),
        { code: '23000' },
      );
      t.equal((await call('DELETE', url)).status, 204, 'the forum as a whole can go');
    },
  );

  await t.test(
    'nothing that holds a published meeting is removed before the loss is told and confirmed',
    async (t) => {
      const url = await storedForum(service, 'losses');
      await addParticipants(service, url, ['a', 'b', 'c', 'd']);
      await addRequest(service, url, 'a', 'b');
      await addRequest(service, url, 'c', 'd');
      const run = await pinnedRun(service, url, [
        ['a', 'b', '09:00', '1'],
        ['c', 'd', '09:00', '2'],
      ]);
      await call('POST', `${url}/schedule-runs/${run.id}/publish`);
      const short = {
        kind: 'meetings',
        title: 'M',
        slotMinutes: 20,
        externalId: 'morning',
        startsAt: '2027-10-12T09:20',
        endsAt: '2027-10-12T10:00',
      };
      const ab = {
        startsAt: '2027-10-12T09:00:00+02:00',
        endsAt: '2027-10-12T09:20:00+02:00',
        table: '1',
        attendees: [{ representative: 'a' }, { representative: 'b' }],
      };
      for (const refused of [
        await call('DELETE', `${url}/participants/a`),
        await call('DELETE', `${url}/tables/1`),
        await call('DELETE', `${url}/requests/a%3Eb`),
        await call('PATCH', `${url}/requests/a%3Eb`, { priority: 'must' }),
        await call('PUT', `${url}/participants/a`, {
          externalId: 'a',
          name: 'A',
          representatives: [{ externalId: 'other', name: 'O' }],
        }),
      ]) {
        t.match(refused, { status: 409, body: { type: /would-lose-meetings/, lost: [ab] } });
      }
      t.strictSame((await call('PUT', `${url}/sessions/morning`, short)).body.lost.length, 2);
      t.equal((await call('PATCH', `${url}/requests/a%3Eb`, { message: 'Looking forward' })).status, 200);
      t.equal((await call('DELETE', `${url}/participants/a?confirm=true`)).status, 204);
      const published = (await call('GET', url)).body.publishedRunId;
      t.not(published, run.id);
      t.match((await call('GET', `${url}/schedule-runs/${published}`)).body, {
        mode: 'removal',
        report: { search: null, changes: { kept: 1, cancelled: 1 }, meetings: { placed: 1 } },
      });
      const left = await readSchedule(database.db, published, 'Europe/Paris');
      t.strictSame(
        left.meetings.map(({ requests }) => requests),
        [['c>d']],
      );
      const gone = (await call('GET', `${url}/representatives/b/agenda?format=ics`)).text;
      t.match(eventsIn(gone), [{ status: 'CANCELLED', sequence: 1 }]);
      t.match(await call('POST', `${url}/schedule-runs/${run.id}/publish`), {
        status: 409,
        body: { detail: /no longer there/ },
      });
      t.equal((await call('PUT', `${url}/sessions/morning?confirm=true`, short)).status, 200);
    },
  );

  await t.test(
    'on the day: what has begun stays, the rest changes little, and each person is told',
    async (t) => {
      const url = await storedForum(service, 'day');
      await addParticipants(service, url, ['a', 'b', 'c', 'd', 'e', 'f']);
      for (const [from, to] of [
        ['a', 'b'],
        ['c', 'd'],
        ['a', 'c'],
        ['b', 'd'],
      ])
        await addRequest(service, url, from, to);
      t.match(await call('POST', `${url}/occasions`, { occasion: 'no-show', representative: 'a' }), {
        status: 409,
        body: { detail: /No schedule/ },
      });
      const run = await pinnedRun(service, url, [
        ['a', 'b', '09:00', '1'],
        ['c', 'd', '09:00', '2'],
        ['a', 'c', '09:20', '1'],
        ['b', 'd', '09:20', '2'],
      ]);
      await call('POST', `${url}/schedule-runs/${run.id}/publish`);
      const replanned = async (body: object) => {
        const queued = await call('POST', `${url}/occasions`, body);
        if (queued.status !== 202) throw new Error(queued.text);
        return ended(service, String(queued.headers.location));
      };
      const closed = await replanned({
        occasion: 'closed-table',
        table: '2',
        at: '2027-10-12T09:10',
        until: '2027-10-12T09:40',
      });
      t.match(closed, {
        state: 'succeeded',
        from: '2027-10-12T09:10:00+02:00',
        stayNear: run.id,
        report: {
          search: { counts: 'changes', objective: 1, bound: 1, proven: true },
          changes: { kept: 3, moved: 1, cancelled: 0 },
        },
      });
      t.strictSame(
        closed.report.changes.people.map((each: { representative: string }) => each.representative),
        ['b', 'd'],
      );
      await call('POST', `${url}/schedule-runs/${closed.id}/publish`);
      const extra = await replanned({
        occasion: 'extra-request',
        request: { from: 'e', to: 'f', priority: 'must' },
        at: '2027-10-12T09:10',
      });
      t.match(extra.report, { requests: { must: { asked: 1, placed: 1 } }, changes: { kept: 4, added: 1 } });
      await call('POST', `${url}/schedule-runs/${extra.id}/publish`);
      const gone = await replanned({ occasion: 'no-show', representative: 'd', at: '2027-10-12T09:30' });
      const days = gone.report.unplaced.map((each: { request: string }) => each.request);
      t.strictSame(days, ['b>d']);
      t.match(
        gone.report.changes.people.find((each: { representative: string }) => each.representative === 'd'),
        {
          changes: [{ change: 'cancelled' }],
        },
      );
      const late = await replanned({
        occasion: 'late-arrival',
        representative: 'f',
        at: '2027-10-12T09:30',
        until: '2027-10-12T09:40',
      });
      t.equal(late.state, 'succeeded');
      t.match(await call('POST', `${url}/occasions`, { occasion: 'no-show', representative: 'x' }), {
        status: 400,
        body: { errors: [{ pointer: '/representative' }] },
      });
      t.match(
        await call('POST', `${url}/occasions`, {
          occasion: 'closed-table',
          table: '1',
          at: '9h',
          until: '2027-10-12T09:40',
        }),
        { status: 400, body: { errors: [{ pointer: '/at' }] } },
      );
      t.equal((await call('POST', `${url}/occasions`, { occasion: 'fire' })).status, 400);
    },
  );

  await t.test(
    'agendas as JSON, CSV, page and calendar; a move and a cancellation reach an independent parser',
    async (t) => {
      const url = await storedForum(service, 'agendas');
      await call('POST', `${url}/sessions`, {
        externalId: 'opening',
        kind: 'plenary',
        title: 'Opening',
        place: 'Hall',
        startsAt: '2027-10-12T08:30',
        endsAt: '2027-10-12T09:00',
      });
      await call('POST', `${url}/participants`, {
        externalId: 'a',
        name: '=SUM(1) <script>alert(1)</script>',
        representatives: [{ name: 'Ada "&" Co' }],
      });
      await addParticipants(service, url, ['b', 'c']);
      await addRequest(service, url, 'a', 'b', { message: 'Bring the plans' });
      await addRequest(service, url, 'b', 'c');
      t.strictSame((await call('GET', `${url}/agenda`)).body.runId, null);
      const run = await pinnedRun(service, url, [
        ['a', 'b', '09:00', '1'],
        ['b', 'c', '09:20', '1'],
      ]);
      await call('POST', `${url}/schedule-runs/${run.id}/publish`);
      const { body } = await call('GET', `${url}/participants/b/agenda`);
      t.match(body, {
        runId: run.id,
        items: [
          {
            key: 'b',
            entries: [
              { kind: 'plenary', title: 'Opening', place: 'Hall', startsAt: '2027-10-12T08:30:00+02:00' },
              {
                kind: 'meeting',
                table: '1',
                place: 'Table 1',
                messages: ['Bring the plans'],
                attendees: [{ name: 'Ada "&" Co' }, { representative: 'b' }],
              },
              { kind: 'meeting', startsAt: '2027-10-12T09:20:00+02:00' },
            ],
          },
        ],
      });
      t.equal((await call('GET', `${url}/tables/1/agenda`)).body.items[0].entries.length, 2);
      const csv = (await call('GET', `${url}/tables/1/agenda?format=csv`)).text;
      t.match(
        csv,
        /^\ufeffof,key,name,participant,day,from,until,kind,title,place,with\r\ntable,1,Table 1,,2027-10-12,09:00,09:20,meeting,/,
      );
      t.match(csv, /,'=SUM\(1\) <script>/, 'no spreadsheet runs a name as a formula');
      const page = await call('GET', `${url}/agenda?format=html`);
      t.match(page.headers['content-type'], /^text\/html/);
      t.notMatch(page.text, /<script>/);
      t.match(page.text, /Ada &quot;&amp;&quot; Co/);
      t.equal(page.text.split('<section>').length - 1, 3, 'each agenda is on a sheet of its own');
      t.match(page.text, /@page \{ size: A4/);

      const feed = await call('POST', `${url}/representatives/b/feed`);
      const { address } = feed.body;
      const before = eventsIn((await call('GET', address)).text);
      const [opening, ab, bc] = before;
      t.match(opening, {
        title: 'Opening',
        startsAt: '2027-10-12T06:30:00.000Z',
        endsAt: '2027-10-12T07:00:00.000Z',
        place: 'Hall',
      });
      t.match(ab, {
        sequence: 0,
        status: 'CONFIRMED',
        startsAt: '2027-10-12T07:00:00.000Z',
        place: 'Table 1',
        title: /Ada/,
      });
      t.notMatch((await database.pool.query('select * from calendar_feed')).rows[0], { token_hash: address });

      await call('PATCH', `${url}/requests/a%3Eb?confirm=true`, { state: 'withdrawn' });
      await call('POST', `${url}/locks`, { first: 'b', second: 'c', startsAt: '2027-10-12T09:40' });
      const moved = await runToEnd(service, url);
      await call('POST', `${url}/schedule-runs/${moved.id}/publish`);
      const file = (await call('GET', address)).text;
      t.strictSame(eventsIn(file), [
        opening,
        { ...ab, sequence: 1, status: 'CANCELLED' },
        { ...bc, sequence: 1, startsAt: '2027-10-12T07:40:00.000Z', endsAt: '2027-10-12T08:00:00.000Z' },
      ]);
      t.match(file, /X-WR-TIMEZONE:Europe\/Paris/);
      await call('POST', `${url}/schedule-runs/${moved.id}/publish`);
      t.equal((await call('GET', address)).text, file, 'what did not change keeps its sequence');

      const next = (await call('POST', `${url}/representatives/b/feed`)).body.address;
      t.equal((await call('GET', address)).status, 404, 'a new address voids the one before');
      t.equal((await call('GET', next)).status, 200);
      t.equal((await call('DELETE', `${url}/representatives/b/feed`)).status, 204);
      t.equal((await call('GET', next)).status, 404);
      t.equal((await call('DELETE', `${url}/representatives/b/feed`)).status, 404);
      t.equal((await call('POST', `${url}/representatives/z/feed`)).status, 404);
      t.equal((await call('GET', `${url}/representatives/z/agenda`)).status, 404);
      t.equal((await call('GET', `${url}/tables/1/agenda?format=ics`)).status, 400);
      t.equal((await call('GET', `${url}/agenda?format=pdf`)).status, 400);
    },
  );
});
