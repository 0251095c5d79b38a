import { access } from './fr/access.ts';
import { consortia } from './fr/consortia.ts';
import { forum } from './fr/forum.ts';
import { introductions } from './fr/introductions.ts';
import { matches } from './fr/matches.ts';
import { network } from './fr/network.ts';
import { own } from './fr/own.ts';
import { profiles } from './fr/profiles.ts';
import { schedule } from './fr/schedule.ts';
import { shell } from './fr/shell.ts';
import type { Words } from './words.ts';

export const fr: Words = {
  access,
  consortia,
  forum,
  introductions,
  matches,
  network,
  own,
  profiles,
  schedule,
  shell,
};
