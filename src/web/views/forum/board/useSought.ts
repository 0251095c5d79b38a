import { useMemo, useState } from 'preact/hooks';
import type { Board, Place } from './board.ts';

/** A name that is looked for on the board. */
export interface Sought {
  readonly text: string;
  setText(text: string): void;
  /** The meetings that have it. */
  readonly marked: ReadonlySet<number>;
  /** The place of the next such meeting, by slot, then by table; the first behind the last; undefined: none. */
  nextAfter(place: Place): Place | undefined;
}

export function useSought(board: Board): Sought {
  const [text, setText] = useState('');
  const marked = useMemo(() => {
    const wanted = text.trim().toLocaleLowerCase();
    if (wanted === '') return new Set<number>();
    const fits = (name: string) => name.toLocaleLowerCase().includes(wanted);
    return new Set(
      board.meetings
        .filter(({ title, people }) => fits(title) || people.some((each) => fits(board.names.person(each))))
        .map(({ id }) => id),
    );
  }, [board, text]);
  return {
    text,
    setText,
    marked,
    nextAfter(place) {
      const found = board.meetings
        .filter(({ id }) => marked.has(id))
        .map(({ slot, table }) => ({ slot, table }))
        .sort((a, b) => a.slot - b.slot || a.table - b.table);
      const after = found.find(
        ({ slot, table }) => slot > place.slot || (slot === place.slot && table > place.table),
      );
      return after ?? found[0];
    },
  };
}
