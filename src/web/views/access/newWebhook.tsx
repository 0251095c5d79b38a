import { useState } from 'preact/hooks';
import { api, ask, type Schemas } from '../../api/client.ts';
import { ProblemNote } from '../../parts/problemNote.tsx';
import { TextField } from '../../parts/textField.tsx';
import { useTask } from '../../state/answer.ts';
import { useWords } from '../../words/words.ts';

type EventType = Schemas['Webhook']['events'][number];

/** The address of a new webhook and what it is to be told of. */
export function NewWebhook({ onMade }: { onMade: (made: Schemas['WebhookWithSecret']) => void }) {
  const { access: words } = useWords();
  const task = useTask();
  const [url, setUrl] = useState('');
  const [events, setEvents] = useState<readonly EventType[]>([]);
  const names = Object.entries(words.eventNames) as [EventType, string][];
  async function create(event: Event): Promise<void> {
    event.preventDefault();
    await task.run(async () => {
      onMade(await ask(api.POST('/v1/webhooks', { body: { url, events: [...events] } })));
      setUrl('');
      setEvents([]);
    });
  }
  return (
    <form class="stack form-below" onSubmit={create} aria-label={words.webhookCreate}>
      <TextField
        label={words.webhookUrl}
        placeholder="https://"
        value={url}
        onInput={setUrl}
        faults={task.problem?.reasonsFor('/url')}
        required
      />
      <fieldset>
        <legend>{words.events}</legend>
        <div class="row">
          {names.map(([type, name]) => (
            <label key={type} class="check">
              <input
                type="checkbox"
                checked={events.includes(type)}
                onChange={(event) =>
                  setEvents(
                    names
                      .map(([each]) => each)
                      .filter((each) =>
                        each === type ? event.currentTarget.checked : events.includes(each),
                      ),
                  )
                }
              />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      {task.problem !== null && <ProblemNote problem={task.problem} />}
      <div>
        <button type="submit" disabled={task.busy || url.trim() === '' || events.length === 0}>
          {words.webhookCreate}
        </button>
      </div>
    </form>
  );
}
