import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { type ScheduleOptions, schedule } from '../../src/cli/schedule.ts';

t.test(
  'an organiser with two spreadsheets gets agendas, a bound and a reason for each request left out',
  async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'cove-schedule-'));
    t.teardown(() => rm(folder, { recursive: true }));
    const file = (name: string) => join(folder, name);
    await writeFile(
      file('P.csv'),
      '\ufeffexternalId;name;maxMeetings\r\na;Alpha;\r\nb;Beta;\r\nc;Gamma;1\r\n;Nobody;\r\n',
    );
    await writeFile(file('R.csv'), 'from,to,priority\na,b,Must\na,c,want\nb,c,want\na,z,want\n');
    const options: ScheduleOptions = {
      participants: file('P.csv'),
      requests: file('R.csv'),
      slots: '3x20min',
      tables: 2,
      gap: 5,
      start: '2027-10-12T09:00',
      timeZone: 'Europe/Paris',
      mode: 'select',
      seed: 1,
      seconds: 5,
      output: file('agenda.csv'),
    };
    const run = async (fields: Partial<ScheduleOptions> = {}) => {
      const lines: string[] = [];
      const code = await schedule({ ...options, ...fields }, (line) => lines.push(line));
      return { code, lines };
    };
    const { code, lines } = await run();
    t.equal(code, 1, 'rows were rejected');
    t.match(lines, [
      /P\.csv, row 4: \/externalId/,
      /1 requests name participants/,
      /^2 of 3 meetings are placed; must 1\/1, want 1\/2/,
      /no schedule passes .* gap/,
      /Breaks/,
      'Not placed: c cannot have more meetings.',
    ]);
    const rows = (await readFile(file('agenda.csv'), 'utf8')).slice(1).trim().split('\r\n').slice(1);
    const agenda = rows.map((row) => row.split(',').slice(1, 8));
    t.ok(agenda.every(([, , , day, , , kind]) => day === '2027-10-12' && kind === 'meeting'));
    const timesOf = (key: string) =>
      agenda.filter(([each]) => each === key).map(([, , , , from, until]) => `${from}-${until}`);
    // Meetings of a with c and of b with c are worth the same: either may be the one that c has.
    const [busy, other] = timesOf('a').length === 2 ? ['a', 'b'] : ['b', 'a'];
    const grid = ['09:00-09:20', '09:25-09:45', '09:50-10:10'];
    const [first, then] = timesOf(busy).map((time) => grid.indexOf(time));
    t.ok(first >= 0 && then >= 0);
    t.equal(Math.abs(first - then), 1, 'without a break in between');
    t.strictSame(
      [...timesOf(other), ...timesOf('c')].sort(),
      timesOf(busy).sort(),
      'the others have its two meetings',
    );
    t.match(await run({ tables: 0 }), {
      code: 1,
      lines: [/row 4/, /1 requests/, 'error: The forum has no table.'],
    });
    t.match((await run({ mode: 'place' })).code, 1);
    await t.rejects(run({ slots: 'twelve' }), /--slots must be/);
    await t.rejects(run({ participants: file('none.csv') }), /there is no file/);
    await t.rejects(run({ timeZone: 'Paris' }), /IANA/);
    await t.rejects(run({ start: '2027-03-28T02:30' }), /does not exist/);
  },
);
