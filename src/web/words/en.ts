import { consortia } from './en/consortia.ts';
import { matches } from './en/matches.ts';
import { network } from './en/network.ts';
import { profiles } from './en/profiles.ts';
import { shell } from './en/shell.ts';

export const en = { consortia, matches, network, profiles, shell };
