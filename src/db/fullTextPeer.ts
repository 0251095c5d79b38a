import { connect } from './connect.ts';

/** PostgreSQL's own full text search over the offers of the stored profiles, to be measured beside the service. */
export interface FullTextPeer {
  /** The texts as one query: any of their words, each stemmed in its language. Empty where no word counts. */
  queryOf(texts: readonly AskedText[]): Promise<string>;
  /** The ids of the best documents for a query, by `ts_rank`, ties by id; without the one who asks. */
  rank(query: string, askerId: string, limit: number): Promise<string[]>;
  /** Whether the plan of that search goes through the GIN index. */
  usesIndex(query: string, askerId: string, limit: number): Promise<boolean>;
  /** Whether the planner may read the whole table where it takes that for cheaper; at first it may not. */
  allowTableScans(allowed: boolean): Promise<void>;
  /** Takes table and index away. */
  close(): Promise<void>;
}

export interface AskedText {
  readonly text: string;
  /** ISO 639-1. */
  readonly language: string | null;
}

/** Text search configurations that every PostgreSQL from 15 on has, by ISO 639-1; for the rest `simple`. */
const CONFIGURATIONS: Readonly<Record<string, string>> = {
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  it: 'italian',
  lt: 'lithuanian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  sr: 'serbian',
  sv: 'swedish',
  tr: 'turkish',
};

const CASES = Object.entries(CONFIGURATIONS)
  .map(([language, name]) => `when '${language}' then 'pg_catalog.${name}'`)
  .join(' ');
const CONFIGURATION = `(case language ${CASES} else 'pg_catalog.simple' end)::regconfig`;

const SEARCH = `
  select id from full_text_peer
  where document @@ $1::tsquery and id <> $2::uuid
  order by ts_rank(document, $1::tsquery) desc, id
  limit $3`;

/**
 * Puts all offers of each profile into one `tsvector`, each offer stemmed and without the stop words of the language
 * it says it is in, under a GIN index. One connection, one core, no compilation of queries.
 */
export async function openFullTextPeer(connectionString: string): Promise<FullTextPeer> {
  const { pool, close } = connect({
    connectionString,
    poolSize: 1,
    applicationName: 'cove-matchmaking full text',
    statementTimeout: 0,
  });
  const client = await pool.connect();
  const end = async (): Promise<void> => {
    client.release();
    await close();
  };
  try {
    for (const statement of [
      'set max_parallel_workers_per_gather = 0',
      'set jit = off',
      'set enable_seqscan = off',
      `set maintenance_work_mem = '256MB'`,
      `create aggregate pg_temp.joined (tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '')`,
      'create table full_text_peer (id uuid primary key, document tsvector not null)',
      `insert into full_text_peer
       select profile_id, pg_temp.joined(to_tsvector(${CONFIGURATION}, text) order by position)
       from statement where direction = 'offer' group by profile_id`,
      'create index full_text_peer_document on full_text_peer using gin (document)',
      'vacuum (analyze) full_text_peer',
    ]) {
      await client.query(statement);
    }
  } catch (error) {
    await end();
    throw error;
  }
  return {
    async queryOf(texts) {
      const { rows } = await client.query<{ query: string | null }>(
        `select string_agg(nullif(replace(plainto_tsquery(${CONFIGURATION}, text)::text, ' & ', ' | '), ''), ' | ')
           as query
         from unnest($1::text[], $2::text[]) as asked (text, language)`,
        [texts.map(({ text }) => text), texts.map(({ language }) => language)],
      );
      return rows[0].query ?? '';
    },
    async rank(query, askerId, limit) {
      const { rows } = await client.query<{ id: string }>(SEARCH, [query, askerId, limit]);
      return rows.map(({ id }) => id);
    },
    async usesIndex(query, askerId, limit) {
      const { rows } = await client.query(`explain (format json) ${SEARCH}`, [query, askerId, limit]);
      return JSON.stringify(rows).includes('"full_text_peer_document"');
    },
    async allowTableScans(allowed) {
      await client.query(`set enable_seqscan = ${allowed ? 'on' : 'off'}`);
    },
    async close() {
      await client.query('drop table full_text_peer');
      await end();
    },
  };
}
