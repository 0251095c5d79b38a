import { useState } from 'preact/hooks';
import { api, ask, type Schemas } from '../../api/client.ts';
import { Choice } from '../../parts/choice.tsx';
import { Losing, useLosing } from '../../parts/losing.tsx';
import { ProblemNote } from '../../parts/problemNote.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { useTask } from '../../state/answer.ts';
import { tell } from '../../state/notices.ts';
import { useWords } from '../../words/words.ts';
import type { Names } from './forumMembers.ts';

type Request = Schemas['MeetingRequest'];
type State = Request['state'];

/** Rows that are shown at once. */
const SHOWN = 50;

/** The requests of a forum; the organiser may answer in the name of who was asked. */
export function Requests(props: {
  readonly forumId: string;
  readonly requests: readonly Request[];
  readonly participants: readonly Schemas['Participant'][];
  readonly names: Names;
  /** In small letters: what names must hold. */
  readonly wanted: string;
  readonly onChange: () => void;
}) {
  const { forum: words, shell } = useWords();
  const { forumId, requests, participants, names, wanted, onChange } = props;
  const task = useTask();
  const losing = useLosing(task);
  const [shown, setShown] = useState(SHOWN);
  const [done, setDone] = useState<number | null>(null);
  const open = requests.filter(({ state }) => state === 'open');
  const found = requests.filter(
    ({ from, to }) =>
      wanted === '' ||
      [from, to].some((key) => `${key} ${names.participant(key)}`.toLocaleLowerCase().includes(wanted)),
  );
  const put = (key: string, state: State, confirm: 'true' | 'false') =>
    ask(
      api.PATCH('/v1/forums/{id}/requests/{key}', {
        params: { path: { id: forumId, key }, query: { confirm } },
        body: { state },
      }),
    );
  async function answer({ externalId, state: before }: Request, state: State): Promise<void> {
    if (!(await losing.run((confirm) => put(externalId, state, confirm)))) return;
    tell(words.saved, async () => {
      await put(externalId, before, 'true');
      onChange();
    });
    onChange();
  }
  async function acceptAll(): Promise<void> {
    const keys = open.map(({ externalId }) => externalId);
    const accepted: string[] = [];
    await task.run(async () => {
      for (const [i, key] of keys.entries()) {
        setDone(i);
        await put(key, 'accepted', 'false');
        accepted.push(key);
      }
    });
    setDone(null);
    if (accepted.length === 0) return;
    tell(words.acceptedOpen(accepted.length), async () => {
      for (const key of accepted) await put(key, 'open', 'false');
      onChange();
    });
    onChange();
  }
  return (
    <section class="panel stack" aria-labelledby="requests">
      <div class="row apart">
        <h2 id="requests">
          {words.requests} <span class="soft number">{words.shownOf(found.length, requests.length)}</span>
        </h2>
        {open.length > 0 && (
          <button type="button" disabled={task.busy} onClick={acceptAll}>
            {words.acceptOpen(open.length)}
          </button>
        )}
      </div>
      {done !== null && (
        <div class="waiting" role="status">
          <progress value={done} max={open.length} aria-label={words.adding(done, open.length)} />
          <span>{words.adding(done, open.length)}</span>
        </div>
      )}
      {requests.length === 0 && <p class="soft">{words.requestsNone}</p>}
      {task.problem !== null && !losing.asks && <ProblemNote problem={task.problem} />}
      <Losing of={losing} />
      {found.length > 0 && (
        <Scroll label={words.requests}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.requestOf}</th>
                <th scope="col">{words.requestTo}</th>
                <th scope="col">{words.priority}</th>
                <th scope="col">{words.state}</th>
              </tr>
            </thead>
            <tbody>
              {found.slice(0, shown).map((request) => (
                <tr key={request.externalId}>
                  <td>{names.participant(request.from)}</td>
                  <td>
                    {names.participant(request.to)}
                    {request.message !== null && <p class="soft small">{request.message}</p>}
                  </td>
                  <td>{words.priorities[request.priority]}</td>
                  <td>
                    <div class="row">
                      <span class={`tag ${TAGS[request.state ?? 'open']}`}>
                        {words.states[request.state ?? 'open']}
                      </span>
                      {request.state === 'open' && (
                        <>
                          <button type="button" class="small" onClick={() => answer(request, 'accepted')}>
                            {words.accept}
                          </button>
                          <button
                            type="button"
                            class="small plain"
                            onClick={() => answer(request, 'declined')}
                          >
                            {words.decline}
                          </button>
                        </>
                      )}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {found.length > shown && (
        <button type="button" class="plain" onClick={() => setShown(shown + 4 * SHOWN)}>
          {shell.more} ({found.length - shown})
        </button>
      )}
      {participants.length > 1 && (
        <NewRequest forumId={forumId} participants={participants} onDone={onChange} />
      )}
    </section>
  );
}

const TAGS = { open: 'caution', accepted: 'good', declined: 'bad', withdrawn: '' } as const;

function NewRequest(props: {
  readonly forumId: string;
  readonly participants: readonly Schemas['Participant'][];
  readonly onDone: () => void;
}) {
  const { forum: words } = useWords();
  const { forumId, participants, onDone } = props;
  const task = useTask();
  const names = participants.map(({ externalId, name }) => [externalId, name] as const);
  const [from, setFrom] = useState(participants[0]!.externalId);
  const [to, setTo] = useState(participants[1]!.externalId);
  const [priority, setPriority] = useState<Request['priority']>('want');
  async function add(event: Event): Promise<void> {
    event.preventDefault();
    let key = '';
    const done = await task.run(async () => {
      const path = { id: forumId };
      const made = await ask(
        api.POST('/v1/forums/{id}/requests', { params: { path }, body: { from, to, priority } }),
      );
      key = made.externalId;
    });
    if (!done) return;
    tell(words.added, async () => {
      await ask(api.DELETE('/v1/forums/{id}/requests/{key}', { params: { path: { id: forumId, key } } }));
      onDone();
    });
    onDone();
  }
  return (
    <details>
      <summary>{words.addRequest}</summary>
      <form class="fields" onSubmit={add}>
        <Choice label={words.requestOf} value={from} options={names} onChange={setFrom} />
        <Choice
          label={words.requestTo}
          value={to}
          options={names}
          onChange={setTo}
          faults={task.problem?.reasonsFor('/to')}
        />
        <Choice label={words.priority} value={priority} options={words.priorities} onChange={setPriority} />
        <button type="submit" disabled={task.busy}>
          {words.addRequest}
        </button>
        {task.problem !== null && <ProblemNote problem={task.problem} />}
      </form>
    </details>
  );
}
