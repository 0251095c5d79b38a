import { DAY_MS } from './introduction.ts';

/** For how long something is kept, in days of 24 hours; at least 1. */
export interface Retention {
  /** Uploads and rejected rows, from the end of the import. */
  readonly imports: number;
  /** Completions of consortia, from their end. */
  readonly completions: number;
  /** Private addresses of calendars, from the last day of the forum. */
  readonly feeds: number;
  /** Schedule runs that were never published, from their end. */
  readonly runs: number;
  /** Who came to a forum, what was written with requests, and calendars, from its last day. */
  readonly forums: number;
  /** Introductions, from when they were declined, withdrawn or expired. */
  readonly introductions: number;
  /** Entries of the audit log. */
  readonly audit: number;
}

/** The instant before which things of each kind are no longer kept. Never throws. */
export function keptSince(retention: Retention, now: number): Readonly<Record<keyof Retention, Date>> {
  return Object.fromEntries(
    Object.entries(retention).map(([kind, days]) => [kind, new Date(now - days * DAY_MS)]),
  ) as Record<keyof Retention, Date>;
}
