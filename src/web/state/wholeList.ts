interface PageOf<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** All of a list that comes in pages. */
export async function wholeList<T>(
  page: (cursor: string | undefined) => Promise<PageOf<T>>,
): Promise<readonly T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const { items: more, nextCursor } = await page(cursor);
    items.push(...more);
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}
