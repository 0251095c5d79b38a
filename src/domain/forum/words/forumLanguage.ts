/** Languages in which a forum tells of itself. */
export const FORUM_LANGUAGES = ['en', 'fr'] as const;
export type ForumLanguage = (typeof FORUM_LANGUAGES)[number];

const AND: Readonly<Record<ForumLanguage, string>> = { en: 'and', fr: 'et' };

/** Names in one breath: "a, b and c". */
export function listed(names: readonly string[], language: ForumLanguage): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${AND[language]} ${names[names.length - 1]}`;
}
