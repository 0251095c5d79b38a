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
 * Whether the candidate is of a kind that was asked for: 1 or 0. Where no kind was asked for, how often two
 * such kinds really work together.
 */
export function assessKind(seeker: KindFacet, candidate: KindFacet): Assessment {
  if (seeker.wished.length > 0) return { value: seeker.wished.includes(candidate.kind) ? 1 : 0, known: 1 };
  return { value: kindAffinity(seeker.kind, candidate.kind), known: 1 };
}

export function kindEvidence(seeker: KindFacet, candidate: KindFacet): Evidence[] {
  const relation =
    seeker.wished.length === 0 ? 'usual' : seeker.wished.includes(candidate.kind) ? 'wished' : 'not-wished';
  return [{ type: 'kind', kind: candidate.kind, relation }];
}
