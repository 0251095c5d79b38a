import { z } from 'zod';
import type { Connection } from '../../db/connect.ts';
import { findProfile } from '../../db/profiles.ts';
import { ProblemError } from '../problem.ts';
import { missing } from '../profileAnswers.ts';
import { idParams } from '../typed.ts';

/** A profile, and another one that it says something of. */
export const pairParams = idParams.extend({ otherId: z.uuid('must be the UUID of a profile') });

/** Throws where the two are one (`told` says what the first is), or one of them is not stored. */
export async function requirePair(
  db: Connection,
  { id, otherId }: z.infer<typeof pairParams>,
  told: string,
): Promise<void> {
  if (id === otherId) {
    const reason = `must be another profile than ${told}`;
    throw new ProblemError('invalid-request', `path /otherId: ${reason}`, [
      { pointer: '/otherId', reason, in: 'path' },
    ]);
  }
  for (const each of [id, otherId]) if ((await findProfile(db, each)) === undefined) throw missing(each);
}
