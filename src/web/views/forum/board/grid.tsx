// biome-ignore-all lint/a11y/useSemanticElements: a table has all its lines, this draws those that are seen
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, aria-activedescendant names the cell
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { clockOf, dayOf, useDays } from '../../../state/forumTime.ts';
import { useWords } from '../../../words/words.ts';
import { cellKey, type Place } from './board.ts';
import {
  COLUMN,
  HEAD_COLUMN,
  HEAD_ROW,
  isSameSight,
  ROW,
  reveal,
  type Seen,
  seenIn,
} from './boardGeometry.ts';
import type { Carry } from './useCarry.ts';
import { useDrag } from './useDrag.ts';

/** Pixels of its own border and the bar to scroll by. */
const BORDER = 18;

interface GridProps {
  readonly carry: Carry;
  /** Meetings to be marked. */
  readonly marked: ReadonlySet<number>;
  readonly active: Place;
  readonly onActive: (place: Place) => void;
  readonly onLock: (meeting: number) => void;
  readonly onDrop: (place: Place) => void;
  readonly onPickUp: (meeting: number) => void;
}

/**
 * Slots by tables. Only what is seen is drawn, so that 30 by 300 cost as much as 3 by 30; one stop for the
 * keyboard, arrow keys inside.
 */
export function Grid(props: GridProps) {
  const { schedule } = useWords();
  const words = schedule.board;
  const { carry, marked, active, onActive } = props;
  const { board, carried, target } = carry;
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<Seen>({ firstRow: 0, lastRow: 20, firstColumn: 0, lastColumn: 10 });
  const rows = board.tables.length;
  const columns = board.slots.length;
  const width = `${HEAD_COLUMN + columns * COLUMN}px`;
  const look = (): void => {
    if (box.current === null) return;
    const next = seenIn(box.current, rows, columns);
    setSeen((now) => (isSameSight(now, next) ? now : next));
  };
  useLayoutEffect(look, [rows, columns]);
  useEffect(() => {
    const observer = new ResizeObserver(look);
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, []);
  const aimed = carried === null ? active : (target ?? active);
  useLayoutEffect(() => reveal(box.current!, aimed), [aimed.slot, aimed.table]);
  const drag = useDrag(props, box);
  const days = useDays('short');

  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const here = board.at.get(cellKey(aimed.slot, aimed.table));
    if (step !== undefined) {
      const place = {
        slot: Math.min(
          columns - 1,
          Math.max(0, step[0] === 'end' ? columns - 1 : step[0] === 'home' ? 0 : aimed.slot + step[0]),
        ),
        table: Math.min(rows - 1, Math.max(0, aimed.table + step[1])),
      };
      if (carried === null) onActive(place);
      else carry.aim(place);
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (carried !== null) props.onDrop(aimed);
      else if (here !== undefined) props.onPickUp(here);
    } else if (event.key === 'Escape' && carried !== null) carry.letGo();
    else if ((event.key === 'l' || event.key === 'L') && here !== undefined && carried === null) {
      props.onLock(here);
    } else return;
    event.preventDefault();
  }

  const isDrawn = ({ slot, table }: Place): boolean =>
    table >= seen.firstRow && table <= seen.lastRow && slot >= seen.firstColumn && slot <= seen.lastColumn;
  const shownColumns = range(seen.firstColumn, Math.min(columns - 1, seen.lastColumn));
  return (
    <div
      ref={box}
      class={carried === null ? 'board' : 'board carrying'}
      role="grid"
      tabIndex={0}
      style={{ maxHeight: `${HEAD_ROW + rows * ROW + BORDER}px` }}
      aria-label={words.label}
      aria-rowcount={rows + 1}
      aria-colcount={columns + 1}
      aria-describedby="board-help"
      aria-activedescendant={isDrawn(aimed) ? `cell-${aimed.slot}-${aimed.table}` : undefined}
      onScroll={look}
      onKeyDown={onKeyDown}
      {...drag}
    >
      <div role="presentation" style={{ width, height: `${HEAD_ROW + rows * ROW}px`, position: 'relative' }}>
        <div class="board-head" role="row" aria-rowindex={1} style={{ width }}>
          <span class="corner" role="columnheader">
            <span class="unseen">{schedule.day.table}</span>
          </span>
          {shownColumns.map((slot) => {
            const { startsAt } = board.slots[slot]!;
            const newDay = slot === 0 || dayOf(board.slots[slot - 1]!.startsAt) !== dayOf(startsAt);
            return (
              <span
                key={slot}
                role="columnheader"
                aria-colindex={slot + 2}
                class={newDay ? 'slot new-day' : 'slot'}
                style={{ left: `${HEAD_COLUMN + slot * COLUMN}px` }}
              >
                <strong>{clockOf(startsAt)}</strong> <small>{days(dayOf(startsAt))}</small>
              </span>
            );
          })}
        </div>
        {range(seen.firstRow, Math.min(rows - 1, seen.lastRow)).map((table) => (
          <div
            key={table}
            role="row"
            aria-rowindex={table + 2}
            class="board-row"
            style={{ top: `${HEAD_ROW + table * ROW}px`, width }}
          >
            <span role="rowheader" class="table-name" title={board.tables[table]!.name}>
              {board.tables[table]!.name}
            </span>
            {shownColumns.map((slot) => {
              const id = board.at.get(cellKey(slot, table));
              const meeting = id === undefined ? undefined : board.meetings[id];
              const isLocked = id !== undefined && board.locked.has(id);
              const marks = [
                'cell',
                meeting !== undefined && 'meeting',
                id !== undefined && carry.moves.has(id) && 'moved',
                id !== undefined && marked.has(id) && 'marked',
                isLocked && 'locked',
                aimed.slot === slot && aimed.table === table && 'aimed',
                carried !== null &&
                  (carried.meeting.id === id ? 'in-hand' : carried.landingAt({ slot, table }).landing),
              ];
              return (
                <span
                  key={slot}
                  id={`cell-${slot}-${table}`}
                  role="gridcell"
                  aria-colindex={slot + 2}
                  aria-selected={carried === null && aimed.slot === slot && aimed.table === table}
                  class={marks.filter(Boolean).join(' ')}
                  style={{ left: `${HEAD_COLUMN + slot * COLUMN}px` }}
                  title={meeting?.title}
                >
                  {meeting === undefined ? (
                    <span class="unseen">{words.empty}</span>
                  ) : (
                    <span class="who">
                      {meeting.title}
                      {isLocked && <span class="unseen">, {words.locked}</span>}
                    </span>
                  )}
                </span>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

const STEPS: Readonly<Record<string, readonly [number | 'home' | 'end', number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  PageUp: [0, -10],
  PageDown: [0, 10],
  Home: ['home', 0],
  End: ['end', 0],
};

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
