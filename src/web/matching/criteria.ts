import type { Schemas } from '../api/client.ts';

export type Criterion = Schemas['Criterion'];

/** In the order of the bars: what is about the matter first. */
export const CRITERIA: readonly Criterion[] = [
  'needs',
  'sectors',
  'activities',
  'country',
  'language',
  'kind',
];

type Explanation = Schemas['Explanation'];
type Leaf = Schemas['CriterionExplanation'];

/** The two directions of a pair, as seen by the one who asks. */
export function directionsOf({ directions }: Explanation) {
  const by = (name: Explanation['directions'][number]['direction']) =>
    directions.find(({ direction }) => direction === name)!;
  return { theyBring: by('seeker-to-candidate'), youBring: by('candidate-to-seeker') };
}

export function leafOf(direction: Schemas['DirectionExplanation'], criterion: Criterion): Leaf | undefined {
  return direction.criteria.find((each) => each.criterion === criterion);
}

/** Whether any text behind a pair was drafted for the demonstration. */
export function restsOnIllustration({ directions }: Explanation): boolean {
  return directions.some(({ criteria }) =>
    criteria.some(({ evidence }) =>
      evidence.some(
        (each) =>
          each.type === 'text' &&
          (each.seeker.provenance === 'illustrative' || each.candidate.provenance === 'illustrative'),
      ),
    ),
  );
}
