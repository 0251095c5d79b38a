/** The names of one thing by language (ISO 639-1); English is always among them. */
export type Labels = Readonly<Record<string, string>> & { readonly en: string };

/** Languages whose labels stand in for those of another: both written standards of Norwegian. */
const STAND_INS: ReadonlyMap<string, readonly string[]> = new Map([
  ['no', ['nb']],
  ['nn', ['nb', 'no']],
  ['nb', ['no']],
]);

/** The label in a language; in English where that language has none. Never throws. */
export function labelIn(labels: Labels, language: string): string {
  const own = Object.hasOwn(labels, language) ? labels[language] : undefined;
  if (own !== undefined) return own;
  for (const standIn of STAND_INS.get(language) ?? []) {
    const label = labels[standIn];
    if (label !== undefined) return label;
  }
  return labels.en;
}

/** Whether one of the labels is in the language or in one that stands in for it. */
export function speaks(languages: readonly string[], language: string): boolean {
  return (
    languages.includes(language) ||
    (STAND_INS.get(language) ?? []).some((standIn) => languages.includes(standIn))
  );
}
