import { api, ask } from '../../api/client.ts';
import { Answered } from '../../parts/answered.tsx';
import type { ViewProps } from '../../routes.ts';
import { to } from '../../state/address.ts';
import { useAnswer } from '../../state/answer.ts';
import { useWords } from '../../words/words.ts';
import { ForumFrame, forumPath, type StoredForum } from './forumFrame.tsx';
import { askSessions, askTables } from './forumParts.ts';
import { ForumSettings } from './forumSettings.tsx';
import { Sessions } from './sessions.tsx';
import { Tables } from './tables.tsx';

/** What a forum is made of: its sessions on a timeline, its tables, and what stands in the way of a schedule. */
export function Programme({ params }: ViewProps) {
  return (
    <ForumFrame id={params.id!} tab="programme">
      {(forum, again) => <Whole key={forum.version} forum={forum} onForumChange={again} />}
    </ForumFrame>
  );
}

function Whole({ forum, onForumChange }: { forum: StoredForum; onForumChange: () => void }) {
  const { id } = forum;
  const sessions = useAnswer((signal) => askSessions(id, signal), [id]);
  const tables = useAnswer((signal) => askTables(id, signal), [id]);
  const { language } = useWords().shell;
  const findings = useAnswer(
    (signal) =>
      ask(api.GET('/v1/forums/{id}/findings', { params: { path: { id }, query: { language } }, signal })),
    [id, language],
  );
  const changed = (what: { again(): void }) => () => {
    what.again();
    findings.again();
  };
  return (
    <>
      <Answered of={findings}>
        {({ items }) => <Findings id={id} items={items} isPublished={forum.publishedRunId !== null} />}
      </Answered>
      <Answered of={sessions}>
        {(items) => <Sessions forum={forum} sessions={items} onChange={changed(sessions)} />}
      </Answered>
      <Answered of={tables}>
        {(items) => <Tables forum={forum} tables={items} onChange={changed(tables)} />}
      </Answered>
      <ForumSettings forum={forum} onChange={onForumChange} />
    </>
  );
}

/** Findings shown at once; the rest on demand. */
const SHOWN_FINDINGS = 8;

function Findings(props: {
  readonly id: string;
  readonly items: readonly { severity: 'error' | 'warning'; finding: string; sentence: string }[];
  readonly isPublished: boolean;
}) {
  const { forum: words } = useWords();
  const { id, items, isPublished } = props;
  const errors = items.filter(({ severity }) => severity === 'error');
  const lacks = (finding: string) => errors.some((each) => each.finding === finding);
  const steps = [
    { name: 'sessions', done: !lacks('no-slots'), tab: 'programme' },
    { name: 'tables', done: !lacks('no-tables'), tab: 'programme' },
    { name: 'participants', done: !lacks('no-participants'), tab: 'people' },
    { name: 'run', done: isPublished, tab: 'runs' },
  ] as const;
  const list = (shown: typeof items) => (
    <ul class="stack tight">
      {shown.map(({ severity, sentence }) => (
        <li key={sentence}>
          <span class={`tag ${severity === 'error' ? 'bad' : 'caution'}`}>{words.severities[severity]}</span>{' '}
          {sentence}
        </li>
      ))}
    </ul>
  );
  return (
    <section class="panel stack tight" aria-labelledby="findings">
      <h2 id="findings">{words.findings}</h2>
      {steps.some(({ done }) => !done) && (
        <ol class="steps" aria-label={words.steps}>
          {steps.map(({ name, done, tab }) => (
            <li key={name} class={done ? 'done' : undefined}>
              {tab === 'programme' || done ? (
                words.step[name]
              ) : (
                <a href={to(forumPath(id, tab))}>{words.step[name]}</a>
              )}
              {done && <span aria-hidden="true"> ✓</span>}
            </li>
          ))}
        </ol>
      )}
      {items.length === 0 ? (
        <p>{words.findingsNone}</p>
      ) : (
        <p>
          {errors.length > 0 && <>{words.findingsErrors(errors.length)} </>}
          {items.length > errors.length && words.findingsWarnings(items.length - errors.length)}
        </p>
      )}
      {items.length > 0 && list(items.slice(0, SHOWN_FINDINGS))}
      {items.length > SHOWN_FINDINGS && (
        <details>
          <summary>{words.findingsWarnings(items.length - SHOWN_FINDINGS)}</summary>
          {list(items.slice(SHOWN_FINDINGS))}
        </details>
      )}
    </section>
  );
}
