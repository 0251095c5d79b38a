import { keep } from './kept.ts';

const isIdLists = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).every(Array.isArray);

/** Ids of profiles that were shortlisted, by the id of the profile they were shortlisted for; newest last. */
export const shortlists = keep<Readonly<Record<string, readonly string[]>>>(
  localStorage,
  'shortlists',
  {},
  isIdLists,
);

/** Puts a profile on somebody's shortlist or takes it off; answers whether it is on it now. */
export function toggleShortlisted(of: string, id: string): boolean {
  const all = shortlists.get();
  const before = all[of] ?? [];
  const on = !before.includes(id);
  shortlists.set({ ...all, [of]: on ? [...before, id] : before.filter((each) => each !== id) });
  return on;
}

interface Visited {
  readonly id: string;
  readonly name: string;
}

/** Profiles whose list was looked at, the last first. */
export const recent = keep<readonly Visited[]>(localStorage, 'recent', [], Array.isArray);

const MOST_RECENT = 6;

export function rememberVisit({ id, name }: Visited): void {
  recent.set([{ id, name }, ...recent.get().filter((each) => each.id !== id)].slice(0, MOST_RECENT));
}

export function forgetVisit(id: string): void {
  recent.set(recent.get().filter((each) => each.id !== id));
}
