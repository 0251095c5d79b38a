import t from 'tap';
import { testService, testWorker } from '../support/app.ts';
import { addParticipants, addRequest, pinnedRun, runToEnd, storedForum } from '../support/forumService.ts';

t.test('schedules by hand', async (t) => {
  const service = await testService(t);
  const { call } = service;
  await testWorker(t, service);

  const url = await storedForum(service, 'moves');
  await addParticipants(service, url, ['a', 'b', 'c', 'd']);
  await addRequest(service, url, 'a', 'b');
  await addRequest(service, url, 'a', 'c');
  await addRequest(service, url, 'c', 'd');
  const run = await pinnedRun(service, url, [
    ['a', 'b', '09:00', '1'],
    ['a', 'c', '09:20', '1'],
    ['c', 'd', '09:00', '2'],
  ]);
  const move = (of: string, ...moves: [people: string, time: string, table: string][]) =>
    call('POST', `${url}/schedule-runs/${of}/moves`, {
      moves: moves.map(([people, time, table]) => ({
        representatives: [...people],
        startsAt: `2027-10-12T${time}`,
        table,
      })),
    });
  const places = async (of: string) => {
    const { slots, meetings } = (await call('GET', `${url}/schedule-runs/${of}/schedule`)).body;
    return meetings.map(
      (each: { slot: number; table: string; attendees: { representative: string }[] }) =>
        `${each.attendees.map(({ representative }) => representative).join('')} ${slots[each.slot].startsAt.slice(11, 16)} ${each.table}`,
    );
  };

  await t.test('a meeting that is moved is in a run of its own, and the one before stays', async (t) => {
    const moved = await move(run.id, ['ab', '09:40', '2']);
    t.match(moved, {
      status: 201,
      body: {
        mode: 'move',
        state: 'succeeded',
        published: false,
        stayNear: run.id,
        report: { search: null },
      },
    });
    t.strictSame((await places(moved.body.id)).sort(), ['ab 09:40 2', 'ac 09:20 1', 'cd 09:00 2']);
    t.strictSame((await places(run.id)).sort(), ['ab 09:00 1', 'ac 09:20 1', 'cd 09:00 2']);
    t.equal((await call('POST', `${url}/schedule-runs/${moved.body.id}/publish`)).status, 200);
  });

  await t.test('two meetings change places at once', async (t) => {
    const moved = await move(run.id, ['ab', '09:20', '1'], ['ac', '09:00', '1'], ['cd', '09:40', '2']);
    t.equal(moved.status, 201);
    t.strictSame((await places(moved.body.id)).sort(), ['ab 09:20 1', 'ac 09:00 1', 'cd 09:40 2']);
  });

  await t.test('what would break a rule is refused with the rule', async (t) => {
    t.match(await move(run.id, ['ab', '09:20', '2']), {
      status: 409,
      body: {
        detail: /a would have two meetings at 09:20/,
        violations: [{ rule: 'one-meeting-at-a-time', representative: 'a' }],
      },
    });
    t.match(await move(run.id, ['cd', '09:00', '1']), {
      status: 409,
      body: { violations: [{ rule: 'one-meeting-per-table', table: '1' }] },
    });
    t.match(await move(run.id, ['cd', '09:40', '7']), { status: 409, body: { detail: /no table 7/ } });
    t.match(await move(run.id, ['bd', '09:40', '1']), {
      status: 400,
      body: { errors: [{ pointer: '/moves/0/representatives', reason: /no meeting/ }] },
    });
    t.match(await move(run.id, ['ab', '09:10', '1']), {
      status: 400,
      body: { errors: [{ pointer: '/moves/0/startsAt', reason: /no slot/ }] },
    });
    t.match(await move(run.id, ['ab', '09:40', '1'], ['ab', '09:40', '2']), {
      status: 400,
      body: { errors: [{ pointer: '/moves/1' }] },
    });
    t.equal((await move(run.id, ['ab', 'noon', '1'])).status, 400);
    await call('POST', `${url}/locks`, {
      externalId: 'held',
      first: 'a',
      second: 'b',
      startsAt: '2027-10-12T09:00',
      table: '1',
    });
    t.match(await move(run.id, ['ab', '09:40', '2']), {
      status: 409,
      body: { violations: [{ rule: 'lock' }] },
    });
    await call('DELETE', `${url}/locks/held`);
  });

  await t.test('what was broken before does not hold other meetings up', async (t) => {
    await call('PATCH', `${url}/participants/d`, {
      representatives: [
        {
          externalId: 'd',
          name: 'D',
          unavailable: [{ startsAt: '2027-10-12T09:00', endsAt: '2027-10-12T09:20' }],
        },
      ],
    });
    t.equal((await move(run.id, ['ab', '09:40', '1'])).status, 201);
    t.match(await move(run.id, ['ab', '09:40', '1'], ['cd', '09:00', '1']), { status: 201 });
  });

  await t.test('of a dry run nothing can be moved', async (t) => {
    const dry = await runToEnd(service, url, { mode: 'select', dryRun: true });
    t.match(await move(dry.id, ['ab', '09:40', '1']), { status: 409, body: { detail: /dry run/ } });
    t.strictSame((await call('GET', `${url}/schedule-runs/${dry.id}/schedule`)).body, {
      slots: [],
      meetings: [],
    });
    t.equal((await move('00000000-0000-4000-8000-000000000000', ['ab', '09:40', '1'])).status, 404);
  });

  await t.test('an import that is tried only says what it would do', async (t) => {
    const rows = 'externalId,name,minMeetings\na,Another name,\nnew,New,\nbad,Bad,many\n';
    const post = (query: string) =>
      call('POST', `${url}/participants/import${query}`, rows, { 'content-type': 'text/csv' });
    const tried = await post('?dryRun=true');
    t.match(tried.body, {
      read: 3,
      created: 1,
      updated: 1,
      rejected: 1,
      rejections: [{ row: 3, pointer: '/minMeetings' }],
    });
    t.equal((await call('GET', `${url}/participants/new`)).status, 404);
    t.strictSame((await post('')).body, tried.body);
    t.equal((await call('GET', `${url}/participants/new`)).status, 200);
  });
});
