import { isBlockedPair } from '../../db/blockedPairs.ts';
import type { Connection } from '../../db/connect.ts';
import {
  findIntroduction,
  findIntroductionForUpdate,
  insertIntroduction,
  listBetween,
  lockPair,
  type StoredIntroduction,
  updateIntroduction,
} from '../../db/introductions.ts';
import { listOwners } from '../../db/owners.ts';
import { emitEvent } from '../../db/webhookEvents.ts';
import { actsFor } from '../../domain/access/actsFor.ts';
import type { Caller } from '../../domain/access/caller.ts';
import {
  type AskRefusal,
  askRefusal,
  DAY_MS,
  type Introduction,
  type IntroductionState,
  type IntroductionStep,
  introductionAt,
  introductionStep,
} from '../../domain/privacy/introduction.ts';

/** Why an introduction was not asked for. */
export type AskedRefusal =
  | AskRefusal
  | { readonly refused: 'not-found'; readonly missingId: string }
  | { readonly refused: 'not-yours' }
  | { readonly refused: 'blocked' };

export interface Asked {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly message: string | null;
  readonly waitDays: number;
}

/** Asks for an introduction in the name of a profile of the caller's. */
export async function askForIntroduction(
  db: Connection,
  { id, fromId, toId, message, waitDays }: Asked,
  caller: Caller,
  now: number,
): Promise<StoredIntroduction | AskedRefusal> {
  return db.transaction().execute(async (transaction) => {
    const [owner] = await listOwners(transaction, 'profile', fromId);
    if (owner === undefined) return { refused: 'not-found', missingId: fromId };
    if (!actsFor(caller, owner)) return { refused: 'not-yours' };
    if ((await listOwners(transaction, 'profile', toId)).length === 0) {
      return { refused: 'not-found', missingId: toId };
    }
    await lockPair(transaction, fromId, toId);
    const between = (await listBetween(transaction, fromId, toId)).map((each) => each.introduction);
    const refused = askRefusal(fromId, between, now);
    if (refused !== null) return refused;
    if (await isBlockedPair(transaction, fromId, toId)) return { refused: 'blocked' };
    for (const before of between) {
      const counted = introductionAt(before, now);
      if (counted !== before) await updateIntroduction(transaction, counted);
    }
    const asked: Introduction = {
      id,
      fromId,
      toId,
      message,
      state: 'requested',
      requestedAt: now,
      expiresAt: now + waitDays * DAY_MS,
      answeredAt: null,
      closedAt: null,
    };
    await insertIntroduction(transaction, asked);
    await tell(transaction, 'requested', asked, now);
    return (await findIntroduction(transaction, id))!;
  });
}

/** Why a step of an introduction was not taken. */
export type StepRefused =
  | { readonly refused: 'not-found' | 'not-yours' }
  | { readonly refused: 'version-mismatch'; readonly version: number }
  | { readonly refused: IntroductionState };

/** Accepts, declines or withdraws an introduction, when its version is one of `versions` (null: any). */
export async function stepIntroduction(
  db: Connection,
  id: string,
  step: IntroductionStep,
  versions: readonly number[] | null,
  caller: Caller,
  now: number,
): Promise<StoredIntroduction | StepRefused> {
  return db.transaction().execute(async (transaction) => {
    const stored = await findIntroductionForUpdate(transaction, id);
    if (stored === undefined) return { refused: 'not-found' };
    const sides = await sidesOf(transaction, stored, caller);
    if (!sides.asker && !sides.asked && caller.role !== 'admin') return { refused: 'not-found' };
    if (versions !== null && !versions.includes(stored.version)) {
      return { refused: 'version-mismatch', version: stored.version };
    }
    const next = introductionStep(stored.introduction, step, sides, now);
    if ('refused' in next) return next;
    await updateIntroduction(transaction, next);
    await tell(transaction, HAPPENED[step], next, now);
    return (await findIntroduction(transaction, id))!;
  });
}

const HAPPENED = { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' } as const;

/** Tells both sides what became of an introduction, in the transaction in which it did. */
async function tell(
  db: Connection,
  what: 'requested' | (typeof HAPPENED)[IntroductionStep],
  { id, fromId, toId }: Introduction,
  now: number,
): Promise<void> {
  const owners = [...(await listOwners(db, 'profile', fromId)), ...(await listOwners(db, 'profile', toId))];
  await emitEvent(db, {
    type: `introduction.${what}`,
    audience: [...new Set(owners)],
    payload: { introductionId: id, fromProfileId: fromId, toProfileId: toId },
    happenedAt: now,
  });
}

/** An introduction as one of its two sides, or an administrator, sees it; undefined to everybody else. */
export async function introductionSeenBy(
  db: Connection,
  id: string,
  caller: Caller,
): Promise<StoredIntroduction | undefined> {
  const stored = await findIntroduction(db, id);
  if (stored === undefined || caller.role === 'admin') return stored;
  const sides = await sidesOf(db, stored, caller);
  return sides.asker || sides.asked ? stored : undefined;
}

async function sidesOf(
  db: Connection,
  { introduction: { fromId, toId } }: StoredIntroduction,
  caller: Caller,
): Promise<{ asker: boolean; asked: boolean }> {
  const [asker] = await listOwners(db, 'profile', fromId);
  const [asked] = await listOwners(db, 'profile', toId);
  return {
    asker: asker !== undefined && actsFor(caller, asker),
    asked: asked !== undefined && actsFor(caller, asked),
  };
}
