import type { Measure } from './measure.ts';
import { changing } from './measures/changing.ts';
import { completing } from './measures/completing.ts';
import { consortium } from './measures/consortium.ts';
import { copying } from './measures/copying.ts';
import { importing } from './measures/importing.ts';
import { peers } from './measures/peers.ts';
import { ranking } from './measures/ranking.ts';
import { serving } from './measures/serving.ts';
import { showing } from './measures/showing.ts';
import { starting } from './measures/starting.ts';

/** All measures, in the order in which they run at each size: one fills the database for those behind it. */
export const MEASURES: readonly Measure[] = [
  copying,
  importing,
  starting,
  ranking,
  peers,
  serving,
  changing,
  consortium,
  completing,
  showing,
];

/** The measure that fills the database. */
export const FILLING = importing;
