/** One constraint of a schedule problem, by its people, meetings, slots, pools and groups. */
export type Constraint =
  /** The meeting takes place in this slot. */
  | { readonly constraint: 'lock'; readonly meeting: number; readonly slot: number }
  /** The person is not available in this slot; without a slot: it is available in no other slots than it is. */
  | { readonly constraint: 'availability'; readonly person: number; readonly slot: number | null }
  /** The meeting may not be in this slot. */
  | { readonly constraint: 'session'; readonly meeting: number; readonly slot: number }
  /** The person is in one meeting in this slot. */
  | { readonly constraint: 'one-meeting'; readonly person: number; readonly slot: number }
  /** The pool has so many tables in this slot; without a slot: in all slots together. */
  | {
      readonly constraint: 'tables';
      readonly pool: number;
      readonly slot: number | null;
      readonly count: number;
    }
  | { readonly constraint: 'minimum'; readonly person: number; readonly count: number }
  | { readonly constraint: 'maximum'; readonly person: number; readonly count: number }
  /** At most one meeting of the group takes place. */
  | { readonly constraint: 'group'; readonly group: number }
  | { readonly constraint: 'precedence'; readonly first: number; readonly then: number };
