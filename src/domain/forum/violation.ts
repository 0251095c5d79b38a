/** A rule that a schedule breaks, with the meetings (places in the schedule) that break it. */
export type Violation = { readonly meetings: readonly number[] } & (
  | { readonly rule: 'slot-of-the-forum'; readonly slot: number }
  | { readonly rule: 'slots-apart'; readonly slots: readonly [number, number] }
  | { readonly rule: 'two-sides'; readonly participants: readonly string[] }
  | { readonly rule: 'known-person'; readonly representative: string }
  | { readonly rule: 'one-meeting-at-a-time'; readonly representative: string; readonly slot: number }
  | { readonly rule: 'one-meeting-per-table'; readonly table: string; readonly slot: number }
  | { readonly rule: 'known-table'; readonly table: string }
  | { readonly rule: 'table-open'; readonly table: string; readonly slot: number }
  | { readonly rule: 'table-of-its-host'; readonly table: string; readonly host: string }
  | { readonly rule: 'virtual-table'; readonly table: string; readonly representative: string | null }
  | { readonly rule: 'available'; readonly representative: string; readonly slot: number }
  | { readonly rule: 'elsewhere-in-the-programme'; readonly representative: string; readonly session: string }
  | {
      readonly rule: 'maximum';
      readonly representative: string;
      readonly count: number;
      readonly maximum: number;
    }
  | { readonly rule: 'sharers-together'; readonly participant: string }
  | { readonly rule: 'one-person-a-side'; readonly participant: string }
  | { readonly rule: 'exclusive-once'; readonly participant: string; readonly other: string }
  | { readonly rule: 'same-people-once'; readonly representatives: readonly string[] }
  | { readonly rule: 'request-once'; readonly request: string }
  | { readonly rule: 'request-of-the-pair'; readonly request: string }
  | { readonly rule: 'named-person'; readonly request: string; readonly representative: string }
  | { readonly rule: 'session-of-the-request'; readonly request: string; readonly session: string }
  | { readonly rule: 'request-accepted'; readonly request: string }
  | { readonly rule: 'kept-apart'; readonly because: string }
  | { readonly rule: 'precedence'; readonly request: string; readonly earlier: string }
  | { readonly rule: 'lock'; readonly lock: string }
  | { readonly rule: 'every-request-placed'; readonly request: string }
  | { readonly rule: 'fairness'; readonly least: number; readonly most: number }
);
