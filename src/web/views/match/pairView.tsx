import { api, ask, type Schemas } from '../../api/client.ts';
import { useIntroductions } from '../../introductions/useIntroductions.ts';
import { directionsOf } from '../../matching/criteria.ts';
import { askPair, queryOf, readListRequest } from '../../matching/listRequest.ts';
import { Answered } from '../../parts/answered.tsx';
import { MatchActions } from '../../parts/matchActions.tsx';
import { ProfileLine } from '../../parts/profileLine.tsx';
import { ScoreBar, ScoreLegend } from '../../parts/scoreBar.tsx';
import type { ViewProps } from '../../routes.ts';
import { to } from '../../state/address.ts';
import { useAnswer } from '../../state/answer.ts';
import { useFigures } from '../../state/figures.ts';
import { useWords } from '../../words/words.ts';
import { Account } from './account.tsx';
import { TextsThatMeet } from './textsThatMeet.tsx';
import '../../style/matches.css';

/** One pair, fully explained: also for a candidate that is not on the list, with what stands in the way. */
export function PairView({ params, query }: ViewProps) {
  const { id, otherId: candidateId } = params as { id: string; otherId: string };
  const { matches: words, shell, profiles } = useWords();
  const { percent } = useFigures();
  const language = shell.language;
  const introductions = useIntroductions(id);
  const seeker = useAnswer(
    (signal) => ask(api.GET('/v1/profiles/{id}', { params: { path: { id } }, signal })),
    [id],
  );
  const request = readListRequest(query);
  const { weights } = request;
  const answer = useAnswer(
    (signal) => askPair(id, candidateId, weights, language, signal),
    [id, candidateId, language, JSON.stringify(weights)],
  );
  return (
    <Answered of={answer}>
      {(pair) => {
        const { theyBring, youBring } = directionsOf(pair.explanation);
        const ownName = seeker.value?.name ?? '';
        return (
          <>
            <p class="no-print">
              <a href={to(`/profiles/${id}`, queryOf(request))}>← {words.listOf(ownName)}</a>
            </p>
            <div class="profile-head">
              <h1>{pair.profile.name}</h1>
              <ProfileLine profile={pair.profile} />
              <p class="row">
                <a href={to(`/profiles/${candidateId}/about`)}>{profiles.about}</a>
                {pair.profile.website !== null && (
                  <a href={pair.profile.website} rel="noreferrer noopener">
                    {pair.profile.website.replace(/^https?:\/\//, '')}
                  </a>
                )}
              </p>
            </div>
            <Vetoes pair={pair} />
            <section class="panel stack" aria-label={words.score}>
              <div class="pair-score">
                <span>
                  <strong class="number">{percent(pair.score, 1)}</strong> {words.score}
                </span>
                <span>
                  {words.theyBring} {percent(theyBring.fit)}
                </span>
                <span>
                  {words.youBring} {percent(youBring.fit)}
                </span>
                <span class="soft">{words.confidenceOf(percent(pair.confidence))}</span>
                {Object.keys(weights).length > 0 && <span class="tag">{words.byWeights}</span>}
              </div>
              <ScoreBar explanation={pair.explanation} />
              <ScoreLegend />
              <MatchActions
                id={id}
                other={pair.profile}
                onChange={answer.again}
                introduction={introductions.with(candidateId)}
                onIntroduction={introductions.again}
              />
            </section>
            <section class="stack tight">
              <h2>{words.reasons}</h2>
              <ul class="reasons prose">
                {pair.reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </section>
            <TextsThatMeet explanation={pair.explanation} own={ownName} other={pair.profile.name} />
            <Account explanation={pair.explanation} />
          </>
        );
      }}
    </Answered>
  );
}

function Vetoes({ pair }: { pair: Schemas['Pair'] }) {
  const { matches: words } = useWords();
  const { list } = useFigures();
  if (pair.vetoes.length === 0) {
    return (
      <p>
        <span class="tag good">{words.listed}</span>
      </p>
    );
  }
  return (
    <div class="panel caution-panel">
      <p>
        <strong>{words.notListed}</strong>
      </p>
      <ul>
        {pair.vetoes.map(({ veto, networks = [], validUntil }) => (
          <li key={veto}>
            {words.vetoes[veto]} {list(networks)} {validUntil}
          </li>
        ))}
      </ul>
    </div>
  );
}
