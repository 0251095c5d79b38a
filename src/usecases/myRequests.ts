import type { Connection } from '../db/connect.ts';
import { findPrivateLink, type LinkHolder } from '../db/privateLinks.ts';
import { readForum, type WholeForum } from '../db/readForum.ts';
import type { Instant, MeetingRequest, Participant, Representative } from '../domain/forum/forum.ts';
import { type ChangedMember, changeMember, type MemberRefusal } from './changeMember.ts';
import { tokenHash } from './privateLink.ts';

/** Somebody who was let in by a private link, and the forum it is for. */
export interface Guest extends LinkHolder {
  readonly whole: WholeForum;
  readonly participant: Participant;
  readonly person: Representative;
}

/** Who holds a private link, with the forum as it is; undefined: the link lets nobody in (any more). */
export async function findGuest(db: Connection, token: string): Promise<Guest | undefined> {
  const holder = await findPrivateLink(db, 'private_link', tokenHash(token));
  const whole = holder === undefined ? undefined : await readForum(db, holder.forumId);
  if (holder === undefined || whole === undefined) return undefined;
  for (const participant of whole.forum.participants) {
    const person = participant.representatives.find((each) => each.externalId === holder.representative);
    if (person !== undefined) return { ...holder, whole, participant, person };
  }
  return undefined;
}

/** How a request looks from one side. */
export type Direction = 'sent' | 'received';

/** Whether a request is this person's to see: of its organisation, and not of a named colleague. */
export function directionOf(
  { participant, person }: Pick<Guest, 'participant' | 'person'>,
  request: MeetingRequest,
): Direction | null {
  const mine = (named: string | null) => named === null || named === person.externalId;
  if (request.from === participant.externalId) return mine(request.fromRepresentative) ? 'sent' : null;
  if (request.to === participant.externalId) return mine(request.toRepresentative) ? 'received' : null;
  return null;
}

/** What may become of a request by the hand of one side. */
export const ANSWERS = ['accepted', 'declined', 'withdrawn', 'open'] as const;
export type RequestAnswer = (typeof ANSWERS)[number];

export type AnswerRefusal = MemberRefusal | { readonly refused: 'not-yours'; readonly direction: Direction };

/**
 * Answers a request: who was asked accepts, declines, or leaves it open again; who asked withdraws it, or renews
 * it. A published meeting is not taken away by it: that is the organiser's to do.
 */
export async function answerRequest(
  db: Connection,
  guest: Guest,
  key: string,
  answer: RequestAnswer,
  now: Instant,
): Promise<ChangedMember<MeetingRequest> | AnswerRefusal> {
  const known = guest.whole.forum.requests.find(({ externalId }) => externalId === key);
  const direction = known === undefined ? null : directionOf(guest, known);
  if (known === undefined || direction === null) return { refused: 'not-found' };
  const { acceptance } = guest.whole.forum.settings;
  if (direction === 'received' ? answer === 'withdrawn' : answer === 'accepted' || answer === 'declined') {
    return { refused: 'not-yours', direction };
  }
  const renewed = direction === 'sent' && answer === 'open' && acceptance === 'auto-accept';
  const state = renewed ? 'accepted' : answer;
  return changeMember(db, 'request', guest.forumId, key, {
    versions: null,
    confirmed: false,
    now,
    to: (current) => ({ member: { ...current, state } }),
  });
}
