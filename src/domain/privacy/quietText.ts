/** What is written in the place of something that a log must not hold. */
export const LEFT_OUT = '…';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DAY = /^\d{4}-\d\d-\d\d/;
const EMAIL = /[^\s@<>()",;:]+@[^\s@<>()",;]+/g;
/** What follows the path of an address: who was searched for stands there, to the end for all one knows. */
const QUERY = /\?[\w.%[\]-]+=[\s\S]*/;
/** Runs that no word has: keys, tokens, digests. */
const SECRET = /[\w-]{20,}(?:\.[\w-]+)*/g;
/** A run without a digit that is as long as this is no word either. Characters. */
const LONGEST_WORD = 32;
const NUMBER = /\+?\d[\d ()./-]{5,}\d/g;
/** What a program quotes in a message is what it was given. Half a quotation is taken to the end. */
const QUOTED = /"[\s\S]*"|"[^"]*$|`[^`]*`|(?<=^|[\s(:=])'[^']*'/g;

/** A text without e-mail addresses, telephone numbers, tokens and queries of addresses; ids and days stay. */
export function quietText(text: string): string {
  return text
    .replace(QUERY, `?${LEFT_OUT}`)
    .replace(EMAIL, LEFT_OUT)
    .replace(SECRET, (run) => {
      const isWord = run.length < LONGEST_WORD && !/\d/.test(run);
      return isWord || UUID.test(run) ? run : LEFT_OUT;
    })
    .replace(NUMBER, (run, at: number, whole: string) => {
      const before = /[0-9a-f-]*$/i.exec(whole.slice(0, at)) ?? [''];
      const behind = /^[0-9a-f-]*/i.exec(whole.slice(at)) ?? [''];
      return UUID.test(before[0] + behind[0]) || DAY.test(run) ? run : LEFT_OUT;
    });
}

/** As quietText, without what the message quotes. */
export function quietMessage(message: string): string {
  return quietText(message.replace(QUOTED, LEFT_OUT));
}
