import { type ConceptLexicon, type LexiconArrays, withNames } from './concepts.ts';

/** Rises whenever the layout of the bytes changes. */
const CODE_VERSION = 1;
/** Version, length of the head in bytes; both unsigned, four bytes, little-endian. */
const PREFIX = 8;

/** The arrays of a lexicon in the order they are written, those of four bytes a number first. */
const FOUR_BYTES = [
  ['hashes', Uint32Array],
  ['rowKeys', Uint32Array],
  ['rows', Uint32Array],
  ['beginnings', Uint32Array],
  ['rarity', Float32Array],
  ['starts', Uint32Array],
  ['concepts', Uint32Array],
  ['weights', Float32Array],
  ['translationStarts', Uint32Array],
  ['translations', Uint32Array],
] as const;

interface Head {
  readonly fingerprint: string;
  readonly keys: readonly string[];
  readonly labels: readonly Readonly<Record<string, string>>[];
  /** Lengths of the arrays of four bytes, in order, then of the translation weights. */
  readonly lengths: readonly number[];
}

/**
 * A lexicon as bytes, so that building it, which takes seconds, is done once: a head in JSON, then the arrays,
 * little-endian. Some 7 MB for the shipped concepts, 3 MB compressed. The same lexicon gives the same bytes.
 */
export function encodeLexicon(lexicon: LexiconArrays): Uint8Array {
  const { fingerprint, keys, labels, translationWeights } = lexicon;
  const arrays = FOUR_BYTES.map(([name]) => lexicon[name]);
  const lengths = [...arrays.map(({ length }) => length), translationWeights.length];
  const head: Head = { fingerprint, keys, labels, lengths };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  const headEnd = alignFour(PREFIX + headBytes.length);
  const bodyLength = arrays.reduce((sum, { length }) => sum + length * 4, 0);
  const bytes = new Uint8Array(headEnd + bodyLength + translationWeights.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, CODE_VERSION, true);
  view.setUint32(4, headBytes.length, true);
  bytes.set(headBytes, PREFIX);
  let at = headEnd;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += array.byteLength;
  }
  bytes.set(translationWeights, at);
  return bytes;
}

/**
 * The inverse of `encodeLexicon`; the arrays lie in one copy of the bytes. About 50 ms for the shipped concepts.
 * @throws RangeError when the bytes are of another version or cut short.
 */
export function decodeLexicon(bytes: Uint8Array): ConceptLexicon {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  if (copy.length < PREFIX || view.getUint32(0, true) !== CODE_VERSION) {
    throw new RangeError('a lexicon of another version');
  }
  const headLength = view.getUint32(4, true);
  const head = JSON.parse(new TextDecoder().decode(copy.subarray(PREFIX, PREFIX + headLength))) as Head;
  let at = alignFour(PREFIX + headLength);
  const found = FOUR_BYTES.map(([name, Kind], place) => {
    const length = head.lengths[place]!;
    const array = new Kind(copy.buffer, at, length);
    at += length * 4;
    return [name, array] as const;
  });
  const translationWeights = new Uint8Array(copy.buffer, at, head.lengths[FOUR_BYTES.length]!);
  const arrays = Object.fromEntries(found) as Pick<LexiconArrays, (typeof FOUR_BYTES)[number][0]>;
  const { fingerprint, keys, labels } = head;
  return withNames({ fingerprint, keys, labels, ...arrays, translationWeights });
}

const alignFour = (bytes: number): number => (bytes + 3) & ~3;
