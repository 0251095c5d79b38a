import { useId } from 'preact/hooks';

/** One of a few, by a labelled list. */
export function Choice<K extends string>(props: {
  readonly label: string;
  readonly value: K;
  /** What may be chosen with its words, in order; pairs where keys could be numbers, which a record would sort. */
  readonly options: Readonly<Record<K, string>> | readonly (readonly [K, string])[];
  readonly onChange: (value: K) => void;
  readonly faults?: readonly string[];
}) {
  const id = useId();
  const { label, value, options, onChange, faults = [] } = props;
  const pairs = Array.isArray(options) ? options : Object.entries(options);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-invalid={faults.length > 0}
        onChange={(event) => onChange(event.currentTarget.value as K)}
      >
        {(pairs as [K, string][]).map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
      {faults.length > 0 && <p class="faults">{faults.join(' ')}</p>}
    </div>
  );
}
