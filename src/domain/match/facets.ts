import type { Profile } from '../profile.ts';
import type { SectorSpace } from '../vocabulary/sectors.ts';
import { type ActivityFacet, activityWeights } from './activities.ts';
import type { CountryFacet } from './country.ts';
import type { KindFacet } from './kind.ts';
import { eqfMask, type LanguageFacet } from './language.ts';
import type { SectorFacet } from './sectors.ts';

/** A profile as matching sees it: all but what is private or only shown. */
export type MatchProfile = Omit<Profile, 'contact' | 'citations'>;

/** What the criteria other than `needs` compare. Profiles with equal facets score alike but for their texts. */
export interface Facets {
  readonly kind: KindFacet;
  readonly country: CountryFacet;
  readonly activities: ActivityFacet;
  readonly sectors: SectorFacet;
  readonly language: LanguageFacet;
}

/** Reads the facets off a profile. The codes on its needs and offers count as if they stood on the profile. */
export function facetsOf(profile: MatchProfile, space: SectorSpace): Facets {
  const soughtCodes = distinct(profile.needs.flatMap((need) => need.sectors));
  const ownCodes = distinct([...profile.sectors, ...profile.offers.flatMap((offer) => offer.sectors)]);
  return {
    kind: {
      kind: profile.kind,
      wished: distinct([...profile.seeking.wished.kinds, ...profile.needs.flatMap((need) => need.kinds)]),
      excluded: profile.seeking.excluded.kinds,
    },
    country: {
      country: profile.country,
      region: profile.region,
      wishedCountries: distinct([
        ...profile.seeking.wished.countries,
        ...profile.needs.flatMap((need) => need.countries),
      ]),
      wishedRegions: profile.seeking.wished.regions,
      excludedCountries: profile.seeking.excluded.countries,
      excludedRegions: profile.seeking.excluded.regions,
    },
    activities: {
      offers: activityWeights([
        ...profile.activities.offers,
        ...profile.offers.flatMap((offer) => offer.activities),
      ]),
      seeks: activityWeights([
        ...profile.activities.seeks,
        ...profile.needs.flatMap((need) => need.activities),
      ]),
    },
    sectors: {
      own: space.vectorOfAll(ownCodes),
      ownCodes,
      sought: space.vectorOfAll(soughtCodes),
      soughtCodes,
    },
    language: { languages: profile.languages, eqfLevels: eqfMask(profile.eqfLevels) },
  };
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return values.length < 2 ? values : [...new Set(values)];
}
