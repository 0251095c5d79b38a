/**
 * A smallest-by-inclusion part of `all` for which `clashes` still says yes, where it says yes to `all` and to
 * whatever holds a part it says yes to. Keeps the order. About size of the part times log of all questions.
 * Source: Junker, QuickXplain, AAAI 2004.
 */
export function shrink<T>(all: readonly T[], clashes: (part: readonly T[]) => boolean): T[] {
  const order = new Map(all.map((one, place) => [one, place]));
  const search = (background: readonly T[], added: boolean, rest: readonly T[]): T[] => {
    if (added && clashes(background)) return [];
    if (rest.length <= 1) return [...rest];
    const middle = rest.length >> 1;
    const [first, second] = [rest.slice(0, middle), rest.slice(middle)];
    const fromSecond = search([...background, ...first], true, second);
    const fromFirst = search([...background, ...fromSecond], fromSecond.length > 0, first);
    return [...fromFirst, ...fromSecond];
  };
  if (all.length === 0) return [];
  return search([], false, all).sort((a, b) => (order.get(a) as number) - (order.get(b) as number));
}
