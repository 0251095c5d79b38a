import type { Schemas } from '../../api/client.ts';
import type { Introductions } from '../../introductions/useIntroductions.ts';
import { directionsOf, restsOnIllustration } from '../../matching/criteria.ts';
import { MatchActions } from '../../parts/matchActions.tsx';
import { ProfileLine } from '../../parts/profileLine.tsx';
import { ScoreBar } from '../../parts/scoreBar.tsx';
import { type Query, to } from '../../state/address.ts';
import { useFigures } from '../../state/figures.ts';
import { useWords } from '../../words/words.ts';

/** One match of a list: who, the score and what it is made of, why, and what to do about it. */
export function MatchCard(props: {
  readonly id: string;
  readonly match: Schemas['Match'];
  /** What its own view is opened with: what the list was asked for. */
  readonly query: Query;
  readonly introductions: Introductions;
  readonly onChange: () => void;
}) {
  const { id, match, query, introductions, onChange } = props;
  const { matches: words, shell } = useWords();
  const { percent } = useFigures();
  const { profile, explanation } = match;
  const { theyBring, youBring } = directionsOf(explanation);
  return (
    <li class="panel match">
      <span class="rank number">{match.rank}</span>
      <div>
        <h2>
          <a href={to(`/profiles/${id}/matches/${profile.id}`, query)}>{profile.name}</a>
        </h2>
        <ProfileLine profile={profile} />
      </div>
      <div class="score number">
        {percent(match.score)}
        {match.rankByScore !== match.rank && <div class="small soft">{words.rankWas(match.rankByScore)}</div>}
      </div>
      <div class="body">
        <div>
          <ScoreBar explanation={explanation} />
          <div class="bar-captions small soft">
            <span>
              {words.theyBring} {percent(theyBring.fit)}
            </span>
            <span>
              {words.youBring} {percent(youBring.fit)}
            </span>
          </div>
        </div>
        <ul class="reasons">
          {match.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        {(match.confidence < SURE || restsOnIllustration(explanation)) && (
          <div class="row">
            {match.confidence < SURE && (
              <span class="tag caution">{words.confidenceOf(percent(match.confidence))}</span>
            )}
            {restsOnIllustration(explanation) && (
              <span class="tag caution" title={shell.illustrativeHint}>
                {shell.illustrative}
              </span>
            )}
          </div>
        )}
        <MatchActions
          id={id}
          other={profile}
          onChange={onChange}
          introduction={introductions.with(profile.id)}
          onIntroduction={introductions.again}
        />
      </div>
    </li>
  );
}

/** From so much of the weight on, how much is backed by facts need not be said. */
const SURE = 0.95;
