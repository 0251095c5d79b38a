/**
 * 32-bit hash of a string, over its UTF-16 units: FNV-1a with a final mix so that all bits vary. Stable: stored
 * features depend on it, so a change needs a new `FEATURE_VERSION`. Unsigned; never throws.
 * Source: FNV-1a (Fowler, Noll, Vo); finaliser of MurmurHash3 (Appleby, public domain).
 */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** 32-bit hash of bytes, FNV-1a: for tables in memory, not stored. Unsigned; never throws. */
export function hashBytes(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash >>> 0;
}
