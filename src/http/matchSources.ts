import { setImmediate as nextTurn } from 'node:timers/promises';
import type { MatchSources } from '../usecases/matching.ts';
import { eligibleCountriesBy, reasonLabels } from '../usecases/naming.ts';
import { ProblemError } from './problem.ts';
import type { Services } from './services.ts';

/** What the routes that match draw on, from the index as it is when they ask; refuses while that is loading. */
export function matchSources({ live, features, reference }: Services): () => Promise<MatchSources> {
  const eligibleCountries = eligibleCountriesBy(reference);
  const labels = { en: reasonLabels(reference, 'en'), fr: reasonLabels(reference, 'fr') };
  return async () => {
    // Ranking does not wait for anything: without a turn for others many requests at once would look like one
    // long stall.
    await nextTurn();
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
