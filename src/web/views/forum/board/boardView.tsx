import { useEffect, useMemo, useState } from 'preact/hooks';
import { api, ask, type Schemas } from '../../../api/client.ts';
import { Answered } from '../../../parts/answered.tsx';
import { Choice } from '../../../parts/choice.tsx';
import { ProblemNote } from '../../../parts/problemNote.tsx';
import { TextField } from '../../../parts/textField.tsx';
import type { ViewProps } from '../../../routes.ts';
import { requery, to } from '../../../state/address.ts';
import { useAnswer, useTask } from '../../../state/answer.ts';
import { clockOf } from '../../../state/forumTime.ts';
import { tell } from '../../../state/notices.ts';
import { useWords } from '../../../words/words.ts';
import { ForumFrame, type StoredForum } from '../forumFrame.tsx';
import { askLocks, askParticipants, askSessions, askTables } from '../forumParts.ts';
import { publishRun, rolledBack } from '../publishing.ts';
import { type Board, type BoardParts, type Clash, cellKey, makeBoard, type Place } from './board.ts';
import { Grid } from './grid.tsx';
import { useCarry } from './useCarry.ts';
import '../../../style/board.css';

/** The board of slots by tables: what is where, moving by hand, locking. */
export function BoardView({ params, query }: ViewProps) {
  return (
    <ForumFrame id={params.id!} tab="board">
      {(forum, again) => <Chosen forum={forum} asked={query.get('run')} onPublish={again} />}
    </ForumFrame>
  );
}

