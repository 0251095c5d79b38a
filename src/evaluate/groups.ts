import type { EvaluationQuery, EvaluationSet } from './evaluationSet.ts';

/** How deep a ranking is judged. */
export const DEPTH = 100;

/** Some of the queries of a set, or all with some of the candidates. */
export interface Group {
  readonly name: string;
  readonly members: readonly GroupMember[];
}

export interface GroupMember {
  /** Place of the query among all. */
  readonly place: number;
  readonly relevant: ReadonlySet<string>;
  readonly dropped: ReadonlySet<string>;
  /** The candidates that are ranked; null: all. */
  readonly among: ReadonlySet<string> | null;
}

/** The candidates with one offer. */
export function newcomersOf({ candidates }: EvaluationSet): ReadonlySet<string> {
  const found = [...candidates.values()].filter(({ offers }) => offers.length === 1);
  return new Set(found.map(({ externalId }) => externalId));
}

/** Whether the right answers of the queries hold newcomers and others. */
export function tellsNewcomers(queries: readonly EvaluationQuery[], newcomers: ReadonlySet<string>): boolean {
  const fresh = queries.some(({ relevant }) => [...relevant].some((id) => newcomers.has(id)));
  return fresh && queries.some(({ relevant }) => [...relevant].some((id) => !newcomers.has(id)));
}

export function everyQuery(queries: readonly EvaluationQuery[]): Group {
  return {
    name: 'all',
    members: queries.map(({ relevant, dropped }, place) => ({ place, relevant, dropped, among: null })),
  };
}

/**
 * The queries with newcomers among their right answers, which are then the only ones that count: in the usual
 * lists, or in lists of newcomers alone.
 */
export function newcomerQueries(
  queries: readonly EvaluationQuery[],
  newcomers: ReadonlySet<string>,
  ranked: 'all' | 'newcomers',
): Group {
  const members = everyQuery(queries).members.map((member) => ({
    ...member,
    relevant: new Set([...member.relevant].filter((id) => newcomers.has(id))),
    among: ranked === 'newcomers' ? newcomers : null,
  }));
  const name = ranked === 'newcomers' ? 'newcomers among themselves' : 'newcomers among all';
  return { name, members: members.filter(({ relevant }) => relevant.size > 0) };
}

/** The queries of each language, by its code; none where there is only one. */
export function languageGroups(queries: readonly EvaluationQuery[]): Group[] {
  const { members } = everyQuery(queries);
  const languages = [...new Set(queries.map(({ language }) => language))].sort();
  if (languages.length < 2) return [];
  return languages.map((language) => ({
    name: language,
    members: members.filter(({ place }) => queries[place].language === language),
  }));
}
