/** What stands in a text where somebody was named who was erased. */
export const ERASED_TEXT = '[erased]';

/** What tells a person in a text: e-mail addresses, telephone numbers and names. */
export interface Markers {
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly names: readonly string[];
}

/** Whether a contact is somebody: it has the e-mail, or the name and no e-mail at all. Case does not count. */
export function isContactOf(
  contact: { readonly name: string | null; readonly email: string | null },
  { emails, names }: Markers,
): boolean {
  const isIn = (value: string | null, values: readonly string[]) =>
    value !== null && values.some((each) => each.toLowerCase() === value.toLowerCase());
  return isIn(contact.email, emails) || (contact.email === null && isIn(contact.name, names));
}

/**
 * The texts to look for where somebody may be mentioned in passing: e-mail addresses and telephone numbers, and
 * names of two words or more; a single word would hit what has nothing to do with the person. Unique, the longest first.
 */
export function mentionsOf({ emails, phones, names }: Markers): string[] {
  const whole = names.filter((name) => /\S\s+\S/.test(name.trim()));
  return [...new Set([...emails, ...phones, ...whole])]
    .filter((text) => text.trim() !== '')
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** The same text with every mention taken out; case does not count, parts of longer words are none. */
export function withoutMentions(text: string, mentions: readonly string[]): string {
  if (mentions.length === 0) return text;
  const words = mentions.map((each) => each.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu'), ERASED_TEXT);
}

/** As withoutMentions, in every text of a value, however deep. The keys of objects are not touched. */
export function valueWithoutMentions<T>(value: T, mentions: readonly string[]): T {
  if (typeof value === 'string') return withoutMentions(value, mentions) as T;
  if (Array.isArray(value)) return value.map((each) => valueWithoutMentions(each, mentions)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, valueWithoutMentions(inner, mentions)]),
  ) as T;
}
