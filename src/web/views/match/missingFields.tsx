import type { Schemas } from '../../api/client.ts';
import { missingFields } from '../../matching/missing.ts';
import { to } from '../../state/address.ts';
import { useFigures } from '../../state/figures.ts';
import { useWords } from '../../words/words.ts';

/** What the profile does not say and the list would use; nothing where all that counts is known. */
export function MissingFields(props: {
  /** The stored profile to be completed; null while it is being written. */
  readonly id: string | null;
  readonly matches: readonly Schemas['Match'][];
}) {
  const { profiles } = useWords();
  const { percent } = useFigures();
  const words = profiles.missing;
  const missing = missingFields(props.matches);
  if (missing.length === 0) return props.id === null ? <p class="soft">{words.complete}</p> : null;
  const backed = props.matches.reduce((sum, { confidence }) => sum + confidence, 0) / props.matches.length;
  return (
    <details class="panel missing" open={props.id === null || missing[0]!.gain > WORTH_SHOWING}>
      <summary>
        <strong>{words.title}</strong>
      </summary>
      <div class="stack tight">
        <p class="soft">{words.lead(percent(backed))}</p>
        <ul class="reasons">
          {missing.map(({ field, gain }) => (
            <li key={field}>
              <strong>{words.fields[field] ?? field}</strong>: {words.gain(percent(gain))}
            </li>
          ))}
        </ul>
        {props.id !== null && (
          <a class="button small" href={to(`/profiles/${props.id}/edit`)}>
            {words.add}
          </a>
        )}
      </div>
    </details>
  );
}

/** A field that would back so much of a score is pointed out unasked. */
const WORTH_SHOWING = 0.1;
