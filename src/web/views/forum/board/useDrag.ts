import { useEffect, useRef } from 'preact/hooks';
import { cellKey, isFixed, type Place } from './board.ts';
import { HEAD_COLUMN, HEAD_ROW, placeAt } from './boardGeometry.ts';
import type { Carry } from './useCarry.ts';

/** Pixels that a pointer goes before it drags; nearness to an edge that scrolls, and how fast. */
const DRAG_AFTER = 5;
const EDGE = 40;
const EDGE_STEP = 14;
/** Milliseconds that a finger rests before it picks up instead of scrolling: shorter than browsers take for a menu. */
const HOLD_MS = 350;
/** Pixels that a resting finger may stray. */
const STRAY = 8;

interface Drag {
  x: number;
  y: number;
  readonly from: Place;
  readonly pointer: number;
  dragging: boolean;
  frame: number;
  hold: ReturnType<typeof setTimeout> | undefined;
}

interface Dragged {
  readonly carry: Carry;
  readonly onActive: (place: Place) => void;
  readonly onDrop: (place: Place) => void;
  readonly onPickUp: (meeting: number) => void;
}

/**
 * Dragging by mouse, pen, and a finger that rests first, scrolling at the edges; a click picks, or drops what was
 * picked up by a button.
 */
export function useDrag(dragged: Dragged, box: { readonly current: HTMLDivElement | null }) {
  const latest = useRef(dragged);
  latest.current = dragged;
  const state = useRef<Drag | null>(null);
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
    if (state.current !== null) {
      cancelAnimationFrame(state.current.frame);
      clearTimeout(state.current.hold);
    }
    state.current = null;
  };
  /** Picks up what lies where the pointer went down, if anything does that may be moved. */
  const begin = (drag: Drag): void => {
    const { carry, onPickUp } = latest.current;
    const id = carry.board.at.get(cellKey(drag.from.slot, drag.from.table));
    if (id === undefined || carry.carried !== null) return;
    onPickUp(id);
    if (isFixed(carry.board, id)) {
      end();
      return;
    }
    drag.dragging = true;
    box.current?.setPointerCapture(drag.pointer);
    drag.frame = requestAnimationFrame(glide);
  };
  useEffect(() => {
    const held = box.current!;
    // The browser scrolls by touch unless the movement itself is refused, which only a listener that may do so can.
    const keepStill = (event: Event): void => {
      if (state.current?.dragging === true) event.preventDefault();
    };
    held.addEventListener('touchmove', keepStill, { passive: false });
    held.addEventListener('contextmenu', keepStill);
    return () => {
      held.removeEventListener('touchmove', keepStill);
      held.removeEventListener('contextmenu', keepStill);
      end();
    };
  }, []);
  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0 || !event.isPrimary) return;
      const from = where(event.clientX, event.clientY);
      if (from === null) return;
      const { clientX: x, clientY: y, pointerId: pointer } = event;
      const drag: Drag = { x, y, from, pointer, dragging: false, frame: 0, hold: undefined };
      if (event.pointerType === 'touch') drag.hold = setTimeout(() => begin(drag), HOLD_MS);
      state.current = drag;
    },
    onPointerMove(event: PointerEvent) {
      const drag = state.current;
      if (drag === null || event.pointerId !== drag.pointer) return;
      if (!drag.dragging) {
        const gone = Math.hypot(event.clientX - drag.x, event.clientY - drag.y);
        if (event.pointerType === 'touch') {
          if (gone > STRAY) clearTimeout(drag.hold);
          return;
        }
        if (gone < DRAG_AFTER) return;
        begin(drag);
        if (!drag.dragging) return;
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
