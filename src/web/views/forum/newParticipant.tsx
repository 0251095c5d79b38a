import { useState } from 'preact/hooks';
import { api, ask } from '../../api/client.ts';
import { ProblemNote } from '../../parts/problemNote.tsx';
import { TextField } from '../../parts/textField.tsx';
import { useTask } from '../../state/answer.ts';
import { tell } from '../../state/notices.ts';
import { useWords } from '../../words/words.ts';

/** An organisation that comes to a forum, with the people it sends. */
export function NewParticipant({ forumId, onDone }: { forumId: string; onDone: () => void }) {
  const { forum: words } = useWords();
  const task = useTask();
  const [name, setName] = useState('');
  const [externalId, setExternalId] = useState('');
  const [people, setPeople] = useState('');
  const path = { id: forumId };
  async function add(event: Event): Promise<void> {
    event.preventDefault();
    const names = people.split('\n').map((each) => each.trim());
    const representatives = names.filter((each) => each !== '').map((each) => ({ name: each }));
    const done = await task.run(() =>
      ask(
        api.POST('/v1/forums/{id}/participants', {
          params: { path },
          body: { externalId, name, representatives },
        }),
      ),
    );
    if (!done) return;
    tell(words.added, async () => {
      const params = { path: { id: forumId, key: externalId } };
      await ask(api.DELETE('/v1/forums/{id}/participants/{key}', { params }));
      onDone();
    });
    setName('');
    setExternalId('');
    setPeople('');
    onDone();
  }
  return (
    <details>
      <summary>{words.addParticipant}</summary>
      <form class="stack narrow" onSubmit={add}>
        <TextField
          label={words.name}
          value={name}
          onInput={setName}
          faults={task.problem?.reasonsFor('/name')}
          required
        />
        <TextField
          label={words.participantKey}
          hint={words.participantKeyHint}
          value={externalId}
          onInput={setExternalId}
          faults={task.problem?.reasonsFor('/externalId')}
          required
        />
        <TextField label={words.people} hint={words.peopleHint} value={people} onInput={setPeople} rows={2} />
        {task.problem !== null && <ProblemNote problem={task.problem} />}
        <div>
          <button type="submit" disabled={task.busy}>
            {words.addParticipant}
          </button>
        </div>
      </form>
    </details>
  );
}
