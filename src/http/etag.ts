import { ProblemError } from './problem.ts';

/** The entity tag of a version. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/** The versions an If-Match header allows; null where any is right (no header, or `*`). */
export function versionsAllowed(ifMatch: string | undefined): number[] | null {
  if (ifMatch === undefined || ifMatch.trim() === '*') return null;
  const tags = ifMatch.split(',').map((tag) => /^\s*"(\d{1,9})"\s*$/.exec(tag));
  if (tags.some((tag) => tag === null)) {
    throw new ProblemError(
      'invalid-request',
      'If-Match must hold an ETag of this service, such as "3", or *.',
      [{ pointer: '/if-match', reason: 'must be an ETag of this service, such as "3", or *', in: 'header' }],
    );
  }
  return tags.map((tag) => Number(tag?.[1]));
}

/** Whether an If-None-Match header names the tag (weak comparison). */
export function isFresh(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
