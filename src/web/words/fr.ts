import { matches } from './fr/matches.ts';
import { profiles } from './fr/profiles.ts';
import { shell } from './fr/shell.ts';
import type { Words } from './words.ts';

export const fr: Words = { matches, profiles, shell };
