import t from 'tap';
import { keepShifts } from '../../src/jobs/shifts.ts';

const LOG = { info: () => undefined, warn: () => undefined };

t.test('a shift that is lost ends before the next begins, and the last one ends with all', async (t) => {
  const seen: string[] = [];
  const losing: (() => void)[] = [];
  let begun = 0;
  let second: () => void = () => undefined;
  const secondBegan = new Promise<void>((resolve) => {
    second = resolve;
  });
  const shifts = await keepShifts(async () => {
    const number = ++begun;
    if (number === 2) throw new Error('the database is still away');
    seen.push(`${number} begins`);
    if (number === 3) second();
    return {
      lost: new Promise<void>((_, reject) => losing.push(() => reject(new Error('gone')))),
      stop: async () => {
        seen.push(`${number} ends`);
      },
    };
  }, LOG);
  losing[0]();
  await secondBegan;
  await shifts.stop();
  t.same(seen, ['1 begins', '1 ends', '3 begins', '3 ends']);
});

t.test('where the first shift cannot begin, that is said', async (t) => {
  const failing = keepShifts(async () => {
    throw new Error('no database');
  }, LOG);
  await t.rejects(failing, { message: 'no database' });
});
