import type { Schemas } from '../api/client.ts';
import { CRITERIA, directionsOf, leafOf } from '../matching/criteria.ts';
import { useFigures } from '../state/figures.ts';
import { useWords } from '../words/words.ts';

/**
 * A score as the contributions it is made of: two tracks, what they bring and what you bring, each as long as it
 * counts; what is filled of both together is the score.
 */
export function ScoreBar({ explanation }: { explanation: Schemas['Explanation'] }) {
  const { matches } = useWords();
  const { percent } = useFigures();
  const { theyBring, youBring } = directionsOf(explanation);
  const label = matches.bar(
    percent(explanation.score, 1),
    percent(theyBring.contribution, 1),
    percent(youBring.contribution, 1),
  );
  return (
    <div class="score-bar" role="img" aria-label={label}>
      {[theyBring, youBring].map((direction) => (
        <div
          key={direction.direction}
          class={`track ${direction === theyBring ? 'theirs' : 'ours'}`}
          style={{ flexGrow: direction.share }}
        >
          {CRITERIA.map((criterion) => {
            const contribution = leafOf(direction, criterion)?.contribution ?? 0;
            return (
              <span
                key={criterion}
                class={criterion}
                title={`${matches.criteria[criterion]}: ${percent(contribution, 1)}`}
                style={{ width: `${(100 * contribution) / direction.share}%` }}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** What the colours of the bars mean. */
export function ScoreLegend() {
  const { matches } = useWords();
  return (
    <ul class="legend small soft" aria-label={matches.legend}>
      {CRITERIA.map((criterion) => (
        <li key={criterion}>
          <span class={`swatch ${criterion}`} aria-hidden="true" />
          {matches.criteria[criterion]}
        </li>
      ))}
    </ul>
  );
}
