import { useWords } from '../../../words/words.ts';
import type { Board, Clash, Landing } from './board.ts';

/** Clashes in words, by the names on a board. */
export interface ClashText {
  clash(clash: Clash): string;
  /** Why nothing comes of dropping a meeting somewhere; null: it can be dropped. */
  refusal(landing: Landing): string | null;
}

export function useClashText(board: Board): ClashText {
  const words = useWords().schedule.board;
  const { clashes } = words;
  const { person, participant } = board.names;
  const titleOf = (meeting: number): string => board.meetings[meeting]!.title;
  function clash(found: Clash): string {
    switch (found.clash) {
      case 'meets': {
        const { people } = board.meetings[found.other]!;
        const others = people.filter((each) => each !== found.person).map(person);
        return clashes.meets(person(found.person), others.join(', '));
      }
      case 'away':
        return clashes.away(person(found.person));
      case 'programme':
        return clashes.programme(person(found.person), found.title);
      case 'taken':
        return clashes.taken(titleOf(found.other));
      case 'locked':
        return clashes.locked(titleOf(found.other));
      case 'closed':
        return clashes.closed();
      case 'host':
        return clashes.host(participant(found.host));
      case 'virtual':
        return clashes.virtual(person(found.person));
      case 'place':
        return clashes.place();
    }
  }
  return {
    clash,
    refusal(landing) {
      if (landing.landing !== 'clash') return null;
      // Where another meeting is, what keeps the two from changing places says more than that it is there.
      return landing.instead === null
        ? clash(landing.clash)
        : clashes.noSwap(clash(landing.clash), clash(landing.instead));
    },
  };
}
