import { currentHorizon } from '../db/changes.ts';
import type { Connection } from '../db/connect.ts';
import { listUnsearched } from '../db/duplicateSearch.ts';
import {
  findStrongMatchSearch,
  insertToldMatches,
  listOwnedProfileIds,
  listRelatedProfileIds,
  updateStrongMatchSearch,
} from '../db/strongMatches.ts';
import { findStatistics } from '../db/textStatistics.ts';
import { emitEvent } from '../db/webhookEvents.ts';
import { listSubscribers, type Webhook } from '../db/webhooks.ts';
import { MatchIndex } from '../domain/match/index/matchIndex.ts';
import { IndexSearch } from '../domain/match/index/search.ts';
import { NO_FILTERS } from '../domain/match/request.ts';
import { ASSUMED_WEIGHTS } from '../domain/match/weights.ts';
import { NO_STATISTICS } from '../domain/text/statistics.ts';
import type { Reference } from '../domain/vocabulary/reference.ts';
import type { StrongMatch } from '../domain/webhook/event.ts';
import type { FeatureReader } from '../usecases/features.ts';
import { type MatchSources, rankOnly } from '../usecases/matching.ts';
import { eligibleCountriesBy, reasonLabels } from '../usecases/naming.ts';
import { Slices } from '../usecases/slices.ts';
import { loadEntries } from './loadEntries.ts';

/** Changed profiles that one job looks at; what is left waits for the next. */
const MOST_CHANGED = 2_000;
/** Own profiles of one subscriber that are looked at, by id. */
const MOST_OWN = 500;
/** Matches that one event names, the best first. */
const MOST_NAMED = 100;
/** Profiles read in one go. */
const BATCH = 500;

export interface StrongMatchWork {
  readonly features: FeatureReader;
  readonly reference: Reference;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Looks at the profiles that were written since the last search, at most so many, and tells each subscriber in one
 * event which of them are strong matches of its own profiles: those that stand on the list of such a profile with
 * at least the score that the subscriber named. Scores and vetoes are those of the list itself; only the profiles
 * that bear on them are loaded. Nobody is told of a pair twice. What was found, what is told and how far the
 * search has come are one transaction. Answers whether there is more to look at.
 */
export async function seekStrongMatches(db: Connection, work: StrongMatchWork): Promise<boolean> {
  const search = await findStrongMatchSearch(db);
  const now = await currentHorizon(db);
  const subscribers = await listSubscribers(db, 'match.strong');
  if (search === undefined) return false;
  const { horizon, underWay } = search;
  const next = underWay?.horizon ?? now.horizon;
  const changed = await listUnsearched(db, horizon, underWay?.afterId ?? null, MOST_CHANGED);
  const found = new Map<Webhook, StrongMatch[]>();
  for (const subscriber of subscribers) {
    found.set(subscriber, await strongMatchesOf(db, subscriber, changed, work));
  }
  const more = changed.length === MOST_CHANGED;
  await db.transaction().execute(async (transaction) => {
    for (const [subscriber, matches] of found) await tell(transaction, subscriber, matches, work.now());
    await updateStrongMatchSearch(
      transaction,
      more
        ? { horizon, underWay: { horizon: next, afterId: changed[changed.length - 1] } }
        : { horizon: next, underWay: null },
    );
  });
  return more;
}

async function tell(
  db: Connection,
  { id, owner }: Webhook,
  matches: readonly StrongMatch[],
  now: number,
): Promise<void> {
  const fresh = await insertToldMatches(db, id, matches);
  const named = matches.filter(({ profileId, matchId }) => fresh.has(`${profileId} ${matchId}`));
  if (named.length === 0) return;
  await emitEvent(db, {
    type: 'match.strong',
    audience: [owner],
    webhookId: id,
    payload: { matches: named.slice(0, MOST_NAMED), more: Math.max(0, named.length - MOST_NAMED) },
    happenedAt: now,
  });
}

/** By score descending, then by ids. */
async function strongMatchesOf(
  db: Connection,
  { owner, threshold }: Webhook,
  changed: readonly string[],
  { features, reference, now }: StrongMatchWork,
): Promise<StrongMatch[]> {
  const own = await listOwnedProfileIds(db, owner, MOST_OWN);
  if (own.length === 0 || changed.length === 0) return [];
  const statistics = (await findStatistics(db, features.version)) ?? NO_STATISTICS;
  const index = new MatchIndex(reference.sectorSpace, statistics);
  const needed = [...new Set([...own, ...changed, ...(await listRelatedProfileIds(db, own))])].sort();
  const slices = new Slices();
  for (let i = 0; i < needed.length; i += BATCH) {
    for (const entry of await loadEntries(db, features, needed.slice(i, i + BATCH))) index.upsert(entry);
    await slices.rest();
  }
  const sources: MatchSources = {
    index,
    search: new IndexSearch(index),
    features,
    eligibleCountries: eligibleCountriesBy(reference),
    countryAffinity: reference.countryAffinity,
    labels: (language) => reasonLabels(reference, language),
  };
  const asked = new Set(changed);
  const ask = {
    weights: ASSUMED_WEIGHTS,
    filters: { ...NO_FILTERS, minScore: threshold },
    limit: needed.length,
    after: null,
    day: new Date(now()).toISOString().slice(0, 10),
  };
  const matches: StrongMatch[] = [];
  for (const profileId of own) {
    const seeker = index.find(profileId);
    if (seeker === undefined) continue;
    for (const { candidate, score } of rankOnly(sources, seeker, ask)) {
      const matchId = candidate.profile.id;
      if (asked.has(matchId)) matches.push({ profileId, matchId, score });
    }
    await slices.rest();
  }
  return matches.sort(
    (a, b) => b.score - a.score || (a.profileId + a.matchId < b.profileId + b.matchId ? -1 : 1),
  );
}
