import type { ComponentChildren } from 'preact';
import { api, ask, type Schemas } from '../../../api/client.ts';
import { Answered } from '../../../parts/answered.tsx';
import { Choice } from '../../../parts/choice.tsx';
import type { ViewProps } from '../../../routes.ts';
import { requery, to } from '../../../state/address.ts';
import { useAnswer } from '../../../state/answer.ts';
import { useWords } from '../../../words/words.ts';
import { ForumFrame, type StoredForum } from '../forumFrame.tsx';
import { askBoardParts } from './askBoardParts.ts';
import { WorkingBoard } from './workingBoard.tsx';
import '../../../style/board.css';

/** The board of slots by tables: what is where, moving by hand, locking. */
export function BoardView({ params, query }: ViewProps) {
  return (
    <ForumFrame id={params.id!} tab="board">
      {(forum, again) => <ChosenRun forum={forum} asked={query.get('run')} onPublish={again} />}
    </ForumFrame>
  );
}

/** The run that is asked for; else the published one, else the latest. */
function ChosenRun(props: {
  readonly forum: StoredForum;
  readonly asked: string | null;
  readonly onPublish: () => void;
}) {
  const { schedule } = useWords();
  const { forum, asked, onPublish } = props;
  const runs = useAnswer(
    (signal) =>
      ask(
        api.GET('/v1/forums/{id}/schedule-runs', {
          params: { path: { id: forum.id }, query: { limit: 100 } },
          signal,
        }),
      ),
    [forum.id, forum.publishedRunId, asked],
  );
  return (
    <Answered of={runs}>
      {({ items }) => {
        const shown = items.filter(({ state, dryRun }) => state === 'succeeded' && !dryRun);
        const run =
          shown.find(({ id }) => id === asked) ?? shown.find(({ published }) => published) ?? shown[0];
        if (run === undefined) {
          return (
            <div class="panel empty">
              <p>{schedule.board.none}</p>
              <a class="button" href={to(`/forums/${forum.id}/runs`)}>
                {schedule.order}
              </a>
            </div>
          );
        }
        const options = Object.fromEntries(
          shown.map(({ id, number, published }) => [
            id,
            published ? `${schedule.run(number)} (${schedule.published})` : schedule.run(number),
          ]),
        );
        return (
          <LoadedBoard
            key={run.id}
            forum={forum}
            run={run}
            onPublish={onPublish}
            chooser={
              <Choice
                label={schedule.board.run}
                value={run.id}
                options={options}
                onChange={(next) => requery({ run: next })}
              />
            }
          />
        );
      }}
    </Answered>
  );
}

function LoadedBoard(props: {
  readonly forum: StoredForum;
  readonly run: Schemas['ScheduleRun'];
  readonly chooser: ComponentChildren;
  readonly onPublish: () => void;
}) {
  const { forum, run } = props;
  const parts = useAnswer((signal) => askBoardParts(forum.id, run.id, signal), [forum.id, run.id]);
  return (
    <Answered of={parts}>
      {(value) => <WorkingBoard {...props} parts={value} onLocks={parts.again} />}
    </Answered>
  );
}
