import type { Connection } from '../db/connect.ts';
import type { WholeForum } from '../db/readForum.ts';
import { findStatistics } from '../db/textStatistics.ts';
import type { FitPair } from '../domain/forum/wishes.ts';
import { MatchIndex } from '../domain/match/index/matchIndex.ts';
import { IndexSearch } from '../domain/match/index/search.ts';
import { NO_FILTERS } from '../domain/match/request.ts';
import { ASSUMED_WEIGHTS } from '../domain/match/weights.ts';
import { NO_STATISTICS } from '../domain/text/statistics.ts';
import type { Reference } from '../domain/vocabulary/reference.ts';
import type { FeatureReader } from '../usecases/features.ts';
import { eligibleCountriesBy } from '../usecases/naming.ts';
import { Slices } from '../usecases/slices.ts';
import { loadEntries } from './loadEntries.ts';

/** Partners that are suggested for each participant, beside those who were asked for: the best by score. */
const ASSUMED_SUGGESTIONS = 30;
/** Pairs below this score, in [0, 1], are not suggested. */
const ASSUMED_LEAST_FIT = 0.2;
/** Profiles read in one go. */
const BATCH = 500;

/**
 * Pairs of participants that fit: for each one the best others by score, both directions taken together as the
 * greater of the two scores. Only participants with profiles; by pair ascending. Exact, by the index.
 */
export async function findFitPairs(
  db: Connection,
  features: FeatureReader,
  reference: Reference,
  { forum, profileIds }: WholeForum,
  day: string,
): Promise<FitPair[]> {
  const participantOf = new Map([...profileIds].map(([participant, profile]) => [profile, participant]));
  const ids = [...participantOf.keys()].sort();
  const statistics = (await findStatistics(db, features.version)) ?? NO_STATISTICS;
  const index = new MatchIndex(reference.sectorSpace, statistics);
  for (let i = 0; i < ids.length; i += BATCH) {
    for (const entry of await loadEntries(db, features, ids.slice(i, i + BATCH))) index.upsert(entry);
  }
  const search = new IndexSearch(index);
  const eligibleCountries = eligibleCountriesBy(reference)(day);
  const best = new Map<string, FitPair>();
  const slices = new Slices();
  const known = new Set(forum.participants.map(({ externalId }) => externalId));
  for (const id of ids) {
    const seeker = index.find(id);
    const own = participantOf.get(id);
    if (seeker === undefined || own === undefined || !known.has(own)) continue;
    const ranked = search.rank({
      seeker,
      context: {
        weights: ASSUMED_WEIGHTS,
        eligibleCountries,
        networkCountries: index.networkCountries(seeker.profile),
        countryAffinity: reference.countryAffinity,
        offersStandIn: true,
      },
      filters: { ...NO_FILTERS, knownPartners: true, minScore: ASSUMED_LEAST_FIT },
      blocked: new Set(index.blockedFor(id)),
      limit: ASSUMED_SUGGESTIONS,
      after: null,
    });
    for (const { candidate, score } of ranked) {
      const other = participantOf.get(candidate.profile.id);
      if (other === undefined) continue;
      const [first, second] = own < other ? [own, other] : [other, own];
      const key = `${first}\u0000${second}`;
      if ((best.get(key)?.fit ?? 0) < score) best.set(key, { first, second, fit: score });
    }
    await slices.rest();
  }
  return [...best].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}
