import { useState } from 'preact/hooks';
import type { ProblemError } from '../../api/problem.ts';
import { type DraftStatement, type Kind, NO_STATEMENT } from '../../matching/profileDraft.ts';
import { ACTIVITY_LISTS, CodePicker, SECTOR_SCHEMES } from '../../parts/codePicker.tsx';
import { TextField } from '../../parts/textField.tsx';
import { useFigures } from '../../state/figures.ts';
import { tell } from '../../state/notices.ts';
import { useWords } from '../../words/words.ts';

/** The languages that texts are understood in. Source: the service's own list (30, GET /v1/vocabularies/languages). */
const TEXT_LANGUAGES =
  'bg cs da de el en es et fi fr ga hr hu is it lt lv mk mt nl no pl pt ro sk sl sr sv tr uk'.split(' ');

/** The needs or the offers of a profile: texts with their language and, folded away, the codes that narrow them. */
export function StatementEditor(props: {
  readonly field: 'needs' | 'offers';
  readonly statements: readonly DraftStatement[];
  readonly onChange: (change: (now: readonly DraftStatement[]) => readonly DraftStatement[]) => void;
  readonly problem: ProblemError | null;
  /** The language that was found for a text, by its place. */
  readonly detected: ReadonlyMap<number, string>;
}) {
  const { field, statements, onChange, problem, detected } = props;
  const { profiles: words, shell } = useWords();
  const figures = useFigures();
  const [added, setAdded] = useState(-1);
  const one = field === 'needs' ? words.need : words.offer;
  const replace = (at: number, change: Partial<DraftStatement>): void =>
    onChange((now) => now.map((each, i) => (i === at ? { ...each, ...change } : each)));
  // Texts left empty are not sent, so the service counts places without them.
  const placeOf = (at: number): number =>
    statements.slice(0, at).filter(({ text }) => text.trim() !== '').length;
  return (
    <div class="stack">
      <h2>{words[field]}</h2>
      {statements.map((statement, at) => (
        <div key={at} class={`quoted ${field}`}>
          <TextField
            label={`${one} ${at + 1}`}
            value={statement.text}
            onInput={(text) => replace(at, { text })}
            rows={3}
            focused={at === added}
            lang={statement.language ?? undefined}
            faults={problem?.reasonsFor(`/${field}/${placeOf(at)}`) ?? []}
          />
          <div class="row">
            <label class="row small">
              {words.fields.language}
              <select
                value={statement.language ?? ''}
                onChange={(event) =>
                  replace(at, {
                    language: event.currentTarget.value === '' ? null : event.currentTarget.value,
                  })
                }
              >
                <option value="">{words.editor.detect}</option>
                {TEXT_LANGUAGES.map((code) => (
                  <option key={code} value={code}>
                    {figures.language(code)}
                  </option>
                ))}
              </select>
            </label>
            {statement.language === null && detected.has(placeOf(at)) && statement.text.trim() !== '' && (
              <span class="small soft" role="status">
                {words.editor.detected(figures.language(detected.get(placeOf(at))!))}
              </span>
            )}
            <button
              type="button"
              class="small plain"
              aria-label={words.editor.removeText(one, at + 1)}
              onClick={() => {
                onChange((now) => now.filter((_, i) => i !== at));
                if (statement.text.trim() === '') return;
                tell(words.editor.removeText(one, at + 1), () =>
                  onChange((now) => [...now.slice(0, at), statement, ...now.slice(at)]),
                );
              }}
            >
              {shell.remove}
            </button>
          </div>
          <details>
            <summary class="small">{words.editor.narrowText}</summary>
            <div class="stack tight">
              <CodePicker
                label={words.fields.sectors}
                vocabularies={SECTOR_SCHEMES}
                codes={statement.sectors}
                onChange={(sectors) => replace(at, { sectors })}
              />
              <CodePicker
                label={shell.vocabularies.activities}
                vocabularies={ACTIVITY_LISTS}
                codes={statement.activities}
                onChange={(activities) => replace(at, { activities })}
              />
              <CodePicker
                label={words.fields.kind}
                vocabularies={['kinds']}
                codes={statement.kinds}
                onChange={(kinds) => replace(at, { kinds: kinds as readonly Kind[] })}
              />
            </div>
          </details>
        </div>
      ))}
      <div>
        <button
          type="button"
          class="small"
          onClick={() => {
            setAdded(statements.length);
            onChange((now) => [...now, NO_STATEMENT]);
          }}
        >
          + {field === 'needs' ? words.editor.addNeed : words.editor.addOffer}
        </button>
      </div>
    </div>
  );
}
