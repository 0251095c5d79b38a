import { type Kysely, type SqlBool, sql } from 'kysely';
import { type Author, LOCAL_AUTHOR } from '../domain/access/caller.ts';
import type { Profile } from '../domain/profile.ts';
import { copyInto } from './copyingPool.ts';
import { CopyRows } from './copyRows.ts';
import { listErased } from './privacy/erasedIds.ts';
import {
  activityRows,
  contactRows,
  contentHash,
  foldWords,
  type ProfileToSave,
  profileOf,
  profileRow,
  sectorRows,
  statementRows,
} from './profileRows.ts';
import { PROFILE_COLUMNS, PROFILE_TABLES } from './profileTables.ts';
import { readMatchProfiles } from './readProfiles.ts';
import type { DB } from './tables.ts';

/**
 * What became of a saved profile. Not touched: `foreign`, another's, who alone may change it; `erased`, gone on
 * request, so that what is only repeated does not bring it back.
 */
export type SaveOutcome = 'created' | 'updated' | 'unchanged' | 'foreign' | 'erased';

/** A profile with its version, which rises by one with every change, and whose it is. */
export interface StoredProfile {
  readonly profile: Profile;
  readonly version: number;
  readonly owner: string;
}

/**
 * Inserts or replaces profiles by id, all below them included; answers what became of each, in their order.
 * No id may stand twice. A profile that says what is stored already is not touched. What is new belongs to the
 * author; what is there keeps its owner. To be called in a transaction (see savingProfiles): waits for whoever is
 * writing the same profiles.
 */
