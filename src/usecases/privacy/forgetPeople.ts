import type { Connection } from '../../db/connect.ts';
import { findForumForUpdate } from '../../db/forums.ts';
import { cancelRuns, listRenamedRequests, renameInRuns } from '../../db/privacy/forumHistory.ts';
import {
  clearMessages,
  deleteWrittenFor,
  listNamedByPerson,
  listPeople,
  renameInForum,
} from '../../db/privacy/forumPeople.ts';
import type { Instant } from '../../domain/forum/forum.ts';
import { newKeysOf } from './forgetInForum.ts';

/**
 * Makes the people of a forum anonymous, in the forum and in all that its runs kept: their names and keys, calendars,
 * what was written with requests, consents. Who met whom stays, by organisation. To be called in a transaction.
 */
export async function forgetPeople(db: Connection, forumId: string, now: Instant): Promise<void> {
  if ((await findForumForUpdate(db, forumId)) === undefined) return;
  await cancelRuns(db, forumId, new Date(now));
  await deleteWrittenFor(db, forumId);
  await clearMessages(db, forumId);
  const renamed = {
    participants: newKeysOf(await listNamedByPerson(db, forumId)),
    representatives: newKeysOf(await listPeople(db, forumId)),
    requests: new Map<string, string>(),
  };
  const whole = { ...renamed, requests: await listRenamedRequests(db, forumId, renamed) };
  await renameInForum(db, forumId, whole);
  await renameInRuns(db, forumId, whole);
}
