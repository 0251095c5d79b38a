import type { Schemas } from '../../api/client.ts';
import { directionsOf } from '../../matching/criteria.ts';
import { highlight } from '../../matching/highlight.ts';
import { useFigures } from '../../state/figures.ts';
import { useWords } from '../../words/words.ts';

type Meeting = Extract<Schemas['Evidence'], { type: 'text' }>;

/** The needs and offers that answer each other, side by side, with the words and concepts that met. */
export function TextsThatMeet(props: {
  readonly explanation: Schemas['Explanation'];
  readonly own: string;
  readonly other: string;
}) {
  const { matches: words } = useWords();
  const { theyBring, youBring } = directionsOf(props.explanation);
  const groups = [
    { title: words.theyAnswer, texts: textsOf(theyBring), need: props.own, offer: props.other },
    { title: words.youAnswer, texts: textsOf(youBring), need: props.other, offer: props.own },
  ];
  return (
    <section class="stack">
      <h2>{words.evidence}</h2>
      {groups.every(({ texts }) => texts.length === 0) && <p class="soft">{words.noEvidence}</p>}
      {groups
        .filter(({ texts }) => texts.length > 0)
        .map(({ title, texts, need, offer }) => (
          <section key={title} class="stack tight">
            <h3>{title}</h3>
            {texts.map((meeting) => (
              <Texts
                key={`${meeting.seeker.position} ${meeting.candidate.field} ${meeting.candidate.position}`}
                meeting={meeting}
                need={need}
                offer={offer}
              />
            ))}
          </section>
        ))}
    </section>
  );
}

function textsOf(direction: Schemas['DirectionExplanation']): readonly Meeting[] {
  return direction.criteria.flatMap(({ evidence }) => evidence.filter((each) => each.type === 'text'));
}

function Texts({ meeting, need, offer }: { meeting: Meeting; need: string; offer: string }) {
  const { matches: words } = useWords();
  const { percent } = useFigures();
  const { seeker, candidate } = meeting;
  return (
    <article class="panel stack tight">
      <div class="side-by-side facing">
        <Quoted text={seeker} of={need} words={meeting.words.map((pair) => pair.seeker)} />
        <Quoted text={candidate} of={offer} words={meeting.words.map((pair) => pair.candidate)} />
      </div>
      <p class="small soft">{words.similarity(percent(meeting.similarity))}</p>
      {meeting.words.length > 0 && (
        <div class="row small">
          <span class="soft">{words.words}:</span>
          <ul class="chips">
            {meeting.words.map((pair) => (
              <li key={`${pair.seeker} ${pair.candidate}`} class="tag">
                <span lang={langOf(seeker)}>{pair.seeker}</span> ↔{' '}
                <span lang={langOf(candidate)}>{pair.candidate}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {meeting.concepts.length > 0 && (
        <div class="row small">
          <span class="soft">{words.concepts}:</span>
          <ul class="chips">
            {meeting.concepts.map(({ key, label }) => (
              <li key={key} class="tag">
                {label}
              </li>
            ))}
          </ul>
        </div>
      )}
    </article>
  );
}

function langOf({ language }: { language: string }): string | undefined {
  return language === 'und' ? undefined : language;
}

function Quoted(props: {
  readonly text: Schemas['TextReference'];
  readonly of: string;
  readonly words: readonly string[];
}) {
  const { text, of } = props;
  const { profiles, shell, matches: words } = useWords();
  const figures = useFigures();
  return (
    <div class={`quoted ${text.field}`}>
      <div class="row small soft">
        <strong>{text.field === 'needs' ? profiles.need : profiles.offer}</strong>
        <span>{text.likedProfile === undefined ? of : words.likeness(text.likedProfile.name)}</span>
        <span class="tag">{figures.language(text.language)}</span>
        {text.provenance === 'illustrative' && (
          <span class="tag caution" title={shell.illustrativeHint}>
            {shell.illustrative}
          </span>
        )}
      </div>
      <p lang={langOf(text)}>
        {highlight(text.text, props.words).map((piece, at) =>
          piece.found ? <mark key={at}>{piece.text}</mark> : piece.text,
        )}
      </p>
    </div>
  );
}
