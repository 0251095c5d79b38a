import type { StoredUpload } from '../../db/imports.ts';
import type { PublishedFormat } from '../../domain/vocabulary/importFormat.ts';
import type { Row } from '../readRows.ts';
import type { RowDoor } from '../rowDoor.ts';
import { readCordis } from './cordis.ts';
import { readCoveParticipants } from './coveParticipants.ts';
import { readErasmusProjects } from './erasmusProjects.ts';
import { openTables } from './tables.ts';

const READERS = {
  'cove-participants': readCoveParticipants,
  cordis: readCordis,
  'erasmus-projects': readErasmusProjects,
} as const;

/** Facts that are left out rather than cost the row: lists of the field hold many that are not quite right. */
const DISPENSABLE = /^\/(region|city|location|website|size)(\/|$)/;

/**
 * The rows of a file that the field publishes, as an import takes them: first those that are refused, each with
 * its place in the file, then a profile an organisation. Rows count in this order, the same each time. All of
 * the file is read before the first row. Throws UnreadableUpload.
 */
export async function* publishedRows(
  upload: StoredUpload,
  format: PublishedFormat,
  source: string,
  door: RowDoor,
): AsyncGenerator<Row> {
  const { organisations, profiles } = await READERS[format](await openTables(upload));
  let number = 0;
  for (const { place, reason } of organisations.refused) {
    number++;
    yield { number, bytes: 0, problem: `${place}: ${reason}` };
  }
  const all = [...profiles()];
  for (const [i, { value }] of all.entries()) {
    number++;
    const bytes = Math.floor((upload.bytes * (i + 1)) / all.length);
    yield { number, bytes, value: withoutDoubtful(value, source, door) };
  }
}

/** The profile without those facts that would not pass the door; of a region what is left of its code. */
function withoutDoubtful(
  value: Readonly<Record<string, unknown>>,
  source: string,
  door: RowDoor,
): Readonly<Record<string, unknown>> {
  let tried = value;
  for (;;) {
    const checked = door.check(tried, source);
    if ('profile' in checked) return tried;
    const doubtful = checked.faults.map(({ pointer }) => DISPENSABLE.exec(pointer)?.[1]);
    if (doubtful.some((field) => field === undefined)) return tried;
    const next = { ...tried };
    for (const field of new Set(doubtful)) {
      const { region } = next;
      // A code of a later edition often lies in a region that is known.
      if (field === 'region' && typeof region === 'string' && region.length > 3)
        next.region = region.slice(0, -1);
      else delete next[field!];
    }
    tried = next;
  }
}
