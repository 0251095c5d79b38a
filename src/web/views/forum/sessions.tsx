import { useState } from 'preact/hooks';
import { api, ask, type Schemas } from '../../api/client.ts';
import { Losing, useLosing } from '../../parts/losing.tsx';
import { ProblemNote } from '../../parts/problemNote.tsx';
import { useTask } from '../../state/answer.ts';
import { clockOf, dayOf, minuteOf, useDays } from '../../state/forumTime.ts';
import { tell } from '../../state/notices.ts';
import { useWords } from '../../words/words.ts';
import type { StoredForum } from './forumFrame.tsx';
import { SessionForm } from './sessionForm.tsx';

export type Session = Schemas['Session'];

/** Minutes a day's timeline shows around its sessions. */
const MARGIN = 30;
/** Width in rem that the shortest session needs for its text, and the most that a timeline gets: beyond, text is cut. */
const LEAST_WIDTH = 7;
const MOST_WIDTH = 120;

/** The sessions of a forum, day by day on a timeline; each can be opened, changed and removed. */
export function Sessions(props: {
  readonly forum: StoredForum;
  readonly sessions: readonly Session[];
  readonly onChange: () => void;
}) {
  const { forum: words } = useWords();
  const { forum, sessions, onChange } = props;
  const task = useTask();
  const losing = useLosing(task);
  const [open, setOpen] = useState<Session | 'new' | null>(null);
  const outside = sessions.map(({ startsAt }) => dayOf(startsAt)).filter((day) => !forum.days.includes(day));
  const days = [...new Set([...forum.days, ...outside])].sort();
  async function remove(session: Session): Promise<void> {
    const path = { id: forum.id, key: session.externalId };
    const done = await losing.run((confirm) =>
      ask(api.DELETE('/v1/forums/{id}/sessions/{key}', { params: { path, query: { confirm } } })),
    );
    if (!done) return;
    setOpen(null);
    const { version: _version, ...body } = session;
    tell(words.sessionRemoved, async () => {
      await ask(api.POST('/v1/forums/{id}/sessions', { params: { path: { id: forum.id } }, body }));
      onChange();
    });
    onChange();
  }
  async function allocate(): Promise<void> {
    await task.run(async () => {
      const { places, without } = await ask(
        api.POST('/v1/forums/{id}/workshop-allocations', { params: { path: { id: forum.id } }, body: {} }),
      );
      tell(words.allocated(places, without));
    });
  }
  return (
    <section class="panel stack" aria-labelledby="sessions">
      <div class="row apart">
        <h2 id="sessions">{words.sessions}</h2>
        {open === null && (
          <button
            type="button"
            class={sessions.length === 0 ? 'main-action' : undefined}
            onClick={() => setOpen('new')}
          >
            {words.addSession}
          </button>
        )}
      </div>
      {sessions.length === 0 && open === null && <p class="soft">{words.sessionsNone}</p>}
      {days.map((day) => (
        <Timeline
          key={day}
          day={day}
          sessions={sessions.filter(({ startsAt }) => dayOf(startsAt) === day)}
          chosen={open}
          onChoose={setOpen}
        />
      ))}
      {task.problem !== null && !losing.asks && <ProblemNote problem={task.problem} />}
      <Losing of={losing} />
      {open !== null && (
        <SessionForm
          key={open === 'new' ? 'new' : open.externalId}
          forum={forum}
          session={open === 'new' ? null : open}
          after={sessions.at(-1) ?? null}
          onDone={() => {
            setOpen(null);
            onChange();
          }}
          onCancel={() => setOpen(null)}
          onRemove={remove}
        />
      )}
      {sessions.some(({ kind }) => kind === 'workshop' || kind === 'side-visit') && (
        <div>
          <button type="button" disabled={task.busy} onClick={allocate}>
            {words.allocate}
          </button>
        </div>
      )}
    </section>
  );
}

function Timeline(props: {
  readonly day: string;
  readonly sessions: readonly Session[];
  readonly chosen: Session | 'new' | null;
  readonly onChoose: (session: Session) => void;
}) {
  const { forum: words } = useWords();
  const days = useDays();
  const { day, sessions, chosen, onChoose } = props;
  if (sessions.length === 0) return null;
  const begin = Math.max(0, Math.min(...sessions.map(({ startsAt }) => minuteOf(startsAt))) - MARGIN);
  const end = Math.min(1440, Math.max(...sessions.map((each) => endOf(each))) + MARGIN);
  const share = (minute: number) => `${(100 * (minute - begin)) / (end - begin)}%`;
  const lanes = lanesOf(sessions);
  const shortest = Math.min(...sessions.map((each) => endOf(each) - minuteOf(each.startsAt)));
  const width = Math.min(MOST_WIDTH, (LEAST_WIDTH * (end - begin)) / Math.max(1, shortest));
  const hours = Array.from({ length: 24 }, (_, hour) => hour * 60).filter((at) => at >= begin && at <= end);
  return (
    <div>
      <h3>{days(day)}</h3>
      <div class="timeline-scroll">
        <ol
          class="timeline"
          aria-label={words.timeline(days(day))}
          style={{ '--lanes': lanes.length, minWidth: `${width}rem` }}
        >
          {hours.map((at) => (
            <li key={at} class="hour" aria-hidden="true" style={{ left: share(at) }}>
              {at / 60}
            </li>
          ))}
          {lanes.flatMap((lane, row) =>
            lane.map((session) => (
              <li
                key={session.externalId}
                class={`session ${session.kind}`}
                style={{
                  left: share(minuteOf(session.startsAt)),
                  width: `${(100 * (endOf(session) - minuteOf(session.startsAt))) / (end - begin)}%`,
                  '--lane': row,
                }}
              >
                <button
                  type="button"
                  aria-pressed={chosen === session}
                  title={session.title}
                  onClick={() => onChoose(session)}
                  style={{ '--slots': slotCount(session) }}
                >
                  <strong>{session.title}</strong>
                  <span class="small">
                    {clockOf(session.startsAt)}–{clockOf(session.endsAt)} · {words.sessionKinds[session.kind]}
                    {session.kind === 'meetings' && ` · ${words.slots(slotCount(session))}`}
                    {session.capacity !== null && ` · ${words.places(session.capacity)}`}
                  </span>
                </button>
              </li>
            )),
          )}
        </ol>
      </div>
    </div>
  );
}

/** Minute at which a session ends, of the day on which it begins. */
function endOf({ startsAt, endsAt }: Session): number {
  return dayOf(endsAt) === dayOf(startsAt) ? minuteOf(endsAt) : 1440;
}

function slotCount({ startsAt, endsAt, slotMinutes, gapMinutes }: Session): number {
  if (slotMinutes === null) return 0;
  const minutes = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
  return Math.max(0, Math.floor((minutes + (gapMinutes ?? 0)) / (slotMinutes + (gapMinutes ?? 0))));
}

/** Sessions side by side where they overlap. */
function lanesOf(sessions: readonly Session[]): Session[][] {
  const lanes: Session[][] = [];
  for (const session of [...sessions].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))) {
    const lane = lanes.find((each) => Date.parse(each.at(-1)!.endsAt) <= Date.parse(session.startsAt));
    if (lane === undefined) lanes.push([session]);
    else lane.push(session);
  }
  return lanes;
}
