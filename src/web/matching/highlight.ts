/** A text cut where words were found in it. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** Cuts a text at whole words, whatever their case: `Wind` is found in `Wind, sea` and not in `Windows`. */
export function highlight(text: string, words: readonly string[]): Piece[] {
  const wanted = new Set(words.map((word) => word.toLowerCase()));
  const pieces: Piece[] = [];
  for (const part of text.split(/([\p{L}\p{N}\p{M}]+)/u)) {
    if (part === '') continue;
    const found = wanted.has(part.toLowerCase());
    const last = pieces.at(-1);
    if (last !== undefined && last.found === found)
      pieces[pieces.length - 1] = { text: last.text + part, found };
    else pieces.push({ text: part, found });
  }
  return pieces;
}
