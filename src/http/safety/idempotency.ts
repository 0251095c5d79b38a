import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { Connection } from '../../db/connect.ts';
import { holdTransaction } from '../../db/heldTransaction.ts';
import { ANSWER_KEPT_MS, findAnswer, lockAnswerKey, saveAnswer } from '../../db/idempotentAnswers.ts';
import { ProblemError, problemBody } from '../problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `own`: the handler calls answerOnce itself, because what was asked is known late. */
    idempotency?: 'own';
  }
}

/** POSTs that only compute or read: asking twice changes nothing, so a key says nothing. */
const COMPUTING = new Set([
  '/v1/matches',
  '/v1/consortia/check',
  '/v1/consortia/complete',
  '/v1/consortia/groups',
  '/v1/privacy/export',
]);
/** 8 to 200 visible ASCII characters. */
export const IDEMPOTENCY_KEY = /^[\x21-\x7e]{8,200}$/;
/** Headers that belong to an answer. */
const KEPT_HEADERS = ['location', 'etag', 'content-type', 'cache-control'];

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface OnceServices {
  readonly db: Connection;
  readonly now: () => number;
}

/** Whether an idempotency key on a route has an effect. */
export function takesKeys(method: unknown, url: string): boolean {
  return method === 'POST' && url.startsWith('/v1/') && !COMPUTING.has(url);
}

/** Lets every POST that changes something be sent again under the same Idempotency-Key without doing it twice. */
export function registerIdempotency(app: FastifyInstance, services: OnceServices): void {
  app.addHook('onRoute', (route) => {
    if (!takesKeys(route.method, route.url) || route.config?.idempotency === 'own') return;
    const original: RouteHandlerMethod = route.handler;
    route.handler = async function (request, reply) {
      const work = async () => original.call(this, request, reply);
      if (keyOf(request) === null) return work();
      if (!(request.body instanceof Readable)) {
        return answerOnce(services, request, reply, () => JSON.stringify(request.body) ?? '', work);
      }
      const streamed = new DigestedBody(request.body);
      request.body = streamed;
      return answerOnce(services, request, reply, () => streamed.digest(), work);
    };
  });
}

/** A body that is read once, and what it was. */
class DigestedBody implements AsyncIterable<Buffer> {
  readonly #pieces: AsyncGenerator<Buffer>;
  readonly #hash = createHash('sha256');
  #isWhole = false;

  constructor(body: Readable) {
    this.#pieces = this.#read(body);
  }

  [Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    return this.#pieces;
  }

  async *#read(body: Readable): AsyncGenerator<Buffer> {
    for await (const piece of body) {
      this.#hash.update(piece);
      yield piece;
    }
    this.#isWhole = true;
  }

  /** Of the whole body, what nobody has read yet included; null where a reader gave it up in the middle. */
  async digest(): Promise<string | null> {
    for await (const _ of this.#pieces);
    return this.#isWhole ? this.#hash.copy().digest('hex') : null;
  }
}

/** The key of a request; null: it has none. */
function keyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key === 'string' && IDEMPOTENCY_KEY.test(key)) return key;
  const reason = 'must be 8 to 200 visible ASCII characters';
  throw new ProblemError('invalid-request', `header /idempotency-key: ${reason}`, [
    { pointer: '/idempotency-key', reason, in: 'header' },
  ]);
}

/**
 * Does the work of a request unless a request of the same caller with the same key has done it; gives the answer
 * of that one then, for 24 hours. The key is taken first, by an advisory lock of the transaction in which the
 * work, whatever transactions it opens, and its answer are committed together. So there is no state in between:
 *
 * - killed before the commit (process, connection or database): nothing was done, nothing is stored, the lock is
 *   gone with the connection, and a repetition does the work;
 * - killed after it: the work is done and its answer stored, and a repetition is given that answer, also by
 *   another process;
 * - the commit's own answer lost: it is one of the two, and the repetition finds out.
 *
 * A repetition while the first is under way is refused (409); so is the same key for something else (422).
 * Answers from 500 on are not stored: what failed here may be tried again. Refusals of the work itself are, those
 * of the door before it (400 by the schema, 401, 403, 413, 429) are not. The answer is sealed with the key, of
 * which the database holds a hash only: who reads the table reads no secrets that were shown once.
 * `asked` says what was asked beyond method and address, null where that cannot be told and nothing is to be
 * stored; it is called after the work, or where there is an answer.
 */
