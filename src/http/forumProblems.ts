import { z } from 'zod';
import type { Attendee, ForumSettings } from '../domain/forum/forum.ts';
import { showTime } from '../domain/forum/zonedTime.ts';
import type { MemberRefusal } from '../usecases/changeMember.ts';
import type { LostMeeting } from '../usecases/losses.ts';
import { etagOf } from './etag.ts';
import { ProblemError } from './problem.ts';
import { keyInAddress } from './schemas/text.ts';

/** `{ id }` of a forum in a path. */
export const forumParams = z.strictObject({ id: z.uuid('must be the UUID of a forum') });

/** `{ id }` of a forum and the key of something in it. */
export const memberParams = forumParams.extend({ key: keyInAddress(300) });

export const confirmQuery = z.strictObject({
  confirm: z.enum(['true', 'false']).default('false').meta({
    description:
      '`true`: published meetings that hang on it are cancelled. Else they are told of and nothing changes.',
  }),
});

export function noForum(id: string): ProblemError {
  return new ProblemError('not-found', `There is no forum ${id}.`);
}

/** Why something of a forum was not written, as a problem. `what` names it: `table "7"`. */
export function memberProblem(refusal: MemberRefusal, forumId: string, what: string): ProblemError {
  switch (refusal.refused) {
    case 'forum-not-found':
      return noForum(forumId);
    case 'not-found':
      return new ProblemError('not-found', `The forum has no ${what}.`);
    case 'already-exists':
      return new ProblemError('already-exists', `The forum has a ${what} already; use PUT to replace it.`, [
        { pointer: '/externalId', reason: 'is taken', in: 'body' },
      ]);
    case 'version-mismatch':
      return new ProblemError(
        'version-mismatch',
        `The ${what} is at version ${refusal.version} now; read it again and repeat the change.`,
        [{ pointer: '/if-match', reason: `the ETag is now ${etagOf(refusal.version)}`, in: 'header' }],
        { etag: etagOf(refusal.version) },
      );
    case 'invalid':
      return invalid(refusal.faults);
    case 'too-many-requests': {
      const reason = `has sent ${refusal.limit} requests, the most that this forum allows; withdraw one`;
      return new ProblemError('not-possible-now', `body /from ${reason}.`, [
        { pointer: '/from', reason, in: 'body' },
      ]);
    }
    case 'would-lose-meetings':
      return losing(refusal.lost, refusal.settings, what);
  }
}

/** Faults in a body. */
export function invalid(faults: readonly { pointer: string; reason: string }[]): ProblemError {
  const [first] = faults;
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
  return new ProblemError(
    'invalid-request',
    `body ${first.pointer}: ${first.reason}${more}`,
    faults.map((fault) => ({ ...fault, in: 'body' as const })),
  );
}

function losing(lost: readonly LostMeeting[], { timeZone }: ForumSettings, what: string): ProblemError {
  const count = lost.length === 1 ? '1 published meeting' : `${lost.length} published meetings`;
  return new ProblemError(
    'would-lose-meetings',
    `${count} would be lost with this change of ${what}; nothing has changed. Repeat it with ?confirm=true to cancel them.`,
    [{ pointer: '/confirm', reason: 'must be true, as published meetings would be lost', in: 'query' }],
    {},
    {
      lost: lost.map(({ startsAt, endsAt, meeting }) => ({
        startsAt: showTime(startsAt, timeZone),
        endsAt: showTime(endsAt, timeZone),
        table: meeting.table,
        attendees: meeting.attendees.map(({ participant, representative }: Attendee) => ({
          participant,
          representative,
        })),
      })),
    },
  );
}
