import { api, ask } from '../../api/client.ts';
import { IntroductionState } from '../../introductions/introductionState.tsx';
import { askIntroductions, type Introduction, otherSide } from '../../introductions/introductions.ts';
import { Answered } from '../../parts/answered.tsx';
import { ProfileHead } from '../../parts/profileHead.tsx';
import type { ViewProps } from '../../routes.ts';
import { to } from '../../state/address.ts';
import { useAnswer } from '../../state/answer.ts';
import { useWords } from '../../words/words.ts';
import '../../style/matches.css';

/** What others ask of a profile, and what it asked of others, each with how it stands and what can be done. */
export function IntroductionList({ params }: ViewProps) {
  const id = params.id!;
  const { introductions: words } = useWords();
  const profile = useAnswer(
    (signal) => ask(api.GET('/v1/profiles/{id}', { params: { path: { id } }, signal })),
    [id],
  );
  const answer = useAnswer((signal) => askIntroductions(id, signal), [id]);
  const toAnswer = answer.value?.filter(({ state, to: asked }) => state === 'requested' && asked.id === id);
  return (
    <Answered of={profile}>
      {(own) => (
        <>
          <ProfileHead profile={own} tab="introductions" toAnswer={toAnswer?.length} />
          <p class="soft prose">{words.lead}</p>
          <Answered of={answer}>
            {(all) => (
              <div class="side-by-side">
                <Box
                  id={id}
                  title={words.inbox}
                  none={words.inboxNone}
                  introductions={all.filter((each) => each.to.id === id)}
                  onChange={answer.again}
                />
                <Box
                  id={id}
                  title={words.outbox}
                  none={words.outboxNone}
                  introductions={all.filter((each) => each.from.id === id)}
                  onChange={answer.again}
                />
              </div>
            )}
          </Answered>
        </>
      )}
    </Answered>
  );
}

function Box(props: {
  readonly id: string;
  readonly title: string;
  readonly none: string;
  readonly introductions: readonly Introduction[];
  readonly onChange: () => void;
}) {
  const { id, title, none, introductions, onChange } = props;
  return (
    <section class="panel stack" aria-label={title}>
      <h2>{title}</h2>
      {introductions.length === 0 && <p class="soft">{none}</p>}
      {introductions.map((each) => {
        const other = otherSide(each, id);
        return (
          <article key={each.id} class="stack tight">
            <h3>
              <a href={to(`/profiles/${id}/matches/${other.id}`)}>{other.name}</a>
            </h3>
            <IntroductionState id={id} introduction={each} onChange={onChange} />
          </article>
        );
      })}
    </section>
  );
}
