import { useState } from 'preact/hooks';
import { api, ask, type Schemas } from '../../api/client.ts';
import { Losing, useLosing } from '../../parts/losing.tsx';
import { ProblemNote } from '../../parts/problemNote.tsx';
import { TextField } from '../../parts/textField.tsx';
import { useOpened } from '../../parts/useOpened.ts';
import { useTask } from '../../state/answer.ts';
import { tell } from '../../state/notices.ts';
import { useWords } from '../../words/words.ts';

type Participant = Schemas['Participant'];

/** What the organiser may change of an organisation that comes, and its end. */
export function ParticipantForm(props: {
  readonly forumId: string;
  readonly participant: Participant;
  /** How many requests would go with it. */
  readonly requests: number;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const { forum: words, shell } = useWords();
  const { forumId, participant, requests, onDone, onCancel } = props;
  const task = useTask();
  const losing = useLosing(task);
  const form = useOpened<HTMLFormElement>();
  const [name, setName] = useState(participant.name);
  const [least, setLeast] = useState(String(participant.minMeetings));
  const [most, setMost] = useState(String(participant.maxMeetings ?? ''));
  const [isRemoving, setRemoving] = useState(false);
  const path = { id: forumId, key: participant.externalId };
  const header = { 'if-match': `"${participant.version}"` };
  const reasons = (pointer: string) => task.problem?.reasonsFor(pointer);
  type Fields = Pick<Participant, 'name' | 'minMeetings' | 'maxMeetings'>;
  const put = (body: Fields, confirm: 'true' | 'false', headers: object) =>
    ask(
      api.PATCH('/v1/forums/{id}/participants/{key}', {
        params: { path, query: { confirm }, header: headers },
        body,
      }),
    );
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const body = { name, minMeetings: Number(least), maxMeetings: most === '' ? null : Number(most) };
    if (!(await losing.run((confirm) => put(body, confirm, header)))) return;
    const { name: before, minMeetings, maxMeetings } = participant;
    tell(words.saved, async () => {
      await put({ name: before, minMeetings, maxMeetings }, 'true', {});
      onDone();
    });
    onDone();
  }
  async function remove(): Promise<void> {
    const done = await losing.run((confirm) =>
      ask(api.DELETE('/v1/forums/{id}/participants/{key}', { params: { path, query: { confirm }, header } })),
    );
    if (!done) return;
    tell(words.removedPerson(participant.name));
    onDone();
  }
  return (
    <form ref={form} class="stack" onSubmit={save} aria-label={participant.name}>
      <div class="fields">
        <TextField label={words.name} value={name} onInput={setName} faults={reasons('/name')} required />
        <TextField
          label={words.minMeetings}
          type="number"
          min={0}
          max={500}
          value={least}
          onInput={setLeast}
          faults={reasons('/minMeetings')}
          required
        />
        <TextField
          label={words.maxMeetings}
          type="number"
          min={0}
          max={500}
          value={most}
          onInput={setMost}
          faults={reasons('/maxMeetings')}
        />
      </div>
      {task.problem !== null && !losing.asks && <ProblemNote problem={task.problem} />}
      <Losing of={losing} />
      {isRemoving ? (
        <div class="row" role="alert">
          <span>{words.removeParticipantSure(participant.name, requests)}</span>
          <button type="button" disabled={task.busy} onClick={remove}>
            {shell.remove}
          </button>
          <button type="button" class="plain" onClick={() => setRemoving(false)}>
            {shell.cancel}
          </button>
        </div>
      ) : (
        <div class="row">
          <button type="submit" class="main-action" disabled={task.busy}>
            {shell.save}
          </button>
          <button type="button" onClick={onCancel}>
            {shell.cancel}
          </button>
          <button type="button" class="plain" onClick={() => setRemoving(true)}>
            {shell.remove} …
          </button>
        </div>
      )}
    </form>
  );
}
