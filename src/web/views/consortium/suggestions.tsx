import { useState } from 'preact/hooks';
import { api, ask, type Schemas } from '../../api/client.ts';
import { completeAsJob } from '../../consortium/completionJob.ts';
import { askedOf, type Draft, memberOf } from '../../consortium/draft.ts';
import { CodePicker } from '../../parts/codePicker.tsx';
import { ProblemNote } from '../../parts/problemNote.tsx';
import { ProfileLine } from '../../parts/profileLine.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { to } from '../../state/address.ts';
import { useTask } from '../../state/answer.ts';
import { useFigures } from '../../state/figures.ts';
import { tell } from '../../state/notices.ts';
import { useWords } from '../../words/words.ts';
import type { ChangeDraft } from './members.tsx';

type Profile = Schemas['MatchedProfile'];

/** Who would close the gaps: alternatives side by side, each member added with one press. */
export function Suggestions(props: {
  readonly draft: Draft;
  readonly change: ChangeDraft;
  readonly undo: () => void;
}) {
  const { draft, change, undo } = props;
  const { consortia: words, shell } = useWords();
  const [countries, setCountries] = useState<readonly string[]>([]);
  const [kinds, setKinds] = useState<readonly string[]>([]);
  const [found, setFound] = useState<{ answer: Schemas['CompletionAnswer']; of: Draft }>();
  const [progress, setProgress] = useState<number | null>(null);
  const task = useTask();

  function suggest(): void {
    void task.run(async () => {
      const body = {
        ...askedOf(draft),
        call: draft.call,
        language: shell.language,
        wishes: { countries: [...countries], kinds: kinds as Schemas['Kind'][] },
        alternatives: 2,
      };
      const answer = await ask(api.POST('/v1/consortia/complete', { body }));
      setFound({
        answer: answer.status === 'out-of-time' ? await completeAsJob(body, setProgress) : answer,
        of: draft,
      });
    });
    setProgress(null);
  }

  function add(profiles: readonly Profile[]): void {
    const known = new Set(draft.members.map(({ profileId }) => profileId));
    const fresh = profiles.filter(({ id }) => !known.has(id));
    change((now) => ({
      ...now,
      members: [...now.members, ...fresh.map((profile) => memberOf(profile, false))],
    }));
    tell(fresh.length === 1 ? words.added(fresh[0]!.name) : words.addedAll(fresh.length), undo);
  }

  return (
    <section class="panel stack no-print">
      <div class="row apart">
        <h2>{words.suggestions}</h2>
        <button
          type="button"
          class="main-action"
          disabled={task.busy || draft.members.length === 0}
          onClick={suggest}
        >
          {words.suggest}
        </button>
      </div>
      <p class="hint">{words.suggestHint}</p>
      <details>
        <summary>{words.wishes}</summary>
        <div class="side-by-side">
          <CodePicker
            label={words.wishCountries}
            vocabularies={['countries']}
            codes={countries}
            onChange={setCountries}
          />
          <CodePicker label={words.wishKinds} vocabularies={['kinds']} codes={kinds} onChange={setKinds} />
        </div>
      </details>
      {task.busy && (
        <Waiting slow text={progress === null ? words.suggesting : words.longer} share={progress} />
      )}
      {task.problem !== null && <ProblemNote problem={task.problem} again={suggest} />}
      {found !== undefined && !task.busy && (
        <Found
          answer={found.answer}
          isOutdated={found.of.plan !== draft.plan || found.of.call !== draft.call}
          members={new Set(draft.members.flatMap(({ profileId }) => profileId ?? []))}
          onAdd={add}
        />
      )}
    </section>
  );
}

function Found(props: {
  readonly answer: Schemas['CompletionAnswer'];
  readonly isOutdated: boolean;
  readonly members: ReadonlySet<string>;
  readonly onAdd: (profiles: readonly Profile[]) => void;
}) {
  const { answer, isOutdated, members, onAdd } = props;
  const { consortia: words } = useWords();
  if (answer.status !== 'solved') {
    return (
      <div class="panel caution-panel" role="status">
        <p>{answer.status === 'impossible' ? words.impossible : words.outOfTime}</p>
        <ul>
          {answer.clash?.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <div class="stack" role="status">
      {isOutdated && <p class="tag caution">{words.outdated}</p>}
      {answer.planFaults.length > 0 && (
        <p class="small">
          {words.planFaults} {answer.planFaults.join(', ')}
        </p>
      )}
      <div class="alternatives">
        {answer.completions.map((completion, at) => (
          <Alternative
            key={completion.additions.map(({ profile }) => profile.id).join()}
            completion={completion}
            title={words.alternative(at + 1)}
            members={members}
            onAdd={onAdd}
          />
        ))}
      </div>
    </div>
  );
}

function Alternative(props: {
  readonly completion: Schemas['Completion'];
  readonly title: string;
  readonly members: ReadonlySet<string>;
  readonly onAdd: (profiles: readonly Profile[]) => void;
}) {
  const { completion, title, members, onAdd } = props;
  const { consortia: words } = useWords();
  const { percent } = useFigures();
  const { additions, findings } = completion;
  const missing = additions.filter(({ profile }) => !members.has(profile.id));
  return (
    <article class="alternative stack tight">
      <h3>{title}</h3>
      <p class="small soft">
        {words.additions(additions.length)} ·{' '}
        {completion.optimal ? words.optimal : words.gap(percent(completion.gap, 1))}
      </p>
      {additions.length === 0 && <p>{words.nothingToAdd}</p>}
      <ul class="stack tight addition-list">
        {additions.map(({ profile, answers, reasons }) => (
          <li key={profile.id}>
            <div class="row apart unbroken">
              <a href={to(`/profiles/${profile.id}/about`)}>{profile.name}</a>
              <button
                type="button"
                class="small"
                disabled={members.has(profile.id)}
                aria-label={`${words.addOne}: ${profile.name}`}
                onClick={() => onAdd([profile])}
              >
                {members.has(profile.id) ? '✓' : words.addOne}
              </button>
            </div>
            <ProfileLine profile={profile} />
            <details class="small">
              <summary>{words.fit(percent(answers.score))}</summary>
              <ul class="open-points">
                {reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
      {missing.length > 1 && (
        <button type="button" class="small" onClick={() => onAdd(missing.map(({ profile }) => profile))}>
          {words.addAll}
        </button>
      )}
      {findings.length > 0 && (
        <details class="small">
          <summary>
            {words.stillOpen} ({findings.length})
          </summary>
          <ul class="open-points">
            {findings.map(({ rule, wording, status }) => (
              <li key={rule}>
                <strong>{words.status[status]}</strong>: {wording}
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}
