import { matches } from './en/matches.ts';
import { profiles } from './en/profiles.ts';
import { shell } from './en/shell.ts';

export const en = { matches, profiles, shell };
