import { useState } from 'preact/hooks';
import { api, ask, type Schemas } from '../../api/client.ts';
import { Answered } from '../../parts/answered.tsx';
import { CopyField } from '../../parts/copyField.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ProblemNote } from '../../parts/problemNote.tsx';
import { useAnswer, useTask } from '../../state/answer.ts';
import { tell } from '../../state/notices.ts';
import { useWords } from '../../words/words.ts';
import { Deliveries } from './deliveries.tsx';
import { NewWebhook } from './newWebhook.tsx';

type Webhook = Schemas['Webhook'];

/** Addresses that are told of what happens: make one, see its secret once, try it, pause it, see what was sent. */
export function Webhooks() {
  const { access: words } = useWords();
  const [secret, setSecret] = useState<string | null>(null);
  const webhooks = useAnswer(
    (signal) => ask(api.GET('/v1/webhooks', { params: { query: { limit: 200 } }, signal })),
    [],
  );
  return (
    <section class="panel stack" aria-labelledby="webhooks">
      <h2 id="webhooks">{words.webhooks}</h2>
      <p class="hint prose">{words.webhooksAbout}</p>
      <Answered of={webhooks}>
        {({ items }) =>
          items.length === 0 ? (
            <p class="soft">{words.webhooksNone}</p>
          ) : (
            <ul class="stack" aria-label={words.webhooks}>
              {items.map((webhook) => (
                <WebhookRow key={webhook.id} webhook={webhook} onChange={webhooks.again} />
              ))}
            </ul>
          )
        }
      </Answered>
      {secret !== null && (
        <>
          <p role="status">{words.secretOnce}</p>
          <CopyField label={words.secret} value={secret} />
        </>
      )}
      <NewWebhook
        onMade={(made) => {
          setSecret(made.secret);
          webhooks.again();
        }}
      />
    </section>
  );
}

function WebhookRow({ webhook, onChange }: { webhook: Webhook; onChange: () => void }) {
  const { access: words, shell } = useWords();
  const { id, url, events, active, disabledReason, version } = webhook;
  const task = useTask();
  const [asksDelete, setAsksDelete] = useState(false);
  const [sent, setSent] = useState(0);
  const turn = (on: boolean) =>
    task.run(async () => {
      const params = { path: { id }, header: { 'if-match': `"${version}"` } };
      await ask(api.PATCH('/v1/webhooks/{id}', { params, body: { active: on } }));
      onChange();
    });
  const test = () =>
    task.run(async () => {
      await ask(api.POST('/v1/webhooks/{id}/test', { params: { path: { id } } }));
      tell(words.testSent);
      setSent((count) => count + 1);
    });
  const remove = () =>
    task.run(async () => {
      const params = { path: { id }, header: { 'if-match': `"${version}"` } };
      await ask(api.DELETE('/v1/webhooks/{id}', { params }));
      tell(words.webhookDeleted);
      onChange();
    });
  return (
    <li class="stack tight form-below">
      <div class="row">
        <strong>{url}</strong>
        <span class={active ? 'tag good' : 'tag caution'}>{active ? words.isOn : words.isOff}</span>
      </div>
      <p class="small soft">{events.map((event) => words.eventNames[event]).join(' · ')}</p>
      {disabledReason !== null && <p class="tag bad">{disabledReason}</p>}
      <div class="row">
        <button type="button" class="small" disabled={task.busy || !active} onClick={test}>
          {words.test}
          <span class="unseen"> {url}</span>
        </button>
        <button type="button" class="small" disabled={task.busy} onClick={() => turn(!active)}>
          {active ? words.turnOff : words.turnOn}
          <span class="unseen"> {url}</span>
        </button>
        <button type="button" class="small plain" disabled={task.busy} onClick={() => setAsksDelete(true)}>
          {shell.remove}
          <span class="unseen"> {url}</span>
        </button>
      </div>
      {task.problem !== null && <ProblemNote problem={task.problem} />}
      <Deliveries of={webhook} sent={sent} />
      {asksDelete && (
        <Dialog title={words.webhookDelete} onClose={() => setAsksDelete(false)}>
          <p>{words.webhookDeleteSure(url)}</p>
          <div class="row">
            <button type="button" class="main-action" disabled={task.busy} onClick={remove}>
              {words.webhookDelete}
            </button>
            <button type="button" onClick={() => setAsksDelete(false)}>
              {shell.cancel}
            </button>
          </div>
        </Dialog>
      )}
    </li>
  );
}
