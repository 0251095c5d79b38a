import { useMemo, useState } from 'preact/hooks';
import { api, ask } from '../../api/client.ts';
import { Answered } from '../../parts/answered.tsx';
import { ProblemNote } from '../../parts/problemNote.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import type { ViewProps } from '../../routes.ts';
import { to } from '../../state/address.ts';
import { useAnswer, useTask } from '../../state/answer.ts';
import { useFigures } from '../../state/figures.ts';
import { tell } from '../../state/notices.ts';
import { useWords } from '../../words/words.ts';
import { Changes } from './changes.tsx';
import { type Run, useRun } from './followRun.ts';
import { ForumFrame, type StoredForum } from './forumFrame.tsx';
import { type Names, namesOf, tableNames } from './forumMembers.ts';
import { askParticipants, askTables } from './forumParts.ts';
import { OccasionForm } from './occasionForm.tsx';
import { publishRun, rolledBack } from './publishing.ts';

/** The day itself: what happened, what it would change and for whom, and making it so. */
export function Day({ params }: ViewProps) {
  return (
    <ForumFrame id={params.id!} tab="day">
      {(forum, again) => <Whole forum={forum} onPublish={again} />}
    </ForumFrame>
  );
}

function Whole({ forum, onPublish }: { forum: StoredForum; onPublish: () => void }) {
  const { schedule } = useWords();
  const words = schedule.day;
  const { id, publishedRunId } = forum;
  const [proposed, setProposed] = useState<Run | null>(null);
  const parts = useAnswer(
    async (signal) => ({
      participants: await askParticipants(id, signal),
      tables: await askTables(id, signal),
    }),
    [id],
  );
  const names = useMemo(() => namesOf(parts.value?.participants ?? []), [parts.value]);
  if (publishedRunId === null) {
    return (
      <div class="panel empty">
        <p>{words.none}</p>
        <a class="button" href={to(`/forums/${id}/runs`)}>
          {schedule.order}
        </a>
      </div>
    );
  }
  return (
    <Answered of={parts}>
      {({ participants, tables }) => (
        <>
          {proposed === null ? (
            <OccasionForm forum={forum} participants={participants} tables={tables} onOrdered={setProposed} />
          ) : (
            <Proposal
              key={proposed.id}
              run={proposed}
              names={names}
              tables={tableNames(tables)}
              before={publishedRunId}
              onDone={(isPublished) => {
                setProposed(null);
                if (isPublished) onPublish();
              }}
              onTakenBack={onPublish}
            />
          )}
          <Past forum={forum} names={names} tables={tableNames(tables)} onTakenBack={setProposed} />
        </>
      )}
    </Answered>
  );
}

