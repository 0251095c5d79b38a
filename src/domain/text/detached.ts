/** Strings up to this length are copied by the engine when cut out of another; longer ones would hold it in memory. */
const LONGEST_COPIED = 12;

/** The same string, not holding on to the text that it may have been cut from. Never throws. */
export function detached(text: string): string {
  return text.length > LONGEST_COPIED ? (JSON.parse(JSON.stringify(text)) as string) : text;
}
