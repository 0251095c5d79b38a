import { consortia } from './fr/consortia.ts';
import { matches } from './fr/matches.ts';
import { network } from './fr/network.ts';
import { profiles } from './fr/profiles.ts';
import { shell } from './fr/shell.ts';
import type { Words } from './words.ts';

export const fr: Words = { consortia, matches, network, profiles, shell };