function Proposal(props: {
  readonly run: Run;
  readonly names: Names;
  readonly tables: ReadonlyMap<string, string>;
  readonly before: string;
  readonly onDone: (isPublished: boolean) => void;
  readonly onTakenBack: () => void;
}) {
  const { schedule } = useWords();
  const words = schedule.day;
  const { names, tables, before, onDone } = props;
  const about = useOccasionText(names, tables);
  const { run, problem } = useRun(props.run, () => undefined);
  const task = useTask();
  const changes = run.report?.changes ?? null;
  async function publish(): Promise<void> {
    if (!(await task.run(() => publishRun(run.forumId, run.id)))) return;
    tell(words.done, rolledBack(run.forumId, before, props.onTakenBack));
    onDone(true);
  }
  return (
    <section class="panel stack" aria-labelledby="proposal" aria-busy={run.finishedAt === null}>
      <h2 id="proposal">{words.proposal}</h2>
      <p>{about(run)}</p>
      {run.finishedAt === null && <Waiting slow text={words.replanning} />}
      {problem !== null && <ProblemNote problem={problem} />}
      {run.state === 'infeasible' && (
        <div class="problem panel" role="alert">
          <p>{words.impossible}</p>
          <ul>
            {(run.clash ?? []).map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      {run.failure !== null && (
        <p class="faults" lang="en">
          {run.failure}
        </p>
      )}
      {changes !== null && (
        <>
          {changes.people.length > 0 && <h3>{words.tell}</h3>}
          <Changes comparison={changes} names={names} tables={tables} />
        </>
      )}
      {task.problem !== null && <ProblemNote problem={task.problem} />}
      {run.finishedAt !== null && (
        <div class="row no-print">
          {run.state === 'succeeded' && (
            <button type="button" class="main-action" disabled={task.busy} onClick={publish}>
              {words.publish}
            </button>
          )}
          <button
            type="button"
            onClick={() => {
              tell(words.discarded);
              onDone(false);
            }}
          >
            {words.discard}
          </button>
        </div>
      )}
    </section>
  );
}

interface ToldOccasion {
  readonly occasion?: keyof ReturnType<typeof useWords>['schedule']['day']['occasions'];
  readonly representative?: string;
  readonly table?: string;
  readonly request?: { readonly from: string; readonly to: string };
  /** Of what takes an occasion back: the run that had answered to it. */
  readonly run?: string;
}

/** What a run was told of: what happened, and to whom or what. */
function useOccasionText(names: Names, tables: ReadonlyMap<string, string>): (run: Run) => string {
  const { occasions } = useWords().schedule.day;
  return ({ occasion }) => {
    const { occasion: what, representative, table, request } = (occasion ?? {}) as ToldOccasion;
    const about =
      representative !== undefined
        ? names.personOf(representative)
        : table !== undefined
          ? (tables.get(table) ?? table)
          : request === undefined
            ? ''
            : `${names.participant(request.from)} – ${names.participant(request.to)}`;
    return what === undefined ? about : `${occasions[what]}: ${about}`;
  };
}

function Past(props: {
  readonly forum: StoredForum;
  readonly names: Names;
  readonly tables: ReadonlyMap<string, string>;
  readonly onTakenBack: (run: Run) => void;
}) {
  const { schedule } = useWords();
  const figures = useFigures();
  const { forum, names, tables, onTakenBack } = props;
  const task = useTask();
  const runs = useAnswer(
    (signal) =>
      ask(
        api.GET('/v1/forums/{id}/schedule-runs', {
          params: { path: { id: forum.id }, query: { limit: 50 } },
          signal,
        }),
      ),
    [forum.id, forum.publishedRunId],
  );
  const past = (runs.value?.items ?? []).filter(({ occasion }) => occasion !== null);
  if (past.length === 0) return null;
  const undone = new Set(past.map(({ occasion }) => (occasion as ToldOccasion).run));
  const takeBack = (run: string) =>
    task.run(async () => {
      const path = { id: forum.id, run };
      onTakenBack(await ask(api.DELETE('/v1/forums/{id}/occasions/{run}', { params: { path } })));
      runs.again();
    });
  const about = useOccasionText(names, tables);
  return (
    <section class="panel stack tight" aria-labelledby="past">
      <h2 id="past">{schedule.day.past}</h2>
      <ol class="runs">
        {past.map((run) => {
          const told = run.occasion as ToldOccasion;
          return (
            <li key={run.id} class="row">
              <a href={to(`/forums/${forum.id}/runs/${run.id}`)}>{schedule.run(run.number)}</a>
              <span>{about(run)}</span>
              <span class="tag">{schedule.states[run.state]}</span>
              {run.published && <span class="tag good">{schedule.published}</span>}
              <span class="soft small">{figures.time(run.createdAt)}</span>
              {told.run === undefined && !undone.has(run.id) && (
                <button
                  type="button"
                  class="no-print"
                  disabled={task.busy}
                  aria-label={`${schedule.day.takeBack}: ${about(run)}`}
                  onClick={() => takeBack(run.id)}
                >
                  {schedule.day.takeBack}
                </button>
              )}
            </li>
          );
        })}
      </ol>
      {task.problem !== null && <ProblemNote problem={task.problem} />}
    </section>
  );
}
