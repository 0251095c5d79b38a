import { type Kysely, sql } from 'kysely';
import { LOCAL_CALLER } from '../../domain/access/caller.ts';
import type { DB } from '../tables.ts';

/** What an entry of the audit log names in the place of somebody who was erased. */
const NOBODY = 'erased';

/**
 * Takes a person out as a user of the service: keys go, what they owned passes to the administrator of the machine,
 * and the audit log keeps what was done, without a name.
 */
export async function deleteUser(db: Kysely<DB>, emails: readonly string[]): Promise<void> {
  const names = sql`${emails.map((email) => email.toLowerCase())}::text[]`;
  await sql`delete from api_key where lower(subject) = any(${names})`.execute(db);
  await sql`update api_key set created_by = ${NOBODY} where lower(created_by) = any(${names})`.execute(db);
  for (const table of [
    'profile',
    'profile_alias',
    'forum',
    'consortium',
    'consortium_completion',
    'import',
  ] as const) {
    await sql`
      update ${sql.table(table)} set owner = ${LOCAL_CALLER.subject} where lower(owner) = any(${names})
    `.execute(db);
  }
  await sql`update audit_entry set subject = ${NOBODY} where lower(subject) = any(${names})`.execute(db);
}
