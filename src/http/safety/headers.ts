import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
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
  await app.register(helmet, {
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

/** What the interactive documents may do: as any page, but for the styles that they draw by themselves. */
export const DOCS_POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
