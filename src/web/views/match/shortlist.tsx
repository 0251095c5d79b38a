import { api, ask, type Schemas } from '../../api/client.ts';
import { ProblemError } from '../../api/problem.ts';
import { CRITERIA, directionsOf, leafOf } from '../../matching/criteria.ts';
import { askPair, queryOf, readListRequest } from '../../matching/listRequest.ts';
import { Answered } from '../../parts/answered.tsx';
import { ProfileHead } from '../../parts/profileHead.tsx';
import { ProfileLine } from '../../parts/profileLine.tsx';
import { ScoreBar } from '../../parts/scoreBar.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import type { ViewProps } from '../../routes.ts';
import { type Query, to } from '../../state/address.ts';
import { useAnswer } from '../../state/answer.ts';
import { useFigures } from '../../state/figures.ts';
import { useKept } from '../../state/kept.ts';
import { tell } from '../../state/notices.ts';
import { shortlists, toggleShortlisted } from '../../state/shortlist.ts';
import { useWords } from '../../words/words.ts';
import '../../style/matches.css';

type Pair = Schemas['Pair'];

/** The shortlisted profiles side by side, the best of each row marked. */
export function Shortlist({ params, query }: ViewProps) {
  const id = params.id!;
  const { matches: words, shell } = useWords();
  const request = readListRequest(query);
  const isByOwnWeights = Object.keys(request.weights).length > 0;
  const ids = useKept(shortlists)[id] ?? [];
  const profile = useAnswer(
    (signal) => ask(api.GET('/v1/profiles/{id}', { params: { path: { id } }, signal })),
    [id],
  );
  const pairs = useAnswer(
    (signal) =>
      Promise.all(ids.map((other) => orGone(askPair(id, other, request.weights, shell.language, signal)))),
    [id, ids.join(), JSON.stringify(request.weights), shell.language],
  );
  return (
    <Answered of={profile}>
      {(own) => (
        <>
          <ProfileHead profile={own} tab="shortlist" />
          {ids.length === 0 ? (
            <div class="panel empty">
              <p>{words.compareEmpty}</p>
              <a class="button" href={to(`/profiles/${id}`, queryOf(request))}>
                {words.listOf(own.name)}
              </a>
            </div>
          ) : (
            <>
              <p class="hint">
                {words.compareHint}
                {isByOwnWeights && ` ${words.byWeights}`}
              </p>
              <Answered of={pairs}>
                {(compared) => (
                  <Comparison
                    id={id}
                    pairs={compared.filter((pair) => pair !== null)}
                    query={queryOf(request)}
                  />
                )}
              </Answered>
            </>
          )}
        </>
      )}
    </Answered>
  );
}

/** The pair; null for a profile that was deleted since it was shortlisted. */
function orGone(pair: Promise<Pair>): Promise<Pair | null> {
  return pair.catch((error: unknown) => {
    if (error instanceof ProblemError && error.status === 404) return null;
    throw error;
  });
}

function Comparison(props: {
  readonly id: string;
  readonly pairs: readonly Pair[];
  /** Of the list that the pairs are opened from. */
  readonly query: Query;
}) {
  const { id, pairs, query } = props;
  const { matches: words } = useWords();
  const { percent } = useFigures();
  const criteriaRows = CRITERIA.map((criterion) => ({
    title: words.criteria[criterion],
    swatch: criterion as string | null,
    valueIn: ({ explanation }: Pair) =>
      explanation.directions.reduce((sum, each) => sum + (leafOf(each, criterion)?.contribution ?? 0), 0),
  }));
  const rows = [
    { title: words.score, swatch: null, valueIn: (pair: Pair) => pair.score },
    {
      title: words.theyBring,
      swatch: null,
      valueIn: (pair: Pair) => directionsOf(pair.explanation).theyBring.fit,
    },
    {
      title: words.youBring,
      swatch: null,
      valueIn: (pair: Pair) => directionsOf(pair.explanation).youBring.fit,
    },
    ...criteriaRows,
    { title: words.confidence, swatch: null, valueIn: (pair: Pair) => pair.confidence },
  ];
  return (
    <Scroll label={words.compareTitle} panel>
      <table class="compare">
        <thead>
          <tr>
            <td />
            {pairs.map(({ profile, explanation }) => (
              <th key={profile.id} scope="col">
                <a href={to(`/profiles/${id}/matches/${profile.id}`, query)}>{profile.name}</a>
                <br />
                <ProfileLine profile={profile} />
                <ScoreBar explanation={explanation} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ title, swatch, valueIn }) => {
            const values = pairs.map(valueIn);
            const best = Math.max(...values);
            // Where all are alike none is better.
            const isDecided = best > Math.min(...values);
            return (
              <tr key={title}>
                <th scope="row">
                  {swatch !== null && <span class={`swatch ${swatch}`} aria-hidden="true" />}
                  {title}
                </th>
                {pairs.map((pair) => {
                  const isBest = isDecided && valueIn(pair) === best;
                  return (
                    <td key={pair.profile.id} class={isBest ? 'number best-of-row' : 'number'}>
                      {percent(valueIn(pair), 1)}
                      {isBest && <span class="small"> · {words.best}</span>}
                    </td>
                  );
                })}
              </tr>
            );
          })}
          <tr>
            <th scope="row">{words.reasons}</th>
            {pairs.map(({ profile, reasons, vetoes }) => (
              <td key={profile.id} class="small">
                {vetoes.map(({ veto }) => (
                  <p key={veto} class="tag caution">
                    {words.vetoes[veto]}
                  </p>
                ))}
                <ul class="reasons">
                  {reasons.map((reason) => (
                    <li key={reason}>{reason}</li>
                  ))}
                </ul>
              </td>
            ))}
          </tr>
          <tr class="no-print">
            <td />
            {pairs.map(({ profile }) => (
              <td key={profile.id}>
                <button
                  type="button"
                  class="small"
                  onClick={() => {
                    toggleShortlisted(id, profile.id);
                    tell(words.shortlistRemoved(profile.name), () => toggleShortlisted(id, profile.id));
                  }}
                >
                  {words.compareOff}
                </button>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </Scroll>
  );
}
