import { kindAffinity } from '../vocabulary/kindAffinity.ts';
import type { Kind } from '../vocabulary/kinds.ts';
import type { Assessment, Evidence } from './criterion.ts';

export interface KindFacet {
  readonly kind: Kind;
  /** Kinds asked for in `seeking` or in a need; empty says nothing. */
  readonly wished: readonly Kind[];
  readonly excluded: readonly Kind[];
}

/**
 * How far a kind that nobody asked for moves from chance, one half, towards how often two such kinds really work
 * together, in [0, 1]. Kinds flock together, and texts tell most of it already: on the development sets T1 and T2 the
 * less of it counts, the better newcomers are found among themselves, and the call for partners; `npm run evaluate`
 * prints what leaving the criterion out does. Half of it stays, as in real lists of authorities, whose kind meets most
 * often by far, the other authorities do belong on top. ASSUMED.
 */
const ASSUMED_USUAL_KIND_SHARE = 0.5;
const CHANCE = 0.5;

/**
 * Whether the candidate is of a kind that was asked for: 1 or 0. Where no kind was asked for, how often two
 * such kinds really work together, half way back to chance.
 */
export function assessKind(seeker: KindFacet, candidate: KindFacet): Assessment {
  if (seeker.wished.length > 0) return { value: seeker.wished.includes(candidate.kind) ? 1 : 0, known: 1 };
  const usual = kindAffinity(seeker.kind, candidate.kind);
  return { value: CHANCE + (usual - CHANCE) * ASSUMED_USUAL_KIND_SHARE, known: 1 };
}

export function kindEvidence(seeker: KindFacet, candidate: KindFacet): Evidence[] {
  const relation =
    seeker.wished.length === 0 ? 'usual' : seeker.wished.includes(candidate.kind) ? 'wished' : 'not-wished';
  return [{ type: 'kind', kind: candidate.kind, relation }];
}
