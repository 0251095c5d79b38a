import { useMemo, useState } from 'preact/hooks';
import { type Board, type Freedom, freedomOf, type Place, withMoves } from './board.ts';

type Moves = ReadonlyMap<number, Place>;

/** The board with the moves that are not saved yet, the meeting that is carried, and the way back. */
export interface Carry {
  readonly board: Board;
  readonly moves: Moves;
  /** The meeting in hand and where it may go; null: none is. */
  readonly carried: Freedom | null;
  /** Where it would be dropped. */
  readonly target: Place | null;
  pickUp(meeting: number): void;
  aim(place: Place): void;
  letGo(): void;
  /** Drops what is carried, which changes places with the meeting there where both can; answers whether it went. */
  drop(place: Place): boolean;
  undo(): void;
  discard(): void;
}

export function useCarry(saved: Board): Carry {
  const [past, setPast] = useState<readonly Moves[]>([]);
  const [inHand, setInHand] = useState<number | null>(null);
  const [target, setTarget] = useState<Place | null>(null);
  const moves = past.at(-1) ?? NO_MOVES;
  const board = useMemo(() => withMoves(saved, moves), [saved, moves]);
  const carried = useMemo(
    () => (inHand === null ? null : freedomOf(board, board.meetings[inHand]!)),
    [board, inHand],
  );
  const letGo = (): void => {
    setInHand(null);
    setTarget(null);
  };
  return {
    board,
    moves,
    carried,
    target,
    pickUp(meeting) {
      const { slot, table } = board.meetings[meeting]!;
      setInHand(meeting);
      setTarget({ slot, table });
    },
    aim(place) {
      setTarget((now) => (now !== null && isSame(now, place) ? now : place));
    },
    letGo,
    drop(place) {
      if (carried === null) return false;
      const { id, slot, table } = carried.meeting;
      const home = { slot, table };
      if (isSame(place, home)) {
        letGo();
        return false;
      }
      const landing = carried.landingAt(place);
      if (landing.landing === 'clash') return false;
      const next = new Map(moves);
      const put = (meeting: number, to: Place): void => {
        if (isSame(saved.meetings[meeting]!, to)) next.delete(meeting);
        else next.set(meeting, to);
      };
      put(id, { slot: place.slot, table: place.table });
      if (landing.landing === 'swap') put(landing.other, home);
      setPast([...past, next]);
      letGo();
      return true;
    },
    undo: () => setPast((now) => now.slice(0, -1)),
    discard() {
      setPast([]);
      letGo();
    },
  };
}

const NO_MOVES: Moves = new Map();

function isSame(one: Place, other: Place): boolean {
  return one.slot === other.slot && one.table === other.table;
}
