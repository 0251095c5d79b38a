import { z } from 'zod';
import { profileId } from '../../db/profileId.ts';
import { findProfile } from '../../db/profiles.ts';
import type { Candidate } from '../../domain/match/candidate.ts';
import type { MatchFilters } from '../../domain/match/request.ts';
import { ASSUMED_WEIGHTS, requestedWeights } from '../../domain/match/weights.ts';
import {
  candidateFor,
  explainPair,
  type MatchList,
  type MatchSources,
  rankMatches,
} from '../../usecases/matching.ts';
import { AnswerCache, type WrittenAnswer } from '../answerCache.ts';
import { decodeCursor, encodeCursor, listKey } from '../cursor.ts';
import { isFresh } from '../etag.ts';
import { INDEX_AGE_HEADER, tellIndexAge } from '../indexAge.ts';
import { ProblemError } from '../problem.ts';
import { matchedProfileShown, profileFromInput } from '../profileJson.ts';
import type { MatchFilterInput, MatchSchemas } from '../schemas/match.ts';
import type { Services } from '../services.ts';
import { answer, emptyAnswer, idParams, type ProblemAnswers, type TypedApp } from '../typed.ts';
import { missing } from './profiles.ts';

/** The source that profiles seem to have which are matched without being stored. */
const AD_HOC_SOURCE = 'ad-hoc';

const place = z.strictObject({ score: z.number(), id: z.uuid(), rank: z.int().min(1) });

