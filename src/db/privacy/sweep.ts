import { type Kysely, type RawBuilder, sql } from 'kysely';
import { ERASED_TEXT } from '../../domain/privacy/mentions.ts';
import type { DB } from '../tables.ts';

/** Where people write what they like, so that anybody may be mentioned; profiles apart, which have an index. */
const FREE_TEXTS: readonly {
  readonly table: keyof DB;
  readonly column: string;
  readonly type: 'text' | 'list' | 'json';
  /** The column by which a row belongs to a forum. */
  readonly forum?: 'forum_id' | 'id';
}[] = [
  { table: 'introduction', column: 'message', type: 'text' },
  { table: 'meeting_request', column: 'message', type: 'text', forum: 'forum_id' },
  { table: 'session', column: 'title', type: 'text', forum: 'forum_id' },
  { table: 'session', column: 'place', type: 'text', forum: 'forum_id' },
  { table: 'forum', column: 'name', type: 'text', forum: 'id' },
  { table: 'forum_table', column: 'name', type: 'text', forum: 'forum_id' },
  { table: 'participant', column: 'name', type: 'text', forum: 'forum_id' },
  { table: 'participant', column: 'networks', type: 'list', forum: 'forum_id' },
  { table: 'calendar_entry', column: 'title', type: 'text', forum: 'forum_id' },
  { table: 'calendar_entry', column: 'place', type: 'text', forum: 'forum_id' },
  { table: 'schedule_run', column: 'report', type: 'json', forum: 'forum_id' },
  { table: 'schedule_run', column: 'clash', type: 'json', forum: 'forum_id' },
  { table: 'schedule_run', column: 'violations', type: 'json', forum: 'forum_id' },
  { table: 'schedule_run', column: 'occasion', type: 'json', forum: 'forum_id' },
  { table: 'schedule_run', column: 'failure', type: 'text', forum: 'forum_id' },
  { table: 'consortium', column: 'name', type: 'text' },
  { table: 'consortium', column: 'plan', type: 'json' },
  { table: 'consortium_member', column: 'name', type: 'text' },
  { table: 'consortium_member', column: 'described', type: 'json' },
  { table: 'consortium_completion', column: 'failure', type: 'text' },
  { table: 'import', column: 'failure', type: 'text' },
  { table: 'duplicate', column: 'evidence', type: 'json' },
];

/** Rows that are worked out again or can be done without: they go whole where they mention somebody. */
const DISPENSABLE: readonly { readonly table: keyof DB; readonly columns: readonly string[] }[] = [
  { table: 'import_rejection', columns: ['external_id', 'reason'] },
  { table: 'consortium_completion', columns: ['request', 'pools', 'answer'] },
];

/**
 * Takes every mention out of the texts that people wrote; answers how many rows changed or went, by table.
 * `forumIds` keeps to some forums; null: everywhere. Reads each of the tables once.
 */
export async function sweepMentions(
  db: Kysely<DB>,
  mentions: readonly string[],
  forumIds: readonly string[] | null,
): Promise<Map<string, number>> {
  const changed = new Map<string, number>();
  if (mentions.length === 0) return changed;
  const note = (table: string, rows: bigint | undefined): void => {
    const count = Number(rows ?? 0n);
    if (count > 0) changed.set(table, (changed.get(table) ?? 0) + count);
  };
  for (const { table, column, type, forum } of FREE_TEXTS) {
    if (forumIds !== null && forum === undefined) continue;
    const pattern = patternOf(mentions, type === 'json');
    const place = sql.ref(column);
    const cleaned = (text: RawBuilder<unknown>) =>
      sql`regexp_replace(${text}, ${pattern}, ${ERASED_TEXT}, 'gi')`;
    const next =
      type === 'text'
        ? cleaned(sql`${place}`)
        : type === 'json'
          ? sql`${cleaned(sql`${place}::text`)}::jsonb`
          : sql`array(select ${cleaned(sql`each`)} from unnest(${place}) with ordinality as listed(each, n) order by n)`;
    const within =
      forumIds === null || forum === undefined
        ? sql`true`
        : sql`${sql.ref(forum)} = any(${forumIds}::uuid[])`;
    const { numAffectedRows } = await sql`
      update ${sql.table(table)} set ${place} = ${next} where ${within} and ${place}::text ~* ${pattern}
    `.execute(db);
    note(table, numAffectedRows);
  }
  if (forumIds !== null) return changed;
  for (const { table, columns } of DISPENSABLE) {
    const pattern = patternOf(mentions, true);
    const { numAffectedRows } = await sql`
      delete from ${sql.table(table)} where concat_ws(' ', ${sql.join(columns.map((each) => sql.ref(each)))}) ~* ${pattern}
    `.execute(db);
    note(table, numAffectedRows);
  }
  return changed;
}

/** Profiles that mention somebody. Lists of ids, ascending. */
export interface Mentioning {
  /** In what they say. */
  readonly profileIds: string[];
  /** Former ids of merged keys, in what those say. */
  readonly formerIds: string[];
  /** In their own key. */
  readonly namedByKey: string[];
}

/** The profiles that mention somebody; their contacts are looked at for merged keys only. Reads them all once. */
export async function listMentioning(db: Kysely<DB>, mentions: readonly string[]): Promise<Mentioning> {
  if (mentions.length === 0) return { profileIds: [], formerIds: [], namedByKey: [] };
  const [text, json] = [patternOf(mentions, false), patternOf(mentions, true)];
  const ids = async (query: RawBuilder<{ id: string }>): Promise<string[]> =>
    (await query.execute(db)).rows.map(({ id }) => id);
  return {
    profileIds: await ids(sql`
      select id from profile
        where concat_ws(' ', name, city, website, array_to_string(networks, ' ')) ~* ${text} or citations::text ~* ${json}
      union select profile_id from statement where text ~* ${text}
      order by 1`),
    formerIds: await ids(
      sql`select former_id as id from profile_alias where content::text ~* ${json} order by 1`,
    ),
    namedByKey: await ids(sql`
      select id from profile where external_id ~* ${text}
      union select profile_id from profile_alias where external_id ~* ${text} order by 1`),
  };
}

/** Whether a text mentions somebody, as a pattern of PostgreSQL; in JSON a text stands with its escapes. */
function patternOf(mentions: readonly string[], json: boolean): string {
  const written = mentions.map((each) => (json ? JSON.stringify(each).slice(1, -1) : each));
  const words = written.map((each) => each.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|');
  // In JSON the letter of an escape such as \\n may stand in front.
  const begins = json ? '(?:(?<![[:alnum:]])|(?<=\\\\[bfnrt]))' : '(?<![[:alnum:]])';
  return `${begins}(?:${words})(?![[:alnum:]])`;
}
