import type { StoredProfile } from '../db/profiles.ts';
import type { Caller } from '../domain/access/caller.ts';
import type { MatchProfile } from '../domain/match/facets.ts';
import type { Profile } from '../domain/profile.ts';
import { ProblemError } from './problem.ts';
import type { ProfileInput, ProfileSchemas } from './schemas/profile.ts';
import { faultsOf } from './validation.ts';

/** The profile behind a checked input; its keys stand in the order of Profile. */
export function profileFromInput(input: ProfileInput, id: string, source: string): Profile {
  const { externalId, kind, name, country, region, city, location, sectors, activities } = input;
  const { needs, offers, seeking, languages, size, label, networks, website, contact, inferred, citations } =
    input;
  return {
    id,
    source,
    externalId,
    kind,
    name,
    country,
    region,
    city,
    location,
    sectors,
    activities,
    needs,
    offers,
    seeking,
    languages,
    eqfLevels: [...input.eqfLevels].sort((a, b) => a - b),
    size,
    label,
    networks,
    website,
    contact,
    inferred,
    citations,
  };
}

/**
 * A profile with some of its fields replaced: null clears a field. The whole is checked again as if it were
 * new. Throws a ProblemError that names the fields.
 */
export function profilePatched(
  current: Profile,
  patch: Readonly<Record<string, unknown>>,
  schemas: ProfileSchemas,
): Profile {
  const { id, source, ...fields } = current;
  const merged: Record<string, unknown> = { ...fields };
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    if (value === null) delete merged[name];
    else merged[name] = value;
  }
  const checked = schemas.profileInput.safeParse(merged);
  if (!checked.success) {
    throw new ProblemError(
      'invalid-request',
      'The profile would not be valid.',
      faultsOf(checked.error, 'body'),
    );
  }
  return profileFromInput(checked.data, id, source);
}

/** A profile as the API shows it: contact details stay behind, only its owner and administrators learn of any. */
export function profileShown({ profile, version, owner }: StoredProfile, caller: Caller) {
  const { contact, ...shown } = profile;
  const isOpen = caller.role === 'admin' || caller.subject === owner;
  return { ...shown, ...(isOpen ? { hasContact: contact !== null } : {}), version };
}

/** What a list of matches shows of a candidate. */
export function matchedProfileShown(profile: MatchProfile) {
  const { id, source, externalId, kind, name, country, region, city, sectors, networks, website, inferred } =
    profile;
  return { id, source, externalId, kind, name, country, region, city, sectors, networks, website, inferred };
}
