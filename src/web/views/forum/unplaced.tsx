import { useState } from 'preact/hooks';
import type { Schemas } from '../../api/client.ts';
import { Choice } from '../../parts/choice.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { TextField } from '../../parts/textField.tsx';
import { useWords } from '../../words/words.ts';
import type { Names } from './forumMembers.ts';
import { useWhyText } from './whyText.ts';

/** Rows that are shown at once. */
const SHOWN = 50;

/** Requests that have no meeting, each with the reason; by name and by reason. */
export function Unplaced({ report, names }: { report: Schemas['ScheduleReport']; names: Names }) {
  const { forum, schedule: words, shell } = useWords();
  const [sought, setSought] = useState('');
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState(SHOWN);
  const whyText = useWhyText(names);
  const { unplaced } = report;
  const wanted = sought.toLocaleLowerCase();
  const counts = new Map<string, number>();
  for (const { why } of unplaced) counts.set(why.reason, (counts.get(why.reason) ?? 0) + 1);
  const options: Record<string, string> = { '': `${words.all} (${unplaced.length})` };
  for (const [key, count] of counts) {
    options[key] = `${words.reasons[key as keyof typeof words.reasons]} (${count})`;
  }
  const found = unplaced.filter(
    ({ from, to, why }) =>
      (reason === '' || why.reason === reason) &&
      (wanted === '' ||
        `${from} ${to} ${names.participant(from)} ${names.participant(to)} ${whyText(why)}`
          .toLocaleLowerCase()
          .includes(wanted)),
  );
  return (
    <section class="panel stack" aria-labelledby="unplaced">
      <h2 id="unplaced">
        {words.unplaced} <span class="soft number">{forum.shownOf(found.length, unplaced.length)}</span>
      </h2>
      {unplaced.length === 0 ? (
        <p>{words.unplacedNone}</p>
      ) : (
        <>
          <div class="fields">
            <TextField label={forum.find} type="search" value={sought} onInput={setSought} />
            <Choice label={words.reason} value={reason} options={options} onChange={setReason} />
          </div>
          <Scroll label={words.unplaced}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{forum.requestOf}</th>
                  <th scope="col">{forum.requestTo}</th>
                  <th scope="col">{words.reason}</th>
                </tr>
              </thead>
              <tbody>
                {found.slice(0, shown).map(({ request, from, to, priority, why }) => (
                  <tr key={request}>
                    <td>
                      {names.participant(from)}{' '}
                      {priority === 'must' && <span class="tag caution">{forum.priorities.must}</span>}
                    </td>
                    <td>{names.participant(to)}</td>
                    <td>
                      {words.reasons[why.reason]}
                      <p class="soft small">{whyText(why)}</p>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
          {found.length > shown && (
            <button type="button" class="plain" onClick={() => setShown(shown + 4 * SHOWN)}>
              {shell.more} ({found.length - shown})
            </button>
          )}
        </>
      )}
    </section>
  );
}
