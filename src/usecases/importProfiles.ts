import type { Connection } from '../db/connect.ts';
import {
  findImport,
  type ImportCounts,
  openUpload,
  type Rejection,
  readChunks,
  recordBatch,
  startImport,
} from '../db/imports.ts';
import type { ProfileToSave } from '../db/profileRows.ts';
import { analyzeProfiles, type SaveOutcome, savingProfiles } from '../db/profiles.ts';
import type { Author } from '../domain/access/caller.ts';
import { isPublished } from '../domain/vocabulary/importFormat.ts';
import { endImport } from './endImport.ts';
import type { FeatureReader } from './features.ts';
import { type Arrival, saveArrivals } from './mergedProfile.ts';
import { publishedRows } from './published/publishedRows.ts';
import { type Row, readCsv, readNdjson, UnreadableUpload } from './readRows.ts';
import type { RowDoor } from './rowDoor.ts';
import { Slices } from './slices.ts';

/** Rows that land in one transaction. */
const BATCH = 1_000;
/** From so many rows on the planner is told of them. */
const MANY_ROWS = 2_000;

interface Batch {
  /** By id, with the number of the row. */
  saved: Map<string, { readonly row: number; readonly saved: ProfileToSave }>;
  rejections: Rejection[];
  rejected: number;
  bytes: number;
  /** Rows read before this batch. */
  readBefore: number;
}

/**
 * Runs a queued import to its end, batch by batch, each batch with its counts in one transaction. After a cut
 * it goes on behind the last batch that was stored. A file that cannot be read as a whole ends as failed;
 * what had landed stays, as the counts say.
 */
export async function importProfiles(
  db: Connection,
  features: FeatureReader,
  door: RowDoor,
  importId: string,
  now: () => number = Date.now,
): Promise<void> {
  const found = await findImport(db, importId);
  if (found === undefined || found.state === 'succeeded' || found.state === 'failed') return;
  await startImport(db, importId);
  const done = found.counts.read;
  const content = readChunks(db, importId);
  const { format, source, author } = found;
  const arrival = isPublished(format) ? 'adds' : 'replaces';
  const rows = isPublished(format)
    ? publishedRows(await openUpload(db, importId), format, source, door)
    : format === 'csv'
      ? readCsv(content, door.csv)
      : readNdjson(content);
  let storing: Promise<void> = Promise.resolve();
  let failure: string | null = null;
  const slices = new Slices();
  let batch = emptyBatch(done);
  // One batch is being stored while the next one is read.
  const store = async (): Promise<void> => {
    const full = batch;
    batch = emptyBatch(full.readBefore + full.saved.size + full.rejected);
    await storing;
    storing = storeBatch(db, features, importId, full, arrival, author);
    storing.catch(() => undefined);
  };
  try {
    for await (const row of rows) {
      if (row.number <= done) continue;
      const taken = takeRow(row, found.source, features, door);
      if ('rejections' in taken) {
        batch.rejections.push(...taken.rejections);
        batch.rejected++;
      } else {
        const { id } = taken.saved.profile;
        if (batch.saved.has(id)) await store();
        batch.saved.set(id, { row: row.number, saved: taken.saved });
      }
      batch.bytes = row.bytes;
      // Reading never waits by itself: without a rest the answers of the database would not be heard.
      await slices.rest();
      if (batch.saved.size + batch.rejected >= BATCH) await store();
    }
  } catch (error) {
    if (!(error instanceof UnreadableUpload)) throw error;
    failure = error.message;
  }
  await store();
  await storing;
  if (batch.readBefore - done >= MANY_ROWS) await analyzeProfiles(db);
  await endImport(db, importId, failure, now());
}

function emptyBatch(readBefore: number): Batch {
  return { saved: new Map(), rejections: [], rejected: 0, bytes: 0, readBefore };
}

function takeRow(
  row: Row,
  source: string,
  features: FeatureReader,
  door: RowDoor,
): { saved: ProfileToSave } | { rejections: Rejection[] } {
  if (row.problem !== undefined) {
    return { rejections: [{ row: row.number, externalId: null, pointer: '', reason: row.problem }] };
  }
  const checked = door.check(row.value, source);
  if ('profile' in checked) return { saved: features.prepare(checked.profile) };
  const externalId = externalIdOf(row.value);
  return {
    rejections: checked.faults.map(({ pointer, reason }) => ({
      row: row.number,
      externalId,
      pointer,
      reason,
    })),
  };
}

/** The external id of a row that was refused, where it has one that can be stored. */
function externalIdOf(value: unknown): string | null {
  const id = (value as { externalId?: unknown } | null)?.externalId;
  if (typeof id !== 'string' || id.includes('\u0000') || !id.isWellFormed()) return null;
  return id.slice(0, 200);
}

/** Why a row that is right in itself was not taken; null: it was. What was erased is not named again. */
function refusedRow(
  { row, saved }: { readonly row: number; readonly saved: ProfileToSave },
  outcome: SaveOutcome,
): Rejection | null {
  const pointer = '/externalId';
  if (outcome === 'foreign') {
    const reason = 'names a profile of this source that belongs to somebody else';
    return { row, externalId: saved.profile.externalId, pointer, reason };
  }
  if (outcome !== 'erased') return null;
  const reason = 'names a profile that was erased on request; only an administrator can create it again';
  return { row, externalId: null, pointer, reason };
}

async function storeBatch(
  db: Connection,
  features: FeatureReader,
  importId: string,
  { saved, rejections, rejected, bytes, readBefore }: Batch,
  arrival: Arrival,
  author: Author,
): Promise<void> {
  if (saved.size + rejected === 0) return;
  await savingProfiles(db, async (transaction) => {
    // In the order of their ids, so that two imports of the same profiles wait for each other, not in a ring.
    const inOrder = [...saved.values()].sort((a, b) => (a.saved.profile.id < b.saved.profile.id ? -1 : 1));
    const arrivals = inOrder.map((each) => each.saved);
    const outcomes = await saveArrivals(transaction, arrivals, features, arrival, author);
    const count = (asked: SaveOutcome): number => outcomes.filter((outcome) => outcome === asked).length;
    const refused = inOrder.flatMap((each, i) => refusedRow(each, outcomes[i]) ?? []);
    const counts: ImportCounts = {
      read: saved.size + rejected,
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      rejected: rejected + refused.length,
    };
    await recordBatch(transaction, importId, readBefore, counts, [...rejections, ...refused], bytes);
  });
}
