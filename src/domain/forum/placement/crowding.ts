/** Too many for too few: these can only go to these slots, which together take fewer. */
export interface Crowding {
  readonly meetings: readonly number[];
  readonly slots: readonly number[];
}

/**
 * The first crowding among meetings that need a slot each: `slotsOf` a meeting, ascending; `capacity` of a slot.
 * Exactly one meeting more than the slots take, by Hall's theorem; null where all fit. Meetings in the order given.
 * Cost: meetings times slots times depth of search, at worst.
 * Source: Hall, On Representatives of Subsets, 1935.
 */
export function findCrowding(
  meetings: readonly number[],
  slotCount: number,
  slotsOf: (meeting: number) => readonly number[],
  capacity: (slot: number) => number,
): Crowding | null {
  const takenBy = Array.from({ length: slotCount }, (): number[] => []);
  for (const meeting of meetings) {
    const reached = new Set<number>();
    if (seat(meeting, reached)) continue;
    const slots = [...reached].sort((a, b) => a - b);
    const crowd = [meeting, ...slots.flatMap((slot) => takenBy[slot])].sort((a, b) => a - b);
    return { meetings: crowd, slots };
  }
  return null;

  function seat(meeting: number, reached: Set<number>): boolean {
    for (const slot of slotsOf(meeting)) {
      if (reached.has(slot)) continue;
      reached.add(slot);
      const taken = takenBy[slot];
      if (taken.length < capacity(slot)) {
        taken.push(meeting);
        return true;
      }
      for (let i = 0; i < taken.length; i++) {
        const other = taken[i];
        if (!seat(other, reached)) continue;
        taken[taken.indexOf(other)] = meeting;
        return true;
      }
    }
    return false;
  }
}
