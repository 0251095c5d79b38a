import { type Kysely, sql } from 'kysely';
import type { DB } from '../tables.ts';
import type { Subject } from './subject.ts';

/** What a member of a consortium is called whose organisation was erased. */
const NO_MEMBER = 'Erased organisation';

/**
 * Takes out what other rows than its own say of an organisation: merged pairs, places in consortia (which stay,
 * without a name), completions that drew it, events that named it with their deliveries, rejected rows of imports, blocks that merged keys would give back.
 */
export async function deleteTraces(db: Kysely<DB>, { profileIds, keys }: Subject): Promise<void> {
  const ids = sql`${profileIds}::uuid[]`;
  await sql`delete from duplicate where first_id = any(${ids}) or second_id = any(${ids})`.execute(db);
  await sql`
    update consortium_member set name = ${NO_MEMBER}, profile_id = null where profile_id = any(${ids})
  `.execute(db);
  await sql`
    delete from consortium_completion where exists (
      select from unnest(${ids}) as gone(id)
      where concat_ws(' ', request, pools, answer) like '%' || gone.id || '%')
  `.execute(db);
  await sql`
    delete from webhook_event where exists (
      select from unnest(${ids}) as gone(id) where payload::text like '%' || gone.id || '%')
  `.execute(db);
  await sql`
    delete from import_rejection using import, unnest(${keys.map(({ source }) => source)}::text[],
      ${keys.map(({ externalId }) => externalId)}::text[]) as key(source, external_id)
    where import.id = import_rejection.import_id and import.source = key.source
      and import_rejection.external_id = key.external_id
  `.execute(db);
  await sql`
    update profile_alias set blocks = (
      select coalesce(jsonb_agg(block order by n), '[]') from jsonb_array_elements(blocks) with ordinality as listed(block, n)
      where not (block ->> 'otherId')::uuid = any(${ids}))
    where exists (select from jsonb_array_elements(blocks) as block where (block ->> 'otherId')::uuid = any(${ids}))
  `.execute(db);
}

/** Forgets under what profiles are filed to find duplicates; the next search files them anew. */
export async function forgetKeys(db: Kysely<DB>, profileIds: readonly string[]): Promise<void> {
  await sql`delete from duplicate_key where profile_id = any(${profileIds}::uuid[])`.execute(db);
}
