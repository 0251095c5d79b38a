import type { IncomingHttpHeaders } from 'node:http';
import { isLoopback } from '../../domain/access/loopback.ts';
import { ProblemError } from '../problem.ts';

const CHALLENGE = 'Bearer realm="cove-matchmaking"';

/** Nobody said who they are. */
export function unauthenticated(): ProblemError {
  const how = 'Send a key as "Authorization: Bearer cove_…" or as X-API-Key.';
  return new ProblemError('unauthenticated', `Say who you are. ${how}`, [], {
    'www-authenticate': CHALLENGE,
  });
}

/** What was shown lets nobody in. `why` must hold nothing of it. */
export function invalidCredential(why: string): ProblemError {
  return new ProblemError('unauthenticated', `The credential was not accepted: ${why}.`, [], {
    'www-authenticate': `${CHALLENGE}, error="invalid_token", error_description="${why.replaceAll('"', "'")}"`,
  });
}

/** What a request shows to say who it comes from: a key or a token; null: nothing. */
export function shownCredential(headers: IncomingHttpHeaders): string | null {
  const { authorization, 'x-api-key': key } = headers;
  if (authorization !== undefined) {
    const [, token] = /^bearer +(\S+) *$/i.exec(authorization) ?? [];
    if (token === undefined) throw invalidCredential('only the scheme Bearer is known');
    return token;
  }
  if (key === undefined) return null;
  return typeof key === 'string' ? key.trim() : key.join();
}

/**
 * Refuses what did not come from this machine by its own will, where nobody has to say who they are: a foreign page
 * whose name was made to lead here (the Host header tells), or one that has the browser send a form (Origin tells).
 */
export function refuseStrangers({ host, origin }: IncomingHttpHeaders): void {
  const named = `http://${host ?? ''}`;
  if (host === undefined || !URL.canParse(named) || !isLoopback(new URL(named).hostname)) {
    throw new ProblemError(
      'misdirected',
      'Without a key this service answers only as localhost; the Host header names another.',
    );
  }
  if (origin === undefined || origin === `http://${host}` || origin === `https://${host}`) return;
  throw new ProblemError(
    'forbidden',
    'Without a key this service answers pages of its own only; the Origin header names another.',
  );
}
