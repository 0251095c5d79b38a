import type { Place } from './board.ts';

/** Sizes in pixels: of a line, of a column, of their heads. As in board.css. */
export const ROW = 44;
export const COLUMN = 152;
export const HEAD_ROW = 44;
export const HEAD_COLUMN = 104;
/** Lines and columns drawn beyond what is seen, so that scrolling shows no gaps. */
const BEYOND = 2;

/** The lines and columns that are drawn. */
export interface Seen {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** What a box shows of a board of so many lines and columns, and a little beyond. */
export function seenIn(box: HTMLElement, rows: number, columns: number): Seen {
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = box;
  return {
    firstRow: Math.max(0, Math.floor(scrollTop / ROW) - BEYOND),
    lastRow: Math.min(rows - 1, Math.ceil((scrollTop + clientHeight) / ROW) + BEYOND),
    firstColumn: Math.max(0, Math.floor(scrollLeft / COLUMN) - BEYOND),
    lastColumn: Math.min(columns - 1, Math.ceil((scrollLeft + clientWidth) / COLUMN) + BEYOND),
  };
}

export function isSameSight(a: Seen, b: Seen): boolean {
  return (
    a.firstRow === b.firstRow &&
    a.lastRow === b.lastRow &&
    a.firstColumn === b.firstColumn &&
    a.lastColumn === b.lastColumn
  );
}

/** Scrolls so that a place is seen beside the heads. */
export function reveal(box: HTMLElement, { slot, table }: Place): void {
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
export function placeAt(box: HTMLElement, x: number, y: number, rows: number, columns: number): Place | null {
  const { left, top } = box.getBoundingClientRect();
  const inX = x - left - HEAD_COLUMN;
  const inY = y - top - HEAD_ROW;
  if (inX < 0 || inY < 0) return null;
  const slot = Math.floor((inX + box.scrollLeft) / COLUMN);
  const table = Math.floor((inY + box.scrollTop) / ROW);
  return slot < columns && table < rows ? { slot, table } : null;
}