function Chosen(props: {
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
          <Loaded
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

async function askParts(id: string, run: string, signal: AbortSignal): Promise<BoardParts> {
  const [schedule, tables, sessions, participants, locks] = await Promise.all([
    ask(api.GET('/v1/forums/{id}/schedule-runs/{run}/schedule', { params: { path: { id, run } }, signal })),
    askTables(id, signal),
    askSessions(id, signal),
    askParticipants(id, signal),
    askLocks(id, signal),
  ]);
  const registered = await Promise.all(
    sessions
      .filter(({ kind }) => kind === 'workshop' || kind === 'side-visit')
      .map(({ externalId: session }) =>
        ask(
          api.GET('/v1/forums/{id}/sessions/{session}/registrations', {
            params: { path: { id, session } },
            signal,
          }),
        ),
      ),
  );
  const registrations = registered.flatMap(({ items }) => items);
  return { schedule, tables, sessions, participants, locks, registrations };
}

interface BoardProps {
  readonly forum: StoredForum;
  readonly run: Schemas['ScheduleRun'];
  readonly chooser: preact.ComponentChildren;
  readonly onPublish: () => void;
}

function Loaded(props: BoardProps) {
  const { forum, run } = props;
  const parts = useAnswer((signal) => askParts(forum.id, run.id, signal), [forum.id, run.id]);
  return (
    <Answered of={parts}>{(value) => <WholeBoard {...props} parts={value} onLocks={parts.again} />}</Answered>
  );
}

function WholeBoard(props: BoardProps & { readonly parts: BoardParts; readonly onLocks: () => void }) {
  const { schedule } = useWords();
  const words = schedule.board;
  const { forum, run, parts, chooser, onPublish, onLocks } = props;
  const saved = useMemo(() => makeBoard(parts), [parts]);
  const carry = useCarry(saved);
  const { board, carried, moves } = carry;
  const task = useTask();
  const [active, setActive] = useState<Place>({ slot: 0, table: 0 });
  const [sought, setSought] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const clashText = useClashText(board);
  const marked = useMemo(() => {
    const wanted = sought.trim().toLocaleLowerCase();
    if (wanted === '') return new Set<number>();
    const fits = (name: string) => name.toLocaleLowerCase().includes(wanted);
    return new Set(
      board.meetings
        .filter(({ title, people }) => fits(title) || people.some((each) => fits(board.names.person(each))))
        .map(({ id }) => id),
    );
  }, [board, sought]);
  useEffect(() => {
    if (moves.size === 0) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [moves.size]);

  const lockOf = (id: number): string | null => {
    const { slot, sides } = saved.meetings[id]!;
    const from = saved.slots[slot]!.from;
    const held = parts.locks.find(
      (lock) =>
        Date.parse(lock.startsAt) === from && sides.includes(lock.first) && sides.includes(lock.second),
    );
    return held?.externalId ?? null;
  };
  const textAt = ({ slot, table }: Place) =>
    [clockOf(board.slots[slot]!.startsAt), board.tables[table]!.name] as const;
  const selected = board.at.get(cellKey(active.slot, active.table));
  const target = carry.target;
  const clash = carried === null || target === null ? null : carried.clashAt(target.slot, target.table);
  const isHome =
    carried !== null &&
    target !== null &&
    carried.meeting.slot === target.slot &&
    carried.meeting.table === target.table;

  function pickUp(id: number): void {
    setRefusal(null);
    if (lockOf(id) !== null) setRefusal(words.clashes.locked());
    else carry.pickUp(id);
  }
  function drop(place: Place): void {
    if (carried === null) return;
    const why = carried.clashAt(place.slot, place.table);
    const { title } = carried.meeting;
    if (why !== null) {
      setRefusal(clashText(why));
      carry.letGo();
      setActive({ slot: carried.meeting.slot, table: carried.meeting.table });
      return;
    }
    setRefusal(null);
    setActive(place);
    if (carry.drop(place)) tell(words.moved(title, ...textAt(place)), carry.undo);
  }
  async function lock(id: number): Promise<void> {
    const held = lockOf(id);
    const { sides, slot, table } = saved.meetings[id]!;
    const body = {
      first: sides[0]!,
      second: sides[1]!,
      startsAt: saved.slots[slot]!.startsAt,
      table: saved.tables[table]!.externalId,
    };
    const add = () => ask(api.POST('/v1/forums/{id}/locks', { params: { path: { id: forum.id } }, body }));
    const remove = (key: string) =>
      ask(api.DELETE('/v1/forums/{id}/locks/{key}', { params: { path: { id: forum.id, key } } }));
    await task.run(async () => {
      if (held === null) {
        const made = await add();
        tell(words.lockedNow, async () => {
          await remove(made.externalId);
          onLocks();
        });
      } else {
        await remove(held);
        tell(words.unlockedNow, async () => {
          await add();
          onLocks();
        });
      }
      onLocks();
    });
  }
  async function save(): Promise<void> {
    await task.run(async () => {
      const made = await ask(
        api.POST('/v1/forums/{id}/schedule-runs/{run}/moves', {
          params: { path: { id: forum.id, run: run.id } },
          body: {
            moves: [...moves].map(([id, { slot, table }]) => ({
              representatives: [...saved.meetings[id]!.people],
              startsAt: saved.slots[slot]!.startsAt,
              table: saved.tables[table]!.externalId,
            })),
          },
        }),
      );
      tell(words.saved(made.number));
      carry.discard();
      requery({ run: made.id });
    });
  }
  async function publish(): Promise<void> {
    if (!(await task.run(() => publishRun(forum.id, run.id)))) return;
    tell(schedule.publishedNow(run.number), rolledBack(forum.id, forum.publishedRunId, onPublish));
    onPublish();
  }
  function next(): void {
    const found = board.meetings
      .filter(({ id }) => marked.has(id))
      .map(({ slot, table }) => ({ slot, table }))
      .sort((a, b) => a.slot - b.slot || a.table - b.table);
    const after = found.find(
      ({ slot, table }) => slot > active.slot || (slot === active.slot && table > active.table),
    );
    const place = after ?? found[0];
    if (place !== undefined) setActive(place);
  }
  return (
    <>
      <div class="fields">
        {chooser}
        <TextField label={words.find} type="search" value={sought} onInput={setSought} />
        {sought !== '' && (
          <div class="row">
            <span role="status">{words.hits(marked.size)}</span>
            <button type="button" class="small" disabled={marked.size === 0} onClick={next}>
              {words.next}
            </button>
          </div>
        )}
        {!run.published && (
          <button type="button" disabled={task.busy || moves.size > 0} onClick={publish}>
            {schedule.publish}
          </button>
        )}
      </div>
      <p id="board-help" class="soft small no-print">
        {words.help}
      </p>
      <Grid
        carry={carry}
        lockOf={lockOf}
        marked={marked}
        active={active}
        onActive={setActive}
        onLock={lock}
        onDrop={drop}
        onPickUp={pickUp}
      />
      <div class="panel stack tight board-below">
        <p role="status" aria-live="polite">
          {carried !== null && target !== null ? (
            <>
              <strong>{words.carrying(carried.meeting.title)}</strong> {words.freeCount(carried.freeSlots)}{' '}
              <span class={clash === null ? 'tag good' : 'tag bad'}>
                {words.cell(
                  ...textAt(target),
                  isHome ? words.here : clash === null ? words.free : clashText(clash),
                )}
              </span>
            </>
          ) : refusal !== null ? (
            <span class="tag bad">
              {words.refused} {refusal}
            </span>
          ) : (
            words.cell(
              ...textAt(active),
              selected === undefined
                ? words.empty
                : [
                    board.meetings[selected]!.title,
                    board.meetings[selected]!.people.map((each) => board.names.person(each)).join(', '),
                    ...(lockOf(selected) === null ? [] : [words.locked]),
                  ].join(' · '),
            )
          )}
        </p>
        <div class="row">
          {carried !== null ? (
            <>
              <button type="button" disabled={clash !== null} onClick={() => target !== null && drop(target)}>
                {words.drop}
              </button>
              <button type="button" class="plain" onClick={carry.letGo}>
                {words.discard}
              </button>
            </>
          ) : (
            selected !== undefined && (
              <>
                <button type="button" disabled={lockOf(selected) !== null} onClick={() => pickUp(selected)}>
                  {words.pickUp}
                </button>
                <button
                  type="button"
                  disabled={task.busy || moves.has(selected)}
                  onClick={() => lock(selected)}
                >
                  {lockOf(selected) === null ? words.lock : words.unlock}
                </button>
              </>
            )
          )}
          {moves.size > 0 && carried === null && (
            <>
              <span class="tag caution">{words.unsaved(moves.size)}</span>
              <button type="button" class="main-action" disabled={task.busy} onClick={save}>
                {words.save}
              </button>
              <button type="button" onClick={carry.undo}>
                {words.undo}
              </button>
              <button type="button" class="plain" onClick={carry.discard}>
                {words.discard}
              </button>
            </>
          )}
        </div>
        {task.problem !== null && <ProblemNote problem={task.problem} />}
      </div>
    </>
  );
}

/** A clash in words. */
function useClashText(board: Board): (clash: Clash) => string {
  const { clashes } = useWords().schedule.board;
  const { person, participant } = board.names;
  return (clash) => {
    switch (clash.clash) {
      case 'meets': {
        const { people } = board.meetings[clash.other]!;
        const others = people.filter((each) => each !== clash.person).map(person);
        return clashes.meets(person(clash.person), others.join(', '));
      }
      case 'away':
        return clashes.away(person(clash.person));
      case 'programme':
        return clashes.programme(person(clash.person), clash.title);
      case 'taken':
        return clashes.taken(board.meetings[clash.other]!.title);
      case 'closed':
        return clashes.closed();
      case 'host':
        return clashes.host(participant(clash.host));
      case 'virtual':
        return clashes.virtual(person(clash.person));
      case 'place':
        return clashes.place();
    }
  };
}
