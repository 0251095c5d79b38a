import type { Schemas } from '../../api/client.ts';
import { useMoments } from '../../state/forumTime.ts';
import { useWords } from '../../words/words.ts';
import type { Names } from './forumMembers.ts';

type Appointment = Schemas['ScheduleComparison']['people'][number]['changes'][number]['before'];

/** People whose changes are shown at once. */
const SHOWN = 100;

/** What is different for whom. */
export function Changes(props: {
  readonly comparison: Schemas['ScheduleComparison'];
  readonly names: Names;
  /** The names of tables by their keys. */
  readonly tables: ReadonlyMap<string, string>;
}) {
  const { comparison, names, tables } = props;
  const { schedule: words } = useWords();
  const moments = useMoments();
  const { kept, moved, added, cancelled, people } = comparison;
  const place = (appointment: Appointment) =>
    appointment === null
      ? ''
      : `${moments(appointment.startsAt)}, ${tables.get(appointment.table) ?? appointment.table}`;
  if (moved + added + cancelled === 0) return <p>{words.noChange}</p>;
  return (
    <>
      <p>{words.changes(kept, moved, added, cancelled)}</p>
      <ul class="changes">
        {people.slice(0, SHOWN).map(({ representative, changes }) => (
          <li key={representative}>
            <strong>{names.personOf(representative)}</strong>
            <ul>
              {changes.map(({ change, attendees, before, after }) => {
                const others = attendees.filter((each) => each.representative !== representative);
                return (
                  <li key={`${change}${others.map((each) => each.representative).join()}`}>
                    <span class={`tag ${CHANGE_TAGS[change]}`}>{words.change[change]}</span> {words.with}{' '}
                    {others.map((each) => names.participant(each.participant)).join(', ')}:{' '}
                    <span class="number">
                      {before !== null && <s>{place(before)}</s>}
                      {before !== null && after !== null && ' → '}
                      {place(after)}
                    </span>
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

const CHANGE_TAGS = { added: 'good', moved: 'caution', cancelled: 'bad' } as const;
