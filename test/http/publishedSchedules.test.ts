import t from 'tap';
import { readSchedule } from '../../src/db/schedules.ts';
import { testService, testWorker } from '../support/app.ts';
import { eventsIn } from '../support/calendarEvents.ts';
import {
  addParticipants,
  addRequest,
  ended,
  pinnedRun,
  runToEnd,
  storedForum,
} from '../support/forumService.ts';

t.test('schedules that are published', async (t) => {
  const service = await testService(t);
  const { call, database } = service;
  await testWorker(t, service);

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
      const calendars = async () => (await call('GET', `${url}/agenda?format=ics`)).text;
      const told = await calendars();
      await database.pool.query('update publication set programme_digest = null');
      await call('POST', `${url}/schedule-runs/${extra.id}/publish`);
      t.equal(await calendars(), told, 'calendars of those who change are made as those of all would be');
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
    'what was told by mistake is taken back: the meetings come back where they were',
    async (t) => {
      const url = await storedForum(service, 'taken-back');
      await addParticipants(service, url, ['a', 'b', 'c', 'd', 'e', 'f']);
      await addRequest(service, url, 'a', 'b');
      await addRequest(service, url, 'a', 'c');
      await addRequest(service, url, 'd', 'e');
      const run = await pinnedRun(service, url, [
        ['a', 'b', '09:00', '1'],
        ['d', 'e', '09:00', '2'],
        ['a', 'c', '09:40', '1'],
      ]);
      await call('POST', `${url}/schedule-runs/${run.id}/publish`);
      const told = async (body: object) => {
        const noted = await call('POST', `${url}/occasions`, body);
        return ended(service, String(noted.headers.location));
      };
      const takenBack = async (id: string) => {
        const taken = await call('DELETE', `${url}/occasions/${id}`);
        if (taken.status !== 202) throw new Error(taken.text);
        return ended(service, String(taken.headers.location));
      };
      const publish = (id: string) => call('POST', `${url}/schedule-runs/${id}/publish`);

      const gone = await told({ occasion: 'no-show', representative: 'a', at: '2027-10-12T08:50' });
      t.match(gone.report.changes, { kept: 1, cancelled: 2 });
      await publish(gone.id);
      const back = await takenBack(gone.id);
      t.match(back, {
        state: 'succeeded',
        occasion: { occasion: 'taken-back', of: 'no-show', run: gone.id, representative: 'a' },
        stayNear: gone.id,
        report: { changes: { kept: 1, added: 2, moved: 0, cancelled: 0 } },
      });
      await publish(back.id);
      const schedule = async (id: string): Promise<string[]> => {
        const { meetings } = (await call('GET', `${url}/schedule-runs/${id}/schedule`)).body;
        return meetings
          .map(({ slot, attendees }: { slot: number; attendees: { representative: string }[] }) =>
            [slot, ...attendees.map(({ representative }) => representative)].join(' '),
          )
          .sort();
      };
      t.strictSame(await schedule(back.id), await schedule(run.id));
      t.strictSame((await call('GET', `${url}/participants/a`)).body.representatives[0].unavailable, []);
      const refused = { status: 409, body: { detail: /nothing to take back/ } };
      t.match(await call('DELETE', `${url}/occasions/${gone.id}`), refused, 'twice');
      t.match(await call('DELETE', `${url}/occasions/${run.id}`), refused, 'no occasion is behind that run');
      t.match(await call('DELETE', `${url}/occasions/${back.id}`), refused);

      const closed = await told({ occasion: 'closed-table', table: '2', at: '2027-10-12T08:50' });
      const open = await takenBack(closed.id);
      t.match(open.report.changes, { kept: 3, added: 0, moved: 0, cancelled: 0 }, 'it was not published');
      t.strictSame((await call('GET', `${url}/tables/2`)).body.closed, []);

      const until = '2027-10-12T09:20';
      const late = await told({
        occasion: 'late-arrival',
        representative: 'd',
        at: '2027-10-12T08:50',
        until,
      });
      t.match(late.report.changes, { moved: 1 });
      t.match((await takenBack(late.id)).report.changes, { kept: 3, moved: 0 });

      const extra = await told({
        occasion: 'extra-request',
        request: { from: 'e', to: 'f', priority: 'must' },
        at: '2027-10-12T08:50',
      });
      await publish(extra.id);
      t.match((await takenBack(extra.id)).report.changes, { kept: 3, cancelled: 1 });
      t.match((await call('GET', `${url}/requests/e%3Ef`)).body, { state: 'withdrawn' });
      const nowhere = '00000000-0000-4000-8000-000000000000';
      t.equal((await call('DELETE', `${url}/occasions/${nowhere}`)).status, 404);
      t.equal((await call('DELETE', `/v1/forums/${nowhere}/occasions/${gone.id}`)).status, 404);
      t.equal((await call('DELETE', `${url}/occasions/x`)).status, 400);
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
