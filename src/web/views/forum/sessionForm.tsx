import { useState } from 'preact/hooks';
import { api, ask } from '../../api/client.ts';
import { Choice } from '../../parts/choice.tsx';
import { Losing, useLosing } from '../../parts/losing.tsx';
import { ProblemNote } from '../../parts/problemNote.tsx';
import { TextField } from '../../parts/textField.tsx';
import { useOpened } from '../../parts/useOpened.ts';
import { useTask } from '../../state/answer.ts';
import { clockOf, dayOf, useDays } from '../../state/forumTime.ts';
import { newKey } from '../../state/newKey.ts';
import { tell } from '../../state/notices.ts';
import { useWords } from '../../words/words.ts';
import type { StoredForum } from './forumFrame.tsx';
import type { Session } from './sessions.tsx';

/** A session, new or as it is: what it is, when, and what its kind needs to know. */
export function SessionForm(props: {
  readonly forum: StoredForum;
  readonly session: Session | null;
  /** The session that a new one is proposed behind. */
  readonly after: Session | null;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  readonly onRemove: (session: Session) => void;
}) {
  const { forum: words, shell } = useWords();
  const { forum, session, after } = props;
  const days = useDays();
  const form = useOpened<HTMLFormElement>();
  const task = useTask();
  const losing = useLosing(task);
  const [kind, setKind] = useState<Session['kind']>(session?.kind ?? 'meetings');
  const [title, setTitle] = useState(session?.title ?? words.sessionKinds.meetings);
  const [place, setPlace] = useState(session?.place ?? '');
  const [day, setDay] = useState(dayOf(session?.startsAt ?? after?.endsAt ?? forum.days[0]!));
  const [from, setFrom] = useState(clockOf(session?.startsAt ?? after?.endsAt ?? 'YYYY-MM-DDT09:00'));
  const [until, setUntil] = useState(
    session === null ? (after === null ? '12:00' : hourAfter(from)) : clockOf(session.endsAt),
  );
  const [slotMinutes, setSlotMinutes] = useState(String(session?.slotMinutes ?? 20));
  const [gapMinutes, setGapMinutes] = useState(String(session?.gapMinutes ?? 0));
  const [capacity, setCapacity] = useState(String(session?.capacity ?? (session === null ? 30 : '')));
  const reasons = (pointer: string) => task.problem?.reasonsFor(pointer);
  const isMeetings = kind === 'meetings';
  const hasPlaces = kind === 'workshop' || kind === 'side-visit';
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const body = {
      kind,
      title,
      place: place === '' ? null : place,
      startsAt: `${day}T${from}`,
      endsAt: `${day}T${until}`,
      slotMinutes: isMeetings ? Number(slotMinutes) : null,
      gapMinutes: isMeetings ? Number(gapMinutes) : null,
      capacity: hasPlaces && capacity !== '' ? Number(capacity) : null,
    };
    const done =
      session === null
        ? await task.run(() =>
            ask(
              api.POST('/v1/forums/{id}/sessions', {
                params: { path: { id: forum.id } },
                body: { externalId: newKey(title, 'session'), ...body },
              }),
            ),
          )
        : await losing.run((confirm) =>
            ask(
              api.PUT('/v1/forums/{id}/sessions/{key}', {
                params: { path: { id: forum.id, key: session.externalId }, query: { confirm } },
                body: { externalId: session.externalId, ...body },
              }),
            ),
          );
    if (!done) return;
    tell(words.saved);
    props.onDone();
  }
  return (
    <form
      ref={form}
      class="stack form-below"
      onSubmit={save}
      aria-label={session === null ? words.addSession : words.editSession}
    >
      <h3>{session === null ? words.addSession : words.editSession}</h3>
      <div class="fields">
        <Choice
          label={words.kind}
          value={kind}
          options={words.sessionKinds}
          onChange={(next) => {
            if (title === words.sessionKinds[kind]) setTitle(words.sessionKinds[next]);
            setKind(next);
          }}
        />
        <TextField
          label={words.sessionTitle}
          value={title}
          onInput={setTitle}
          faults={reasons('/title')}
          required
        />
        <TextField label={words.place} value={place} onInput={setPlace} faults={reasons('/place')} />
      </div>
      <div class="fields">
        <Choice
          label={words.day}
          value={day}
          options={[...new Set([...forum.days, day])].map((each) => [each, days(each)] as const)}
          onChange={setDay}
        />
        <TextField
          label={words.from}
          type="time"
          value={from}
          onInput={setFrom}
          faults={reasons('/startsAt')}
          required
        />
        <TextField
          label={words.until}
          type="time"
          value={until}
          onInput={setUntil}
          faults={reasons('/endsAt')}
          required
        />
        {isMeetings && (
          <>
            <TextField
              label={words.slotMinutes}
              type="number"
              min={1}
              max={480}
              value={slotMinutes}
              onInput={setSlotMinutes}
              faults={reasons('/slotMinutes')}
            />
            <TextField
              label={words.gapMinutes}
              type="number"
              min={0}
              max={480}
              value={gapMinutes}
              onInput={setGapMinutes}
              faults={reasons('/gapMinutes')}
            />
          </>
        )}
        {hasPlaces && (
          <TextField
            label={words.capacity}
            hint={words.capacityHint}
            type="number"
            min={0}
            value={capacity}
            onInput={setCapacity}
            faults={reasons('/capacity')}
          />
        )}
      </div>
      {task.problem !== null && !losing.asks && <ProblemNote problem={task.problem} />}
      <Losing of={losing} />
      <div class="row">
        <button type="submit" class="main-action" disabled={task.busy}>
          {shell.save}
        </button>
        <button type="button" onClick={props.onCancel}>
          {shell.cancel}
        </button>
        {session !== null && (
          <button type="button" class="plain" onClick={() => props.onRemove(session)}>
            {shell.remove}
          </button>
        )}
      </div>
    </form>
  );
}

/** The time of day an hour later, at most the last minute of the day. */
function hourAfter(clock: string): string {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour >= 23 ? '23:59' : `${String(hour + 1).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
