import type { Schemas } from '../../api/client.ts';
import { clockOf, dayOf, useDays } from '../../state/forumTime.ts';
import { useWords } from '../../words/words.ts';

type Entry = Schemas['Agenda']['entries'][number];

/** One person's agenda, a page when it is printed. */
export function AgendaSheet(props: {
  readonly forum: { readonly name: string; readonly timeZone: string };
  readonly agenda: {
    readonly name: string;
    readonly participant: string | null;
    readonly participantName: string | null;
    readonly entries: readonly Entry[];
  };
}) {
  const { schedule } = useWords();
  const days = useDays();
  const { forum, agenda } = props;
  const { name, participant, participantName, entries } = agenda;
  return (
    <article class="agenda">
      <h2>{name}</h2>
      {participantName !== null && participantName !== name && <p>{participantName}</p>}
      <p class="soft small">
        {forum.name} · {forum.timeZone}
      </p>
      {entries.length === 0 && <p>{schedule.agendas.nothing}</p>}
      {[...new Set(entries.map(({ startsAt }) => dayOf(startsAt)))].map((day) => (
        <section key={day}>
          <h3>{days(day)}</h3>
          <ol class="entries">
            {entries
              .filter(({ startsAt }) => dayOf(startsAt) === day)
              .map((entry) => (
                <EntryLine key={entry.startsAt + entry.title} entry={entry} participant={participant} />
              ))}
          </ol>
        </section>
      ))}
    </article>
  );
}

function EntryLine({ entry, participant: own }: { entry: Entry; participant: string | null }) {
  const { forum: words } = useWords();
  const { startsAt, endsAt, kind, title, place, attendees, messages } = entry;
  const others = attendees.filter((each) => each.participant !== own);
  const organisations = [...new Set(others.map((each) => each.participantName))].join(', ');
  const people = others.map((each) => each.name).filter((each) => each !== organisations);
  return (
    <li class={kind}>
      <span class="number when">
        {clockOf(startsAt)}–{clockOf(endsAt)}
      </span>
      <span>
        <strong>{kind === 'meeting' ? organisations : title}</strong>
        {people.length > 0 && <span> {people.join(', ')}</span>}
        {kind !== 'meeting' && title !== words.sessionKinds[kind] && (
          <>
            {' '}
            <span class="tag">{words.sessionKinds[kind]}</span>
          </>
        )}
        {messages.map((message) => (
          <q key={message} class="soft small">
            {message}
          </q>
        ))}
      </span>
      <span class="where">{place}</span>
    </li>
  );
}
