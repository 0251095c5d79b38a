/** A delivery is given up after so many attempts: with the pauses between them, about 28 hours. */
export const MOST_ATTEMPTS = 10;
/** After so many failed attempts in a row, of whatever deliveries, an address is no longer asked. */
export const ASSUMED_MOST_FAILURES = 50;

/** The first pause, and how the following grow: 30 s, 78 s, 3 min, 9 min, 23 min, 1 h, 2.6 h, 6.7 h, 17 h. */
const FIRST_PAUSE_MS = 30_000;
const ASSUMED_GROWTH = 2.6;
/** A pause is longer or shorter by up to this share, so that what failed together is not tried together. */
const ASSUMED_JITTER = 0.2;

/**
 * How long to wait after a failed attempt, in milliseconds; null: that was the last one. Attempts count from 1.
 * The same seed and attempt give the same pause.
 */
export function pauseAfter(attempt: number, seed: string): number | null {
  if (attempt >= MOST_ATTEMPTS) return null;
  const share = (2 * hashed(`${seed} ${attempt}`) - 1) * ASSUMED_JITTER;
  return Math.round(FIRST_PAUSE_MS * ASSUMED_GROWTH ** (attempt - 1) * (1 + share));
}

/** A text as a number in [0, 1). Source: FNV-1a, 32 bits, with the finalizer of MurmurHash3. */
function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
