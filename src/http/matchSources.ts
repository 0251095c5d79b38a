import type { MatchSources } from '../usecases/matching.ts';
import { eligibleCountriesBy, reasonLabels } from '../usecases/naming.ts';
import { ProblemError } from './problem.ts';
import { Turns } from './safety/turns.ts';
import type { Services } from './services.ts';

/**
 * What the routes that match draw on, from the index as it is when they ask. Each asks in its turn; refuses
 * while the index is loading, and where too many wait.
 */
export function matchSources({ live, features, reference }: Services): () => Promise<MatchSources> {
  const eligibleCountries = eligibleCountriesBy(reference);
  const labels = { en: reasonLabels(reference, 'en'), fr: reasonLabels(reference, 'fr') };
  const turns = new Turns();
  return async () => {
    await turns.take();
    if (!live.ready) {
      throw new ProblemError('not-ready', 'The profiles are still being loaded; try again soon.', [], {
        'retry-after': '1',
      });
    }
    return {
      index: live.index,
      search: live.search,
      features,
      eligibleCountries,
      countryAffinity: reference.countryAffinity,
      labels: (language) => labels[language],
    };
  };
}
