import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { useAnswer } from '../state/answer.ts';
import { useWords } from '../words/words.ts';
import { ProblemNote } from './problemNote.tsx';

/** Milliseconds without another key before what was typed is asked for. */
const TYPING_MS = 150;

interface ComboboxProps<T> {
  readonly label: string;
  /** What the field finds for a text, the best first. */
  readonly find: (text: string, signal: AbortSignal) => Promise<readonly T[]>;
  readonly keyOf: (found: T) => string;
  readonly draw: (found: T) => ComponentChildren;
  readonly onPick: (found: T) => void;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly faults?: readonly string[];
  /** Characters before anything is asked for. */
  readonly least?: number;
  /** Whether the label is for screen readers only. */
  readonly quiet?: boolean;
}

/** A field that finds while typing, by keyboard and mouse alike; what is picked leaves it empty for the next. */
export function Combobox<T>(props: ComboboxProps<T>) {
  const { label, find, keyOf, draw, onPick, hint, placeholder, faults = [], least = 0, quiet } = props;
  const { shell } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const asks = open && text.trim().length >= least;
  const found = useAnswer(
    async (signal) => (asks ? { of: text, items: await find(text.trim(), signal) } : undefined),
    [text, asks],
    text === '' ? 0 : TYPING_MS,
  );
  const options = asks ? (found.value?.items ?? []) : [];
  useEffect(() => setActive(0), [found.value]);

  function pick(option: T): void {
    onPick(option);
    setText('');
    setOpen(false);
  }

  function press(event: KeyboardEvent): void {
    if (event.key === 'Escape' && open) {
      event.preventDefault();
      setOpen(false);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) setOpen(true);
      else {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        setActive((at) => (options.length === 0 ? 0 : (at + step + options.length) % options.length));
      }
    } else if (event.key === 'Enter') {
      const option = options[active];
      // What stands there while a newer text is on its way is not what was meant.
      if (open && option !== undefined && found.value?.of === text) pick(option);
      event.preventDefault();
    }
  }

  useEffect(() => {
    if (asks) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, asks, id]);

  return (
    <div class="field combobox">
      <label for={id} class={quiet ? 'unseen' : undefined}>
        {label}
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={options.length > 0 ? `${id}-${active}` : undefined}
        aria-invalid={faults.length > 0}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        placeholder={placeholder}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        tabIndex={-1}
        aria-label={label}
        class="options"
        hidden={options.length === 0}
        // On press, not on click: the focus stays in the field, whose blur would close the list.
        onMouseDown={(event) => {
          event.preventDefault();
          const option = options[placeOf(event)];
          if (option !== undefined) pick(option);
        }}
        onMouseMove={(event) => {
          const at = placeOf(event);
          if (at >= 0 && at !== active) setActive(at);
        }}
      >
        {options.map((option, at) => (
          <div
            key={keyOf(option)}
            id={`${id}-${at}`}
            data-at={at}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
          >
            {draw(option)}
          </div>
        ))}
      </div>
      <div role="status" class="found small soft">
        {!open && text.trim() !== '' && shell.notPicked}
        {asks && found.slow && shell.waiting}
        {asks && !found.waiting && found.value !== undefined && options.length === 0 && shell.nothingFound}
      </div>
      {asks && found.problem !== null && <ProblemNote problem={found.problem} again={found.again} />}
      {faults.map((fault) => (
        <p class="faults" key={fault}>
          {fault}
        </p>
      ))}
    </div>
  );
}

/** Which option a mouse event lies on; -1: none. */
function placeOf({ target }: Event): number {
  const option = (target as Element).closest<HTMLElement>('[data-at]');
  return option === null ? -1 : Number(option.dataset.at);
}
