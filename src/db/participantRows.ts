import { type Kysely, sql } from 'kysely';
import type { Participant, ParticipantMode, Representative } from '../domain/forum/forum.ts';
import { byKey, intervalOf, withKeys } from './forumMemberRows.ts';
import type { MemberRows } from './memberRows.ts';
import { profileId } from './profileId.ts';
import { replaceRows, rowsBy, timestamp } from './rows.ts';
import type { DB } from './tables.ts';

export const participantKind: MemberRows<Participant> = {
  table: 'participant',
  row: (forumId, member) => ({
    forum_id: forumId,
    external_id: member.externalId,
    profile_id: member.profile === null ? null : profileId(member.profile.source, member.profile.externalId),
    name: member.name,
    country: member.country,
    networks: member.networks,
    mode: member.mode,
    minimum: member.minMeetings,
    maximum: member.maxMeetings,
  }),
  saveBelow: saveRepresentatives,
  async read(db, forumId, keys) {
    const rows = await db
      .selectFrom('participant')
      .leftJoin('profile', 'profile.id', 'participant.profile_id')
      .selectAll('participant')
      .select(['profile.source', 'profile.external_id as profile_external_id'])
      .where('forum_id', '=', forumId)
      .where(withKeys('participant.external_id', keys))
      .orderBy(byKey('participant.external_id'))
      .execute();
    const representatives = await readRepresentatives(db, forumId, keys);
    return rows.map((row) => ({
      version: row.version,
      member: {
        externalId: row.external_id,
        profile:
          row.source === null || row.profile_external_id === null
            ? null
            : { source: row.source, externalId: row.profile_external_id },
        name: row.name,
        country: row.country,
        networks: row.networks,
        mode: row.mode as ParticipantMode,
        minMeetings: row.minimum,
        maxMeetings: row.maximum,
        representatives: representatives.get(row.external_id) ?? [],
      },
    }));
  },
};

/** Keeps the rows of people who stay: their registrations hang on them. */
async function saveRepresentatives(
  db: Kysely<DB>,
  forumId: string,
  members: readonly Participant[],
): Promise<void> {
  const people = members.flatMap(({ externalId: participant, representatives }) =>
    representatives.map((representative, position) => ({ participant, position, representative })),
  );
  const keys = people.map(({ representative }) => representative.externalId);
  const of = members.map(({ externalId }) => externalId);
  await sql`
    delete from representative
    where forum_id = ${forumId} and participant = any(${of}::text[]) and not external_id = any(${keys}::text[])
  `.execute(db);
  const rows = people.map(({ participant, position, representative: { externalId, name, virtual } }) => ({
    forum_id: forumId,
    external_id: externalId,
    participant,
    position,
    name,
    virtual,
  }));
  await sql`
    insert into representative (forum_id, external_id, participant, position, name, virtual)
    select forum_id, external_id, participant, position, name, virtual
    from json_populate_recordset(null::representative, ${JSON.stringify(rows)})
    on conflict (forum_id, external_id)
      do update set participant = excluded.participant, position = excluded.position,
        name = excluded.name, virtual = excluded.virtual
  `.execute(db);
  await replaceRows(
    db,
    'absence',
    forumId,
    'representative',
    keys,
    people.flatMap(({ representative: { externalId, unavailable } }) =>
      unavailable.map(({ startsAt, endsAt }) => ({
        forum_id: forumId,
        representative: externalId,
        starts_at: timestamp(startsAt),
        ends_at: timestamp(endsAt),
      })),
    ),
  );
  await replaceRows(
    db,
    'session_preference',
    forumId,
    'representative',
    keys,
    people.flatMap(({ representative: { externalId, preferences } }) =>
      preferences.map((session, rank) => ({ forum_id: forumId, representative: externalId, rank, session })),
    ),
  );
}

async function readRepresentatives(
  db: Kysely<DB>,
  forumId: string,
  participants: readonly string[] | null,
): Promise<Map<string, Representative[]>> {
  const rows = await db
    .selectFrom('representative')
    .selectAll()
    .where('forum_id', '=', forumId)
    .where(withKeys('participant', participants))
    .orderBy('participant')
    .orderBy('position')
    .execute();
  const keys = participants === null ? null : rows.map(({ external_id }) => external_id);
  const absences = await db
    .selectFrom('absence')
    .selectAll()
    .where('forum_id', '=', forumId)
    .where(withKeys('representative', keys))
    .orderBy('starts_at')
    .orderBy('ends_at')
    .execute();
  const preferences = await db
    .selectFrom('session_preference')
    .selectAll()
    .where('forum_id', '=', forumId)
    .where(withKeys('representative', keys))
    .orderBy('rank')
    .execute();
  const absencesOf = rowsBy(absences, ({ representative }) => representative);
  const preferencesOf = rowsBy(preferences, ({ representative }) => representative);
  const grouped = rowsBy(rows, ({ participant }) => participant);
  return new Map(
    [...grouped].map(([participant, own]) => [
      participant,
      own.map(({ external_id, name, virtual }) => ({
        externalId: external_id,
        name,
        virtual,
        unavailable: (absencesOf.get(external_id) ?? []).map(intervalOf),
        preferences: (preferencesOf.get(external_id) ?? []).map(({ session }) => session),
      })),
    ]),
  );
}

/** Of the given representatives those that are known already, with their participant. */
export async function findRepresentatives(
  db: Kysely<DB>,
  forumId: string,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('representative')
    .select(['external_id', 'participant'])
    .where('forum_id', '=', forumId)
    .where(withKeys('external_id', keys))
    .execute();
  return new Map(rows.map(({ external_id, participant }) => [external_id, participant]));
}
