import type { Connection } from '../db/connect.ts';
import { type ForumMembers, saveMembers } from '../db/forumMembers.ts';
import { findForumForUpdate, type StoredForum } from '../db/forums.ts';
import { readSchedule } from '../db/schedules.ts';
import type { ForumSettings, Meeting, Participant, Schedule } from '../domain/forum/forum.ts';
import { type MadeMember, refusalOf } from './changeMember.ts';
import { lossesIn } from './losses.ts';
import { type CsvForm, type Row, readCsv, readNdjson } from './readRows.ts';
import { LoadedReferences } from './references.ts';
import { Slices } from './slices.ts';

/** Kinds that are imported by the file. */
export type ImportedKind = 'participant' | 'request';

/** The door for imported rows of a kind: the same checks as for a single one. */
export interface MemberDoor<K extends ImportedKind> {
  readonly kind: K;
  readonly csv: CsvForm;
  check(value: unknown, settings: ForumSettings): MadeMember<ForumMembers[K]>;
}

export interface RejectedRow {
  readonly row: number;
  readonly externalId: string | null;
  readonly pointer: string;
  readonly reason: string;
}

export interface MemberImport {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly rejections: readonly RejectedRow[];
}

/** More faults than this are counted but not told. */
const MOST_REJECTIONS = 1_000;
/** Rows that are stored in one go. */
const BATCH = 500;

/**
 * Inserts or replaces the members of a file by their external id, in one transaction: good rows land, bad rows
 * are named by number (the header line not counted). Repeating it changes nothing. A row that would take published
 * meetings away is rejected. Undefined: no forum. A dry run says the same and leaves everything as it was.
 * @throws UnreadableUpload where the file as a whole cannot be read
 */
export async function importMembers<K extends ImportedKind>(
  db: Connection,
  forumId: string,
  door: MemberDoor<K>,
  format: 'csv' | 'ndjson',
  content: AsyncIterable<Buffer>,
  dryRun = false,
): Promise<MemberImport | undefined> {
  const work = db.transaction().execute(async (transaction) => {
    const forum = await findForumForUpdate(transaction, forumId);
    if (forum === undefined) return undefined;
    const counts = { read: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 };
    const rejections: RejectedRow[] = [];
    const reject = (
      row: number,
      externalId: string | null,
      faults: readonly { pointer: string; reason: string }[],
    ) => {
      counts.rejected++;
      for (const { pointer, reason } of faults) {
        if (rejections.length < MOST_REJECTIONS) rejections.push({ row, externalId, pointer, reason });
      }
    };
    const references = await LoadedReferences.load(transaction, forumId, door.kind);
    let meetings: MeetingsOf | null = null;
    /** Rows that will do, not stored yet: no key twice. */
    const accepted = new Map<string, ForumMembers[K]>();
    const store = async (): Promise<void> => {
      await saveMembers(transaction, door.kind, forumId, [...accepted.values()]);
      accepted.clear();
    };
    const take = async ({ number, value, problem }: Row): Promise<void> => {
      counts.read++;
      if (problem !== undefined) return reject(number, null, [{ pointer: '', reason: problem }]);
      const made = door.check(value, forum.settings);
      if ('faults' in made) return reject(number, keyIn(value), made.faults);
      const { member } = made;
      const { externalId: key } = member;
      const known = references.find(door.kind, key);
      if (known !== undefined && JSON.stringify(known) === JSON.stringify(member)) {
        counts.unchanged++;
        return;
      }
      const profile = (member as { profile?: Participant['profile'] }).profile ?? null;
      if (profile !== null) await references.lookUpProfile(transaction, profile);
      const refused = await refusalOf(references, door.kind, forum, member);
      if (refused !== null) return reject(number, key, faultsOf(refused));
      if (known !== undefined) {
        meetings ??= await readMeetings(transaction, door.kind, forum);
        const { settings } = forum;
        const lost = await lossesIn(transaction, door.kind, settings, meetings(key), known, member);
        if (lost.length > 0) {
          const reason = `would take ${lost.length} published meetings away; change it by PUT with confirm=true`;
          return reject(number, key, [{ pointer: '', reason }]);
        }
      }
      if (accepted.has(key) || accepted.size === BATCH) await store();
      accepted.set(key, member);
      references.note(door.kind, member);
      if (known === undefined) counts.created++;
      else counts.updated++;
    };
    const slices = new Slices();
    for await (const row of format === 'csv' ? readCsv(content, door.csv) : readNdjson(content)) {
      await take(row);
      await slices.rest();
    }
    await store();
    if (dryRun) throw new Rehearsed({ ...counts, rejections });
    return { ...counts, rejections };
  });
  return work.catch((error: unknown) => {
    if (error instanceof Rehearsed) return error.outcome;
    throw error;
  });
}

/** The part of the published schedule that hangs on a participant, or on a request. */
type MeetingsOf = (key: string) => Schedule;

/** Reads the published schedule once, for all rows that change somebody. */
async function readMeetings(
  db: Connection,
  kind: ImportedKind,
  { settings, publishedRunId }: StoredForum,
): Promise<MeetingsOf> {
  if (publishedRunId === null) return () => ({ slots: [], meetings: [] });
  const { slots, meetings } = await readSchedule(db, publishedRunId, settings.timeZone);
  const own = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    const sides = meeting.attendees.map(({ participant }) => participant);
    for (const key of kind === 'participant' ? new Set(sides) : meeting.requests) {
      const known = own.get(key);
      if (known === undefined) own.set(key, [meeting]);
      else known.push(meeting);
    }
  }
  return (key) => ({ slots, meetings: own.get(key) ?? [] });
}

/** Ends the transaction of a dry run so that nothing of it stays. */
class Rehearsed extends Error {
  readonly outcome: MemberImport;

  constructor(outcome: MemberImport) {
    super('a dry run');
    this.outcome = outcome;
  }
}

function faultsOf(
  refused: NonNullable<Awaited<ReturnType<typeof refusalOf>>>,
): { pointer: string; reason: string }[] {
  if (refused.refused === 'invalid') return [...refused.faults];
  if (refused.refused === 'too-many-requests') {
    return [
      { pointer: '/from', reason: `has sent ${refused.limit} requests, the most that this forum allows` },
    ];
  }
  return [{ pointer: '', reason: refused.refused }];
}

function keyIn(value: unknown): string | null {
  const key = (value as { externalId?: unknown } | null)?.externalId;
  return typeof key === 'string' ? key.slice(0, 300) : null;
}
