/** What others can be told of. Source: the events that the field's integrations ask for (imports, matches, introductions, schedules). */
export const EVENT_TYPES = [
  'import.finished',
  'match.strong',
  'introduction.requested',
  'introduction.accepted',
  'introduction.declined',
  'introduction.withdrawn',
  'schedule.published',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** An introduction by its ids; who stands behind them is asked of the API, which knows who may see what. */
export interface IntroductionFacts {
  readonly introductionId: string;
  readonly fromProfileId: string;
  readonly toProfileId: string;
}

/** A profile that is new or has changed, and one of the subscriber's own that it fits. */
export interface StrongMatch {
  readonly profileId: string;
  readonly matchId: string;
  /** In [0, 1], as the list of `profileId` shows it. */
  readonly score: number;
}

/** What each event says: ids and public facts, never contact details. */
export interface EventPayloads {
  readonly 'import.finished': {
    readonly importId: string;
    readonly state: 'succeeded' | 'failed';
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly rejected: number;
  };
  readonly 'match.strong': {
    /** The best first. */
    readonly matches: readonly StrongMatch[];
    /** How many more there are than are listed. */
    readonly more: number;
  };
  readonly 'introduction.requested': IntroductionFacts;
  readonly 'introduction.accepted': IntroductionFacts;
  readonly 'introduction.declined': IntroductionFacts;
  readonly 'introduction.withdrawn': IntroductionFacts;
  readonly 'schedule.published': {
    readonly forumId: string;
    readonly runId: string;
    /** Rises by one with every publication of the forum. */
    readonly publication: number;
    readonly meetings: number;
  };
  readonly 'webhook.test': { readonly webhookId: string };
}

/** Something that happened. */
export type ServiceEvent = {
  [T in keyof EventPayloads]: {
    readonly type: T;
    /** Subjects whom it concerns: their webhooks hear of it, and those of administrators who asked for all. */
    readonly audience: readonly string[];
    /** Where it is for one webhook alone, whatever that asked for. */
    readonly webhookId?: string;
    readonly payload: EventPayloads[T];
    /** Milliseconds since 1970. */
    readonly happenedAt: number;
    /** The W3C traceparent of the request that made it happen. */
    readonly traceparent?: string | null;
  };
}[keyof EventPayloads];
