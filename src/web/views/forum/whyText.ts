import type { Schemas } from '../../api/client.ts';
import { useFigures } from '../../state/figures.ts';
import { clockOf, dayOf, useDays } from '../../state/forumTime.ts';
import { useWords } from '../../words/words.ts';
import type { Names } from './forumMembers.ts';

type Why = Schemas['UnplacedReason'];
type Slot = NonNullable<Why['slots']>[number];

/** Slots that are told one by one; of more the number is told. */
const TOLD_SLOTS = 4;

/** What stands behind the reason that a request has no meeting, by names; empty where the reason says it all. */
export function useWhyText(names: Names): (why: Why) => string {
  const words = useWords().schedule.why;
  const days = useDays('short');
  const { list } = useFigures();
  const people = (keys: readonly string[] = []): string => list(keys.map((key) => names.person(key)));
  const blocked = (slot: Slot): string => {
    switch (slot.blocked) {
      case 'people-meet-others':
        return words.meetOthers(people(slot.representatives), slot.representatives?.length ?? 0);
      case 'all-tables-taken':
        return words.tablesTaken(slot.tables ?? 0, slot.locked ?? 0);
      case 'order-of-meetings':
        return words.order;
    }
  };
  return ({ because, representatives, slots = [] }) => {
    if (because !== undefined) return words.apart[because.apart];
    if (representatives !== undefined) return people(representatives);
    const told = slots.slice(0, TOLD_SLOTS).map((slot, at) => {
      const day = dayOf(slot.startsAt);
      const isNewDay = at === 0 || dayOf(slots[at - 1]!.startsAt) !== day;
      return `${isNewDay ? `${days(day)} ` : ''}${clockOf(slot.startsAt)} ${blocked(slot)}`;
    });
    const left = slots.length - told.length;
    return [...told, ...(left > 0 ? [words.moreSlots(left)] : [])].join('; ');
  };
}
