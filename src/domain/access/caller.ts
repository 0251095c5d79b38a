/** What someone may do at all, from least to most: each role may what those before it may. Source: the field's users. */
export const ROLES = ['reader', 'coordinator', 'organiser', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What a key may be used for, whatever the role of its holder. */
export const SCOPES = ['read', 'write', 'contacts', 'manage'] as const;
export type Scope = (typeof SCOPES)[number];

/** Who a request comes from. */
export interface Caller {
  /** Stable name of the person or machine: owns what it writes. 1 to 300 characters. */
  readonly subject: string;
  readonly role: Role;
  readonly scopes: readonly Scope[];
  /** The key that was shown; null: a token of an issuer, or nobody had to show anything. */
  readonly keyId: string | null;
}

/** Whoever asks a service that listens on a loopback address only and asks for no key: its own administrator. */
export const LOCAL_CALLER: Caller = { subject: 'local', role: 'admin', scopes: SCOPES, keyId: null };

/** In whose name something is written: what is new is theirs. */
export interface Author {
  readonly subject: string;
  /** Whether they may change what others own. */
  readonly changesOthers: boolean;
}

/** Whether a role may what the other one may. Never throws. */
export function isAtLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}

/** In whose name a caller writes. Never throws. */
export function authorOf({ subject, role }: Caller): Author {
  return { subject, changesOthers: role === 'admin' };
}

/** Whose things a list shows to a caller that is about what one owns; null: everybody's. Never throws. */
export function ownerShown({ subject, role }: Caller): string | null {
  return role === 'admin' ? null : subject;
}

/** The administrator of the machine, who may all: for commands, and where the right was checked before. */
export const LOCAL_AUTHOR: Author = authorOf(LOCAL_CALLER);
