import { type Kysely, sql } from 'kysely';
import { filterProfiles, type ProfileFilter } from './profiles.ts';
import type { DB } from './tables.ts';

/** Where a profile is and what it is, as far as a map shows it. */
export interface ProfilePlace {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly country: string | null;
  readonly region: string | null;
  readonly city: string | null;
  readonly location: { readonly latitude: number; readonly longitude: number } | null;
  /** In the profile's own order. */
  readonly sectors: readonly string[];
}

/** A page of places by profile id ascending, those behind `afterId` where it is given. */
export async function listPlaces(
  db: Kysely<DB>,
  filter: ProfileFilter,
  limit: number,
  afterId: string | null,
): Promise<ProfilePlace[]> {
  const rows = await filterProfiles(db, filter, limit, afterId)
    .select(['kind', 'name', 'country', 'region', 'city', 'latitude', 'longitude'])
    .select(
      sql<
        string[]
      >`array(select code from profile_sector where profile_id = profile.id order by position)`.as('sectors'),
    )
    .execute();
  return rows.map(({ latitude, longitude, ...row }) => ({
    ...row,
    location: latitude === null || longitude === null ? null : { latitude, longitude },
  }));
}
