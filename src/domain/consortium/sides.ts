import type { Kind } from '../vocabulary/kinds.ts';
import type { Member, Side } from './member.ts';

/**
 * Whether an organisation counts for a side: for sure; perhaps, once the applicant confirms it; not; or it cannot
 * be known because the kind is not.
 */
export const READINGS = ['counts', 'may-count', 'does-not-count'] as const;
export type Reading = (typeof READINGS)[number] | 'unknown';

/** How the organisations of a kind are read for a side, and why, in our own words. */
export interface SideReading {
  readonly kind: Kind;
  readonly side: Side;
  readonly reading: Exclude<Reading, 'unknown'>;
  readonly reason: { readonly en: string; readonly fr: string };
}

export type SideReadings = ReadonlyMap<string, SideReading>;

/** Makes the readings ready to be asked. @throws Error where a kind or a side stands twice. */
export function buildSideReadings(rows: readonly SideReading[]): SideReadings {
  const readings = new Map(rows.map((row) => [`${row.kind} ${row.side}`, row]));
  if (readings.size !== rows.length) throw new Error('a kind is read twice for one side');
  return readings;
}

/**
 * How a member counts for a side. What the applicant vouches for goes first; else the kind decides, and a kind
 * without a row does not count. Never throws.
 */
export function readingOf(
  member: Pick<Member, 'kind' | 'countsAs'>,
  side: Side,
  readings: SideReadings,
): Reading {
  if (member.countsAs !== null) return member.countsAs.includes(side) ? 'counts' : 'does-not-count';
  if (member.kind === null) return 'unknown';
  return readings.get(`${member.kind} ${side}`)?.reading ?? 'does-not-count';
}
