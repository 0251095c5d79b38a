import type { Provenance } from '../profile.ts';
import type { Kind } from '../vocabulary/kinds.ts';

/** The six components of a score, in the order in which explanations list them. */
export const CRITERIA = ['needs', 'activities', 'sectors', 'kind', 'country', 'language'] as const;
export type CriterionName = (typeof CRITERIA)[number];

/**
 * How far the one meets what the other looks for, by one criterion.
 * `value` in [0, 1]; `known` in [0, 1] says how much of it is backed by data: where nothing is known the value
 * is the criterion's prior and `known` is 0.
 */
export interface Assessment {
  readonly value: number;
  readonly known: number;
}

/** Where an answer is missing: on the side that seeks, on the side that is sought, or on both. */
export type Side = 'seeker' | 'candidate' | 'both';

/** The facts behind an assessment, at the leaves of an explanation. */
export type Evidence =
  | TextEvidence
  | { readonly type: 'activity'; readonly code: string; readonly relation: 'sought-and-offered' | 'shared' }
  | {
      readonly type: 'sector';
      readonly seekerCode: string;
      readonly candidateCode: string;
      readonly similarity: number;
    }
  | { readonly type: 'kind'; readonly kind: Kind; readonly relation: 'wished' | 'not-wished' | 'usual' }
  | { readonly type: 'country'; readonly country: string; readonly relation: CountryRelation }
  | { readonly type: 'languages'; readonly codes: readonly string[] }
  | { readonly type: 'eqf'; readonly levels: readonly number[] }
  | { readonly type: 'unknown'; readonly field: string; readonly side: Side };

export type CountryRelation = 'wished' | 'not-wished' | 'new' | 'same' | 'in-network' | 'not-eligible';

/** Two texts that met: which need, which offer, which words and which concepts joined them. */
export interface TextEvidence {
  readonly type: 'text';
  readonly seeker: TextReference;
  readonly candidate: TextReference;
  /** How far this answer alone answers, in [0, 1). */
  readonly similarity: number;
  readonly words: readonly { readonly seeker: string; readonly candidate: string }[];
  readonly concepts: readonly { readonly key: string; readonly label: string }[];
}

/** One statement of a profile: `needs[2]` is field `needs`, position 2. */
export interface TextReference {
  readonly field: 'needs' | 'offers';
  readonly position: number;
  readonly text: string;
  /** ISO 639-1, as said or else as detected; `und` where neither could tell. */
  readonly language: string;
  readonly provenance: Provenance;
  /** The profile whose statement it is, where that is one the seeker liked and not the seeker itself. */
  readonly likedProfile?: { readonly id: string; readonly name: string };
}
