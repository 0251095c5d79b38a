/** What someone may do at all, from least to most. Source: the roles of the field's users. */
export const ROLES = ['reader', 'coordinator', 'organiser', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who a request comes from. */
export interface Caller {
  /** Stable name of the person or machine: owns what it writes. 1 to 200 characters. */
  readonly subject: string;
  readonly role: Role;
  /** The key that was shown; null: a token of an issuer, or nobody had to show anything. */
  readonly keyId: string | null;
}

/** Whoever asks a service that listens on a loopback address only and asks for no key: its own administrator. */
export const LOCAL_CALLER: Caller = { subject: 'local', role: 'admin', keyId: null };
