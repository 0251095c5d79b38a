/**
 * `npm run holds -- NAME [--rounds N] [--seconds S] [--minutes M] [--seed N]`: runs a trial of test/reliability/trials, which does
 * to a real service on a real PostgreSQL what a bad day would. It prints what it did and its figures, and last
 * `held` or `did not hold: why`; exit code 0 or 1. Without a name it lists them; what it cannot read ends with 2.
 */
import { parseArgs } from 'node:util';
import { listFiles } from '../support/imports.ts';
import { makeRunFolder, removeRunFolder } from '../support/runFolder.ts';
import type { Ground, Trial } from '../support/trial.ts';

/** Reasons shown, of those for which a trial did not hold. */
const MOST_SHOWN = 20;

const names = listFiles('test/reliability/trials', '.ts').map((file) => file.replace(/^.*\/|\.ts$/g, ''));
const tell = (line: string): void => console.log(line);

interface Order extends Pick<Ground, 'rounds' | 'seconds' | 'minutes' | 'seed'> {
  readonly name: string | undefined;
}

/** @throws where a flag is unknown or says no whole number */
function readOrder(): Order {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      minutes: { type: 'string' },
      seed: { type: 'string' },
    },
  });
  const wholeNumber = (flag: keyof typeof values): number | null => {
    const text = values[flag];
    if (text === undefined) return null;
    if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`--${flag} must be a whole number from 1`);
    return Number(text);
  };
  return {
    name: positionals[0],
    rounds: wholeNumber('rounds'),
    seconds: wholeNumber('seconds'),
    minutes: wholeNumber('minutes'),
    seed: wholeNumber('seed') ?? 1,
  };
}

async function run(chosen: string, order: Order): Promise<readonly string[]> {
  const { trial } = (await import(`./trials/${chosen}.ts`)) as { trial: Trial };
  const ends: (() => unknown)[] = [];
  const folder = await makeRunFolder();
  const clean = async (): Promise<void> => {
    for (const end of ends.splice(0).reverse()) await end();
    await removeRunFolder(folder);
  };
  process.once('SIGINT', () => void clean().finally(() => process.exit(130)));
  try {
    return await trial({ ...order, tell, teardown: (end) => ends.push(end) });
  } catch (error) {
    return [(error as Error).stack ?? String(error)];
  } finally {
    await clean();
  }
}

function refuse(why: string): never {
  console.error(why);
  process.exit(2);
}

let order: Order;
try {
  order = readOrder();
} catch (error) {
  refuse((error as Error).message);
}
const { name } = order;
if (name === undefined || !names.includes(name)) {
  refuse(
    `npm run holds -- NAME [--rounds N] [--seconds S] [--minutes M] [--seed N], NAME one of: ${names.join(', ')}`,
  );
}
const began = performance.now();
const why = await run(name, order);
tell(`${name}: ${Math.round((performance.now() - began) / 1_000)} s`);
for (const reason of why.slice(1, MOST_SHOWN)) tell(`  also: ${reason}`);
tell(why.length === 0 ? 'held' : `did not hold: ${why[0]}`);
// A trial that broke off may have left its load going.
process.exit(why.length === 0 ? 0 : 1);
