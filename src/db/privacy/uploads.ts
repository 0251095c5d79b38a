import { type Kysely, sql } from 'kysely';
import { finishImport } from '../imports.ts';
import type { DB } from '../tables.ts';
import type { Subject } from './subject.ts';

/** Why an import ended that was not over when somebody in it was erased. */
const WITHDRAWN = 'the upload held what was erased on request; send it again without that';

/**
 * Ends the imports whose uploads still hold something of a subject, by its markers anywhere and its keys in uploads
 * of the same source; answers how many. What is packed (workbooks, archives) cannot be looked into: its rows are
 * refused when they are read, and the upload goes with the end of its import.
 */
export async function withdrawUploads(
  db: Kysely<DB>,
  { keys, markers }: Pick<Subject, 'keys' | 'markers'>,
): Promise<number> {
  const { emails, phones, names } = markers;
  const anywhere = [...new Set([...emails, ...phones, ...names])];
  const asked = [
    ...anywhere.map((text) => ({ source: null, text })),
    ...keys.map(({ source, externalId }) => ({ source, text: externalId })),
  ];
  if (asked.length === 0) return 0;
  const longest = Math.max(...asked.map(({ text }) => Buffer.byteLength(text)));
  const { rows } = await sql<{ id: string }>`
    with asked as (
      select source, convert_to(text, 'UTF8') as bytes
      from unnest(${asked.map(({ source }) => source)}::text[], ${asked.map(({ text }) => text)}::text[]) as given(source, text)
    ), piece as (
      -- Each piece with the beginning of the next one: a text may lie across the two.
      select import_id, content || coalesce(
        substring(lead(content) over (partition by import_id order by position) from 1 for ${longest}), '') as content
      from import_chunk
    )
    select distinct import.id from import join piece on piece.import_id = import.id
      join asked on (asked.source is null or asked.source = import.source) and position(asked.bytes in piece.content) > 0
    where import.state in ('uploading', 'queued', 'running')
    order by import.id
  `.execute(db);
  for (const { id } of rows) await finishImport(db, id, WITHDRAWN);
  return rows.length;
}
