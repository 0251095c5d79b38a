import type { Condition } from './conditions.ts';

/** A smaller clash is looked for up to so many rules and wishes; beyond, the sets are too many. */
const MOST_ENUMERATED = 3;

/**
 * A set of rules and wishes that cannot hold together, while without any one of them the rest of the set can: found
 * by leaving out one after the other for as long as the clash remains, then by trying all smaller sets up to
 * MOST_ENUMERATED. `holds` answers whether conditions can hold together, null where time ran out.
 *
 * Expects that the conditions do clash. Sources keep the order of the conditions.
 */
export function smallestClash(
  conditions: readonly Condition[],
  holds: (conditions: readonly Condition[]) => boolean | null,
): { readonly clash: readonly string[]; readonly smallest: boolean } {
  const sources = [...new Set(conditions.map(({ source }) => source))];
  const of = (chosen: readonly string[]): Condition[] =>
    conditions.filter(({ source }) => chosen.includes(source));
  let clash = sources;
  for (const source of sources) {
    const without = clash.filter((each) => each !== source);
    if (holds(of(without)) === false) clash = without;
  }
  for (let size = 0; size < clash.length; size++) {
    if (size > MOST_ENUMERATED) return { clash, smallest: false };
    for (const chosen of subsets(sources, size)) {
      const held = holds(of(chosen));
      if (held === null) return { clash, smallest: false };
      if (!held) return { clash: chosen, smallest: true };
    }
  }
  return { clash, smallest: true };
}

/** All subsets of a size, in the order of the values. */
function* subsets<T>(values: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= values.length - size; i++) {
    for (const rest of subsets(values, size - 1, i + 1)) yield [values[i], ...rest];
  }
}
