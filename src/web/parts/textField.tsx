import type { JSX } from 'preact';
import { useEffect, useId } from 'preact/hooks';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string;
  /** Why the service refused what stands here. */
  readonly faults?: readonly string[];
  readonly type?: 'text' | 'search' | 'password' | 'url' | 'number' | 'email' | 'date' | 'time';
  /** More than one makes it a field of several lines. */
  readonly rows?: number;
  readonly required?: boolean;
  /** The language of what is written, for screen readers and spelling. */
  readonly lang?: string;
  readonly min?: number;
  readonly max?: number;
  readonly placeholder?: string;
  /** Values to choose from while typing; others are taken too. */
  readonly list?: readonly string[];
  /** Takes the focus when it appears. */
  readonly focused?: boolean;
}

/** A labelled field with its hint and, beside it, why it was refused. */
export function TextField(props: TextFieldProps) {
  const { label, value, onInput, hint, faults = [], type = 'text', rows = 1, list, focused, ...rest } = props;
  const id = useId();
  useEffect(() => {
    if (focused === true) document.getElementById(id)?.focus();
  }, []);
  const shared = {
    id,
    value,
    'aria-invalid': faults.length > 0,
    'aria-describedby': `${hint === undefined ? '' : `${id}-hint `}${id}-faults`,
    autocomplete: 'off',
    ...rest,
  } as const;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {rows > 1 ? (
        <textarea {...shared} rows={rows} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input
          {...({
            ...shared,
            type,
            ...(list === undefined ? {} : { list: `${id}-list` }),
          } as JSX.IntrinsicElements['input'])}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
      {list !== undefined && (
        <datalist id={`${id}-list`}>
          {list.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
      <div id={`${id}-faults`} class="faults">
        {faults.map((fault) => (
          <p key={fault}>{fault}</p>
        ))}
      </div>
    </div>
  );
}
