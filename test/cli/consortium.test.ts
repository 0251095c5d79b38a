import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { type ConsortiumOptions, checkFile, completeFile } from '../../src/cli/consortium.ts';
import { UsageError } from '../../src/cli/usageError.ts';
import { readConfig } from '../../src/config.ts';
import { ACTIVITIES } from '../../src/domain/vocabulary/activities.ts';
import { testDatabase } from '../support/database.ts';

const OPTIONS: ConsortiumOptions = { call: null, language: null, json: false };

const PLAN = {
  activities: ACTIVITIES.filter(({ number }) => [1, 2, 3, 4, 10, 11, 12, 16, 17].includes(number)).map(
    ({ code }) => code,
  ),
  eqfLevels: [3, 4, 5],
  durationMonths: 48,
  grantEuro: 3_000_000,
  costEuro: 4_000_000,
  stated: { activeInField: true, longTermActionPlan: true, annualMeeting: true, noSanctions: true },
};

const MEMBERS = ['FR', 'ES', 'IT', 'PL'].flatMap((country, i) => [
  {
    profile: { name: `Firm ${country}`, country, kind: 'company' },
    role: i === 0 ? 'coordinator' : 'applicant',
  },
  { profile: { name: `School ${country}`, country, kind: 'vet-provider' }, role: 'applicant' },
]);

t.test('consortium check and complete tell by their exit codes what came out', async (t) => {
  const { connectionString } = await testDatabase(t);
  // A check asks nobody; whoever completes looks among the demo's organisations.
  const configOf = new Map([
    [checkFile, readConfig({ DATABASE_URL: connectionString, DEMO: '0' })],
    [completeFile, readConfig({ DATABASE_URL: connectionString, DEMO: '1' })],
  ]);
  const folder = await mkdtemp(join(tmpdir(), 'cove-consortium-'));
  t.teardown(() => rm(folder, { recursive: true }));
  const file = join(folder, 'consortium.json');
  const ran = async (
    run: typeof checkFile,
    content: unknown,
    options: Partial<ConsortiumOptions> = {},
  ): Promise<{ code: number; lines: string[] }> => {
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
    const lines: string[] = [];
    const code = await run(configOf.get(run)!, file, { ...OPTIONS, ...options }, (line) => lines.push(line));
    return { code, lines };
  };
  const refused = async (run: typeof checkFile, content: unknown, expected: RegExp): Promise<void> => {
    const error: unknown = await ran(run, content).catch((reason: unknown) => reason);
    t.ok(error instanceof UsageError, String(error));
    t.match((error as Error).message, expected);
  };
  const whole = { call: 2026, members: MEMBERS, plan: PLAN };
  const short = { ...whole, members: MEMBERS.filter(({ profile }) => profile.name !== 'Firm ES') };

  const passed = await ran(checkFile, whole);
  t.equal(passed.code, 0, passed.lines.join('\n'));
  t.match(passed.lines.at(-1), /passed, 0 failed, 0 warnings, 0 unknown/);
  const failed = await ran(checkFile, short, { language: 'fr' });
  t.equal(failed.code, 1);
  t.match(failed.lines.join('\n'), /failed +2026-country-sides: Dans au moins 4/);
  const open = await ran(checkFile, { ...whole, plan: {} }, { json: true });
  t.equal(open.code, 3);
  t.match(JSON.parse(open.lines.join('\n')), { call: 2026, tally: { failed: 0 } });
  t.match(JSON.parse((await ran(checkFile, whole, { call: 2023, json: true })).lines.join('\n')), {
    call: 2023,
  });

  const completed = await ran(completeFile, short);
  t.equal(completed.code, 0);
  t.match(completed.lines[0], /^Best of \d+ profiles, proven; then 0 failed/);
  t.match(completed.lines[1], /\[(company|sector-body), ES\]/);
  const wishes = { excluded: { countries: ['ES', 'DE', 'NL'] }, additions: 1 };
  const impossible = await ran(completeFile, { ...short, wishes });
  t.equal(impossible.code, 1, impossible.lines.join('\n'));
  t.same(impossible.lines[0], 'These cannot hold together:');

  await refused(checkFile, '{"call": 2026,', /is not JSON/);
  await refused(checkFile, { ...whole, members: [] }, /\/members/);
  await refused(checkFile, { ...whole, call: 1999 }, /\/call/);
  await refused(checkFile, { ...whole, call: 2030 }, /no rules for 2030; there are for 2021/);
  await refused(checkFile, { ...whole, members: [...MEMBERS, MEMBERS[3]] }, /\/members\/8/);
  const many = Array.from({ length: 500 }, (_, i) => ({ profile: { name: `Org ${i}` } }));
  await refused(completeFile, { ...whole, members: many }, /must not hold more than 200 members/);
  await t.rejects(
    checkFile(
      readConfig({ DATABASE_URL: connectionString }),
      join(folder, 'none.json'),
      OPTIONS,
      () => undefined,
    ),
    {
      message: /cannot read the file/,
    },
  );
});
