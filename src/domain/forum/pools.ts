import { type Forum, type ForumTable, overlap, type Participant, type Slot } from './forum.ts';

/** Tables that are alike: those anybody uses, the virtual ones, those of one host. */
export interface Pool {
  readonly host: string | null;
  readonly virtual: boolean;
  readonly tables: readonly ForumTable[];
}

/** The pools of a forum: first what all share on the spot, then what all share from afar, then by host. */
export function poolsOf({ tables }: Pick<Forum, 'tables'>): Pool[] {
  const pools: { host: string | null; virtual: boolean; tables: ForumTable[] }[] = [
    { host: null, virtual: false, tables: [] },
    { host: null, virtual: true, tables: [] },
  ];
  for (const table of tables) {
    const known = pools.find(({ host, virtual }) => host === table.host && virtual === table.virtual);
    if (known === undefined) pools.push({ host: table.host, virtual: table.virtual, tables: [table] });
    else known.tables.push(table);
  }
  return pools;
}

/**
 * The pool a meeting's table comes from: virtual where one of its people is from afar; the table of the one who
 * was asked, else of the one who asks, where they have one of the kind; else what all share.
 */
export function poolOf(
  pools: readonly Pool[],
  first: Participant,
  second: Participant,
  virtual: boolean,
): number {
  for (const host of [second.externalId, first.externalId]) {
    const own = pools.findIndex((pool) => pool.host === host && pool.virtual === virtual);
    if (own >= 0) return own;
  }
  return virtual ? 1 : 0;
}

/** Whether a table can be used in a slot. */
export function isOpen(table: ForumTable, slot: Slot): boolean {
  return !table.closed.some((interval) => overlap(interval, slot));
}

/** By pool * slots + slot: tables that can be used. */
export function openTables(pools: readonly Pool[], slots: readonly Slot[]): Int32Array {
  const counts = new Int32Array(pools.length * slots.length);
  pools.forEach(({ tables }, pool) => {
    slots.forEach((slot, i) => {
      counts[pool * slots.length + i] = tables.filter((table) => isOpen(table, slot)).length;
    });
  });
  return counts;
}
