import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { openInProcess } from '../bench/inProcess.ts';
import type { ScratchServer } from '../bench/scratchServer.ts';
import type { Runtime } from '../cli/runtime.ts';
import { matchSourcesOf } from '../cli/sources.ts';
import { findImport } from '../db/imports.ts';
import type { Candidate } from '../domain/match/candidate.ts';
import { NO_FILTERS, type Place } from '../domain/match/request.ts';
import { ASSUMED_WEIGHTS } from '../domain/match/weights.ts';
import { importProfiles } from '../usecases/importProfiles.ts';
import { candidateFor, type MatchSources, rankOnly } from '../usecases/matching.ts';
import { receiveImport } from '../usecases/receiveImport.ts';
import { EVALUATION_SOURCE, type EvaluationQuery, type EvaluationSet } from './evaluationSet.ts';
import { DEPTH } from './groups.ts';

/** A service that holds the profiles of one set and nothing else. */
export interface EvaluationService {
  readonly sources: MatchSources;
  /** ISO day on which the lists are made. */
  readonly day: string;
  /** The one who asks, ready to be scored, as the routes of the API get it. */
  seekerOf(query: EvaluationQuery): Candidate;
  /** The list that the API gives, page by page until DEPTH are left when the query's `dropped` are gone. */
  rank(query: EvaluationQuery): string[];
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
      day,
      seekerOf,
      rank: (query) => rankPages(sources, seekerOf(query), query.dropped, day),
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

function rankPages(
  sources: MatchSources,
  seeker: Candidate,
  dropped: ReadonlySet<string>,
  day: string,
): string[] {
  const kept: string[] = [];
  let after: Place | null = null;
  for (;;) {
    const ask = { weights: ASSUMED_WEIGHTS, filters: NO_FILTERS, limit: DEPTH, after, day };
    const page = rankOnly(sources, seeker, ask);
    kept.push(...page.map(({ candidate }) => candidate.profile.externalId).filter((id) => !dropped.has(id)));
    const last = page.at(-1);
    if (last === undefined || page.length < DEPTH || kept.length >= DEPTH) return kept.slice(0, DEPTH);
    after = { score: last.score, id: last.candidate.profile.id };
  }
}
