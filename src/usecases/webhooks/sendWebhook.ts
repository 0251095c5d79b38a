import { createHmac, randomBytes } from 'node:crypto';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { ForbiddenAddress, publicLookup, urlFault } from './publicAddress.ts';

/** How a secret begins. Source: Standard Webhooks. */
const SECRET_PREFIX = 'whsec_';
const SECRET_BYTES = 32;
/** The receiver must have answered after so many milliseconds. */
export const ANSWER_TIMEOUT_MS = 10_000;
/** So much of an answer is read, in bytes, and so much of it is kept, in characters. */
const MOST_ANSWER_BYTES = 16 << 10;
const KEPT_CHARACTERS = 1_000;

/** A secret that nobody has had before. */
export function newSecret(): string {
  return `${SECRET_PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`;
}

/** The header that proves who sent a message, a signature for each secret. Source: Standard Webhooks, symmetric. */
export function signatureOf(secrets: readonly string[], id: string, seconds: number, body: string): string {
  return secrets
    .map((secret) => {
      const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
      return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`;
    })
    .join(' ');
}

export interface Message {
  readonly url: string;
  /** The same in every attempt: by it a receiver knows what it had already. */
  readonly id: string;
  readonly body: string;
  readonly secrets: readonly string[];
  readonly traceparent: string | null;
}

/** What became of a message. */
export interface Sent {
  /** HTTP status; null: there was no answer. */
  readonly status: number | null;
  /** Why it does not count as delivered; null: it does. */
  readonly failure: string | null;
  /** The beginning of the answer. */
  readonly answer: string;
}

export interface SendOptions {
  /** Whether addresses that are not public may be called. */
  readonly allowPrivate: boolean;
  readonly timeoutMs: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Sends a signed message and waits for the answer. Only an answer of 200 to 299 counts; redirects are not followed,
 * because where they lead was not agreed. Never throws.
 */
export async function sendWebhook(message: Message, options: SendOptions): Promise<Sent> {
  const fault = urlFault(message.url, options.allowPrivate);
  if (fault !== null) return { status: null, failure: `the address ${fault}`, answer: '' };
  const url = new URL(message.url);
  const seconds = Math.floor(options.now / 1000);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(message.body),
    'user-agent': 'cove-matchmaking-webhooks/1',
    'webhook-id': message.id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': signatureOf(message.secrets, message.id, seconds, message.body),
    ...(message.traceparent === null ? {} : { traceparent: continued(message.traceparent) }),
  };
  const start = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((settle) => {
    let status: number | null = null;
    let size = 0;
    const pieces: Buffer[] = [];
    const end = (failure: string | null): void => {
      clearTimeout(timer);
      asked.destroy();
      const answer = Buffer.concat(pieces)
        .toString('utf8')
        .replaceAll('\u0000', '')
        .slice(0, KEPT_CHARACTERS);
      settle({ status, failure: failure ?? statusFault(status), answer });
    };
    const asked = start(url, {
      method: 'POST',
      headers,
      agent: false,
      maxHeaderSize: MOST_ANSWER_BYTES,
      ...(options.allowPrivate ? {} : { lookup: publicLookup }),
    });
    const timer = setTimeout(
      () => end(`no whole answer within ${options.timeoutMs / 1000} s`),
      options.timeoutMs,
    );
    asked.on('error', (error: NodeJS.ErrnoException) =>
      end(error instanceof ForbiddenAddress ? error.message : `no answer: ${error.code ?? 'broken off'}`),
    );
    asked.on('response', (response) => {
      status = response.statusCode ?? null;
      response.on('data', (piece: Buffer) => {
        pieces.push(piece);
        size += piece.length;
        // What it means is known by now; nobody reads the rest.
        if (size > MOST_ANSWER_BYTES) end(null);
      });
      response.on('end', () => end(null));
      response.on('error', () => end('the answer broke off'));
    });
    asked.end(message.body);
  });
}

function statusFault(status: number | null): string | null {
  if (status === null) return 'no answer';
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? `redirects are not followed: ${status}` : `answered ${status}`;
}

/** The same trace, this call as a step of its own. Source: W3C Trace Context, 3.2. */
function continued(traceparent: string): string {
  const [version, trace, , flags] = traceparent.split('-');
  return `${version}-${trace}-${randomBytes(8).toString('hex')}-${flags}`;
}
