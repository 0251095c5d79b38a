import { useState } from 'preact/hooks';
import { api, ask, type Schemas } from '../../api/client.ts';
import { Choice } from '../../parts/choice.tsx';
import { ProblemNote } from '../../parts/problemNote.tsx';
import { TextField } from '../../parts/textField.tsx';
import { useAnswer, useTask } from '../../state/answer.ts';
import { tell } from '../../state/notices.ts';
import { useWords } from '../../words/words.ts';

/** After so many milliseconds without a key the service is asked. */
const TYPING_MS = 200;

/** Whom somebody would like to meet: found by name, with a word about what. */
export function NewWish(props: {
  readonly headers: { readonly authorization: string };
  readonly left: number;
  readonly onSent: () => void;
}) {
  const { own: words } = useWords();
  const { headers, left, onSent } = props;
  const task = useTask();
  const [name, setName] = useState('');
  const [priority, setPriority] = useState<Schemas['OwnWish']['priority']>('want');
  const [message, setMessage] = useState('');
  const found = useAnswer(
    (signal) => ask(api.GET('/v1/my/participants', { params: { query: { q: name } }, headers, signal })),
    [name],
    TYPING_MS,
  );
  const items = found.value?.items ?? [];
  const chosen = items.find((each) => each.name === name) ?? (items.length === 1 ? items[0] : undefined);
  async function send(event: Event): Promise<void> {
    event.preventDefault();
    if (chosen === undefined) return;
    const body = { to: chosen.externalId, priority, message: message.trim() === '' ? null : message };
    let key = '';
    const done = await task.run(async () => {
      key = (await ask(api.POST('/v1/my/requests', { headers, body }))).externalId;
    });
    if (!done) return;
    tell(words.wished(chosen.name), async () => {
      await ask(
        api.PATCH('/v1/my/requests/{key}', {
          params: { path: { key } },
          headers,
          body: { state: 'withdrawn' },
        }),
      );
      onSent();
    });
    setName('');
    setMessage('');
    onSent();
  }
  return (
    <form class="panel stack tight" onSubmit={send} aria-label={words.wish}>
      <h2>{words.wish}</h2>
      <p class="soft small">{words.left(left)}</p>
      <TextField
        label={words.whom}
        value={name}
        onInput={setName}
        list={items.map((each) => each.name)}
        faults={
          name !== '' && found.value !== undefined && !found.waiting && items.length === 0 ? [words.none] : []
        }
        required
      />
      <Choice label={words.how} value={priority ?? 'want'} options={words.hows} onChange={setPriority} />
      <TextField label={words.message} value={message} onInput={setMessage} rows={2} />
      {task.problem !== null && <ProblemNote problem={task.problem} />}
      <div>
        <button type="submit" class="main-action" disabled={task.busy || chosen === undefined || left === 0}>
          {words.send}
        </button>
      </div>
    </form>
  );
}
