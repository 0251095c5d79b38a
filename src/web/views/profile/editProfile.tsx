import { useState } from 'preact/hooks';
import { api, ask, type Schemas } from '../../api/client.ts';
import { contactOf, draftOf, fieldsOf, NEW_PROFILE, type ProfileDraft } from '../../matching/profileDraft.ts';
import { Answered } from '../../parts/answered.tsx';
import { ProblemNote } from '../../parts/problemNote.tsx';
import type { ViewProps } from '../../routes.ts';
import { go, to } from '../../state/address.ts';
import { useAnswer, useTask } from '../../state/answer.ts';
import { newKey } from '../../state/newKey.ts';
import { tellThere } from '../../state/notices.ts';
import { useUnsaved } from '../../state/unsaved.ts';
import { useWords } from '../../words/words.ts';
import { DraftPreview, usePreview } from './draftPreview.tsx';
import { ProfileFields } from './profileFields.tsx';
import { StatementEditor } from './statementEditor.tsx';
import '../../style/matches.css';
import '../../style/editor.css';

/** The source that profiles made on the page belong to. */
const SOURCE = 'page';

/** A new profile. */
export function CreateProfile() {
  return <ProfileForm />;
}

/** A stored profile, to be changed. */
export function EditProfile({ params }: ViewProps) {
  const id = params.id!;
  const answer = useAnswer(
    (signal) => ask(api.GET('/v1/profiles/{id}', { params: { path: { id } }, signal })),
    [id],
  );
  return <Answered of={answer}>{(profile) => <ProfileForm stored={profile} />}</Answered>;
}

function ProfileForm({ stored }: { stored?: Schemas['Profile'] }) {
  const { profiles: words, shell } = useWords();
  const [draft, setDraft] = useState<ProfileDraft>(() =>
    stored === undefined ? NEW_PROFILE : draftOf(stored),
  );
  const [first] = useState(draft);
  const task = useTask();
  useUnsaved(draft !== first);
  const preview = usePreview(draft, stored);
  const change = (part: Partial<ProfileDraft>): void => setDraft((now) => ({ ...now, ...part }));

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const { kind } = draft;
    if (kind === '') return;
    const fields = fieldsOf(draft, kind, stored);
    const contact = contactOf(draft);
    let id = stored?.id;
    const worked = await task.run(async () => {
      if (stored === undefined) {
        const body = { ...fields, externalId: newKey(draft.name, 'profile'), ...(contact && { contact }) };
        const created = await ask(api.POST('/v1/profiles', { params: { query: { source: SOURCE } }, body }));
        id = created.id;
        return;
      }
      const params = { path: { id: stored.id }, header: { 'if-match': `"${stored.version}"` } };
      // What the organisation says itself is not inferred any more.
      const inferred = stored.inferred.filter((field) => isUnchanged(field, draft, draftOf(stored)));
      const body = { ...fields, inferred, ...(contact && { contact }) } as Schemas['ProfilePatch'];
      await ask(api.PATCH('/v1/profiles/{id}', { params, body }));
    });
    if (!worked || id === undefined) return;
    tellThere(stored === undefined ? words.editor.created : words.editor.saved);
    go(`/profiles/${id}`);
  }

  const faults = (pointer: string): readonly string[] => task.problem?.reasonsFor(pointer) ?? [];
  return (
    <>
      <h1>{stored === undefined ? words.editor.createTitle : words.editor.editTitle(stored.name)}</h1>
      <div class="editor">
        <form class="stack" onSubmit={save}>
          <ProfileFields draft={draft} change={change} faults={faults} stored={stored}>
            <fieldset class="panel stack">
              <legend>{words.editor.what}</legend>
              <p class="hint">{words.editor.textsHint}</p>
              {(['needs', 'offers'] as const).map((field) => (
                <StatementEditor
                  key={field}
                  field={field}
                  statements={draft[field]}
                  problem={task.problem}
                  detected={preview.languages[field]}
                  onChange={(next) => setDraft((now) => ({ ...now, [field]: next(now[field]) }))}
                />
              ))}
            </fieldset>
          </ProfileFields>
          {task.problem !== null && <ProblemNote problem={task.problem} />}
          <div class="row">
            <button
              type="submit"
              class="main-action"
              disabled={task.busy || draft.name.trim() === '' || draft.kind === ''}
            >
              {stored === undefined ? words.editor.create : words.editor.save}
            </button>
            <a class="button" href={to(stored === undefined ? '/' : `/profiles/${stored.id}`)}>
              {shell.cancel}
            </a>
          </div>
        </form>
        <DraftPreview preview={preview} />
      </div>
    </>
  );
}

/** Whether the draft still says what was stored of a field that had been inferred. */
function isUnchanged(field: string, draft: ProfileDraft, before: ProfileDraft): boolean {
  const parts: Readonly<Record<string, readonly (keyof ProfileDraft)[]>> = {
    activities: ['activitiesOffered', 'activitiesSought'],
    seeking: ['wishedKinds', 'wishedCountries', 'excludedKinds', 'excludedCountries'],
  };
  const keys = parts[field] ?? (field in draft ? [field as keyof ProfileDraft] : []);
  return keys.every((key) => JSON.stringify(draft[key]) === JSON.stringify(before[key]));
}
