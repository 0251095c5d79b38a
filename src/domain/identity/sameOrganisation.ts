import type { Identity } from './identity.ts';
import { nameLikeness } from './nameLikeness.ts';

/** The facts that are compared. */
export const IDENTITY_FACTS = [
  'name',
  'numbers',
  'legal-form',
  'country',
  'town',
  'region',
  'website',
  'official-id',
  'kind',
] as const;
export type IdentityFact = (typeof IDENTITY_FACTS)[number];

/** One fact that speaks for or against two profiles being one organisation, with what either says. */
export interface IdentityEvidence {
  readonly fact: IdentityFact;
  readonly agrees: boolean;
  readonly first: string;
  readonly second: string;
  /** What it adds to the score, in [-1, 1]. */
  readonly effect: number;
}

export interface SameOrganisation {
  /** The sum of the effects, held within [0, 1]. */
  readonly score: number;
  /** In the order of IDENTITY_FACTS; facts that one side does not know are left out. */
  readonly evidence: readonly IdentityEvidence[];
}

/**
 * What each fact adds, in [-1, 1]. Set so that pairs of a reviewed sample of 200 fall on the right side of
 * ASSUMED_DUPLICATE_SCORE: names alike are needed, a number, a country or a town that differs is enough against.
 */
const ASSUMED_EFFECTS: Readonly<Record<IdentityFact, { readonly agrees: number; readonly differs: number }>> =
  {
    name: { agrees: 0.84, differs: 0 },
    numbers: { agrees: 0.02, differs: -0.5 },
    'legal-form': { agrees: 0.04, differs: -0.15 },
    country: { agrees: 0.03, differs: -0.5 },
    town: { agrees: 0.1, differs: -0.3 },
    region: { agrees: 0.02, differs: -0.1 },
    website: { agrees: 0.25, differs: -0.05 },
    'official-id': { agrees: 0.4, differs: 0 },
    kind: { agrees: 0, differs: -0.05 },
  };

/** From this score on two profiles are offered for merging. In [0, 1]. */
export const ASSUMED_DUPLICATE_SCORE = 0.85;
/** What is taken off a name that holds no telling word, by what its weight lacks of one word. */
const ASSUMED_UNTELLING = 0.3;
/** The weight of words from which a name is too rare for two organisations of two regions to share it by chance. */
const ASSUMED_RARE_NAME = 1.5;

/**
 * How sure it is that two profiles are the same organisation, and by which facts. A fact counts only where both
 * know it. Symmetric but for the sides of the evidence; deterministic; never throws.
 */
export function compareIdentities(first: Identity, second: Identity): SameOrganisation {
  const evidence: IdentityEvidence[] = [];
  const note = (fact: IdentityFact, one: string, other: string, agrees: boolean, scale = 1): void => {
    const effect = ASSUMED_EFFECTS[fact][agrees ? 'agrees' : 'differs'] * scale;
    if (effect !== 0 || agrees) evidence.push({ fact, agrees, first: one, second: other, effect });
  };
  const both = (
    fact: IdentityFact,
    one: string | null,
    other: string | null,
    equal = one === other,
  ): void => {
    if (one !== null && other !== null) note(fact, one, other, equal);
  };
  const likeness = nameLikeness(first.name, second.name);
  const least = Math.min(first.name.weight, second.name.weight);
  const telling = Math.min(1, least);
  const name = ASSUMED_EFFECTS.name.agrees * likeness - ASSUMED_UNTELLING * (1 - telling) * likeness;
  evidence.push({
    fact: 'name',
    agrees: likeness >= 0.5,
    first: first.fields.name,
    second: second.fields.name,
    effect: name,
  });
  const [a, b] = [first, second];
  if (a.name.numbers.length + b.name.numbers.length > 0) {
    const equal = a.name.numbers.join() === b.name.numbers.join();
    note('numbers', a.name.numbers.join(' '), b.name.numbers.join(' '), equal);
  }
  if (a.name.forms.length > 0 && b.name.forms.length > 0) {
    const shared = a.name.forms.join() === b.name.forms.join();
    note('legal-form', a.name.forms.join(' '), b.name.forms.join(' '), shared);
  }
  both('country', a.fields.country, b.fields.country);
  both('town', a.town, b.town);
  if (a.town === null || b.town === null) {
    const [one, other] = [a.fields.region, b.fields.region];
    if (one !== null && other !== null) {
      const agrees = one.startsWith(other) || other.startsWith(one);
      note('region', one, other, agrees, agrees ? 1 : Math.min(1, ASSUMED_RARE_NAME / least));
    }
  }
  both('website', a.site, b.site);
  if (a.officialId !== null && a.officialId === b.officialId)
    note('official-id', a.officialId, b.officialId, true);
  if (!a.fields.inferred.includes('kind') && !b.fields.inferred.includes('kind')) {
    both('kind', a.fields.kind, b.fields.kind);
  }
  const sum = evidence.reduce((total, { effect }) => total + effect, 0);
  return { score: Math.min(1, Math.max(0, sum)), evidence };
}
