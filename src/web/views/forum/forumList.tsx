import { useState } from 'preact/hooks';
import { api, ask } from '../../api/client.ts';
import { Answered } from '../../parts/answered.tsx';
import { Choice } from '../../parts/choice.tsx';
import { ProblemNote } from '../../parts/problemNote.tsx';
import { TextField } from '../../parts/textField.tsx';
import { useOpened } from '../../parts/useOpened.ts';
import { go, to } from '../../state/address.ts';
import { useAnswer, useTask } from '../../state/answer.ts';
import { dayAfter, useDays } from '../../state/forumTime.ts';
import { newKey } from '../../state/newKey.ts';
import { tellThere } from '../../state/notices.ts';
import { useWords } from '../../words/words.ts';
import { forumPath } from './forumFrame.tsx';

/** Days that a new forum may have here; more are for the API. */
const MOST_DAYS = 14;

/** The forums there are, and a new one. */
export function ForumList() {
  const { forum: words } = useWords();
  const days = useDays();
  const [creating, setCreating] = useState(false);
  const answer = useAnswer(
    (signal) => ask(api.GET('/v1/forums', { params: { query: { limit: 100 } }, signal })),
    [],
  );
  return (
    <>
      <div class="row apart">
        <h1>{words.title}</h1>
        {!creating && (
          <button type="button" class="main-action" onClick={() => setCreating(true)}>
            {words.create}
          </button>
        )}
      </div>
      <p class="soft prose">{words.lead}</p>
      {creating && <NewForum />}
      <Answered of={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <div class="panel empty">
              <p>{words.none}</p>
            </div>
          ) : (
            <ul class="profile-list">
              {items.map((each) => (
                <li key={each.id}>
                  <a href={to(forumPath(each.id, 'programme'))}>{each.name}</a>
                  <span class="soft">
                    {days(each.days[0]!)} · {words.days(each.days.length)}
                  </span>
                  {each.publishedRunId !== null && (
                    <span>
                      <span class="tag good">{words.published}</span>
                    </span>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  );
}

function NewForum() {
  const { forum: words } = useWords();
  const task = useTask();
  const form = useOpened<HTMLFormElement>();
  const [name, setName] = useState('');
  const [timeZone, setTimeZone] = useState(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const [firstDay, setFirstDay] = useState(dayAfter(new Date().toISOString().slice(0, 10), 30));
  const [count, setCount] = useState('2');
  const [acceptance, setAcceptance] = useState<'opt-in' | 'auto-accept'>('opt-in');
  const reasons = (pointer: string) => task.problem?.reasonsFor(pointer);
  async function create(event: Event): Promise<void> {
    event.preventDefault();
    const length = Math.min(MOST_DAYS, Math.max(1, Number(count) || 1));
    await task.run(async () => {
      const made = await ask(
        api.POST('/v1/forums', {
          body: {
            externalId: newKey(name, 'forum'),
            name,
            timeZone,
            days: firstDay === '' ? [] : Array.from({ length }, (_, i) => dayAfter(firstDay, i)),
            acceptance,
          },
        }),
      );
      tellThere(words.created);
      go(forumPath(made.id, 'programme'));
    });
  }
  return (
    <form ref={form} class="panel stack narrow" onSubmit={create} aria-label={words.create}>
      <TextField label={words.name} value={name} onInput={setName} faults={reasons('/name')} required />
      <TextField
        label={words.timeZone}
        hint={words.timeZoneHint}
        value={timeZone}
        onInput={setTimeZone}
        faults={reasons('/timeZone')}
        list={Intl.supportedValuesOf('timeZone')}
        required
      />
      <div class="fields">
        <TextField
          label={words.firstDay}
          type="date"
          value={firstDay}
          onInput={setFirstDay}
          faults={reasons('/days')}
          required
        />
        <TextField
          label={words.dayCount}
          type="number"
          min={1}
          max={MOST_DAYS}
          value={count}
          onInput={setCount}
        />
      </div>
      <Choice
        label={words.acceptance}
        value={acceptance}
        options={words.acceptances}
        onChange={setAcceptance}
      />
      {task.problem !== null && <ProblemNote problem={task.problem} />}
      <div class="row">
        <button type="submit" class="main-action" disabled={task.busy || name.trim() === ''}>
          {words.createIt}
        </button>
      </div>
    </form>
  );
}
