import { api, ask, type Schemas } from '../api/client.ts';
import type { Query } from '../state/address.ts';
import { CRITERIA, type Criterion } from './criteria.ts';

/** What a ranked list is asked for, as the address of its view says it. */
export interface ListRequest {
  readonly kind: readonly Schemas['Kind'][];
  readonly country: readonly string[];
  readonly sector: readonly string[];
  readonly activity: readonly string[];
  readonly minScore: number;
  readonly diversity: number;
  readonly known: boolean;
  /** Only criteria whose weight was moved. */
  readonly weights: Readonly<Partial<Record<Criterion, number>>>;
}

/** The weights that count where none are asked for, in percent. Source: the service's own, as its README says. */
export const STANDARD_WEIGHTS: Readonly<Record<Criterion, number>> = {
  needs: 42,
  sectors: 20,
  activities: 15,
  country: 10,
  language: 8,
  kind: 5,
};

function share(text: string | null): number {
  const value = Number(text ?? 0);
  return value >= 0 && value <= 1 ? value : 0;
}

export function readListRequest(query: URLSearchParams): ListRequest {
  const weights: Partial<Record<Criterion, number>> = {};
  for (const criterion of CRITERIA) {
    const asked = query.get(`w-${criterion}`);
    const weight = Number(asked);
    if (asked !== null && weight >= 0 && weight <= 100) weights[criterion] = weight;
  }
  return {
    kind: query.getAll('kind') as Schemas['Kind'][],
    country: query.getAll('country'),
    sector: query.getAll('sector'),
    activity: query.getAll('activity'),
    minScore: share(query.get('minScore')),
    diversity: share(query.get('diversity')),
    known: query.get('known') === 'yes',
    weights,
  };
}

/** The same as the query of an address; what is as usual is left out. */
export function queryOf(request: ListRequest): Query {
  const { weights, minScore, diversity, known, ...lists } = request;
  return {
    ...lists,
    minScore: minScore === 0 ? undefined : minScore,
    diversity: diversity === 0 ? undefined : diversity,
    known: known ? 'yes' : undefined,
    ...Object.fromEntries(Object.entries(weights).map(([criterion, weight]) => [`w-${criterion}`, weight])),
  };
}

/** Every weight; where none was moved, none: the service has its own. */
function wholeWeights(weights: ListRequest['weights']): Partial<Record<Criterion, number>> {
  if (Object.keys(weights).length === 0) return {};
  return { ...STANDARD_WEIGHTS, ...weights };
}

export function isFiltered({ kind, country, sector, activity, minScore, known }: ListRequest): boolean {
  return kind.length + country.length + sector.length + activity.length > 0 || minScore > 0 || known;
}

/** A page of the ranked list of a stored profile. */
export function askMatches(
  id: string,
  request: ListRequest,
  language: 'en' | 'fr',
  limit: number,
  cursor?: string,
  signal?: AbortSignal,
): Promise<Schemas['MatchList']> {
  const { kind, country, sector, activity, minScore, diversity, weights } = request;
  const filters = {
    kind: [...kind],
    country: [...country],
    sector: [...sector],
    activity: [...activity],
    minScore,
    ...(request.known ? { knownPartners: 'include' as const } : {}),
  };
  const paging = { limit, ...(cursor === undefined ? {} : { cursor }) };
  // The plain list is kept by the service and the browser; only other weights need to be posted.
  if (Object.keys(weights).length === 0) {
    const query = { ...paging, ...filters, diversity, language };
    return ask(api.GET('/v1/profiles/{id}/matches', { params: { path: { id }, query }, signal }));
  }
  const body = { profileId: id, ...paging, filters, weights: wholeWeights(weights), diversity, language };
  return ask(api.POST('/v1/matches', { body, signal }));
}

/** One pair, by the weights of the list that it was opened from. */
export function askPair(
  id: string,
  candidateId: string,
  weights: ListRequest['weights'],
  language: 'en' | 'fr',
  signal?: AbortSignal,
): Promise<Schemas['Pair']> {
  const weight = Object.entries(wholeWeights(weights)).map(([criterion, each]) => `${criterion}:${each}`);
  const params = { path: { id, candidateId }, query: { language, weight } };
  return ask(api.GET('/v1/profiles/{id}/matches/{candidateId}', { params, signal }));
}
