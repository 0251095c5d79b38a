import { loadRuntime, type Runtime } from '../cli/runtime.ts';
import type { Candidate } from '../domain/match/candidate.ts';
import { NO_FEEDBACK } from '../domain/match/feedback.ts';
import { MatchIndex } from '../domain/match/index/matchIndex.ts';
import type { ScoreContext } from '../domain/match/request.ts';
import { ASSUMED_WEIGHTS } from '../domain/match/weights.ts';
import type { Profile } from '../domain/profile.ts';
import { decodeFeatures } from '../domain/text/features.ts';
import { StatisticsCounter } from '../domain/text/statistics.ts';
import { eligibleCountriesBy } from '../usecases/naming.ts';
import { generateProfiles } from './generateProfiles.ts';
import { loadSkillNames } from './stock.ts';

/** The day of the matching: which countries are eligible must not depend on when it is made. */
const DAY = '2026-06-01';

export interface SeededMatching {
  readonly index: MatchIndex;
  /** In the order in which they were made. */
  readonly seekers: readonly Candidate[];
  contextOf(seeker: Candidate): ScoreContext;
}

/** Made-up profiles in an index of their own, each ready to ask. The same seed gives the same. */
export async function seededMatching(people: number, seed: number): Promise<SeededMatching> {
  const runtime = await loadRuntime();
  const profiles = [...generateProfiles(people, seed, runtime.reference, loadSkillNames())].map((line) => {
    const checked = runtime.door.check(JSON.parse(line), 'bench');
    if ('profile' in checked) return checked.profile;
    throw new Error(`a generated profile is not valid: ${JSON.stringify(checked.faults)}`);
  });
  const index = indexOf(profiles, runtime);
  const eligibleCountries = eligibleCountriesBy(runtime.reference)(DAY);
  return {
    index,
    seekers: profiles.map(({ id }) => {
      const seeker = index.find(id);
      if (seeker === undefined) throw new Error(`the index has no profile ${id}`);
      return seeker;
    }),
    contextOf: ({ profile }) => ({
      weights: ASSUMED_WEIGHTS,
      eligibleCountries,
      networkCountries: index.networkCountries(profile),
      countryAffinity: runtime.reference.countryAffinity,
      offersStandIn: true,
    }),
  };
}

function indexOf(profiles: readonly Profile[], { features, reference }: Runtime): MatchIndex {
  const prepared = profiles.map((profile) => features.prepare(profile));
  const counter = new StatisticsCounter();
  for (const { needFeatures, offerFeatures } of prepared) {
    for (const text of [...needFeatures, ...offerFeatures]) counter.add(decodeFeatures(text));
  }
  const index = new MatchIndex(reference.sectorSpace, counter.finish(1));
  for (const { profile, needFeatures, offerFeatures } of prepared) {
    index.upsert({
      profile,
      version: 1,
      needs: needFeatures,
      offers: offerFeatures,
      blocked: [],
      feedback: NO_FEEDBACK,
    });
  }
  return index;
}