/** Ranked lists with their reasons, for stored profiles and for others. */
export function matchRoutes(
  app: TypedApp,
  services: Services,
  schemas: MatchSchemas,
  problems: ProblemAnswers,
  sources: () => Promise<MatchSources>,
): void {
  const { db, live, today } = services;
  const lists = new AnswerCache();

  /** A stored profile ready to be scored: from the index or, where that does not hold it yet, the database. */
  const stored = async (id: string, from: MatchSources): Promise<Candidate> => {
    const indexed = from.index.find(id);
    if (indexed !== undefined) return indexed;
    const found = await findProfile(db, id);
    if (found === undefined) throw missing(id);
    return candidateFor(from, found.profile);
  };

  const described = (
    profile: NonNullable<z.output<typeof schemas.matchRequest>['profile']>,
    from: MatchSources,
  ): Candidate => {
    const externalId = profile.externalId ?? 'ad-hoc';
    const id = profileId(AD_HOC_SOURCE, externalId);
    return candidateFor(from, profileFromInput({ ...profile, externalId }, id, AD_HOC_SOURCE));
  };

  app.route({
    method: 'GET',
    url: '/v1/profiles/:id/matches',
    schema: {
      operationId: 'listMatches',
      summary: 'Ranked matches of a stored profile',
      tags: ['matches'],
      params: idParams,
      headers: z.looseObject({ 'if-none-match': z.string().max(500).optional() }),
      querystring: schemas.matchQuery,
      response: {
        200: answer('The matches, best first.', schemas.matchList, INDEX_AGE_HEADER),
        304: emptyAnswer('The list is still the one with this ETag.'),
        ...problems(400, 404, 503),
      },
    },
    handler: async (request, reply) => {
      const sendList = ({ etag, body, gzipped }: WrittenAnswer) => {
        reply.header('etag', etag).header('vary', 'accept-encoding');
        if (isFresh(request.headers['if-none-match'], etag)) return reply.code(304).send();
        reply.type('application/json; charset=utf-8');
        const isTaken = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
        if (gzipped === null || !isTaken) return reply.send(body as never);
        return reply.header('content-encoding', 'gzip').send(gzipped as never);
      };
      const { limit, cursor, diversity, language, ...filters } = request.query;
      const { id } = request.params;
      const from = await sources();
      tellIndexAge(reply, live);
      const day = today();
      const known = lists.find(request.url, [from.index, from.index.changes, day]);
      if (known !== undefined) return sendList(known);
      const seeker = await stored(id, from);
      const list = listKey([id, filters]);
      const after = decodeCursor(cursor, list, place);
      const found = rankMatches(from, seeker, {
        weights: ASSUMED_WEIGHTS,
        filters: matchFilters(filters),
        limit,
        after,
        diversity,
        language,
        day,
      });
      return sendList(lists.keep(request.url, matchPage(found, list, after?.rank ?? 0)));
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/profiles/:id/matches/:candidateId',
    schema: {
      operationId: 'explainMatch',
      summary: 'One pair, fully explained',
      description: 'Also for a candidate that is not on the list: `vetoes` and the score say why.',
      tags: ['matches'],
      params: idParams.extend({ candidateId: z.uuid('must be the UUID of a profile') }),
      querystring: schemas.pairQuery,
      response: { 200: answer('The pair.', schemas.pair, INDEX_AGE_HEADER), ...problems(400, 404, 503) },
    },
    handler: async (request, reply) => {
      const { language, weight, ...filters } = request.query;
      const weights = requestedWeights(Object.fromEntries(weight.map(criterionWeight)));
      if (weights === null) throw noWeight('/weight', 'query');
      const from = await sources();
      tellIndexAge(reply, live);
      const seeker = await stored(request.params.id, from);
      const candidate = await stored(request.params.candidateId, from);
      const pair = explainPair(from, seeker, candidate, {
        weights,
        filters: matchFilters({ kind: [], country: [], sector: [], activity: [], minScore: 0, ...filters }),
        language,
        day: today(),
      });
      return { ...pair, profile: matchedProfileShown(pair.profile) };
    },
  });

  app.route({
    method: 'POST',
    url: '/v1/matches',
    schema: {
      operationId: 'matchAdHoc',
      summary: 'Ranked matches of a profile that is not stored, or by other weights',
      tags: ['matches'],
      body: schemas.matchRequest,
      response: {
        200: answer('The matches, best first.', schemas.matchList, INDEX_AGE_HEADER),
        ...problems(400, 404, 413, 415, 503),
      },
    },
    handler: async (request, reply) => {
      const {
        profile,
        profileId: id,
        limit,
        cursor,
        filters,
        weights: asked,
        diversity,
        language,
      } = request.body;
      const weights = requestedWeights(asked);
      if (weights === null) throw noWeight('/weights', 'body');
      const from = await sources();
      tellIndexAge(reply, live);
      // The door lets exactly one of the two in.
      const seeker = profile === undefined ? await stored(id!, from) : described(profile, from);
      const list = listKey([profile, id, filters, asked]);
      const after = decodeCursor(cursor, list, place);
      const found = rankMatches(from, seeker, {
        weights,
        filters: matchFilters(filters),
        limit,
        after,
        diversity,
        language,
        day: today(),
      });
      return matchPage(found, list, after?.rank ?? 0);
    },
  });
}

/** `needs:60` as an entry; the door let nothing else in. */
function criterionWeight(text: string): readonly [string, number] {
  const [criterion, weight] = text.split(':');
  return [criterion, Number(weight)];
}

function noWeight(pointer: string, where: 'query' | 'body'): ProblemError {
  const reason = 'at least one weight must be above zero';
  return new ProblemError('invalid-request', `${where} ${pointer}: ${reason}`, [
    { pointer, reason, in: where },
  ]);
}

function matchFilters(input: MatchFilterInput): MatchFilters {
  return {
    kinds: input.kind,
    countries: input.country,
    sectors: input.sector,
    activities: input.activity,
    minScore: input.minScore,
    labelValidOn: input.labelValidOn ?? null,
    knownPartners: input.knownPartners === 'include',
    dismissed: input.dismissed === 'include',
  };
}

/** A page of matches, cut to the limit; what was found beyond it is the next page's. */
function matchPage({ matches, more }: MatchList, list: string, ranksBefore: number) {
  const items = matches.map(({ placeByScore, ...match }, i) => ({
    rank: ranksBefore + i + 1,
    rankByScore: ranksBefore + placeByScore + 1,
    ...match,
    profile: matchedProfileShown(match.profile),
  }));
  const last = items.at(-1);
  const nextCursor =
    last !== undefined && more
      ? encodeCursor(list, { score: last.score, id: last.profile.id, rank: last.rank })
      : null;
  return { items, nextCursor };
}
