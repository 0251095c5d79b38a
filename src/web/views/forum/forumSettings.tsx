import { useState } from 'preact/hooks';
import { api, ask } from '../../api/client.ts';
import { Choice } from '../../parts/choice.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ProblemNote } from '../../parts/problemNote.tsx';
import { TextField } from '../../parts/textField.tsx';
import { go } from '../../state/address.ts';
import { useTask } from '../../state/answer.ts';
import { tell, tellThere } from '../../state/notices.ts';
import { useWords } from '../../words/words.ts';
import type { StoredForum } from './forumFrame.tsx';

/** Name and rules of a forum, and its end. */
export function ForumSettings({ forum, onChange }: { forum: StoredForum; onChange: () => void }) {
  const { forum: words, shell } = useWords();
  const task = useTask();
  const [name, setName] = useState(forum.name);
  const [acceptance, setAcceptance] = useState(forum.acceptance);
  const [removing, setRemoving] = useState(false);
  const params = { path: { id: forum.id } };
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const header = { 'if-match': `"${forum.version}"` };
    const change = (body: { name: string; acceptance: typeof acceptance }, headers: object) =>
      ask(api.PATCH('/v1/forums/{id}', { params: { ...params, header: headers }, body }));
    const done = await task.run(() => change({ name, acceptance }, header));
    if (!done) return;
    tell(words.saved, async () => {
      await change({ name: forum.name, acceptance: forum.acceptance }, {});
      onChange();
    });
    onChange();
  }
  async function remove(): Promise<void> {
    const done = await task.run(() => ask(api.DELETE('/v1/forums/{id}', { params })));
    if (!done) return;
    tellThere(words.removed);
    go('/forums');
  }
  return (
    <details class="panel">
      <summary>{words.settings}</summary>
      <form class="stack narrow" onSubmit={save}>
        <TextField
          label={words.name}
          value={name}
          onInput={setName}
          faults={task.problem?.reasonsFor('/name')}
          required
        />
        <Choice
          label={words.acceptance}
          value={acceptance}
          options={words.acceptances}
          onChange={setAcceptance}
        />
        {task.problem !== null && <ProblemNote problem={task.problem} />}
        <div class="row">
          <button type="submit" disabled={task.busy}>
            {shell.save}
          </button>
          <button type="button" class="plain" onClick={() => setRemoving(true)}>
            {words.remove} …
          </button>
        </div>
      </form>
      {removing && (
        <Dialog title={words.remove} onClose={() => setRemoving(false)}>
          <p>{words.removeSure(forum.name)}</p>
          <div class="row">
            <button type="button" class="main-action" disabled={task.busy} onClick={remove}>
              {words.remove}
            </button>
            <button type="button" onClick={() => setRemoving(false)}>
              {shell.cancel}
            </button>
          </div>
        </Dialog>
      )}
    </details>
  );
}
