import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Schemas } from '../../../api/client.ts';
import { ProblemNote } from '../../../parts/problemNote.tsx';
import { TextField } from '../../../parts/textField.tsx';
import { clockOf } from '../../../state/forumTime.ts';
import { tell } from '../../../state/notices.ts';
import { useUnsaved } from '../../../state/unsaved.ts';
import { useWords } from '../../../words/words.ts';
import type { StoredForum } from '../forumFrame.tsx';
import { type BoardParts, cellKey, isFixed, makeBoard, type Place } from './board.ts';
import { BoardStatus } from './boardStatus.tsx';
import { useClashText } from './clashText.ts';
import { Grid } from './grid.tsx';
import { useBoardChanges } from './useBoardChanges.ts';
import { useCarry } from './useCarry.ts';
import { useSought } from './useSought.ts';

/** The board of a run with all that can be done on it: find, move, change places, lock, save, publish. */
export function WorkingBoard(props: {
  readonly forum: StoredForum;
  readonly run: Schemas['ScheduleRun'];
  readonly parts: BoardParts;
  readonly chooser: ComponentChildren;
  readonly onLocks: () => void;
  readonly onPublish: () => void;
}) {
  const { schedule } = useWords();
  const words = schedule.board;
  const { run, parts, chooser } = props;
  const saved = useMemo(() => makeBoard(parts), [parts]);
  const carry = useCarry(saved);
  const { board, carried, moves, target } = carry;
  const sought = useSought(board);
  const { task, lock, save, publish } = useBoardChanges({ ...props, saved, carry });
  const [active, setActive] = useState<Place>({ slot: 0, table: 0 });
  const [refusal, setRefusal] = useState<string | null>(null);
  const clashText = useClashText(board);
  useUnsaved(moves.size > 0);

  function pickUp(id: number): void {
    const isLocked = isFixed(board, id);
    setRefusal(isLocked ? words.clashes.locked(board.meetings[id]!.title) : null);
    if (!isLocked) carry.pickUp(id);
  }
  function drop(place: Place): void {
    if (carried === null) return;
    const { title, slot, table } = carried.meeting;
    const landing = carried.landingAt(place);
    const isHome = place.slot === slot && place.table === table;
    const why = isHome ? null : clashText.refusal(landing);
    setRefusal(why);
    setActive(why === null ? place : { slot, table });
    if (why !== null) carry.letGo();
    else if (carry.drop(place)) {
      const text =
        landing.landing === 'swap'
          ? words.swapped(title, board.meetings[landing.other]!.title)
          : words.moved(title, clockOf(board.slots[place.slot]!.startsAt), board.tables[place.table]!.name);
      tell(text, carry.undo);
    }
  }
  const selected = board.at.get(cellKey(active.slot, active.table));
  const cannotDrop =
    carried === null || target === null || clashText.refusal(carried.landingAt(target)) !== null;
  return (
    <>
      <div class="fields">
        <fieldset disabled={moves.size > 0}>{chooser}</fieldset>
        <TextField label={words.find} type="search" value={sought.text} onInput={sought.setText} />
        {sought.text !== '' && (
          <div class="row">
            <span role="status">{words.hits(sought.marked.size)}</span>
            <button
              type="button"
              class="small"
              disabled={sought.marked.size === 0}
              onClick={() => setActive(sought.nextAfter(active) ?? active)}
            >
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
        marked={sought.marked}
        active={active}
        onActive={setActive}
        onLock={lock}
        onDrop={drop}
        onPickUp={pickUp}
      />
      <div class="panel stack tight board-below">
        <BoardStatus carry={carry} active={active} refusal={refusal} />
        <div class="row">
          {carried !== null ? (
            <>
              <button type="button" disabled={cannotDrop} onClick={() => target !== null && drop(target)}>
                {words.drop}
              </button>
              <button type="button" class="plain" onClick={carry.letGo}>
                {words.discard}
              </button>
            </>
          ) : (
            selected !== undefined && (
              <>
                <button type="button" disabled={isFixed(board, selected)} onClick={() => pickUp(selected)}>
                  {words.pickUp}
                </button>
                <button
                  type="button"
                  disabled={task.busy || moves.has(selected)}
                  onClick={() => lock(selected)}
                >
                  {board.locked.has(selected) ? words.unlock : words.lock}
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
