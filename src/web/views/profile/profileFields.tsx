import type { ComponentChildren } from 'preact';
import { api, ask, type Schemas } from '../../api/client.ts';
import type { Kind, ProfileDraft } from '../../matching/profileDraft.ts';
import { ACTIVITY_LISTS, CodePicker, SECTOR_SCHEMES } from '../../parts/codePicker.tsx';
import { TextField } from '../../parts/textField.tsx';
import { useAnswer } from '../../state/answer.ts';
import { useWords } from '../../words/words.ts';

const SIZES = ['micro', 'small', 'medium', 'large'] as const;

/** The fields of a profile but its texts, which come between as children. */
export function ProfileFields(props: {
  readonly draft: ProfileDraft;
  readonly change: (part: Partial<ProfileDraft>) => void;
  readonly faults: (pointer: string) => readonly string[];
  readonly stored: Schemas['Profile'] | undefined;
  readonly children: ComponentChildren;
}) {
  const { draft, change, faults, stored } = props;
  const { profiles: words, shell } = useWords();
  const { fields } = words;
  const kinds = useAnswer(
    (signal) =>
      ask(
        api.GET('/v1/vocabularies/{name}', {
          params: { path: { name: 'kinds' }, query: { language: shell.language } },
          signal,
        }),
      ),
    [shell.language],
  );
  const codes = (list: readonly string[], single: string | null) => (single === null ? list : [single]);
  return (
    <>
      <fieldset class="panel stack">
        <legend>{words.editor.who}</legend>
        <TextField
          label={fields.name}
          value={draft.name}
          onInput={(name) => change({ name })}
          required
          faults={faults('/name')}
        />
        <div class="field">
          <label for="kind">{fields.kind}</label>
          <select
            id="kind"
            required
            value={draft.kind}
            onChange={(event) => change({ kind: event.currentTarget.value as Kind | '' })}
          >
            <option value="">…</option>
            {kinds.value?.entries.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div class="side-by-side">
          <CodePicker
            label={fields.country}
            vocabularies={['countries']}
            codes={codes([], draft.country)}
            onChange={([country = null]) => change({ country })}
            single
            faults={faults('/country')}
          />
          <TextField
            label={fields.city}
            value={draft.city}
            onInput={(city) => change({ city })}
            faults={faults('/city')}
          />
        </div>
        <CodePicker
          label={fields.sectors}
          hint={words.editor.sectorsHint}
          vocabularies={SECTOR_SCHEMES}
          codes={draft.sectors}
          onChange={(sectors) => change({ sectors })}
          faults={faults('/sectors')}
        />
        <CodePicker
          label={fields.languages}
          vocabularies={['languages']}
          codes={draft.languages}
          onChange={(languages) => change({ languages })}
          faults={faults('/languages')}
        />
        <fieldset>
          <legend>{fields.eqfLevels}</legend>
          <div class="row">
            {[1, 2, 3, 4, 5, 6, 7, 8].map((level) => (
              <label key={level} class="check">
                <input
                  type="checkbox"
                  checked={draft.eqfLevels.includes(level)}
                  onChange={(event) =>
                    change({
                      eqfLevels: event.currentTarget.checked
                        ? [...draft.eqfLevels, level].sort()
                        : draft.eqfLevels.filter((each) => each !== level),
                    })
                  }
                />
                {level}
              </label>
            ))}
          </div>
        </fieldset>
        <div class="side-by-side">
          <CodePicker
            label={fields.region}
            vocabularies={['nuts']}
            codes={codes([], draft.region)}
            onChange={([region = null]) => change({ region })}
            single
            faults={faults('/region')}
          />
          <div class="field">
            <label for="size">{fields.size}</label>
            <select
              id="size"
              value={draft.size ?? ''}
              onChange={(event) => {
                const size = SIZES.find((each) => each === event.currentTarget.value) ?? null;
                change({ size });
              }}
            >
              <option value="">{words.editor.notSaid}</option>
              {SIZES.map((size) => (
                <option key={size} value={size}>
                  {words.sizes[size]}
                </option>
              ))}
            </select>
          </div>
        </div>
        <TextField
          label={fields.website}
          value={draft.website}
          onInput={(website) => change({ website })}
          placeholder="https://"
          faults={faults('/website')}
        />
      </fieldset>
      {props.children}
      <fieldset class="panel stack">
        <legend>{words.editor.whom}</legend>
        <CodePicker
          label={fields.activitiesSought}
          vocabularies={ACTIVITY_LISTS}
          codes={draft.activitiesSought}
          onChange={(activitiesSought) => change({ activitiesSought })}
        />
        <CodePicker
          label={fields.activitiesOffered}
          vocabularies={ACTIVITY_LISTS}
          codes={draft.activitiesOffered}
          onChange={(activitiesOffered) => change({ activitiesOffered })}
        />
        <div class="side-by-side">
          <CodePicker
            label={fields.wishedKinds}
            vocabularies={['kinds']}
            codes={draft.wishedKinds}
            onChange={(wished) => change({ wishedKinds: wished as readonly Kind[] })}
          />
          <CodePicker
            label={fields.wishedCountries}
            vocabularies={['countries']}
            codes={draft.wishedCountries}
            onChange={(wishedCountries) => change({ wishedCountries })}
          />
          <CodePicker
            label={fields.excludedKinds}
            vocabularies={['kinds']}
            codes={draft.excludedKinds}
            onChange={(excluded) => change({ excludedKinds: excluded as readonly Kind[] })}
          />
          <CodePicker
            label={fields.excludedCountries}
            vocabularies={['countries']}
            codes={draft.excludedCountries}
            onChange={(excludedCountries) => change({ excludedCountries })}
          />
        </div>
      </fieldset>
      <fieldset class="panel stack">
        <legend>{words.editor.contact}</legend>
        <p class="hint">
          {words.editor.contactHint} {stored?.hasContact === true && words.editor.contactKept}
        </p>
        <TextField
          label={fields.contactName}
          value={draft.contactName}
          onInput={(contactName) => change({ contactName })}
          faults={faults('/contact/name')}
        />
        <TextField
          label={fields.contactEmail}
          type="email"
          value={draft.contactEmail}
          onInput={(contactEmail) => change({ contactEmail })}
          faults={faults('/contact/email')}
        />
        <TextField
          label={fields.contactPhone}
          value={draft.contactPhone}
          onInput={(contactPhone) => change({ contactPhone })}
          faults={faults('/contact/phone')}
        />
      </fieldset>
    </>
  );
}
