import { useId } from 'preact/hooks';

/** A slider with its label and what it stands at. */
export function Slider(props: {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly step: number;
  /** The value in words. */
  readonly shown: string;
  readonly onChange: (value: number) => void;
  readonly hint?: string;
  /** The criterion whose colour stands beside the label. */
  readonly swatch?: string;
}) {
  const id = useId();
  return (
    <div class="slider">
      <label for={id}>
        {props.swatch !== undefined && <span class={`swatch ${props.swatch}`} aria-hidden="true" />}
        {props.label}
      </label>
      <output for={id} class="number small">
        {props.shown}
      </output>
      <input
        id={id}
        type="range"
        min={0}
        max={props.most}
        step={props.step}
        value={props.value}
        aria-valuetext={props.shown}
        aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
        onInput={(event) => props.onChange(Number(event.currentTarget.value))}
      />
      {props.hint !== undefined && (
        <p id={`${id}-hint`} class="hint">
          {props.hint}
        </p>
      )}
    </div>
  );
}
