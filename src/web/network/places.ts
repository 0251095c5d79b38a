import { api, ask, type Schemas } from '../api/client.ts';

export type Place = Schemas['ProfilePlace'];

/** More profiles than this are not drawn: dots would cover each other. */
const MOST_PLACES = 4_000;
const PAGE = 2_000;

export interface PlaceFilter {
  readonly kind: readonly Schemas['Kind'][];
  readonly country: readonly string[];
  readonly sector: readonly string[];
}

/** Who is where, as many as are drawn, and whether there are more. */
export async function fetchPlaces(
  { kind, country, sector }: PlaceFilter,
  signal: AbortSignal,
): Promise<{ places: readonly Place[]; more: boolean }> {
  const places: Place[] = [];
  let cursor: string | undefined;
  do {
    const query = {
      kind: [...kind],
      country: [...country],
      sector: [...sector],
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    };
    const page = await ask(api.GET('/v1/network', { params: { query }, signal }));
    places.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && places.length < MOST_PLACES);
  return { places, more: cursor !== undefined };
}
