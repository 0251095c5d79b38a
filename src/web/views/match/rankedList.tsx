import { useEffect, useState } from 'preact/hooks';
import { api, ask } from '../../api/client.ts';
import { useIntroductions } from '../../introductions/useIntroductions.ts';
import { csvOf } from '../../matching/csv.ts';
import { download } from '../../matching/download.ts';
import {
  askMatches,
  isFiltered,
  type ListRequest,
  queryOf,
  readListRequest,
} from '../../matching/listRequest.ts';
import { Answered } from '../../parts/answered.tsx';
import { MoreOfList } from '../../parts/moreOfList.tsx';
import { ProblemNote } from '../../parts/problemNote.tsx';
import { ProfileHead } from '../../parts/profileHead.tsx';
import { ProfilePicker } from '../../parts/profilePicker.tsx';
import { ScoreLegend } from '../../parts/scoreBar.tsx';
import type { ViewProps } from '../../routes.ts';
import { go, requery } from '../../state/address.ts';
import { useAnswer, useTask } from '../../state/answer.ts';
import { tell } from '../../state/notices.ts';
import { usePages } from '../../state/pages.ts';
import { rememberVisit } from '../../state/shortlist.ts';
import { useWords } from '../../words/words.ts';
import { ListFilters } from './listFilters.tsx';
import { MatchCard } from './matchCard.tsx';
import { MissingFields } from './missingFields.tsx';
import '../../style/matches.css';

const PAGE = 20;
/** The service lists no more in one go. */
const MOST_EXPORTED = 200;
/** Milliseconds without another movement of a slider before the list is asked for. */
const SLIDING_MS = 200;

/** The ranked partners of a stored profile. */
export function RankedList({ params, query }: ViewProps) {
  const id = params.id!;
  const { matches: words, shell } = useWords();
  const language = shell.language;
  const profile = useAnswer(
    (signal) => ask(api.GET('/v1/profiles/{id}', { params: { path: { id } }, signal })),
    [id],
  );
  const asked = readListRequest(query);
  const list = usePages(
    (cursor, signal) => askMatches(id, asked, language, PAGE, cursor, signal),
    [id, JSON.stringify(asked), language],
    SLIDING_MS,
  );
  const introductions = useIntroductions(id);
  const exporting = useTask();
  const [open] = useState(() => matchMedia('(min-width: 60rem)').matches);

  useEffect(() => {
    if (profile.value !== undefined) rememberVisit({ id: profile.value.id, name: profile.value.name });
  }, [profile.value]);

  function change(next: ListRequest): void {
    requery(queryOf(next));
  }

  async function exportList(): Promise<void> {
    const { items } = await askMatches(id, asked, language, MOST_EXPORTED);
    const head = [
      'rank',
      'score',
      'confidence',
      'name',
      'kind',
      'country',
      'city',
      'website',
      'id',
      'reasons',
    ];
    const rows = items.map(({ rank, score, confidence, profile: found, reasons }) => [
      rank,
      score,
      confidence,
      found.name,
      found.kind,
      found.country,
      found.city,
      found.website,
      found.id,
      reasons.join(' | '),
    ]);
    download(`partners-${id.slice(0, 8)}.csv`, 'text/csv', csvOf([head, ...rows]));
    tell(words.exported(items.length));
  }

  return (
    <Answered of={profile}>
      {(own) => (
        <>
          <ProfileHead profile={own} tab="partners" toAnswer={introductions.toAnswer} />
          <div class="with-aside">
            <aside class="panel no-print" aria-label={words.filters}>
              <details open={open}>
                <summary class="narrow-only">{words.filters}</summary>
                <ListFilters request={asked} onChange={change} />
              </details>
            </aside>
            <section class="stack" aria-label={words.listOf(own.name)}>
              <div class="row apart no-print">
                <div class="grow">
                  <ProfilePicker
                    label={words.why}
                    hint={words.whyHint}
                    without={[id]}
                    onPick={(other) => go(`/profiles/${id}/matches/${other.id}`, queryOf(asked))}
                  />
                </div>
                <button type="button" disabled={exporting.busy} onClick={() => exporting.run(exportList)}>
                  {words.exportCsv}
                </button>
              </div>
              {exporting.problem !== null && <ProblemNote problem={exporting.problem} />}
              <ScoreLegend />
              <Answered of={list}>
                {(matches) =>
                  matches.length === 0 ? (
                    <div class="panel empty">
                      <p>{isFiltered(asked) ? words.none : words.noneAtAll}</p>
                      {isFiltered(asked) && (
                        <button type="button" onClick={() => requery({})}>
                          {words.clearFilters}
                        </button>
                      )}
                    </div>
                  ) : (
                    <div class="stack">
                      <MissingFields id={id} matches={matches} />
                      <p class="soft small" role="status">
                        {words.count(matches.length, list.hasMore)}
                        {Object.keys(asked.weights).length > 0 && ` · ${words.byWeights}`}
                      </p>
                      <ol class="match-list">
                        {matches.map((match) => (
                          <MatchCard
                            key={match.profile.id}
                            id={id}
                            match={match}
                            query={queryOf(asked)}
                            introductions={introductions}
                            onChange={list.again}
                          />
                        ))}
                      </ol>
                      <MoreOfList of={list} />
                    </div>
                  )
                }
              </Answered>
            </section>
          </div>
        </>
      )}
    </Answered>
  );
}
