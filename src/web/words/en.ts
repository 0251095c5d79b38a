import { access } from './en/access.ts';
import { consortia } from './en/consortia.ts';
import { forum } from './en/forum.ts';
import { introductions } from './en/introductions.ts';
import { matches } from './en/matches.ts';
import { network } from './en/network.ts';
import { own } from './en/own.ts';
import { profiles } from './en/profiles.ts';
import { schedule } from './en/schedule.ts';
import { shell } from './en/shell.ts';

export const en = {
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
