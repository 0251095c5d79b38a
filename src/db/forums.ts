import { type Kysely, sql } from 'kysely';
import { LOCAL_AUTHOR } from '../domain/access/caller.ts';
import type { Acceptance, ForumSettings } from '../domain/forum/forum.ts';
import { insertRows } from './rows.ts';
import type { DB } from './tables.ts';

/** A forum's settings with its version, which rises by one with every change of them. */
export interface StoredForum {
  readonly settings: ForumSettings;
  readonly version: number;
  readonly publishedRunId: string | null;
}

/** Stores a new forum; answers whether its owner has none with its external id yet. */
export async function insertForum(
  db: Kysely<DB>,
  settings: ForumSettings,
  owner: string = LOCAL_AUTHOR.subject,
): Promise<boolean> {
  const inserted = await db
    .insertInto('forum')
    .values({ id: settings.id, external_id: settings.externalId, owner, ...columnsOf(settings) })
    .onConflict((conflict) => conflict.columns(['owner', 'external_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted === undefined) return false;
  await insertDays(db, settings);
  return true;
}

/** Replaces the settings of a forum that is there. */
export async function updateForum(db: Kysely<DB>, settings: ForumSettings): Promise<void> {
  await db
    .updateTable('forum')
    .set((column) => ({
      ...columnsOf(settings),
      version: column('version', '+', 1),
      updated_at: sql<Date>`now()`,
    }))
    .where('id', '=', settings.id)
    .execute();
  await db.deleteFrom('forum_day').where('forum_id', '=', settings.id).execute();
  await insertDays(db, settings);
}

/** Deletes a forum with all that belongs to it. */
export async function deleteForum(db: Kysely<DB>, id: string): Promise<void> {
  await db.deleteFrom('forum').where('id', '=', id).execute();
}

export async function findForum(db: Kysely<DB>, id: string): Promise<StoredForum | undefined> {
  const [found] = await readForums(db, [id]);
  return found;
}

/** As findForum, and makes others who change the forum, or anything in it, wait until the transaction ends. */
export async function findForumForUpdate(db: Kysely<DB>, id: string): Promise<StoredForum | undefined> {
  await db.selectFrom('forum').select('id').where('id', '=', id).forUpdate().execute();
  return findForum(db, id);
}

/** The id of the forum that its owner gave an external id. */
export async function findForumId(
  db: Kysely<DB>,
  externalId: string,
  owner: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('forum')
    .select('id')
    .where('external_id', '=', externalId)
    .where('owner', '=', owner)
    .executeTakeFirst();
  return row?.id;
}

/** A page of forums by id ascending: those of an owner, or of all (null). */
export async function listForums(
  db: Kysely<DB>,
  limit: number,
  afterId: string | null,
  owner: string | null,
): Promise<StoredForum[]> {
  let query = db.selectFrom('forum').select('id').orderBy('id').limit(limit);
  if (afterId !== null) query = query.where('id', '>', afterId);
  if (owner !== null) query = query.where('owner', '=', owner);
  const rows = await query.execute();
  return readForums(
    db,
    rows.map(({ id }) => id),
  );
}

async function readForums(db: Kysely<DB>, ids: readonly string[]): Promise<StoredForum[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('forum').selectAll().where('id', 'in', ids).orderBy('id').execute();
  const days = await db
    .selectFrom('forum_day')
    .selectAll()
    .where('forum_id', 'in', ids)
    .orderBy('day')
    .execute();
  return rows.map((row) => ({
    version: row.version,
    publishedRunId: row.published_run_id,
    settings: {
      id: row.id,
      externalId: row.external_id,
      name: row.name,
      timeZone: row.time_zone,
      days: days.filter(({ forum_id }) => forum_id === row.id).map(({ day }) => day),
      acceptance: row.acceptance as Acceptance,
      excludeOwnOrganisation: row.exclude_own_organisation,
      excludeOwnNetwork: row.exclude_own_network,
      metBeforeSince: row.met_before_since,
      fairness: row.fairness,
      requestLimit: row.request_limit,
    },
  }));
}

function columnsOf(settings: ForumSettings) {
  return {
    name: settings.name,
    time_zone: settings.timeZone,
    acceptance: settings.acceptance,
    exclude_own_organisation: settings.excludeOwnOrganisation,
    exclude_own_network: settings.excludeOwnNetwork,
    met_before_since: settings.metBeforeSince,
    fairness: settings.fairness,
    request_limit: settings.requestLimit,
  };
}

async function insertDays(db: Kysely<DB>, { id, days }: ForumSettings): Promise<void> {
  await insertRows(
    db,
    'forum_day',
    days.map((day) => ({ forum_id: id, day })),
  );
}
