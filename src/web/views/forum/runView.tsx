import { useMemo, useState } from 'preact/hooks';
import { api, ask, type Schemas } from '../../api/client.ts';
import { Answered } from '../../parts/answered.tsx';
import { Choice } from '../../parts/choice.tsx';
import { ProblemNote } from '../../parts/problemNote.tsx';
import type { ViewProps } from '../../routes.ts';
import { to } from '../../state/address.ts';
import { useAnswer, useTask } from '../../state/answer.ts';
import { useFigures } from '../../state/figures.ts';
import { tell } from '../../state/notices.ts';
import { useWords } from '../../words/words.ts';
import { Changes } from './changes.tsx';
import type { Run } from './followRun.ts';
import { ForumFrame, type StoredForum } from './forumFrame.tsx';
import { type Names, namesOf, tableNames } from './forumMembers.ts';
import { askParticipants, askTables } from './forumParts.ts';
import { publishRun, rolledBack } from './publishing.ts';
import { Unplaced } from './unplaced.tsx';

/** What a run reached, why not more, and how it differs from another. */
export function RunView({ params }: ViewProps) {
  return (
    <ForumFrame id={params.id!} tab="runs">
      {(forum, again) => <Whole forum={forum} runId={params.run!} onPublish={again} />}
    </ForumFrame>
  );
}

function Whole(props: {
  readonly forum: StoredForum;
  readonly runId: string;
  readonly onPublish: () => void;
}) {
  const { schedule: words, shell } = useWords();
  const { language } = shell;
  const figures = useFigures();
  const { forum, runId, onPublish } = props;
  const path = { id: forum.id, run: runId };
  const task = useTask();
  const answer = useAnswer(
    (signal) =>
      ask(api.GET('/v1/forums/{id}/schedule-runs/{run}', { params: { path, query: { language } }, signal })),
    [forum.id, runId, forum.publishedRunId, language],
  );
  const participants = useAnswer((signal) => askParticipants(forum.id, signal), [forum.id]);
  const names = useMemo(() => namesOf(participants.value ?? []), [participants.value]);
  async function publish(run: Run): Promise<void> {
    if (!(await task.run(() => publishRun(forum.id, runId)))) return;
    tell(words.publishedNow(run.number), rolledBack(forum.id, forum.publishedRunId, onPublish));
    onPublish();
  }
  return (
    <Answered of={answer}>
      {(run) => (
        <>
          <section class="panel stack" aria-labelledby="run">
            <div class="row apart">
              <h2 id="run">
                {words.run(run.number)} <span class="tag">{words.states[run.state]}</span>{' '}
                {run.published && <span class="tag good">{words.published}</span>}
                {run.dryRun && <span class="tag">{words.dry}</span>}
              </h2>
              {run.state === 'succeeded' && !run.dryRun && (
                <div class="row no-print">
                  <a class="button" href={to(`/forums/${forum.id}/board`, { run: runId })}>
                    {words.openBoard}
                  </a>
                  {!run.published && (
                    <button
                      type="button"
                      class="main-action"
                      disabled={task.busy}
                      onClick={() => publish(run)}
                    >
                      {words.publish}
                    </button>
                  )}
                </div>
              )}
            </div>
            <p class="soft small">
              {words.modeNames[run.mode]} · {figures.time(run.createdAt)} · {words.seed} {run.seed}
            </p>
            {task.problem !== null && <ProblemNote problem={task.problem} />}
            {run.failure !== null && (
              <p class="faults" lang="en">
                {run.failure}
              </p>
            )}
            {(run.clash ?? run.report?.clash ?? []).length > 0 && (
              <div>
                <h3>{words.clash}</h3>
                <ul>
                  {(run.clash ?? run.report?.clash ?? []).map(({ sentence }) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              </div>
            )}
            {run.report !== null && <Reached report={run.report} names={names} />}
          </section>
          {run.report !== null && <Unplaced report={run.report} names={names} />}
          {run.state === 'succeeded' && !run.dryRun && <Compare forum={forum} run={run} names={names} />}
        </>
      )}
    </Answered>
  );
}

function Reached({ report, names }: { report: Schemas['ScheduleReport']; names: Names }) {
  const { schedule: words } = useWords();
  const figures = useFigures();
  const { search, meetings, requests, worstOff, breaks } = report;
  const number = (value: number) => figures.number(Math.round(value * 10) / 10);
  const bar = ({ placed, asked }: { placed: number; asked: number }) => (
    <>
      <span class="number">{words.placedOf(placed, asked)}</span>
      {asked > 0 && <meter min={0} max={asked} value={placed} aria-hidden="true" />}
    </>
  );
  return (
    <dl class="measures">
      <Fact name={words.meetings}>{bar(meetings)}</Fact>
      {requests.must.asked > 0 && <Fact name={words.must}>{bar(requests.must)}</Fact>}
      {requests.want.asked > 0 && <Fact name={words.want}>{bar(requests.want)}</Fact>}
      {search !== null && (
        <Fact name={words.gap}>
          {search.proven ? (
            <span class="tag good">{words.proven}</span>
          ) : (
            search.gap !== null && words.gapText(figures.percent(search.gap, 1))
          )}
          <span class="soft small number">
            {search.objective !== null && `${words.value} ${number(search.objective)} · `}
            {words.bound} {number(search.bound)}
          </span>
        </Fact>
      )}
      {worstOff !== null && (
        <Fact name={words.worstOff}>
          {words.worstOffText(names.personOf(worstOff.representative), worstOff.meetings, worstOff.minimum)}
        </Fact>
      )}
      {report.belowMinimum > 0 && <Fact name={words.belowMinimum}>{report.belowMinimum}</Fact>}
      <Fact name={words.breaks}>{words.breaksText(breaks.total, breaks.worst)}</Fact>
      <Fact name={words.tableChanges}>{report.tableChanges}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Compare({ forum, run, names }: { forum: StoredForum; run: Run; names: Names }) {
  const { schedule: words } = useWords();
  const [other, setOther] = useState(
    forum.publishedRunId !== null && forum.publishedRunId !== run.id ? forum.publishedRunId : '',
  );
  const runs = useAnswer(
    (signal) =>
      ask(
        api.GET('/v1/forums/{id}/schedule-runs', {
          params: { path: { id: forum.id }, query: { limit: 100 } },
          signal,
        }),
      ),
    [forum.id],
  );
  const answer = useAnswer(
    async (signal) =>
      other === ''
        ? null
        : ask(
            api.GET('/v1/forums/{id}/schedule-runs/{run}/comparison', {
              params: { path: { id: forum.id, run: run.id }, query: { with: other } },
              signal,
            }),
          ),
    [run.id, other],
  );
  const options: Record<string, string> = { '': words.compareNone };
  for (const each of runs.value?.items ?? []) {
    if (each.id === run.id || each.state !== 'succeeded' || each.dryRun) continue;
    options[each.id] = each.published
      ? `${words.run(each.number)} (${words.published})`
      : words.run(each.number);
  }
  const tables = useAnswer((signal) => askTables(forum.id, signal), [forum.id]);
  const named = useMemo(() => tableNames(tables.value ?? []), [tables.value]);
  if (Object.keys(options).length === 1) return null;
  return (
    <section class="panel stack" aria-labelledby="compare">
      <h2 id="compare">{words.changesFor}</h2>
      <Choice label={words.compare} value={other} options={options} onChange={setOther} />
      <Answered of={answer}>
        {(comparison) =>
          comparison !== null && <Changes comparison={comparison} names={names} tables={named} />
        }
      </Answered>
    </section>
  );
}
