import { clockOf } from '../../../state/forumTime.ts';
import { useWords } from '../../../words/words.ts';
import { cellKey, type Landing, type Place } from './board.ts';
import { useClashText } from './clashText.ts';
import type { Carry } from './useCarry.ts';

/** What a place holds or, while a meeting is carried, what would come of dropping it there; read out as it changes. */
export function BoardStatus(props: {
  readonly carry: Carry;
  readonly active: Place;
  /** Why the last thing that was tried did not work. */
  readonly refusal: string | null;
}) {
  const { carry, active, refusal } = props;
  const { board, carried, target } = carry;
  const words = useWords().schedule.board;
  const cell = ({ slot, table }: Place, what: string): string =>
    words.cell(clockOf(board.slots[slot]!.startsAt), board.tables[table]!.name, what);
  return (
    <p role="status" aria-live="polite">
      {carried !== null && target !== null ? (
        <>
          <strong>{words.carrying(carried.meeting.title)}</strong> {words.freeCount(carried.freeSlots)}{' '}
          <Outcome carry={carry} place={target} cell={cell} landing={carried.landingAt(target)} />
        </>
      ) : refusal !== null ? (
        <span class="tag bad">
          {words.refused} {refusal}
        </span>
      ) : (
        cell(active, shownAt(carry, active, words))
      )}
    </p>
  );
}

function shownAt(
  { board }: Carry,
  place: Place,
  words: { readonly empty: string; readonly locked: string },
): string {
  const id = board.at.get(cellKey(place.slot, place.table));
  if (id === undefined) return words.empty;
  const { title, people } = board.meetings[id]!;
  const named = people.map((each) => board.names.person(each)).join(', ');
  return [title, named, ...(board.locked.has(id) ? [words.locked] : [])].join(' · ');
}

function Outcome(props: {
  readonly carry: Carry;
  readonly place: Place;
  readonly landing: Landing;
  readonly cell: (place: Place, what: string) => string;
}) {
  const { carry, place, landing, cell } = props;
  const words = useWords().schedule.board;
  const clashText = useClashText(carry.board);
  const { slot, table } = carry.carried!.meeting;
  if (slot === place.slot && table === place.table) {
    return <span class="tag good">{cell(place, words.here)}</span>;
  }
  if (landing.landing === 'swap') {
    const { title } = carry.board.meetings[landing.other]!;
    return <span class="tag caution">{cell(place, words.swaps(title))}</span>;
  }
  const why = clashText.refusal(landing);
  return <span class={why === null ? 'tag good' : 'tag bad'}>{cell(place, why ?? words.free)}</span>;
}
