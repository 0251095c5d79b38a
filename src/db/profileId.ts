import { hash } from 'node:crypto';

/** The namespace of profile ids: a random UUID, fixed once and for all. */
const NAMESPACE = Buffer.from('6f1c2f2f9f0e4d0b8f2b6a3a5e4c7d10', 'hex');

/**
 * The id of a profile: a name-based UUID (version 5) of its source and its external id. The same key gives the
 * same id on every machine. Source: RFC 9562, section 5.5.
 */
export function profileId(source: string, externalId: string): string {
  const name = Buffer.from(`${source}\u0000${externalId}`);
  const digest = hash('sha1', Buffer.concat([NAMESPACE, name]), 'buffer');
  digest[6] = (digest[6] & 0x0f) | 0x50;
  digest[8] = (digest[8] & 0x3f) | 0x80;
  const hex = digest.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
