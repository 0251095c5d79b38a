import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { openInProcess } from '../bench/inProcess.ts';
import type { ScratchServer } from '../bench/scratchServer.ts';
import type { Runtime } from '../cli/runtime.ts';
import { matchSourcesOf } from '../cli/sources.ts';
import { findImport } from '../db/imports.ts';
import type { Candidate } from '../domain/match/candidate.ts';
import type { CriterionName } from '../domain/match/criterion.ts';
import { type Facets, facetsOf } from '../domain/match/facets.ts';
import { NO_FILTERS } from '../domain/match/request.ts';
import { assessFacet, reversed } from '../domain/match/score.ts';
import { ASSUMED_WEIGHTS, type Weights } from '../domain/match/weights.ts';
import type { SectorSpace } from '../domain/vocabulary/sectors.ts';
import { importProfiles } from '../usecases/importProfiles.ts';
import { candidateFor, type MatchSources, rankOnly } from '../usecases/matching.ts';
import { receiveImport } from '../usecases/receiveImport.ts';
import { EVALUATION_SOURCE, type EvaluationQuery, type EvaluationSet } from './evaluationSet.ts';
import { DEPTH } from './groups.ts';

/** A match as it is judged. */
export interface ListedMatch {
  readonly externalId: string;
  readonly score: number;
  /** How many offers the candidate makes. */
  readonly offers: number;
}

/** A service that holds the profiles of one set and nothing else. */
export interface EvaluationService {
  readonly sources: MatchSources;
  /** The one who asks, ready to be scored, as the routes of the API get it. */
  seekerOf(query: EvaluationQuery): Candidate;
  /**
   * The list that the API gives: at least `least` matches, and so many that DEPTH are left when the query's
   * `dropped` are gone; fewer where there are no more.
   */
  rank(query: EvaluationQuery, weights: Weights, least: number): ListedMatch[];
  /** Whether a criterion has not the same value for all candidates of a query. */
  tellsApart(query: EvaluationQuery, criterion: CriterionName): boolean;
  close(): Promise<void>;
}

/** Imports the profiles of a set into a database of its own, as an upload is, and lets an index follow it. */
export async function openEvaluationService(
  server: ScratchServer,
  runtime: Runtime,
  set: EvaluationSet,
  day: string,
): Promise<EvaluationService> {
  const database = await server.createDatabase();
  const opened = await openInProcess(database.connectionString, runtime);
  const close = async (): Promise<void> => {
    await opened.close();
    await database.drop();
  };
  try {
    await fill(opened.db, runtime, set.profilesFile);
    const { follower } = opened;
    await follower.start();
    const { size } = follower.index;
    if (size !== set.candidates.size) {
      throw new Error(`the index holds ${size} of ${set.candidates.size} profiles`);
    }
    const sources = matchSourcesOf(runtime, follower);
    const facets = distinctFacets(set, runtime.reference.sectorSpace);
    const seekers = new Map<string, Candidate>();
    const seekerOf = (query: EvaluationQuery): Candidate => {
      const { queryId, stored, seeker } = query;
      const known = seekers.get(queryId);
      if (known !== undefined) return known;
      const found = stored ? sources.index.find(seeker.id) : candidateFor(sources, seeker);
      if (found === undefined) throw new Error(`the index has no profile ${seeker.externalId}`);
      seekers.set(queryId, found);
      return found;
    };
    return {
      sources,
      seekerOf,
      rank: (query, weights, least) =>
        rankOnly(sources, seekerOf(query), {
          weights,
          filters: NO_FILTERS,
          limit: Math.max(least, DEPTH + query.dropped.size),
          after: null,
          day,
        }).map(({ candidate, score }) => ({
          externalId: candidate.profile.externalId,
          score,
          offers: candidate.profile.offers.length,
        })),
      tellsApart(query, criterion) {
        if (criterion === 'needs') return true;
        const { facets: own, profile } = seekerOf(query);
        const context = {
          weights: ASSUMED_WEIGHTS,
          eligibleCountries: sources.eligibleCountries(day),
          networkCountries: sources.index.networkCountries(profile),
        };
        const back = reversed(context);
        const values = facets.map((other) => [
          assessFacet(criterion, own, other, context).value,
          assessFacet(criterion, other, own, back).value,
        ]);
        return values.some(([there, andBack]) => there !== values[0][0] || andBack !== values[0][1]);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function fill(
  db: Parameters<typeof receiveImport>[0],
  { features, door }: Runtime,
  path: string,
): Promise<void> {
  const id = randomUUID();
  const file = createReadStream(path);
  const content = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  const upload = { id, source: EVALUATION_SOURCE, format: 'ndjson', content } as const;
  await receiveImport(db, { ...upload, mostBytes: Number.MAX_SAFE_INTEGER }, async () => undefined);
  await importProfiles(db, features, door, id);
  const ended = await findImport(db, id);
  if (ended?.state !== 'succeeded' || ended.counts.rejected > 0) {
    throw new Error(
      `the import of ${path} ended as ${ended?.state}, ${ended?.counts.rejected} rows rejected`,
    );
  }
}

/** The facets that occur among the candidates, each once. */
function distinctFacets({ candidates }: EvaluationSet, space: SectorSpace): Facets[] {
  const all = [...candidates.values()].map((profile) => facetsOf(profile, space));
  return [...new Map(all.map((facets) => [JSON.stringify(facets), facets])).values()];
}
