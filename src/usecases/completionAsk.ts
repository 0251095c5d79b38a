import type { Wishes } from '../domain/consortium/conditions.ts';
import type { CallRules } from '../domain/consortium/ruleSet.ts';
import type { Candidate } from '../domain/match/candidate.ts';
import type { ResolvedConsortium } from './consortium.ts';

/** A completion as it is asked for. */
export interface CompletionAsk {
  readonly resolved: ResolvedConsortium;
  readonly call: CallRules;
  readonly wishes: Wishes;
  /** Ids of rules that are not looked at, and of profiles that are never added. */
  readonly waivedRules: readonly string[];
  readonly excludedProfiles: readonly string[];
  /** Describes what the consortium looks for as a whole; counts as much as all members together. */
  readonly project: Candidate | null;
  readonly alternatives: number;
  /** Share of the fit that past work with members counts, in [0, 1]. */
  readonly historyShare: number;
  /** Networks that are not counted as past work. */
  readonly ignoredNetworks: readonly string[];
}
