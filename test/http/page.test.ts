import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import t from 'tap';
import { testService } from '../support/app.ts';
import { BUILT_PAGE, buildPage } from '../support/builtPage.ts';
import { testDatabase } from '../support/database.ts';

t.test(
  'the built page is sent whole, compressed where that is understood, and nothing else with it',
  async (t) => {
    await buildPage();
    const { app } = await testService(t, await testDatabase(t), undefined, undefined, BUILT_PAGE);
    const plain = await app.inject({ url: '/' });
    t.equal(plain.statusCode, 200);
    t.match(plain.headers['content-type'], 'text/html');
    t.equal(plain.headers['cache-control'], 'no-cache');
    const policy = String(plain.headers['content-security-policy']);
    t.match(policy, "script-src 'self'");
    t.notMatch(policy, /unsafe|data:|http/);
    t.notMatch(plain.body, /<script>|style=|onload=|https?:\/\//, 'nothing inline, nothing from elsewhere');

    const again = await app.inject({ url: '/', headers: { 'if-none-match': String(plain.headers.etag) } });
    t.equal(again.statusCode, 304);

    const script = /src="(\/assets\/[^"]+\.js)"/.exec(plain.body)?.[1] ?? '';
    const whole = await app.inject({ url: script });
    t.equal(whole.headers['cache-control'], 'public, max-age=31536000, immutable');
    const packed = await app.inject({ url: script, headers: { 'accept-encoding': 'gzip' } });
    t.equal(packed.headers['content-encoding'], 'gzip');
    t.equal(gunzipSync(packed.rawPayload).toString(), whole.body);
    const smaller = await app.inject({ url: script, headers: { 'accept-encoding': 'br, gzip' } });
    t.equal(smaller.headers['content-encoding'], 'br');
    t.equal(brotliDecompressSync(smaller.rawPayload).toString(), whole.body);

    for (const url of ['/v1/nothing', '/assets/nothing.js', '/../package.json', '/%2e%2e/package.json']) {
      const missing = await app.inject({ url });
      t.equal(missing.statusCode, 404, url);
      t.match(missing.headers['content-type'], 'application/problem+json', url);
    }
    t.equal((await app.inject({ url: '/docs' })).statusCode, 200, 'the documentation stays where it is');
  },
);

t.test('where the page was not built, its address says how to build it, and the API answers', async (t) => {
  const empty = await mkdtemp(join(tmpdir(), 'cove-page-'));
  t.teardown(() => rm(empty, { recursive: true }));
  const { app } = await testService(t, await testDatabase(t), undefined, undefined, empty);
  const missing = await app.inject({ url: '/' });
  t.equal(missing.statusCode, 503);
  t.match(missing.headers['content-type'], 'text/html');
  t.match(missing.body, 'npm run build');
  t.equal((await app.inject({ url: '/v1/vocabularies' })).statusCode, 200);
});
