import { type Kysely, sql } from 'kysely';
import type { Interval, Participant, ParticipantMode, Representative } from '../domain/forum/forum.ts';
import { byKey, withKeys } from './forumMemberRows.ts';
import type { MemberRows } from './memberRows.ts';
import { profileId } from './profileId.ts';
import { instant, readColumns, replaceRows, timestamp } from './rows.ts';
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
    const rows = await readColumns(
      db,
      [
        'external_id',
        'version',
        'source',
        'profile_external_id',
        'name',
        'country',
        'networks',
        'mode',
        'minimum',
        'maximum',
      ],
      sql`
        select participant.external_id, participant.version, profile.source,
          profile.external_id as profile_external_id, participant.name, participant.country, participant.networks,
          mode, minimum, maximum
        from participant left join profile on profile.id = participant.profile_id
        where forum_id = ${forumId} and ${withKeys('participant.external_id', keys)}
        order by ${byKey('participant.external_id')}
      `,
    );
    const representatives = await readRepresentatives(db, forumId, keys);
    return rows.external_id.map((key, i) => {
      const externalId = key as string;
      const source = rows.source[i] as string | null;
      return {
        version: rows.version[i] as number,
        member: {
          externalId,
          profile: source === null ? null : { source, externalId: rows.profile_external_id[i] as string },
          name: rows.name[i] as string,
          country: rows.country[i] as string | null,
          networks: rows.networks[i] as string[],
          mode: rows.mode[i] as ParticipantMode,
          minMeetings: rows.minimum[i] as number,
          maxMeetings: rows.maximum[i] as number | null,
          representatives: representatives.get(externalId) ?? [],
        },
      };
    });
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
  const rows = await readColumns(
    db,
    ['participant', 'external_id', 'name', 'virtual'],
    sql`
      select participant, external_id, name, virtual from representative
      where forum_id = ${forumId} and ${withKeys('participant', participants)}
      order by participant, position
    `,
  );
  const keys = participants === null ? null : (rows.external_id as string[]);
  const absences = await readColumns(
    db,
    ['representative', 'starts', 'ends'],
    sql`
      select representative, ${instant('starts_at')} as starts, ${instant('ends_at')} as ends from absence
      where forum_id = ${forumId} and ${withKeys('representative', keys)}
      order by starts_at, ends_at
    `,
  );
  const preferences = await readColumns(
    db,
    ['representative', 'session'],
    sql`
      select representative, session from session_preference
      where forum_id = ${forumId} and ${withKeys('representative', keys)}
      order by rank
    `,
  );
  const absencesOf = new Map<unknown, Interval[]>();
  absences.representative.forEach((representative, i) => {
    const interval = { startsAt: absences.starts[i] as number, endsAt: absences.ends[i] as number };
    listAt(absencesOf, representative).push(interval);
  });
  const preferencesOf = new Map<unknown, string[]>();
  preferences.representative.forEach((representative, i) => {
    listAt(preferencesOf, representative).push(preferences.session[i] as string);
  });
  const grouped = new Map<string, Representative[]>();
  rows.participant.forEach((participant, i) => {
    const externalId = rows.external_id[i] as string;
    listAt(grouped, participant as string).push({
      externalId,
      name: rows.name[i] as string,
      virtual: rows.virtual[i] as boolean,
      unavailable: absencesOf.get(externalId) ?? [],
      preferences: preferencesOf.get(externalId) ?? [],
    });
  });
  return grouped;
}

function listAt<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const made: V[] = [];
  lists.set(key, made);
  return made;
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
