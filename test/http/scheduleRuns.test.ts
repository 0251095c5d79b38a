import t from 'tap';
import type { RunOrder } from '../../src/db/scheduleRuns.ts';
import { readSchedule } from '../../src/db/schedules.ts';
import type { Outcome } from '../../src/domain/forum/scheduling.ts';
import { orderRun } from '../../src/usecases/orderRun.ts';
import { runSchedule, type ScheduleWork, SearchStopped } from '../../src/usecases/runSchedule.ts';
import { testService, testWorker } from '../support/app.ts';
import { addParticipants, addRequest, pinnedRun, runToEnd, storedForum } from '../support/forumService.ts';

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
      const follow = await service.app.inject({
        url: `${url}/schedule-runs/${running}/events?language=fr`,
        payloadAsStream: true,
      });
      let followed = '';
      let isCancelled = false;
      for await (const piece of follow.stream()) {
        followed += piece;
        if (isCancelled || !followed.includes('"progress":0.25')) continue;
        isCancelled = true;
        t.match((await call('GET', `${url}/schedule-runs/${running}`)).body, {
          state: 'running',
          best: { objective: 3, bound: 7, gap: 4 / 7 },
        });
        t.match(await call('POST', `${url}/schedule-runs/${running}/cancel`), {
          status: 202,
          body: { state: 'running' },
        });
      }
      await done;
      const told = followed
        .trim()
        .split('\n\n')
        .map((event) => [event.match(/^event: (\w+)/)?.[1], JSON.parse(event.slice(event.indexOf('{')))]);
      t.match(
        told.filter(([, run]) => run.progress === 0.25),
        [['progress', { state: 'running', best: { objective: 3, bound: 7, gap: 4 / 7 }, report: null }]],
        'value, bound and gap reach whoever follows',
      );
      t.match(told.at(-1), ['end', { state: 'cancelled' }]);
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
    const french = await call('GET', `${url}/schedule-runs/${placed.id}?language=fr`);
    t.match(french.body.report, {
      clash: [{ sentence: /^Les rendez-vous de a>b, a>c, a>d, a>e ont trop peu de créneaux/ }],
      unplaced: [{ sentence: /sont tous deux présents sur 3 créneaux seulement/ }],
    });
    t.equal((await call('GET', `${url}/schedule-runs/${placed.id}?language=xx`)).status, 400);
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
});
