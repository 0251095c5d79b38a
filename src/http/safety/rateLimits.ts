import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LOCAL_CALLER } from '../../domain/access/caller.ts';
import { ProblemError } from '../problem.ts';
import type { SafetySettings } from './settings.ts';

const MINUTE_MS = 60_000;
/** Counters kept at a time, by key and by address; the one unused for longest goes first. */
const MOST_COUNTED = 20_000;
/** Machines ask these often, and they say nothing of anybody. */
const UNCOUNTED = new Set(['/health/live', '/health/ready', '/metrics']);

type Check = ReturnType<FastifyInstance['createRateLimit']>;

/** Counts the requests of addresses. To be registered before callers are told apart: guessing keys counts too. */
export async function registerAddressLimit(
  app: FastifyInstance,
  { perAddress }: SafetySettings,
): Promise<void> {
  await app.register(rateLimit, { global: false, cache: MOST_COUNTED });
  if (perAddress === 0) return;
  const check = app.createRateLimit({ max: perAddress, timeWindow: MINUTE_MS });
  app.addHook('onRequest', async (request, reply) => {
    // Whoever is on this machine is its operator, or a proxy that stands for many.
    if (isUncounted(request) || isLoopback(request.ip)) return;
    await hold(check, request, reply, 'address');
  });
}

/** Counts the requests of callers. To be registered when callers have been told apart. */
export function registerCallerLimit(app: FastifyInstance, { perCaller }: SafetySettings): void {
  if (perCaller === 0) return;
  const keyGenerator = ({ caller }: FastifyRequest): string =>
    caller.keyId === null ? `subject ${caller.subject}` : `key ${caller.keyId}`;
  const check = app.createRateLimit({ max: perCaller, timeWindow: MINUTE_MS, keyGenerator });
  app.addHook('onRequest', async (request, reply) => {
    if (isUncounted(request) || request.caller === null || request.caller === LOCAL_CALLER) return;
    await hold(check, request, reply, 'key');
  });
}

async function hold(check: Check, request: FastifyRequest, reply: FastifyReply, of: string): Promise<void> {
  const counted = await check(request);
  if (counted.isAllowed) return;
  const { max, remaining, ttlInSeconds, isExceeded } = counted;
  const headers = {
    'ratelimit-limit': String(max),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(ttlInSeconds),
  };
  reply.headers(headers);
  if (!isExceeded) return;
  throw new ProblemError(
    'rate-limited',
    `More than ${max} requests of one ${of} in a minute; try again in ${ttlInSeconds} s.`,
    [],
    { ...headers, 'retry-after': String(Math.max(1, ttlInSeconds)) },
  );
}

function isUncounted({ routeOptions }: FastifyRequest): boolean {
  return UNCOUNTED.has(routeOptions.url ?? '');
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}