export async function answerOnce(
  { db, now }: OnceServices,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: () => string | Promise<string | null>,
  work: () => Promise<unknown>,
): Promise<unknown> {
  const key = keyOf(request);
  if (key === null) return work();
  const { subject } = request.caller;
  const keyHash = createHash('sha256').update(`${subject}\u0000${key}`).digest();
  const fingerprint = async (): Promise<Buffer | null> => {
    const body = await asked();
    if (body === null) return null;
    return createHash('sha256').update(`${request.method}\u0000${request.url}\u0000${body}`).digest();
  };
  return holdTransaction(db, async (transaction) => {
    if (!(await lockAnswerKey(transaction, keyHash))) {
      throw new ProblemError('request-under-way', 'A request with this Idempotency-Key is under way.', [], {
        'retry-after': '1',
      });
    }
    const stored = await findAnswer(transaction, keyHash, new Date(now() - ANSWER_KEPT_MS));
    if (stored !== undefined) {
      const again = await fingerprint();
      if (again === null || !stored.fingerprint.equals(again)) throw reused();
      // What was done was told of when it was.
      if (request.auditNote !== null) request.auditNote.written = true;
      const { status, headers, body } = unseal(stored.sealed, key, subject);
      reply.code(status).headers(headers).header('idempotency-replayed', 'true').serializer(String);
      return body;
    }
    const payload = await answerOf(request, reply, work);
    if (reply.sent) throw new Error(`${request.method} ${request.routeOptions.url} sent before its commit`);
    const kept: Answer = {
      status: reply.statusCode,
      headers: Object.fromEntries(
        KEPT_HEADERS.flatMap((name) => {
          const value = reply.getHeader(name);
          return value === undefined ? [] : [[name, String(value)]];
        }),
      ),
      body: JSON.stringify(payload),
    };
    const asWhole = await fingerprint();
    if (asWhole !== null) {
      const row = { fingerprint: asWhole, sealed: seal(kept, key, subject) };
      await saveAnswer(transaction, keyHash, row, new Date(now()));
    }
    return payload;
  });
}

/** What the work answers, its refusals included; what is our fault is thrown on. */
async function answerOf(
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<unknown>,
): Promise<unknown> {
  try {
    const payload = await work();
    reply.header('content-type', reply.getHeader('content-type') ?? 'application/json; charset=utf-8');
    return payload;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { status, headers, body } = problemBody(error, request.id);
    if (status >= 500 || status === 413) throw error;
    reply.code(status).headers(headers).serializer(JSON.stringify);
    return body;
  }
}

function reused(): ProblemError {
  const reason = 'was used for another request; take a new key for each thing that is to be done';
  return new ProblemError('idempotency-key-reused', `header /idempotency-key: ${reason}`, [
    { pointer: '/idempotency-key', reason, in: 'header' },
  ]);
}

const SEAL = { cipher: 'aes-256-gcm', keyBytes: 32, nonceBytes: 12, tagBytes: 16 } as const;

function sealKey(key: string, subject: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, subject, 'idempotent answer', SEAL.keyBytes));
}

function seal(answer: Answer, key: string, subject: string): Buffer {
  const nonce = randomBytes(SEAL.nonceBytes);
  const cipher = createCipheriv(SEAL.cipher, sealKey(key, subject), nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(answer), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

function unseal(sealed: Buffer, key: string, subject: string): Answer {
  const { nonceBytes, tagBytes } = SEAL;
  const cipher = createDecipheriv(SEAL.cipher, sealKey(key, subject), sealed.subarray(0, nonceBytes));
  cipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  const text = Buffer.concat([cipher.update(sealed.subarray(nonceBytes + tagBytes)), cipher.final()]);
  return JSON.parse(text.toString('utf8')) as Answer;
}
