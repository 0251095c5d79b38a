import t from 'tap';
import { storeFullForum } from '../../src/bench/fullForum.ts';
import { readForum } from '../../src/db/readForum.ts';
import { readSchedule } from '../../src/db/schedules.ts';
import { checkSchedule } from '../../src/domain/forum/checker.ts';
import type { Schedule } from '../../src/domain/forum/forum.ts';
import {
  type BoardMeeting,
  freedomOf,
  isFixed,
  makeBoard,
  type Place,
} from '../../src/web/views/forum/board/board.ts';
import { TEST_NOW, testService, testWorker } from '../support/app.ts';
import { NEEDS_CHROMIUM, visit } from '../support/browser.ts';
import { addParticipants, addRequest, pinnedRun, storedForum } from '../support/forumService.ts';

t.test('the board and its meetings', async (t) => {
  const service = await testService(t);
  await testWorker(t, service);
  const { call, database } = service;
  const url = await storedForum(service, 'places');
  const add = async (path: string, body: object) => {
    const added = await call('POST', `${url}/${path}`, body);
    if (added.status >= 300) throw new Error(added.text);
  };
  await addParticipants(service, url, ['a', 'b', 'c', 'd', 'e']);
  await add('tables', { externalId: '3', host: 'a' });
  await add('tables', { externalId: '4', virtual: true });
  await add('tables', {
    externalId: '5',
    closed: [{ startsAt: '2027-10-12T09:30', endsAt: '2027-10-12T10:00' }],
  });
  await add('sessions', {
    externalId: 'visit',
    kind: 'side-visit',
    title: 'Visit',
    startsAt: '2027-10-12T09:30',
    endsAt: '2027-10-12T11:00',
  });
  await addRequest(service, url, 'a', 'b');
  await addRequest(service, url, 'a', 'c');
  await addRequest(service, url, 'c', 'd');
  await addRequest(service, url, 'b', 'e');
  const run = await pinnedRun(service, url, [
    ['a', 'b', '09:00', '1'],
    ['a', 'c', '09:20', '1'],
    ['c', 'd', '09:00', '2'],
    ['b', 'e', '09:20', '2'],
  ]);
  await call('PUT', `${url}/sessions/visit/registrations/d`);
  await add('locks', {
    externalId: 'kept',
    first: 'b',
    second: 'e',
    startsAt: '2027-10-12T09:20',
    table: '2',
  });
  await call('PATCH', `${url}/participants/b`, {
    representatives: [
      {
        externalId: 'b',
        name: 'B',
        unavailable: [{ startsAt: '2027-10-12T09:40', endsAt: '2027-10-12T10:00' }],
      },
    ],
  });
  const list = async (path: string) => (await call('GET', `${url}/${path}`)).body.items;
  const parts = {
    schedule: (await call('GET', `${url}/schedule-runs/${run.id}/schedule`)).body,
    tables: await list('tables'),
    sessions: await list('sessions'),
    participants: await list('participants'),
    locks: await list('locks'),
    registrations: await list('sessions/visit/registrations'),
  };
  const board = makeBoard(parts);
  const { forum } = (await readForum(database.db, url.slice('/v1/forums/'.length)))!;
  const schedule = await readSchedule(database.db, run.id, forum.settings.timeZone);
  const peopleKey = (people: readonly string[]) => [...people].sort().join();
  const check = (meetings: Schedule['meetings']) =>
    checkSchedule(
      forum,
      { slots: schedule.slots, meetings },
      { keepLocks: true, now: TEST_NOW, from: null, mustPlace: null },
    );
  t.same(check(schedule.meetings), [], 'nothing is wrong before');
  /** What the checker says where these meetings stand elsewhere. */
  const violations = (moves: readonly (readonly [BoardMeeting, Place])[]) =>
    check(
      schedule.meetings.map((each) => {
        const people = peopleKey(each.attendees.map(({ representative }) => representative));
        const move = moves.find(([meeting]) => peopleKey(meeting.people) === people);
        if (move === undefined) return each;
        return { ...each, slot: move[1].slot, table: board.tables[move[1].table].externalId };
      }),
    );
  const movable = board.meetings.filter(({ id }) => !board.locked.has(id));
  t.equal(movable.length, 3, 'one meeting is locked');

  t.test('a lock without a table keeps the slot only', async (t) => {
    const locks = parts.locks.map((lock: object) => ({ ...lock, table: null }));
    const loose = makeBoard({ ...parts, locks });
    const held = loose.meetings.find(({ id }) => loose.locked.has(id))!;
    t.ok(isFixed(board, held.id));
    t.notOk(isFixed(loose, held.id));
    const { clashAt, landingAt } = freedomOf(loose, held);
    t.same(clashAt({ slot: held.slot, table: 2 }), { clash: 'host', host: 'a' }, 'not the lock');
    t.same(clashAt({ slot: held.slot + 1, table: held.table }), { clash: 'locked', other: held.id });
    const other = loose.meetings.find(({ id, slot }) => id !== held.id && slot === held.slot)!;
    t.same(landingAt(other), { landing: 'swap', other: other.id }, 'tables are changed within the slot');
    t.match(freedomOf(board, board.meetings[other.id]!).landingAt(held), { landing: 'clash' });
  });

  t.test('what is said of a place is what the checker says of the move there', async (t) => {
    const kinds = new Set<string>();
    for (const meeting of movable) {
      const freedom = freedomOf(board, meeting);
      for (const slot of board.slots.keys()) {
        for (const table of board.tables.keys()) {
          if (slot === meeting.slot && table === meeting.table) continue;
          const clash = freedom.clashAt({ slot, table });
          kinds.add(clash?.clash ?? 'free');
          const found = violations([[meeting, { slot, table }]]);
          const where = `${meeting.title} in slot ${slot}, ${board.tables[table].name}`;
          t.equal(found.length === 0, clash === null, `${where}: ${JSON.stringify({ clash, found })}`);
        }
      }
    }
    t.same([...kinds].sort(), ['away', 'closed', 'free', 'host', 'meets', 'place', 'programme', 'taken']);
  });

  t.test('two meetings change places where the checker takes both, and only there', async (t) => {
    const landings: string[] = [];
    for (const one of movable) {
      for (const other of board.meetings) {
        if (one === other) continue;
        const { landing } = freedomOf(board, one).landingAt(other);
        const found = violations([
          [one, other],
          [other, one],
        ]);
        t.equal(found.length === 0, landing === 'swap', `${one.title} and ${other.title}: ${landing}`);
        landings.push(landing);
      }
    }
    t.same([...new Set(landings)].sort(), ['clash', 'swap'], 'there are some of both');
  });
});

