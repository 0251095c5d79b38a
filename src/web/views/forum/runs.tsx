import { useState } from 'preact/hooks';
import { api, ask } from '../../api/client.ts';
import { Answered } from '../../parts/answered.tsx';
import { ProblemNote } from '../../parts/problemNote.tsx';
import type { ViewProps } from '../../routes.ts';
import { to } from '../../state/address.ts';
import { useAnswer, useTask } from '../../state/answer.ts';
import { useFigures } from '../../state/figures.ts';
import { tell } from '../../state/notices.ts';
import { useWords } from '../../words/words.ts';
import { type Run, useRun } from './followRun.ts';
import { ForumFrame, type StoredForum } from './forumFrame.tsx';
import { GapChart } from './gapChart.tsx';
import { rolledBack } from './publishing.ts';
import { RunOrder } from './runOrder.tsx';

/** Runs that make schedules: a new one, the one under way, and those there were. */
export function Runs({ params }: ViewProps) {
  return (
    <ForumFrame id={params.id!} tab="runs">
      {(forum, again) => <Whole forum={forum} onForumChange={again} />}
    </ForumFrame>
  );
}

function Whole({ forum, onForumChange }: { forum: StoredForum; onForumChange: () => void }) {
  const { schedule: words } = useWords();
  const { id, publishedRunId } = forum;
  const runs = useAnswer(
    (signal) =>
      ask(
        api.GET('/v1/forums/{id}/schedule-runs', { params: { path: { id }, query: { limit: 50 } }, signal }),
      ),
    [id, publishedRunId],
  );
  return (
    <>
      <RunOrder forum={forum} onOrdered={runs.again} />
      <Answered of={runs}>
        {({ items }) => {
          const current = items.find(({ finishedAt }) => finishedAt === null);
          return (
            <>
              {current !== undefined && <Live key={current.id} run={current} onEnd={runs.again} />}
              <section class="panel stack" aria-labelledby="runs">
                <h2 id="runs">{words.runs}</h2>
                {items.length === 0 && <p class="soft">{words.runsNone}</p>}
                <ol class="runs">
                  {items.map((run) => (
                    <RunLine
                      key={run.id}
                      run={run}
                      publishedBefore={publishedRunId}
                      onPublish={onForumChange}
                    />
                  ))}
                </ol>
              </section>
              {publishedRunId !== null && <History id={id} of={publishedRunId} />}
            </>
          );
        }}
      </Answered>
    </>
  );
}

function Live({ run: known, onEnd }: { run: Run; onEnd: () => void }) {
  const { schedule: words } = useWords();
  const figures = useFigures();
  const { run, samples, problem } = useRun(known, onEnd);
  const task = useTask();
  const cancel = () =>
    task.run(async () => {
      const path = { id: run.forumId, run: run.id };
      await ask(api.POST('/v1/forums/{id}/schedule-runs/{run}/cancel', { params: { path } }));
      tell(words.cancelled);
    });
  return (
    <section class="panel stack" aria-labelledby="live" aria-busy="true">
      <div class="row apart">
        <h2 id="live">
          {words.run(run.number)} <span class="tag caution">{words.states[run.state]}</span>
        </h2>
        <button type="button" disabled={task.busy} onClick={cancel}>
          {words.cancel}
        </button>
      </div>
      <div class="row">
        <progress class="wide" max={1} value={run.progress} aria-label={words.progress} />
        <span class="number">{figures.percent(run.progress)}</span>
        <span class="soft number">{words.elapsed(Math.round(samples.at(-1)?.at ?? 0))}</span>
      </div>
      <GapChart samples={samples} />
      {(problem ?? task.problem) !== null && <ProblemNote problem={(problem ?? task.problem)!} />}
    </section>
  );
}

const TAGS: Readonly<Record<Run['state'], string>> = {
  queued: 'caution',
  running: 'caution',
  succeeded: 'good',
  infeasible: 'bad',
  failed: 'bad',
  cancelled: '',
};

function RunLine(props: {
  readonly run: Run;
  readonly publishedBefore: string | null;
  readonly onPublish: () => void;
}) {
  const { schedule: words } = useWords();
  const figures = useFigures();
  const task = useTask();
  const { run, publishedBefore, onPublish } = props;
  const { report } = run;
  async function publish(): Promise<void> {
    const done = await task.run(() =>
      ask(
        api.POST('/v1/forums/{id}/schedule-runs/{run}/publish', {
          params: { path: { id: run.forumId, run: run.id } },
        }),
      ),
    );
    if (!done) return;
    tell(words.publishedNow(run.number), rolledBack(run.forumId, publishedBefore, onPublish));
    onPublish();
  }
  return (
    <li>
      <div class="row apart">
        <div class="row">
          <a href={to(`/forums/${run.forumId}/runs/${run.id}`)}>
            <strong>{words.run(run.number)}</strong>
          </a>
          <span class={`tag ${TAGS[run.state]}`}>{words.states[run.state]}</span>
          {run.dryRun && <span class="tag">{words.dry}</span>}
          {run.published && <span class="tag good">{words.published}</span>}
          <span class="soft small">
            {words.modeNames[run.mode]} · {figures.time(run.createdAt)}
          </span>
        </div>
        <div class="row">
          {report !== null && (
            <span class="number">
              {words.meetingCount(report.meetings.placed)}
              {report.search?.gap != null && (
                <span class="soft">
                  {' '}
                  · {words.gap} {figures.percent(report.search.gap, 1)}
                </span>
              )}
            </span>
          )}
          {run.state === 'succeeded' && !run.dryRun && !run.published && (
            <button type="button" class="small" disabled={task.busy} onClick={publish}>
              {words.publish}
            </button>
          )}
        </div>
      </div>
      {task.problem !== null && <ProblemNote problem={task.problem} />}
    </li>
  );
}

function History({ id, of }: { id: string; of: string }) {
  const { schedule: words } = useWords();
  const figures = useFigures();
  const [open, setOpen] = useState(false);
  const answer = useAnswer(
    async (signal) =>
      open
        ? ask(api.GET('/v1/forums/{id}/publications', { params: { path: { id } }, signal }))
        : { items: [] },
    [id, of, open],
  );
  return (
    <details class="panel" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.history}</summary>
      <Answered of={answer}>
        {({ items }) => (
          <ol class="stack tight">
            {items.map(({ number, runId, runNumber, publishedAt }) => (
              <li key={number}>
                <a href={to(`/forums/${id}/runs/${runId}`)}>{words.run(runNumber)}</a>{' '}
                <span class="soft">{figures.time(publishedAt)}</span>
              </li>
            ))}
          </ol>
        )}
      </Answered>
    </details>
  );
}
