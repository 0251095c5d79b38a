/** What an introduction can be, from asked for to closed. */
export const INTRODUCTION_STATES = ['requested', 'accepted', 'declined', 'withdrawn', 'expired'] as const;
export type IntroductionState = (typeof INTRODUCTION_STATES)[number];

/** How long a request waits for an answer where its asker does not say. Days, 1 to LONGEST_WAIT_DAYS. */
export const ASSUMED_WAIT_DAYS = 30;
export const LONGEST_WAIT_DAYS = 90;

/** For so long after a refusal the same profile cannot ask the same one again. Days. */
export const ASSUMED_COOL_DOWN_DAYS = 30;

/** Milliseconds in a day of 24 hours. */
export const DAY_MS = 86_400_000;

/** One profile asks another to be introduced. Instants are milliseconds since 1970. */
export interface Introduction {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly message: string | null;
  /** As it was left; see stateAt. */
  readonly state: IntroductionState;
  readonly requestedAt: number;
  readonly expiresAt: number;
  /** When it was accepted or declined. */
  readonly answeredAt: number | null;
  readonly closedAt: number | null;
}

/** The state that counts: a request nobody answered in time is expired from that instant on. */
export function stateAt({ state, expiresAt }: Introduction, now: number): IntroductionState {
  return state === 'requested' && now >= expiresAt ? 'expired' : state;
}

/** The introduction as it is at an instant: expired where its time has passed. */
export function introductionAt(introduction: Introduction, now: number): Introduction {
  const state = stateAt(introduction, now);
  return state === introduction.state
    ? introduction
    : { ...introduction, state, closedAt: introduction.expiresAt };
}

export const INTRODUCTION_STEPS = ['accept', 'decline', 'withdraw'] as const;
export type IntroductionStep = (typeof INTRODUCTION_STEPS)[number];

/** For which of the two profiles somebody may act; both where one owner has both. */
export interface Sides {
  readonly asker: boolean;
  readonly asked: boolean;
}

/** Why a step was not taken: another side's to take, or the state does not allow it. */
export type StepRefusal = { readonly refused: 'not-yours' } | { readonly refused: IntroductionState };

/**
 * The introduction after a step. The asked side accepts or declines a request; the asker withdraws it; either
 * side withdraws an accepted one, which closes the contacts again. Nothing follows on the others. Never throws.
 */
export function introductionStep(
  introduction: Introduction,
  step: IntroductionStep,
  sides: Sides,
  now: number,
): Introduction | StepRefusal {
  const state = stateAt(introduction, now);
  if (state !== 'requested' && state !== 'accepted') return { refused: state };
  if (step === 'withdraw') {
    const mine = sides.asker || (state === 'accepted' && sides.asked);
    return mine ? { ...introduction, state: 'withdrawn', closedAt: now } : { refused: 'not-yours' };
  }
  if (!sides.asked) return { refused: 'not-yours' };
  if (state === 'accepted') return { refused: state };
  return step === 'accept'
    ? { ...introduction, state: 'accepted', answeredAt: now }
    : { ...introduction, state: 'declined', answeredAt: now, closedAt: now };
}

/** Why a profile cannot ask another now. */
export type AskRefusal =
  | { readonly refused: 'open'; readonly introduction: Introduction }
  | { readonly refused: 'declined-lately'; readonly until: number };

/**
 * Whether a profile may ask another, given all introductions between the two: not while one is open, whoever
 * asked, and not within the cool-down after the other declined its last request. Null: it may.
 */
export function askRefusal(fromId: string, between: readonly Introduction[], now: number): AskRefusal | null {
  const open = between.find((each) => ['requested', 'accepted'].includes(stateAt(each, now)));
  if (open !== undefined) return { refused: 'open', introduction: open };
  const declined = between
    .filter((each) => each.state === 'declined' && each.fromId === fromId)
    .map(({ answeredAt }) => (answeredAt ?? 0) + ASSUMED_COOL_DOWN_DAYS * DAY_MS);
  const until = Math.max(0, ...declined);
  return now < until ? { refused: 'declined-lately', until } : null;
}
