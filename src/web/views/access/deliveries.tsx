import { useEffect, useState } from 'preact/hooks';
import { api, ask, type Schemas } from '../../api/client.ts';
import { Answered } from '../../parts/answered.tsx';
import { ProblemNote } from '../../parts/problemNote.tsx';
import { useAnswer, useTask } from '../../state/answer.ts';
import { useFigures } from '../../state/figures.ts';
import { tell } from '../../state/notices.ts';
import { useWords } from '../../words/words.ts';

type Delivery = Schemas['WebhookDelivery'];

/** The latest deliveries that are shown. */
const SHOWN = 20;
/** Milliseconds between two looks while one of them is under way. */
const LOOK_MS = 1_500;

const TONES = { delivered: 'good', failed: 'bad', pending: 'caution' } as const;

/** What was sent to a webhook and what became of it; each can be sent once more. `sent` rises with every test. */
export function Deliveries({ of: { id }, sent }: { of: Schemas['Webhook']; sent: number }) {
  const { access: words } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details class="small" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.deliveries}</summary>
      {open && <DeliveryList id={id} sent={sent} />}
    </details>
  );
}

function DeliveryList({ id, sent }: { id: string; sent: number }) {
  const { access: words } = useWords();
  const { time } = useFigures();
  const task = useTask();
  const deliveries = useAnswer(
    (signal) =>
      ask(
        api.GET('/v1/webhooks/{id}/deliveries', {
          params: { path: { id }, query: { limit: SHOWN } },
          signal,
        }),
      ),
    [id, sent],
  );
  const isUnderWay = deliveries.value?.items.some(isWaiting) ?? false;
  useEffect(() => {
    if (!isUnderWay || deliveries.waiting) return;
    const later = setTimeout(deliveries.again, LOOK_MS);
    return () => clearTimeout(later);
  }, [isUnderWay, deliveries.waiting, deliveries.again]);
  const replay = (delivery: string) =>
    task.run(async () => {
      const path = { id, delivery };
      await ask(api.POST('/v1/webhooks/{id}/deliveries/{delivery}/replay', { params: { path } }));
      tell(words.sentAgain);
      deliveries.again();
    });
  return (
    <Answered of={deliveries}>
      {({ items }) => (
        <div class="stack tight">
          {items.length === 0 && <p class="soft">{words.deliveriesNone}</p>}
          <ul class="stack tight plain-list" aria-label={words.deliveries}>
            {items.map((delivery) => {
              const last = delivery.attempts.at(-1);
              return (
                <li key={delivery.id} class="row">
                  <span class={`tag ${TONES[delivery.state]}`}>{words.deliveryStates[delivery.state]}</span>
                  <code>{delivery.type}</code>
                  <span class="soft">{time(delivery.createdAt)}</span>
                  {last !== undefined && (
                    <span class="soft">
                      {last.failure ?? words.answered(last.status ?? 0, last.milliseconds)}
                    </span>
                  )}
                  {!isWaiting(delivery) && (
                    <button
                      type="button"
                      class="small plain"
                      disabled={task.busy}
                      onClick={() => replay(delivery.id)}
                    >
                      {words.sendAgain}
                      <span class="unseen">
                        {' '}
                        {delivery.type} {time(delivery.createdAt)}
                      </span>
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
          {task.problem !== null && <ProblemNote problem={task.problem} />}
        </div>
      )}
    </Answered>
  );
}

function isWaiting({ finishedAt }: Delivery): boolean {
  return finishedAt === null;
}
