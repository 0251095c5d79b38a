import type { Kind } from './vocabulary/kinds.ts';

/** What stands behind a text or a code: said by the organisation, inferred from its name, or drafted by us. */
export const PROVENANCES = ['stated', 'inferred', 'illustrative'] as const;
export type Provenance = (typeof PROVENANCES)[number];

export const SIZES = ['micro', 'small', 'medium', 'large'] as const;
export type Size = (typeof SIZES)[number];

export const LABELS = ['CMQ', 'CMQE'] as const;
export type LabelName = (typeof LABELS)[number];

/** Largest numbers of entries in the lists of a profile, so that one profile cannot fill the house. */
export const MOST_ENTRIES = {
  sectors: 30,
  activities: 40,
  statements: 50,
  networks: 1000,
  regions: 200,
  countries: 250,
  languages: 30,
  inferred: 30,
  citations: 20,
} as const;

/**
 * A need or an offer: what a profile looks for, what it brings. The codes narrow the text; an empty list
 * narrows nothing. `language` is ISO 639-1; null means it was not said and is detected from the text.
 */
export interface Statement {
  readonly text: string;
  readonly language: string | null;
  readonly sectors: readonly string[];
  readonly activities: readonly string[];
  readonly kinds: readonly Kind[];
  readonly countries: readonly string[];
  readonly provenance: Provenance;
}

/** Which partners are wished and which are out of the question. Empty lists say nothing. */
export interface Seeking {
  readonly wished: SeekingLists;
  readonly excluded: SeekingLists;
}

export interface SeekingLists {
  readonly kinds: readonly Kind[];
  /** ISO 3166-1 alpha-2, normalised (GR not EL, GB not UK). */
  readonly countries: readonly string[];
  /** NUTS codes of any level; a code covers the regions below it. */
  readonly regions: readonly string[];
}

/** The CMQ or CMQE label with its validity, inclusive ISO dates; null where not known. */
export interface Label {
  readonly name: LabelName;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

export interface Contact {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Where the facts of a profile come from. */
export interface Citation {
  readonly title: string;
  readonly url: string | null;
  readonly licence: string | null;
}

/**
 * One participant in matchmaking. Null and the empty list both mean unknown, never "no".
 * Lists hold no code twice and keep the order they were given in.
 */
export interface Profile {
  /** UUID; a function of source and externalId, so an import on another machine gives the same. */
  readonly id: string;
  readonly source: string;
  /** The client's own key, unique within its source. */
  readonly externalId: string;
  readonly kind: Kind;
  readonly name: string;
  /** ISO 3166-1 alpha-2 (and XK), normalised. */
  readonly country: string | null;
  /** NUTS code. */
  readonly region: string | null;
  readonly city: string | null;
  /** WGS 84 degrees. */
  readonly location: { readonly latitude: number; readonly longitude: number } | null;
  /** Codes with their scheme, such as `nace:26.11`, `isced-f:0714`, `cmq:F10`. */
  readonly sectors: readonly string[];
  readonly activities: { readonly offers: readonly string[]; readonly seeks: readonly string[] };
  readonly needs: readonly Statement[];
  readonly offers: readonly Statement[];
  readonly seeking: Seeking;
  /** ISO 639-1 working languages. */
  readonly languages: readonly string[];
  /** 1 to 8, ascending. */
  readonly eqfLevels: readonly number[];
  readonly size: Size | null;
  readonly label: Label | null;
  /** Names of the projects, consortia or campuses it already belongs to. */
  readonly networks: readonly string[];
  readonly website: string | null;
  /** Private: never shown by a match. */
  readonly contact: Contact | null;
  /** Names of the fields of this profile that were inferred, not stated (such as `kind`, `sectors`). */
  readonly inferred: readonly string[];
  readonly citations: readonly Citation[];
}
