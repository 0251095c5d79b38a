import type { Assessment, Evidence } from './criterion.ts';
import { ASSUMED_PRIORS } from './weights.ts';

export interface LanguageFacet {
  /** ISO 639-1 working languages; empty where not known. */
  readonly languages: readonly string[];
  /** EQF levels as bits: level 1 is bit 0. Zero where not known. */
  readonly eqfLevels: number;
}

/** What a common language counts beside overlapping levels, in [0, 1]. Assumed equal. */
export const ASSUMED_LANGUAGE_SHARE = 0.5;

/**
 * Half for a common working language, half for the share of EQF levels in common (of the shorter list). Each
 * half that is not known on both sides counts its prior.
 */
export function assessLanguage(seeker: LanguageFacet, candidate: LanguageFacet): Assessment {
  const languagesKnown = seeker.languages.length > 0 && candidate.languages.length > 0;
  const levelsKnown = seeker.eqfLevels !== 0 && candidate.eqfLevels !== 0;
  const common = seeker.languages.some((code) => candidate.languages.includes(code)) ? 1 : 0;
  const language = languagesKnown ? common : ASSUMED_PRIORS.language;
  const level = levelsKnown ? levelOverlap(seeker.eqfLevels, candidate.eqfLevels) : ASSUMED_PRIORS.language;
  return {
    value: ASSUMED_LANGUAGE_SHARE * language + (1 - ASSUMED_LANGUAGE_SHARE) * level,
    known: (languagesKnown ? ASSUMED_LANGUAGE_SHARE : 0) + (levelsKnown ? 1 - ASSUMED_LANGUAGE_SHARE : 0),
  };
}

function levelOverlap(a: number, b: number): number {
  return bits(a & b) / Math.min(bits(a), bits(b));
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** EQF levels as bits. */
export function eqfMask(levels: readonly number[]): number {
  return levels.reduce((mask, level) => mask | (1 << (level - 1)), 0);
}

export function languageEvidence(seeker: LanguageFacet, candidate: LanguageFacet): Evidence[] {
  const evidence: Evidence[] = [];
  if (seeker.languages.length === 0 || candidate.languages.length === 0) {
    evidence.push(unknown('languages', seeker.languages.length === 0, candidate.languages.length === 0));
  } else {
    evidence.push({
      type: 'languages',
      codes: seeker.languages.filter((code) => candidate.languages.includes(code)),
    });
  }
  if (seeker.eqfLevels === 0 || candidate.eqfLevels === 0) {
    evidence.push(unknown('eqfLevels', seeker.eqfLevels === 0, candidate.eqfLevels === 0));
  } else {
    const common = seeker.eqfLevels & candidate.eqfLevels;
    evidence.push({
      type: 'eqf',
      levels: [1, 2, 3, 4, 5, 6, 7, 8].filter((level) => common & (1 << (level - 1))),
    });
  }
  return evidence;
}

function unknown(field: string, seekerSilent: boolean, candidateSilent: boolean): Evidence {
  return {
    type: 'unknown',
    field,
    side: seekerSilent && candidateSilent ? 'both' : seekerSilent ? 'seeker' : 'candidate',
  };
}
