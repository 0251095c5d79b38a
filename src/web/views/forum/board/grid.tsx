// biome-ignore-all lint/a11y/useSemanticElements: a table has all its lines, this draws those that are seen
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, aria-activedescendant names the cell
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { clockOf, dayOf } from '../../../state/forumTime.ts';
import { useWords } from '../../../words/words.ts';
import { cellKey, type Place } from './board.ts';
import type { Carry } from './useCarry.ts';

/** Sizes in pixels: of a line, of a column, of their heads. As in board.css. */
const ROW = 44;
const COLUMN = 152;
const HEAD_ROW = 44;
const HEAD_COLUMN = 104;
/** Its own border and the bar to scroll by. */
const BORDER = 18;
/** Lines and columns drawn beyond what is seen, so that scrolling shows no gaps. */
const BEYOND = 2;
/** Pixels that a pointer goes before it drags; nearness to an edge that scrolls, and how fast. */
const DRAG_AFTER = 5;
const EDGE = 40;
const EDGE_STEP = 14;

interface Seen {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

interface GridProps {
  readonly carry: Carry;
  readonly lockOf: (meeting: number) => string | null;
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
  const { carry, lockOf, marked, active, onActive } = props;
  const { board, carried, target } = carry;
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<Seen>({ firstRow: 0, lastRow: 20, firstColumn: 0, lastColumn: 10 });
  const rows = board.tables.length;
  const columns = board.slots.length;
  const width = `${HEAD_COLUMN + columns * COLUMN}px`;
  const look = (): void => {
    if (box.current === null) return;
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = box.current;
    const next = {
      firstRow: Math.max(0, Math.floor(scrollTop / ROW) - BEYOND),
      lastRow: Math.min(rows - 1, Math.ceil((scrollTop + clientHeight) / ROW) + BEYOND),
      firstColumn: Math.max(0, Math.floor(scrollLeft / COLUMN) - BEYOND),
      lastColumn: Math.min(columns - 1, Math.ceil((scrollLeft + clientWidth) / COLUMN) + BEYOND),
    };
    setSeen((now) => (sameRange(now, next) ? now : next));
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
                <strong>{clockOf(startsAt)}</strong> <small>{dayOf(startsAt).slice(5)}</small>
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
              const clash = carried === null ? null : carried.clashAt(slot, table);
              const isLocked = id !== undefined && lockOf(id) !== null;
              const marks = [
                'cell',
                meeting !== undefined && 'meeting',
                id !== undefined && carry.moves.has(id) && 'moved',
                id !== undefined && marked.has(id) && 'marked',
                isLocked && 'locked',
                aimed.slot === slot && aimed.table === table && 'aimed',
                carried !== null &&
                  (carried.meeting.id === id ? 'in-hand' : clash === null ? 'free' : 'clash'),
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

function sameRange(a: Seen, b: Seen): boolean {
  return (
    a.firstRow === b.firstRow &&
    a.lastRow === b.lastRow &&
    a.firstColumn === b.firstColumn &&
    a.lastColumn === b.lastColumn
  );
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** Scrolls so that a place is seen beside the heads. */
function reveal(box: HTMLDivElement, { slot, table }: Place): void {
  const left = slot * COLUMN;
  const top = table * ROW;
  const width = box.clientWidth - HEAD_COLUMN;
  const height = box.clientHeight - HEAD_ROW;
  if (left < box.scrollLeft) box.scrollLeft = left;
  else if (left + COLUMN > box.scrollLeft + width) box.scrollLeft = left + COLUMN - width;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + ROW > box.scrollTop + height) box.scrollTop = top + ROW - height;
}

/** The place under a pointer; null: a head, or outside. */
function placeAt(box: HTMLDivElement, x: number, y: number, rows: number, columns: number): Place | null {
  const { left, top } = box.getBoundingClientRect();
  const inX = x - left - HEAD_COLUMN;
  const inY = y - top - HEAD_ROW;
  if (inX < 0 || inY < 0) return null;
  const slot = Math.floor((inX + box.scrollLeft) / COLUMN);
  const table = Math.floor((inY + box.scrollTop) / ROW);
  return slot < columns && table < rows ? { slot, table } : null;
}

/** Dragging by mouse or pen, scrolling at the edges; a click picks, or drops what was picked up by a button. */
function useDrag(props: GridProps, box: { readonly current: HTMLDivElement | null }) {
  const latest = useRef(props);
  latest.current = props;
  const state = useRef<{ x: number; y: number; from: Place; dragging: boolean; frame: number } | null>(null);
  const where = (x: number, y: number): Place | null => {
    const { board } = latest.current.carry;
    return placeAt(box.current!, x, y, board.tables.length, board.slots.length);
  };
  const glide = (): void => {
    const drag = state.current;
    if (drag?.dragging !== true || box.current === null) return;
    const edge = box.current.getBoundingClientRect();
    const along = (at: number, low: number, high: number): number =>
      at < low + EDGE ? -EDGE_STEP : at > high - EDGE ? EDGE_STEP : 0;
    const dx = along(drag.x, edge.left + HEAD_COLUMN, edge.right);
    const dy = along(drag.y, edge.top + HEAD_ROW, edge.bottom);
    if (dx !== 0 || dy !== 0) box.current.scrollBy({ left: dx, top: dy, behavior: 'instant' });
    const place = where(drag.x, drag.y);
    if (place !== null) latest.current.carry.aim(place);
    drag.frame = requestAnimationFrame(glide);
  };
  const end = (): void => {
    if (state.current !== null) cancelAnimationFrame(state.current.frame);
    state.current = null;
  };
  useEffect(() => end, []);
  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      const from = where(event.clientX, event.clientY);
      if (from !== null)
        state.current = { x: event.clientX, y: event.clientY, from, dragging: false, frame: 0 };
    },
    onPointerMove(event: PointerEvent) {
      const drag = state.current;
      if (drag === null || event.pointerType === 'touch') return;
      if (!drag.dragging) {
        if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < DRAG_AFTER) return;
        const { carry, onPickUp, lockOf } = latest.current;
        const id = carry.board.at.get(cellKey(drag.from.slot, drag.from.table));
        if (id === undefined || carry.carried !== null) return;
        onPickUp(id);
        if (lockOf(id) !== null) {
          end();
          return;
        }
        drag.dragging = true;
        box.current?.setPointerCapture(event.pointerId);
        drag.frame = requestAnimationFrame(glide);
      }
      drag.x = event.clientX;
      drag.y = event.clientY;
    },
    onPointerUp(event: PointerEvent) {
      const drag = state.current;
      end();
      if (drag === null) return;
      const { carry, onDrop, onActive } = latest.current;
      const place = where(event.clientX, event.clientY);
      if (place === null) {
        if (drag.dragging) carry.letGo();
      } else if (carry.carried !== null) onDrop(place);
      else onActive(place);
    },
    onPointerCancel() {
      const wasDragging = state.current?.dragging === true;
      end();
      if (wasDragging) latest.current.carry.letGo();
    },
  };
}
