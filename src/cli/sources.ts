import type { IndexFollower } from '../jobs/indexFollower.ts';
import type { MatchSources } from '../usecases/matching.ts';
import { eligibleCountriesBy, reasonLabels } from '../usecases/naming.ts';
import type { Runtime } from './runtime.ts';

/** What matching draws on, from the index as it is now. */
export function matchSourcesOf(
  { reference, features }: Runtime,
  { index, search }: Pick<IndexFollower, 'index' | 'search'>,
): MatchSources {
  const labels = { en: reasonLabels(reference, 'en'), fr: reasonLabels(reference, 'fr') };
  return {
    index,
    search,
    features,
    eligibleCountries: eligibleCountriesBy(reference),
    countryAffinity: reference.countryAffinity,
    labels: (language) => labels[language],
  };
}
