import { useState } from 'preact/hooks';
import { api, ask, type Schemas } from '../../api/client.ts';
import { Choice } from '../../parts/choice.tsx';
import { ProblemNote } from '../../parts/problemNote.tsx';
import { TextField } from '../../parts/textField.tsx';
import { useTask } from '../../state/answer.ts';
import { useDays } from '../../state/forumTime.ts';
import { useWords } from '../../words/words.ts';
import type { Run } from './followRun.ts';
import type { StoredForum } from './forumFrame.tsx';
import { collator, type Table } from './forumMembers.ts';

const KINDS = ['no-show', 'late-arrival', 'closed-table', 'extra-request'] as const;
type Kind = (typeof KINDS)[number];

/** What happened on the day: who or what it is about, and when. */
export function OccasionForm(props: {
  readonly forum: StoredForum;
  readonly participants: readonly Schemas['Participant'][];
  readonly tables: readonly Table[];
  readonly onOrdered: (run: Run) => void;
}) {
  const { forum: forumWords, schedule } = useWords();
  const words = schedule.day;
  const { forum, participants, tables, onOrdered } = props;
  const days = useDays();
  const task = useTask();
  const [kind, setKind] = useState<Kind>('no-show');
  const people = choices(
    participants.flatMap(({ name: of, representatives }) =>
      representatives.map(
        ({ externalId, name }) => [externalId ?? '', name === of ? name : `${name}, ${of}`] as const,
      ),
    ),
  );
  const organisations = choices(participants.map(({ externalId, name }) => [externalId, name] as const));
  const places = choices(tables.map(({ externalId, name }) => [externalId, name] as const));
  const [person, setPerson] = useState(people[0]?.[0] ?? '');
  const [table, setTable] = useState(places[0]?.[0] ?? '');
  const [first, setFirst] = useState(organisations[0]?.[0] ?? '');
  const [second, setSecond] = useState(organisations[1]?.[0] ?? '');
  const [day, setDay] = useState(today(forum));
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const reasons = (pointer: string) => task.problem?.reasonsFor(pointer);
  async function replan(event: Event): Promise<void> {
    event.preventDefault();
    const at = from === '' ? null : `${day}T${from}`;
    const end = until === '' ? null : `${day}T${until}`;
    const body = {
      'no-show': { occasion: 'no-show', representative: person, at },
      'late-arrival': { occasion: 'late-arrival', representative: person, at, until: end ?? '' },
      'closed-table': { occasion: 'closed-table', table, at, until: end },
      'extra-request': {
        occasion: 'extra-request',
        request: { from: first, to: second, priority: 'must', state: 'accepted' },
        at,
      },
    }[kind] as Schemas['Occasion'];
    await task.run(async () => {
      const path = { id: forum.id };
      onOrdered(await ask(api.POST('/v1/forums/{id}/occasions', { params: { path }, body })));
    });
  }
  return (
    <form class="panel stack" onSubmit={replan} aria-labelledby="occasion">
      <h2 id="occasion">{words.what}</h2>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons of one choice */}
      <div class="row" role="group" aria-labelledby="occasion">
        {KINDS.map((each) => (
          <button key={each} type="button" aria-pressed={kind === each} onClick={() => setKind(each)}>
            {words.occasions[each]}
          </button>
        ))}
      </div>
      <div class="fields">
        {(kind === 'no-show' || kind === 'late-arrival') && (
          <Choice
            label={words.person}
            value={person}
            options={people}
            onChange={setPerson}
            faults={reasons('/representative')}
          />
        )}
        {kind === 'closed-table' && (
          <Choice
            label={words.table}
            value={table}
            options={places}
            onChange={setTable}
            faults={reasons('/table')}
          />
        )}
        {kind === 'extra-request' && (
          <>
            <Choice label={forumWords.requestOf} value={first} options={organisations} onChange={setFirst} />
            <Choice
              label={forumWords.requestTo}
              value={second}
              options={organisations}
              onChange={setSecond}
              faults={reasons('/request')}
            />
          </>
        )}
      </div>
      <div class="fields">
        <Choice
          label={forumWords.day}
          value={day}
          options={forum.days.map((each) => [each, days(each)] as const)}
          onChange={setDay}
        />
        <TextField
          label={words.from}
          hint={words.fromHint}
          type="time"
          value={from}
          onInput={setFrom}
          faults={reasons('/at')}
        />
        {(kind === 'late-arrival' || kind === 'closed-table') && (
          <TextField
            label={words.until}
            {...(kind === 'closed-table' ? { hint: words.untilHint } : {})}
            type="time"
            value={until}
            onInput={setUntil}
            faults={reasons('/until')}
            required={kind === 'late-arrival'}
          />
        )}
      </div>
      {task.problem !== null && <ProblemNote problem={task.problem} />}
      <div>
        <button type="submit" class="main-action" disabled={task.busy}>
          {words.replan}
        </button>
      </div>
    </form>
  );
}

/** By name, as a list is looked through. */
function choices(pairs: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  return [...pairs].sort((a, b) => collator.compare(a[1], b[1]));
}

/** The day of the forum that is today there, else its first. */
function today({ days, timeZone }: StoredForum): string {
  const now = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
  return days.includes(now) ? now : days[0]!;
}
