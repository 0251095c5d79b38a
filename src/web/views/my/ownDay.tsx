import { useState } from 'preact/hooks';
import { api, ask, type Schemas } from '../../api/client.ts';
import { Answered } from '../../parts/answered.tsx';
import { CopyField } from '../../parts/copyField.tsx';
import { ProblemNote } from '../../parts/problemNote.tsx';
import type { ViewProps } from '../../routes.ts';
import { useAnswer, useTask } from '../../state/answer.ts';
import { useMoments } from '../../state/forumTime.ts';
import { tell } from '../../state/notices.ts';
import { useWords } from '../../words/words.ts';
import { AgendaSheet } from '../forum/agendaSheet.tsx';
import { NewWish } from './newWish.tsx';
import '../../style/forum.css';

type Own = Schemas['OwnDay'];
type OwnRequest = Schemas['OwnRequest'];

/** What a private link opens: my agenda, my requests, my calendar. */
export function OwnDay({ params }: ViewProps) {
  const { own: words } = useWords();
  const headers = { authorization: `Bearer ${params.token!}` };
  const answer = useAnswer(
    async (signal) => {
      try {
        return await ask(api.GET('/v1/my', { headers, signal }));
      } catch (error) {
        // A link that is void is told as such: a key would not help.
        if ((error as { status?: number }).status === 401) return null;
        throw error;
      }
    },
    [params.token!],
  );
  return (
    <Answered of={answer}>
      {(own) =>
        own === null ? (
          <div class="panel empty" role="alert">
            <h1>{words.title}</h1>
            <p>{words.void}</p>
          </div>
        ) : (
          <Whole own={own} headers={headers} onChange={answer.again} />
        )
      }
    </Answered>
  );
}

interface OwnProps {
  readonly own: Own;
  readonly headers: { readonly authorization: string };
  readonly onChange: () => void;
}

function Whole({ own, headers, onChange }: OwnProps) {
  const { own: words } = useWords();
  const { forum, person, participant, entries, published, requests } = own;
  const agenda = {
    name: words.hello(person.name, participant.name),
    participant: participant.externalId,
    participantName: null,
    entries,
  };
  return (
    <>
      <h1 class="no-print">{forum.name}</h1>
      <section class="panel stack tight" aria-label={words.agenda}>
        {!published && <p class="tag caution">{words.notPublished}</p>}
        <AgendaSheet forum={forum} agenda={agenda} />
        <div class="no-print">
          <button type="button" onClick={() => print()}>
            {words.print}
          </button>
        </div>
      </section>
      <div class="side-by-side no-print">
        <RequestList
          title={words.received}
          none={words.receivedNone}
          requests={requests.filter(({ direction }) => direction === 'received')}
          headers={headers}
          onChange={onChange}
        />
        <div class="stack">
          <RequestList
            title={words.sent}
            none={words.sentNone}
            requests={requests.filter(({ direction }) => direction === 'sent')}
            headers={headers}
            onChange={onChange}
          />
          <NewWish headers={headers} left={own.requestsLeft} onSent={onChange} />
        </div>
      </div>
      <OwnCalendar own={own} headers={headers} onChange={onChange} />
    </>
  );
}

function RequestList(props: {
  readonly title: string;
  readonly none: string;
  readonly requests: readonly OwnRequest[];
  readonly headers: OwnProps['headers'];
  readonly onChange: () => void;
}) {
  const { own: words, forum } = useWords();
  const moments = useMoments();
  const { title, none, requests, headers, onChange } = props;
  const task = useTask();
  type Answer = Schemas['RequestAnswer']['state'];
  const put = (key: string, state: Answer) =>
    ask(api.PATCH('/v1/my/requests/{key}', { params: { path: { key } }, headers, body: { state } }));
  async function answer(request: OwnRequest, state: Answer, told: string): Promise<void> {
    if (!(await task.run(() => put(request.externalId, state)))) return;
    const before = request.direction === 'sent' && request.state !== 'withdrawn' ? 'open' : request.state;
    tell(told, async () => {
      await put(request.externalId, before);
      onChange();
    });
    onChange();
  }
  return (
    <section class="panel stack tight" aria-label={title}>
      <h2>{title}</h2>
      {requests.length === 0 && <p class="soft">{none}</p>}
      <ul class="requests">
        {requests.map((request) => {
          const { externalId, other, direction, state, priority, message, expiresAt, meetsAt } = request;
          return (
            <li key={externalId}>
              <div class="row">
                <strong>{other.name}</strong>
                <span class={`tag ${TAGS[state]}`}>{forum.states[state]}</span>
                {priority === 'no' && <span class="tag">{words.hows.no}</span>}
                {meetsAt !== null && <span class="tag good">{words.meets(moments(meetsAt))}</span>}
                {state === 'open' && expiresAt !== null && (
                  <span class="tag caution">{words.until(moments(expiresAt))}</span>
                )}
              </div>
              {message !== null && <p class="soft">{message}</p>}
              <div class="row">
                {direction === 'received' ? (
                  <>
                    {state !== 'accepted' && state !== 'withdrawn' && (
                      <button
                        type="button"
                        class="small"
                        disabled={task.busy}
                        onClick={() => answer(request, 'accepted', words.accepted(other.name))}
                      >
                        {words.accept}
                        <span class="unseen"> {other.name}</span>
                      </button>
                    )}
                    {state !== 'declined' && state !== 'withdrawn' && (
                      <button
                        type="button"
                        class="small plain"
                        disabled={task.busy}
                        onClick={() => answer(request, 'declined', words.declined(other.name))}
                      >
                        {words.decline}
                        <span class="unseen"> {other.name}</span>
                      </button>
                    )}
                  </>
                ) : (
                  <button
                    type="button"
                    class="small plain"
                    disabled={task.busy}
                    onClick={() =>
                      state === 'withdrawn'
                        ? answer(request, 'open', words.wished(other.name))
                        : answer(request, 'withdrawn', words.withdrawn(other.name))
                    }
                  >
                    {state === 'withdrawn' ? words.again : words.withdraw}
                    <span class="unseen"> {other.name}</span>
                  </button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {task.problem !== null && <ProblemNote problem={task.problem} />}
    </section>
  );
}

const TAGS = { open: 'caution', accepted: 'good', declined: 'bad', withdrawn: '' } as const;

function OwnCalendar({ own, headers, onChange }: OwnProps) {
  const { own: words } = useWords();
  const task = useTask();
  const [address, setAddress] = useState<string | null>(null);
  const give = () =>
    task.run(async () => {
      const given = await ask(api.POST('/v1/my/feed', { headers }));
      setAddress(location.origin + given.address);
      tell(words.feedOnce);
      onChange();
    });
  const revoke = () =>
    task.run(async () => {
      await ask(api.DELETE('/v1/my/feed', { headers }));
      setAddress(null);
      tell(words.feedVoided);
      onChange();
    });
  return (
    <section class="panel stack tight no-print" aria-label={words.feed}>
      <h2>{words.feed}</h2>
      <p class="soft">{words.feedAbout}</p>
      {address !== null && <CopyField label={words.feed} value={address} />}
      <div class="row">
        <button type="button" disabled={task.busy} onClick={give}>
          {own.feed ? words.feedAgain : words.feedGive}
        </button>
        {own.feed && (
          <button type="button" class="plain" disabled={task.busy} onClick={revoke}>
            {words.feedVoid}
          </button>
        )}
      </div>
      {task.problem !== null && <ProblemNote problem={task.problem} />}
    </section>
  );
}
