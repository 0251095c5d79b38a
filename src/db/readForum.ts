import { type Kysely, sql } from 'kysely';
import type { Forum, KnownPair, Participant } from '../domain/forum/forum.ts';
import { readMembers } from './forumMembers.ts';
import { findForum, type StoredForum } from './forums.ts';
import { listRegistrations } from './registrations.ts';
import type { DB } from './tables.ts';

/** A forum as a whole. */
export interface WholeForum extends Omit<StoredForum, 'settings'> {
  readonly forum: Forum;
  /** By key of a participant with a profile: the profile's id. */
  readonly profileIds: ReadonlyMap<string, string>;
}

/**
 * All of a forum that a schedule depends on. What a participant does not say of itself (country) is taken from
 * its profile, and the networks of both count. To be called in a transaction that sees one state.
 */
export async function readForum(db: Kysely<DB>, id: string): Promise<WholeForum | undefined> {
  const stored = await findForum(db, id);
  if (stored === undefined) return undefined;
  const members = async <K extends Parameters<typeof readMembers>[1]>(kind: K) =>
    (await readMembers(db, kind, id)).map(({ member }) => member);
  const profiles = await readProfilesOf(db, id);
  const forum: Forum = {
    settings: stored.settings,
    sessions: await members('session'),
    tables: await members('table'),
    participants: (await members('participant')).map((each) =>
      withProfile(each, profiles.get(each.externalId)),
    ),
    requests: await members('request'),
    exclusions: await members('exclusion'),
    locks: await members('lock'),
    registrations: await listRegistrations(db, id),
    known: [
      ...(await listBlocked(db, id)),
      ...(stored.settings.metBeforeSince === null
        ? []
        : await listMetBefore(db, id, stored.settings.metBeforeSince)),
    ],
  };
  const { version, publishedRunId } = stored;
  const profileIds = new Map([...profiles].map(([key, { id: profile }]) => [key, profile]));
  return { forum, version, publishedRunId, profileIds };
}

/** What of a forum shows in calendars beside its meetings: who comes, where they sit, what else there is. */
export type Programme = Pick<Forum, 'sessions' | 'tables' | 'participants' | 'registrations'>;

/**
 * The programme of a forum, or what of it some participants see; without anything where it is not there. To be called in
 * a transaction that sees one state.
 */
export async function readProgramme(
  db: Kysely<DB>,
  id: string,
  participants: readonly string[] | null,
): Promise<Programme> {
  const members = async <K extends Parameters<typeof readMembers>[1]>(
    kind: K,
    keys: readonly string[] | null = null,
  ) => (await readMembers(db, kind, id, keys)).map(({ member }) => member);
  return {
    sessions: await members('session'),
    tables: await members('table'),
    participants: await members('participant', participants),
    registrations: await listRegistrations(db, id),
  };
}

interface OfProfile {
  readonly id: string;
  readonly country: string | null;
  readonly networks: readonly string[];
}

async function readProfilesOf(db: Kysely<DB>, forumId: string): Promise<Map<string, OfProfile>> {
  const rows = await db
    .selectFrom('participant')
    .innerJoin('profile', 'profile.id', 'participant.profile_id')
    .select(['participant.external_id', 'profile.id', 'profile.country', 'profile.networks'])
    .where('forum_id', '=', forumId)
    .execute();
  return new Map(rows.map(({ external_id, ...profile }) => [external_id, profile]));
}

function withProfile(participant: Participant, profile: OfProfile | undefined): Participant {
  if (profile === undefined) return participant;
  const networks = [...new Set([...participant.networks, ...profile.networks])];
  return { ...participant, country: participant.country ?? profile.country, networks };
}

/** Pairs of participants whose profiles are blocked for each other. */
async function listBlocked(db: Kysely<DB>, forumId: string): Promise<KnownPair[]> {
  const { rows } = await sql<{ first: string; second: string }>`
    select distinct least(a.external_id, b.external_id) as first, greatest(a.external_id, b.external_id) as second
    from blocked_pair
      join participant a on a.forum_id = ${forumId} and a.profile_id = blocked_pair.profile_id
      join participant b on b.forum_id = ${forumId} and b.profile_id = blocked_pair.other_id
    order by 1, 2
  `.execute(db);
  return rows.map(({ first, second }) => ({ first, second, reason: 'blocked', metOn: null }));
}

/** Pairs of participants whose profiles met at another forum, in its published schedule, on a day or later. */
async function listMetBefore(db: Kysely<DB>, forumId: string, since: string): Promise<KnownPair[]> {
  const { rows } = await sql<{ first: string; second: string; met_on: string }>`
    select a.external_id as first, b.external_id as second,
      max((schedule_slot.starts_at at time zone forum.time_zone)::date) as met_on
    from forum
      join schedule_run on schedule_run.id = forum.published_run_id
      join meeting on meeting.run_serial = schedule_run.serial
      join schedule_slot on schedule_slot.run_serial = meeting.run_serial and schedule_slot.position = meeting.slot
      join meeting_attendee x on x.run_serial = meeting.run_serial and x.meeting = meeting.position
      join meeting_attendee y on y.run_serial = meeting.run_serial and y.meeting = meeting.position
        and y.participant > x.participant
      join participant px on px.forum_id = forum.id and px.external_id = x.participant
      join participant py on py.forum_id = forum.id and py.external_id = y.participant
      join participant a on a.forum_id = ${forumId} and a.profile_id = px.profile_id
      join participant b on b.forum_id = ${forumId} and b.profile_id = py.profile_id
    where forum.id <> ${forumId}
      and (schedule_slot.starts_at at time zone forum.time_zone)::date >= ${since}::date
    group by 1, 2
    order by 1, 2
  `.execute(db);
  return rows.map(({ first, second, met_on }) => ({ first, second, reason: 'met-before', metOn: met_on }));
}
