import type { CandidateClass } from './conditions.ts';
import type { Consortium } from './member.ts';
import type { CallRules } from './ruleSet.ts';
import { type CountrySides, countrySides } from './rules/countrySides.ts';
import { readingOf } from './sides.ts';

/** How far an addition would close a gap where its country has the side only by members that may count. Assumed. */
export const ASSUMED_DOUBTFUL_GAP = 0.5;

/**
 * What an applicant of each class does for the countries' sides, in [-1, 1]. In a country that is in already: how far
 * it brings the side that this lacks, 1 where no member may count for that side, ASSUMED_DOUBTFUL_GAP where only
 * doubtful ones do, else 0. From a country that is not in: -1, as that country then lacks a side or both. Rules only
 * ask for so many whole countries, and warn of each further one that is not; additions that a rule does need from a
 * new country come whatever this says.
 */
export function gapValues(
  consortium: Consortium,
  call: CallRules,
  classes: readonly CandidateClass[],
): number[] {
  const held = new Map(countrySides(consortium, call).map((each) => [each.country, each]));
  return classes.map(({ country, kind }) => {
    const sides = held.get(country);
    if (sides === undefined) return -1;
    const counts = (side: 'employer' | 'vet-provider'): boolean =>
      readingOf({ kind, countsAs: null }, side, call.readings) === 'counts';
    return Math.max(
      counts('employer') ? gapOf(sides.employers) : 0,
      counts('vet-provider') ? gapOf(sides.vetProviders) : 0,
    );
  });
}

function gapOf(members: CountrySides['employers']): number {
  if (members.length === 0) return 1;
  return members.some(({ reading }) => reading === 'counts') ? 0 : ASSUMED_DOUBTFUL_GAP;
}