export async function saveProfiles(
  db: Kysely<DB>,
  saved: readonly ProfileToSave[],
  featureVersion: number,
  author: Author = LOCAL_AUTHOR,
): Promise<SaveOutcome[]> {
  if (saved.length === 0) return [];
  const ids = saved.map(({ profile }) => profile.id);
  const stored = await db
    .selectFrom('profile')
    .select(['id', 'content_hash', 'owner'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
  const known = new Map(stored.map((row) => [row.id, row]));
  const contentHashes = saved.map(({ profile }) => contentHash(profile));
  // Looked at after the rows are locked: an erasure that was under way has ended by now.
  const erased = await listErased(
    db,
    ids.filter((id) => !known.has(id)),
  );
  const outcomes = saved.map(({ profile }, i): SaveOutcome => {
    const row = known.get(profile.id);
    if (row === undefined) return erased.has(profile.id) ? 'erased' : 'created';
    if (!author.changesOthers && row.owner !== author.subject) return 'foreign';
    return row.content_hash === contentHashes[i] ? 'unchanged' : 'updated';
  });
  const profiles = new CopyRows(PROFILE_TABLES.profile);
  const sectors = new CopyRows(PROFILE_TABLES.sector);
  const activities = new CopyRows(PROFILE_TABLES.activity);
  const statements = new CopyRows(PROFILE_TABLES.statement);
  const contacts = new CopyRows(PROFILE_TABLES.contact);
  const replacements: Record<string, unknown>[] = [];
  saved.forEach((each, i) => {
    if (outcomes[i] !== 'created' && outcomes[i] !== 'updated') return;
    const { profile } = each;
    const row = profileRow(profile, contentHashes[i]);
    if (outcomes[i] === 'created') profiles.add({ ...row, owner: author.subject });
    else replacements.push(row);
    for (const row of sectorRows(profile)) sectors.add(row);
    for (const row of activityRows(profile)) activities.add(row);
    for (const row of statementRows(each, featureVersion)) statements.add(row);
    for (const row of contactRows(profile)) contacts.add(row);
  });
  if (replacements.length > 0) await replaceProfiles(db, replacements);
  await copyInto(db, [profiles, sectors, activities, statements, contacts]);
  return outcomes;
}

/** Replaces the rows of profiles, and clears the tables below them. */
async function replaceProfiles(db: Kysely<DB>, rows: readonly Record<string, unknown>[]): Promise<void> {
  const replaced = sql.join(
    PROFILE_COLUMNS.filter((column) => column !== 'id' && column !== 'owner').map(
      (column) => sql`${sql.ref(column)} = ${sql.ref(`given.${column}`)}`,
    ),
  );
  await sql`
    update profile set ${replaced}, version = profile.version + 1, updated_at = now()
    from json_populate_recordset(null::profile, ${JSON.stringify(rows)}) as given where profile.id = given.id
  `.execute(db);
  const ids = rows.map(({ id }) => id);
  for (const table of ['profile_sector', 'profile_activity', 'statement', 'profile_contact'] as const) {
    await sql`delete from ${sql.table(table)} where profile_id = any(${ids}::uuid[])`.execute(db);
  }
}

/**
 * Runs a transaction that saves profiles, and once more where another one created the same profile first: the
 * second time it finds it.
 */
export async function savingProfiles<R>(
  db: Kysely<DB>,
  save: (transaction: Kysely<DB>) => Promise<R>,
): Promise<R> {
  for (;;) {
    try {
      return await db.transaction().execute(save);
    } catch (error) {
      const { code, constraint } = error as { code?: string; constraint?: string };
      if (code !== UNIQUE_VIOLATION || constraint !== 'profile_pkey') throw error;
    }
  }
}

const UNIQUE_VIOLATION = '23505';

/** The profile of an id with all that belongs to it, contact included. */
export async function findProfile(db: Kysely<DB>, id: string): Promise<StoredProfile | undefined> {
  const [found] = await readProfiles(db, [id]);
  return found;
}

/** As findProfile, and keeps others from changing it until the transaction ends. */
export async function findProfileForUpdate(db: Kysely<DB>, id: string): Promise<StoredProfile | undefined> {
  await db.selectFrom('profile').select('id').where('id', '=', id).forUpdate().execute();
  return findProfile(db, id);
}

/** Makes others who create the same id wait until the transaction ends: there is no row to lock yet. */
export async function lockProfileId(db: Kysely<DB>, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(db);
}

/** Keeps others from writing any profile until the transaction ends; reading goes on. */
export async function lockProfiles(db: Kysely<DB>): Promise<void> {
  await sql`lock table profile in share row exclusive mode`.execute(db);
}

/** Whether no profile ever stood in the database. */
export async function isUntouched(db: Kysely<DB>): Promise<boolean> {
  const { rows } = await sql<{ untouched: boolean }>`
    select not exists (select from profile) and not exists (select from profile_tombstone) as untouched
  `.execute(db);
  return rows[0].untouched;
}

/** Tells the planner how large the tables are: without it a large import leaves it guessing for a minute. */
export async function analyzeProfiles(db: Kysely<DB>): Promise<void> {
  await sql`analyze profile, profile_sector, profile_activity, statement`.execute(db);
}

/** Of ids of profiles, those that are stored. */
export async function listKnownProfiles(db: Kysely<DB>, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('profile')
    .select('id')
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Deletes a profile with all below it; answers whether it was there. */
export async function deleteProfile(db: Kysely<DB>, id: string): Promise<boolean> {
  const result = await db.deleteFrom('profile').where('id', '=', id).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Which profiles a list asks for; empty lists and null narrow nothing. */
export interface ProfileFilter {
  /** Words that must each begin a word of name, city, networks or external id; case and accents do not count. */
  readonly q: string | null;
  readonly kinds: readonly string[];
  readonly countries: readonly string[];
  /** Sector codes, of which a profile must name one. */
  readonly sectors: readonly string[];
  /** Activity codes, of which a profile must offer or seek one. */
  readonly activities: readonly string[];
  readonly externalId: string | null;
  readonly source: string | null;
  /** Those of an owner. */
  readonly owner: string | null;
}

/** A page of profiles by id ascending, those behind `afterId` where it is given. */
export async function listProfiles(
  db: Kysely<DB>,
  filter: ProfileFilter,
  limit: number,
  afterId: string | null,
): Promise<StoredProfile[]> {
  const rows = await filterProfiles(db, filter, limit, afterId).execute();
  return readProfiles(
    db,
    rows.map((row) => row.id),
  );
}

/** The query for the ids of such a page, to be asked for more columns of the profile. */
export function filterProfiles(db: Kysely<DB>, filter: ProfileFilter, limit: number, afterId: string | null) {
  let query = db.selectFrom('profile').select('profile.id').orderBy('profile.id').limit(limit);
  if (afterId !== null) query = query.where('profile.id', '>', afterId);
  if (filter.kinds.length > 0) query = query.where('kind', 'in', filter.kinds);
  if (filter.countries.length > 0) query = query.where('country', 'in', filter.countries);
  if (filter.externalId !== null) query = query.where('external_id', '=', filter.externalId);
  if (filter.source !== null) query = query.where('source', '=', filter.source);
  if (filter.owner !== null) query = query.where('owner', '=', filter.owner);
  if (filter.sectors.length > 0) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('profile_sector')
          .select('profile_id')
          .whereRef('profile_id', '=', 'profile.id')
          .where('code', 'in', filter.sectors),
      ),
    );
  }
  if (filter.activities.length > 0) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('profile_activity')
          .select('profile_id')
          .whereRef('profile_id', '=', 'profile.id')
          .where('code', 'in', filter.activities),
      ),
    );
  }
  const words = foldWords(filter.q ?? '')
    .split(' ')
    .filter((word) => word !== '');
  if (words.length > 0) {
    // Folded words hold letters and digits only, so none can be read as an operator.
    const asked = words.map((word) => `${word}:*`).join(' & ');
    query = query.where(sql<SqlBool>`to_tsvector('simple', search) @@ to_tsquery('simple', ${asked})`);
  }
  return query;
}

/** The profiles of the given ids with their contacts, by id ascending; ids without one are left out. */
export async function readProfiles(db: Kysely<DB>, ids: readonly string[]): Promise<StoredProfile[]> {
  if (ids.length === 0) return [];
  const read = await readMatchProfiles(db, ids);
  const asked = sql<string>`any(${ids}::uuid[])`;
  const kept = await db
    .selectFrom('profile')
    .leftJoin('profile_contact as contact', 'contact.profile_id', 'profile.id')
    .select(['profile.id', 'owner', 'contact.profile_id', 'contact.name', 'email', 'phone'])
    .where('profile.id', '=', asked)
    .execute();
  const keptOf = new Map(kept.map((row) => [row.id, row]));
  return read.flatMap(({ matched, version, citations }) => {
    const row = keptOf.get(matched.id);
    // Between the two queries it may have gone.
    if (row === undefined) return [];
    const { profile_id, name, email, phone, owner } = row;
    const contact = profile_id === null ? null : { name, email, phone };
    return { profile: profileOf(matched, contact, citations), version, owner };
  });
}
