import cors from '@fastify/cors';
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import Fastify, { type FastifyInstance } from 'fastify';
import type { SafetySettings } from './settings.ts';

/** Headers of answers that a page of another origin may read. */
const EXPOSED = [
  'etag',
  'location',
  'retry-after',
  'x-request-id',
  'idempotency-replayed',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
];
/** Browsers ask again after so many seconds whether another origin may call. */
const PREFLIGHT_SECONDS = 600;

/**
 * What browsers are told: pages load from this origin alone and run no inline script, nobody frames them, and
 * no other origin reads answers unless the operator named it. Source: OWASP, HTTP headers and REST security.
 */
export async function registerHeaders(app: FastifyInstance, { corsOrigins }: SafetySettings): Promise<void> {
  const headers = await headersOf({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // Charts and icons are drawn into the page.
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    frameguard: { action: 'deny' },
    // Said over TLS, which something in front of the service speaks; its other hosts are not ours to bind.
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
  });
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  if (corsOrigins.length > 0) {
    await app.register(cors, {
      origin: [...corsOrigins],
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      exposedHeaders: EXPOSED,
      maxAge: PREFLIGHT_SECONDS,
      strictPreflight: false,
    });
  }
}

/**
 * The headers that helmet sets, asked of it once: they are the same for every answer, and it works them out anew for
 * each, which costs more than all else that a small answer takes.
 */
async function headersOf(options: FastifyHelmetOptions): Promise<Readonly<Record<string, string>>> {
  const asked = Fastify();
  await asked.register(helmet, options);
  asked.get('/', async (_request, reply) => ({ ...reply.raw.getHeaders() }));
  const answered = await asked.inject('/');
  await asked.close();
  return answered.json();
}

/** What the interactive documents may do: as any page, but for the styles that they draw by themselves. */
export const DOCS_POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
