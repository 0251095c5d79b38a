import type { StoredProfile } from '../db/profiles.ts';
import type { Caller } from '../domain/access/caller.ts';
import type { ChangeRefusal } from '../usecases/changeProfile.ts';
import { etagOf } from './etag.ts';
import { ProblemError } from './problem.ts';
import { profileShown } from './profileJson.ts';

/** A profile as one who asks may see it, its version as the ETag. */
export function shown(
  reply: { header(name: string, value: string): unknown },
  stored: StoredProfile,
  caller: Caller,
) {
  reply.header('etag', etagOf(stored.version));
  return profileShown(stored, caller);
}

/** That there is no profile of an id. */
export function missing(id: string): ProblemError {
  return new ProblemError('not-found', `There is no profile ${id}.`);
}

/** Why a profile was not written. */
export function refusal(result: ChangeRefusal, id = ''): ProblemError {
  switch (result.refused) {
    case 'not-found':
      return missing(id);
    case 'already-exists': {
      const reason = `is taken by profile ${result.id}`;
      return new ProblemError(
        'already-exists',
        `body /externalId ${reason}; use PUT /v1/profiles/${result.id} to replace it.`,
        [{ pointer: '/externalId', reason, in: 'body' }],
        { location: `/v1/profiles/${result.id}` },
      );
    }
    case 'erased': {
      const reason = 'names a profile that was erased on request; only an administrator can create it again';
      return new ProblemError('not-possible-now', `body /externalId ${reason}.`, [
        { pointer: '/externalId', reason, in: 'body' },
      ]);
    }
    case 'version-mismatch':
      return new ProblemError(
        'version-mismatch',
        `The profile is at version ${result.version} now; read it again and repeat the change.`,
        [{ pointer: '/if-match', reason: `the ETag is now ${etagOf(result.version)}`, in: 'header' }],
        { etag: etagOf(result.version) },
      );
  }
}
