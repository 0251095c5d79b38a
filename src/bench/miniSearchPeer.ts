import MiniSearch from 'minisearch';
import type { Statement } from '../domain/profile.ts';

/** The ids of the best documents for a text, best first. */
export type MiniSearchPeer = (text: string, askerId: string, limit: number) => string[];

/** MiniSearch with its default settings, each document one field of text. */
export function miniSearchPeer(
  documents: Iterable<{ readonly id: string; readonly text: string }>,
): MiniSearchPeer {
  const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] });
  for (const document of documents) index.add(document);
  return (text, askerId, limit) =>
    index
      .search(text)
      .slice(0, limit + 1)
      .map(({ id }) => String(id))
      .filter((id) => id !== askerId)
      .slice(0, limit);
}

/** What a seeker asks for: its needs, or where it says none what it offers. */
export function askedOf({
  needs,
  offers,
}: {
  readonly needs: readonly Statement[];
  readonly offers: readonly Statement[];
}): readonly Statement[] {
  return needs.length > 0 ? needs : offers;
}

/** The texts of statements as one. */
export function textOf(statements: readonly Statement[]): string {
  return statements.map(({ text }) => text).join('\n');
}
