import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ProblemError } from './problem.ts';

/** A digest of what a list was asked for, so that a cursor cannot be used on another list. */
export function listKey(asked: unknown): string {
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url').slice(0, 12);
}

/** An opaque text that says where a list goes on. */
export function encodeCursor(list: string, place: unknown): string {
  return Buffer.from(JSON.stringify([list, place])).toString('base64url');
}

/** The place in a cursor of this very list; null where none was given. */
export function decodeCursor<T>(cursor: string | undefined, list: string, place: z.ZodType<T>): T | null {
  if (cursor === undefined) return null;
  const parsed = z.tuple([z.string(), z.unknown()]).safeParse(parse(cursor));
  if (!parsed.success) throw refused('is not a cursor of this service');
  const [of, given] = parsed.data;
  if (of !== list) throw refused('belongs to a list that was asked for in another way');
  const where = place.safeParse(given);
  if (!where.success) throw refused('is not a cursor of this service');
  return where.data;
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

function refused(reason: string): ProblemError {
  return new ProblemError('invalid-request', `The cursor ${reason}.`, [
    { pointer: '/cursor', reason, in: 'query' },
  ]);
}
