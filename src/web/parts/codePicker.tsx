import { api, ask, type Schemas } from '../api/client.ts';
import { rememberName, useCodeNames } from '../state/codeNames.ts';
import { useFigures } from '../state/figures.ts';
import { useWords } from '../words/words.ts';
import { Combobox } from './combobox.tsx';

type Vocabulary = Schemas['PickableVocabulary'];

/** The schemes that a sector can be said in. */
export const SECTOR_SCHEMES: readonly Vocabulary[] = [
  'cmq-sectors',
  'ecosystems',
  'pact-partnerships',
  'nace',
  'isced-f',
  'nace-2.0',
];
export const ACTIVITY_LISTS: readonly Vocabulary[] = ['activities', 'activity-aliases'];

interface CodePickerProps {
  readonly label: string;
  readonly vocabularies: readonly Vocabulary[];
  readonly codes: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
  readonly hint?: string;
  readonly faults?: readonly string[];
  /** Another pick replaces the one before. */
  readonly single?: boolean;
}

/** Codes of some vocabularies, found by label in any language or by code, and taken out again one by one. */
export function CodePicker(props: CodePickerProps) {
  const { label, vocabularies, codes, onChange, hint, faults, single = false } = props;
  const { shell } = useWords();
  const { language: languageOf } = useFigures();
  const nameOf = useCodeNames();
  return (
    <div class="code-picker">
      <Combobox<Schemas['FoundCode']>
        label={label}
        hint={hint}
        faults={faults}
        placeholder={shell.typeToFind}
        find={async (q, signal) => {
          const query = {
            ...(q === '' ? {} : { q }),
            vocabulary: [...vocabularies],
            language: shell.language,
            limit: 30,
          };
          const { items } = await ask(api.GET('/v1/codes', { params: { query }, signal }));
          return items.filter(({ code }) => !codes.includes(code));
        }}
        keyOf={({ vocabulary, code }) => vocabulary + code}
        draw={({ vocabulary, code, label: found, within, foundIn }) => (
          <>
            <span>{found}</span>
            <span class="small soft">
              {vocabularies.length > 1 && `${shell.vocabularies[vocabulary]} · `}
              {within !== undefined && within !== found && `${within} · `}
              <code>{code.replace(/^[^:]*:/, '')}</code>
              {foundIn !== undefined && (
                <>
                  {' · '}
                  <span lang={foundIn.language}>{foundIn.label}</span> ({languageOf(foundIn.language)})
                </>
              )}
            </span>
          </>
        )}
        onPick={({ code, label: found }) => {
          rememberName(shell.language, code, found);
          onChange(single ? [code] : [...codes, code]);
        }}
      />
      {codes.length > 0 && (
        <ul class="chips">
          {codes.map((code) => (
            <li key={code} class="tag">
              {nameOf(code)}
              <button
                type="button"
                aria-label={`${shell.remove}: ${nameOf(code)}`}
                onClick={() => onChange(codes.filter((each) => each !== code))}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
