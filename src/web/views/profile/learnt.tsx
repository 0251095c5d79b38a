import { api, ask } from '../../api/client.ts';
import { block, judge } from '../../matching/judgement.ts';
import { Answered } from '../../parts/answered.tsx';
import { ProblemNote } from '../../parts/problemNote.tsx';
import { to } from '../../state/address.ts';
import { useAnswer, useTask } from '../../state/answer.ts';
import { tell } from '../../state/notices.ts';
import { useWords } from '../../words/words.ts';

interface Judged {
  readonly id: string;
  readonly name: string;
}

/** The profiles of the given ids by name; those that were deleted are left out. */
async function namesOf(ids: readonly string[], signal: AbortSignal): Promise<Judged[]> {
  const found = await Promise.all(
    ids.map((id) => api.GET('/v1/profiles/{id}', { params: { path: { id } }, signal })),
  );
  return found.flatMap(({ data }) => (data === undefined ? [] : [{ id: data.id, name: data.name }]));
}

/** What was liked, put away and blocked, each with a way back. */
export function Learnt({ id }: { id: string }) {
  const { profiles: words } = useWords();
  const task = useTask();
  const answer = useAnswer(
    async (signal) => {
      const params = { path: { id } };
      const [feedback, blocks] = await Promise.all([
        ask(api.GET('/v1/profiles/{id}/feedback', { params, signal })),
        ask(api.GET('/v1/profiles/{id}/blocks', { params, signal })),
      ]);
      const told = (verdict: 'more' | 'less') =>
        feedback.items.filter((each) => each.verdict === verdict).map(({ profileId }) => profileId);
      const [liked, dismissed, blocked] = await Promise.all([
        namesOf(told('more'), signal),
        namesOf(told('less'), signal),
        namesOf(
          blocks.items.map(({ profileId }) => profileId),
          signal,
        ),
      ]);
      return { liked, dismissed, blocked };
    },
    [id],
  );

  function takeBack(work: () => Promise<void>, redo: () => Promise<void>, text: string): void {
    void task.run(async () => {
      await work();
      answer.again();
      tell(text, async () => {
        await redo();
        answer.again();
      });
    });
  }

  return (
    <section class="stack tight no-print">
      <h2>{words.learnt}</h2>
      {task.problem !== null && <ProblemNote problem={task.problem} />}
      <Answered of={answer}>
        {({ liked, dismissed, blocked }) => {
          const groups = [
            { title: words.liked, of: liked, set: (other: string) => judge(id, other, 'more'), off: unjudge },
            {
              title: words.dismissed,
              of: dismissed,
              set: (other: string) => judge(id, other, 'less'),
              off: unjudge,
            },
            {
              title: words.blocked,
              of: blocked,
              set: (other: string) => block(id, other, true),
              off: (other: string) => block(id, other, false),
            },
          ].filter((group) => group.of.length > 0);
          function unjudge(other: string): Promise<void> {
            return judge(id, other, null);
          }
          if (groups.length === 0) return <p class="soft">{words.learntNothing}</p>;
          return groups.map((group) => (
            <div key={group.title} class="panel stack tight">
              <h3>{group.title}</h3>
              <ul class="stack tight">
                {group.of.map((other) => (
                  <li key={other.id} class="row apart">
                    <a href={to(`/profiles/${id}/matches/${other.id}`)}>{other.name}</a>
                    <button
                      type="button"
                      class="small"
                      aria-label={`${words.takeBack}: ${other.name}`}
                      disabled={task.busy}
                      onClick={() =>
                        takeBack(
                          () => group.off(other.id),
                          () => group.set(other.id),
                          `${words.takeBack}: ${other.name}`,
                        )
                      }
                    >
                      {words.takeBack}
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          ));
        }}
      </Answered>
    </section>
  );
}
