import { useEffect, useState } from 'preact/hooks';
import { api, ask, type Schemas } from '../../api/client.ts';
import { askedOf, type Draft, draftOfStored, NEW_CONSORTIUM, unsaved } from '../../consortium/draft.ts';
import { useUndoable } from '../../consortium/history.ts';
import { Answered } from '../../parts/answered.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ProblemNote } from '../../parts/problemNote.tsx';
import { TextField } from '../../parts/textField.tsx';
import type { ViewProps } from '../../routes.ts';
import { go } from '../../state/address.ts';
import { useAnswer, useTask } from '../../state/answer.ts';
import { tell, tellThere } from '../../state/notices.ts';
import { useUnsaved } from '../../state/unsaved.ts';
import { useWords } from '../../words/words.ts';
import { Checklist } from './checklist.tsx';
import { Coverage } from './coverage.tsx';
import { Members } from './members.tsx';
import { PlanFields } from './planFields.tsx';
import { Suggestions } from './suggestions.tsx';
import '../../style/consortium.css';

/** Milliseconds without another change before the rules are checked. */
const CHANGING_MS = 300;

/** A consortium that is not stored yet; what was begun is still there. */
export function NewConsortium() {
  return <Workspace draft={unsaved.get()} stored={null} />;
}

/** A stored consortium. */
export function StoredConsortium({ params }: ViewProps) {
  const id = params.id!;
  const answer = useAnswer(
    (signal) => ask(api.GET('/v1/consortia/{id}', { params: { path: { id } }, signal })),
    [id],
  );
  return (
    <Answered of={answer}>{(stored) => <Workspace draft={draftOfStored(stored)} stored={stored} />}</Answered>
  );
}

/** Members, rules, suggestions and coverage of one consortium, kept in step with every change. */
function Workspace({
  draft: initial,
  stored: first,
}: {
  draft: Draft;
  stored: Schemas['Consortium'] | null;
}) {
  const { consortia: words, shell } = useWords();
  const { value: draft, change, undo, canUndo } = useUndoable(initial);
  const [stored, setStored] = useState(first);
  const [saved, setSaved] = useState(first === null ? null : initial);
  const [asksDelete, setAsksDelete] = useState(false);
  const saving = useTask();
  const isSaved = saved === draft;
  // What was begun and never stored is kept by itself.
  useUnsaved(stored !== null && !isSaved);

  useEffect(() => {
    if (stored === null) unsaved.set(draft);
  }, [draft, stored]);

  const calls = useAnswer((signal) => ask(api.GET('/v1/calls', { signal })), []);
  const asked = JSON.stringify({ ...askedOf(draft), call: draft.call, language: shell.language });
  const check = useAnswer(
    async (signal) =>
      draft.members.length === 0
        ? null
        : ask(
            api.POST('/v1/consortia/check', {
              body: { ...askedOf(draft), call: draft.call, language: shell.language },
              signal,
            }),
          ),
    [asked],
    CHANGING_MS,
  );

  async function save(): Promise<void> {
    const body = { name: draft.name.trim() || words.untitled, call: draft.call, ...askedOf(draft) };
    await saving.run(async () => {
      if (stored === null) {
        const created = await ask(api.POST('/v1/consortia', { body }));
        unsaved.set(NEW_CONSORTIUM);
        tellThere(words.saved);
        go(`/consortia/${created.id}`);
        return;
      }
      const params = { path: { id: stored.id }, header: { 'if-match': `"${stored.version}"` } };
      setStored(await ask(api.PUT('/v1/consortia/{id}', { params, body })));
      setSaved(draft);
      tell(words.saved);
    });
  }

  async function remove(): Promise<void> {
    if (stored === null) return;
    const params = { path: { id: stored.id }, header: { 'if-match': `"${stored.version}"` } };
    if (!(await saving.run(() => ask(api.DELETE('/v1/consortia/{id}', { params }))))) return;
    tellThere(words.deleted);
    go('/consortia');
  }

  const years = calls.value?.items.map(({ year }) => year) ?? [draft.call];
  return (
    <>
      <div class="row apart">
        <h1>
          {draft.name.trim() || words.untitled}
          {!isSaved && <span class="tag caution no-print">{words.notSaved}</span>}
        </h1>
        <div class="row no-print">
          <button type="button" disabled={!canUndo} title={words.undoHint} onClick={undo}>
            ↶ {words.undo}
          </button>
          <button type="button" onClick={() => print()}>
            {words.print}
          </button>
          {stored !== null && (
            <button type="button" onClick={() => setAsksDelete(true)}>
              {words.delete}
            </button>
          )}
          <button
            type="button"
            class="main-action"
            disabled={saving.busy || isSaved || draft.members.length === 0}
            onClick={save}
          >
            {words.save}
          </button>
        </div>
      </div>
      <p class="print-only">
        {words.call} {draft.call}
      </p>
      {saving.problem !== null && <ProblemNote problem={saving.problem} />}
      <div class="workspace">
        <div class="stack">
          <div class="row no-print">
            <div class="grow">
              <TextField
                label={words.name}
                value={draft.name}
                onInput={(name) => change((now) => ({ ...now, name }))}
              />
            </div>
            <div class="field">
              <label for="call">{words.call}</label>
              <select
                id="call"
                value={String(draft.call)}
                onChange={(event) => {
                  const call = Number(event.currentTarget.value);
                  change((now) => ({ ...now, call }));
                }}
              >
                {years.map((year) => (
                  <option key={year} value={String(year)}>
                    {year}
                  </option>
                ))}
              </select>
            </div>
          </div>
          <Members draft={draft} check={check.value ?? null} change={change} undo={undo} />
          <Suggestions draft={draft} change={change} undo={undo} />
          <PlanFields plan={draft.plan} change={change} />
        </div>
        <section class="panel stack checklist" aria-label={words.checklist}>
          <h2>{words.checklist}</h2>
          {draft.members.length === 0 ? (
            <p class="soft">{words.noMembers}</p>
          ) : (
            <Answered of={check}>{(checked) => checked !== null && <Checklist check={checked} />}</Answered>
          )}
        </section>
      </div>
      {draft.members.length > 0 && check.value !== null && check.value !== undefined && (
        <Coverage draft={draft} check={check.value} change={change} />
      )}
      {asksDelete && (
        <Dialog title={words.delete} onClose={() => setAsksDelete(false)}>
          <p>{words.deleteAsk}</p>
          <div class="row">
            <button type="button" class="main-action" disabled={saving.busy} onClick={remove}>
              {words.delete}
            </button>
            <button type="button" onClick={() => setAsksDelete(false)}>
              {shell.cancel}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
