import { access } from './fr/access.ts';
import { forum } from './fr/forum.ts';
import { matches } from './fr/matches.ts';
import { own } from './fr/own.ts';
import { profiles } from './fr/profiles.ts';
import { schedule } from './fr/schedule.ts';
import { shell } from './fr/shell.ts';
import type { Words } from './words.ts';

export const fr: Words = { access, forum, matches, own, profiles, schedule, shell };
