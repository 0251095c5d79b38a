import t from 'tap';
import { OneAtATime } from '../../src/jobs/oneAtATime.ts';

t.test('whoever asks during a run waits for that one and one more, however many ask', async (t) => {
  const ends: (() => void)[] = [];
  const turns = new OneAtATime(() => new Promise((resolve) => ends.push(resolve)));
  const settled: string[] = [];
  const ask = (name: string) => turns.ask().then(() => settled.push(name));
  const first = ask('first');
  const others = [ask('second'), ask('third')];
  t.equal(ends.length, 1, 'one at a time');
  ends[0]();
  await first;
  t.same(settled, ['first']);
  await new Promise(setImmediate);
  t.equal(ends.length, 2, 'one run serves all who asked meanwhile');
  const late = ask('late');
  ends[1]();
  await Promise.all(others);
  t.same(settled, ['first', 'second', 'third'], 'and nobody waits for those who came later');
  await new Promise(setImmediate);
  ends[2]();
  await late;
  await turns.settled();
  t.equal(ends.length, 3);
});

t.test('a run that fails fails for those who waited for it, and the next is run all the same', async (t) => {
  let runs = 0;
  const turns = new OneAtATime(async () => {
    runs++;
    if (runs === 1) throw new Error('away');
  });
  await t.rejects(turns.ask(), { message: 'away' });
  await turns.ask();
  t.equal(runs, 2);
});
