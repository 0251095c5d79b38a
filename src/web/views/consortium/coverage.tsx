import { api, ask, type Schemas } from '../../api/client.ts';
import type { Draft } from '../../consortium/draft.ts';
import { Answered } from '../../parts/answered.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { useAnswer } from '../../state/answer.ts';
import { useFigures } from '../../state/figures.ts';
import { useWords } from '../../words/words.ts';
import type { ChangeDraft } from './members.tsx';
import { Portrait } from './portrait.tsx';

/** The 20 activities by member: who carries, who offers; and what the consortium is like beyond the rules. */
export function Coverage(props: {
  readonly draft: Draft;
  readonly check: Schemas['ConsortiumCheck'];
  readonly change: ChangeDraft;
}) {
  const { draft, check, change } = props;
  const { consortia: words, shell } = useWords();
  const activities = useAnswer(
    (signal) =>
      ask(
        api.GET('/v1/vocabularies/{name}', {
          params: { path: { name: 'activities' }, query: { language: shell.language } },
          signal,
        }),
      ),
    [shell.language],
  );
  const { portrait, members } = check;
  const carried = portrait.coverage.filter(({ carriedBy }) => carriedBy.length > 0).length;
  const offers = new Set(
    portrait.coverage.flatMap(({ activity, offeredBy }) => offeredBy.map((key) => `${activity} ${key}`)),
  );
  // While a change is being checked the answer is about the members before it.
  const keyAt = (at: number): string | undefined =>
    members.length === draft.members.length ? members[at]?.key : undefined;
  const toggle = (codes: readonly string[], code: string): string[] =>
    codes.includes(code) ? codes.filter((each) => each !== code) : [...codes, code];
  return (
    <section class="stack">
      <h2>{words.coverage}</h2>
      <p class="hint no-print">{words.coverageHint}</p>
      <p>{words.uncovered(carried, portrait.uncovered.length)}</p>
      <Answered of={activities}>
        {({ entries }) => (
          <>
            <PrintedCoverage entries={entries} check={check} />
            <Scroll label={words.coverage} panel>
              <table class="coverage">
                <thead>
                  <tr>
                    <th scope="col">{words.activity}</th>
                    <th scope="col">{words.planned}</th>
                    {draft.members.map((member, at) => (
                      <th key={member.profileId ?? `${member.name} ${at}`} scope="col" class="turned">
                        <span>{member.name}</span>
                      </th>
                    ))}
                  </tr>
                </thead>
                {clustersOf(entries).map(({ title, inCluster }) => (
                  <tbody key={title}>
                    <tr>
                      <th scope="colgroup" colSpan={draft.members.length + 2} class="cluster">
                        {title}
                      </th>
                    </tr>
                    {inCluster.map(({ code, label, alsoWritten = [] }) => (
                      <tr key={code} class={portrait.uncovered.includes(code) ? 'uncovered' : undefined}>
                        <th scope="row">
                          <span class="number soft">{alsoWritten[0]}</span> {label}
                        </th>
                        <td>
                          <input
                            type="checkbox"
                            aria-label={words.carries(words.planned, label)}
                            checked={draft.plan.activities.includes(code)}
                            onChange={() =>
                              change((now) => ({
                                ...now,
                                plan: { ...now.plan, activities: toggle(now.plan.activities, code) },
                              }))
                            }
                          />
                        </td>
                        {draft.members.map((member, at) => (
                          <td key={member.profileId ?? `${member.name} ${at}`}>
                            <input
                              type="checkbox"
                              aria-label={words.carries(member.name, label)}
                              checked={member.activities.includes(code)}
                              onChange={() =>
                                change((now) => ({
                                  ...now,
                                  members: now.members.map((each, i) =>
                                    i === at ? { ...each, activities: toggle(each.activities, code) } : each,
                                  ),
                                }))
                              }
                            />
                            {offers.has(`${code} ${keyAt(at)}`) && (
                              <span class="offers" title={words.offers}>
                                ○<span class="unseen">{words.offers}</span>
                              </span>
                            )}
                          </td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                ))}
              </table>
            </Scroll>
          </>
        )}
      </Answered>
      <Portrait check={check} />
    </section>
  );
}

/** The same on paper, where columns for many members have no room: each activity with who carries and who offers it. */
function PrintedCoverage(props: {
  readonly entries: readonly Schemas['VocabularyEntry'][];
  readonly check: Schemas['ConsortiumCheck'];
}) {
  const { consortia: words } = useWords();
  const figures = useFigures();
  const { portrait, members } = props.check;
  const names = new Map(members.map(({ key, name }) => [key, name]));
  const listed = (keys: readonly string[]) => figures.list(keys.map((key) => names.get(key) ?? key));
  return (
    <dl class="print-only printed-coverage">
      {props.entries.map(({ code, label }) => {
        const found = portrait.coverage.find(({ activity }) => activity === code);
        const { carriedBy = [], offeredBy = [] } = found ?? {};
        return (
          <div key={code}>
            <dt>{label}</dt>
            <dd>
              {carriedBy.length === 0 ? words.carriedByNobody : words.carriedBy(listed(carriedBy))}
              {offeredBy.length > 0 && ` ${words.offeredBy(listed(offeredBy))}`}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** The activities under the titles of their clusters, in the official order. */
function clustersOf(entries: readonly Schemas['VocabularyEntry'][]) {
  const clusters = new Map<string, Schemas['VocabularyEntry'][]>();
  for (const entry of entries) {
    const title = entry.description ?? '';
    clusters.set(title, [...(clusters.get(title) ?? []), entry]);
  }
  return [...clusters].map(([title, inCluster]) => ({ title, inCluster }));
}
