import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Where `npm run build` leaves the page. */
export const PAGE_FOLDER = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** Nothing but what the service itself sends: no foreign script, style, picture, font or frame, nothing inline. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** File names under here carry a digest of what they hold, so a name never means something else. */
const DIGESTED = '/assets/';

/** What is sent for the page where it was not built: why it is missing, and the command that mends it. */
const NOT_BUILT = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>CoVE matchmaking</title>
<h1>The page has not been built</h1>
<p>The service runs; its page is missing in <code>dist/web</code>. Packages were probably installed with
<code>--ignore-scripts</code> or without those for development. In the project's folder, run
<code>npm ci</code> or, where the packages are all there, <code>npm run build</code>; then load this address again.</p>
<p>The API answers all the same: <a href="/docs">its documentation</a>.</p>
</html>
`;

/** Whether the page was built into the folder. */
export function isPageBuilt(folder: string): boolean {
  return existsSync(join(folder, 'index.html'));
}

/**
 * Serves the page at `/`. Its views are told apart behind the `#`, so there is one document; every other
 * address that is no file of the page stays a problem like any unknown address. Looks for the page anew at
 * each start.
 */
export async function registerPage(app: FastifyInstance, folder: string): Promise<void> {
  if (!isPageBuilt(folder)) {
    app.get('/', { schema: { hide: true } as object }, async (_request, reply) =>
      reply
        .code(503)
        .headers({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY })
        .send(NOT_BUILT),
    );
    return;
  }
  await app.register(fastifyStatic, {
    root: folder,
    // One route per file: what is not there is an unknown address like any other.
    wildcard: false,
    preCompressed: true,
    schemaHide: true,
    decorateReply: false,
    cacheControl: false,
    // Compressed copies are sent in answer to Accept-Encoding, not by names of their own.
    globIgnore: ['**/*.gz', '**/*.br'],
    setHeaders: (reply, path) => {
      const lasting = path.replaceAll('\\', '/').includes(DIGESTED);
      reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
      reply.header('content-security-policy', POLICY);
      reply.header('x-content-type-options', 'nosniff');
      reply.header('referrer-policy', 'no-referrer');
    },
  });
}
