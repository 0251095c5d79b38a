import MiniSearch from 'minisearch';
import type { Profile, Statement } from '../domain/profile.ts';
import { draw } from '../domain/random/draw.ts';
import { random } from '../domain/random/random.ts';
import type { EvaluationQuery, EvaluationSet } from './evaluationSet.ts';

/** Another way to rank the candidates of a set: for each query their external ids, best first. */
export type Ranker = (query: EvaluationQuery) => readonly string[];

/** MiniSearch as it comes: one field with all offers of a candidate, asked with all that the seeker asks. */
export function miniSearch({ candidates }: EvaluationSet): Ranker {
  const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] });
  index.addAll(
    [...candidates.values()].map(({ externalId, offers }) => ({ id: externalId, text: textOf(offers) })),
  );
  return ({ seeker }) => index.search(textOf(asked(seeker))).map(({ id }) => String(id));
}

/** Those with the most offers first, whoever asks; ties in the order of the file. */
export function popularity({ candidates }: EvaluationSet): Ranker {
  const ranking = [...candidates.values()]
    .sort((a, b) => b.offers.length - a.offers.length)
    .map(({ externalId }) => externalId);
  return () => ranking;
}

/** By chance, anew for each query. */
export function chance({ candidates }: EvaluationSet, seed: number): Ranker {
  const ids = [...candidates.keys()];
  const next = random(seed);
  return () => draw(ids, ids.length, next);
}

function asked({ needs, offers }: Profile): readonly Statement[] {
  return needs.length > 0 ? needs : offers;
}

function textOf(statements: readonly Statement[]): string {
  return statements.map(({ text }) => text).join('\n');
}