t.test('a board of 30 slots by 300 tables', NEEDS_CHROMIUM, async (t) => {
  const { service, open } = await visit(t);
  const id = await storeFullForum(service.database.db);
  const { page, faults, picture } = await open(`/forums/${id}/board`);
  const grid = page.getByRole('grid');
  await page.getByRole('gridcell', { name: /Organisation 1 – Organisation 301/ }).waitFor();

  await t.test('draws only what is seen, also at its other end', async (t) => {
    const drawn = async () => page.locator('.board .cell').count();
    t.ok((await drawn()) < 600, 'few of 9000 places are drawn');
    await page.evaluate('document.querySelector(".board").scrollTo(9e9, 9e9)');
    await page.getByRole('rowheader', { name: 'Table 300' }).waitFor();
    t.ok((await drawn()) < 600, 'few of 9000 places are drawn');
    await page.evaluate('document.querySelector(".board").scrollTo(0, 0)');
    await page.getByRole('gridcell', { name: /Organisation 1 – Organisation 301/ }).waitFor();
  });

  await t.test('a meeting is dropped by mouse where both are free, and not where they are not', async (t) => {
    const { people, tables } = { people: 'Organisation 1 – Organisation 301', tables: 'Table 1' };
    await grid.focus();
    await page.keyboard.press('Home');
    const box = (await grid.boundingBox())!;
    await page.mouse.move(box.x + 180, box.y + 66);
    await page.mouse.down();
    await page.mouse.move(box.x + 340, box.y + 66, { steps: 4 });
    const status = page.locator('.board-below [role=status]');
    await status.getByText(/Person 1 meets Person 302 then|Person 301 meets Person 300 then/).waitFor();
    await picture('board-1-clash');
    await page.mouse.up();
    await status.getByText('It cannot go there').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await status.getByText(`17:40, ${tables}: free for both`).waitFor();
    await picture('board-2-free');
    await page.keyboard.press('Enter');
    await page.getByText(`${people}: 17:40, Table 1.`).waitFor();
    await page.getByRole('button', { name: 'Lock' }).isDisabled();
    await page.getByRole('button', { name: 'Save as a new run' }).click();
    await page.getByText('Saved as run 2').waitFor();
    const { items } = (await service.call('GET', `/v1/forums/${id}/schedule-runs`)).body;
    t.match(items[0], { mode: 'move', report: { meetings: {} } });
    t.same(faults, []);
  });

  await t.test('a lock is set and taken back', async (t) => {
    await page.getByRole('gridcell', { name: /Organisation 2 – Organisation 302/ }).click();
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await page.getByText('Locked: every run keeps it there.').waitFor();
    const locks = async () => (await service.call('GET', `/v1/forums/${id}/locks`)).body.items.length;
    t.equal(await locks(), 1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back').waitFor();
    t.equal(await locks(), 0);
  });
  await t.test('a finger that rests drags one meeting onto another, and they change places', async (t) => {
    const touched = await open(`/forums/${id}/board`, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const phone = touched.page;
    const meeting = phone.getByRole('gridcell', { name: /Organisation 2 – Organisation 302/ });
    const other = phone.getByRole('gridcell', { name: /Organisation 3 – Organisation 303/ });
    await meeting.scrollIntoViewIfNeeded();
    const centre = async (of: typeof meeting) => {
      const { x, y, width, height } = (await of.boundingBox())!;
      return { x: x + width / 2, y: y + height / 2 };
    };
    const [from, to] = [await centre(meeting), await centre(other)];
    const touch = await phone.context().newCDPSession(phone);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: object[]) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: points as [] });
    const status = phone.locator('.board-below [role=status]');
    await send('touchStart', [from]);
    await status.getByText('Carrying Organisation 2').waitFor();
    await send('touchMove', [{ x: from.x, y: from.y + 20 }]);
    await send('touchMove', [to]);
    await status.getByText('changes places with Organisation 3 – Organisation 303').waitFor();
    await touched.picture('board-3-swap-by-touch');
    t.same(await touched.axe(), []);
    await send('touchEnd', []);
    await phone.getByText(/have changed places/).waitFor();
    await phone.getByText('2 moves not saved').waitFor();
    t.same(await centre(meeting), to);
    await phone.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await phone.getByText('2 moves not saved').waitFor({ state: 'detached' });
    t.same(await centre(meeting), from);
    t.same(touched.faults, []);
    await phone.context().close();
  });
  await page.context().close();
});
