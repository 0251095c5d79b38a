import t from 'tap';
import type { Role, Scope } from '../../src/domain/access/caller.ts';
import { SCOPES } from '../../src/domain/access/caller.ts';
import { createApiKey } from '../../src/usecases/apiKeys.ts';
import { type TestService, testService } from '../support/app.ts';

const ANY_PROFILE = '00000000-0000-4000-8000-000000000000';

/** A key of a service, made beside its API; the header that shows it. */
async function keyHeader(
  { database }: TestService,
  subject: string,
  role: Role,
  { scopes = SCOPES, expiresAt = null }: { scopes?: readonly Scope[]; expiresAt?: Date | null } = {},
): Promise<{ authorization: string }> {
  const order = { name: subject, subject, role, scopes, expiresAt, createdBy: 'test' };
  return { authorization: `Bearer ${(await createApiKey(database.db, order)).key}` };
}

t.test('a service that asks everybody who they are', async (t) => {
  const service = await testService(t, undefined, { required: true, issuer: null });
  const { call } = service;
  const admin = await keyHeader(service, 'root', 'admin');

  await t.test('lets nobody in without a key, but for health, the document and the docs', async (t) => {
    for (const url of ['/v1/profiles', '/v1/vocabularies', '/metrics', '/v1/forums', '/v1/audit']) {
      const { status, body, headers } = await call('GET', url);
      t.match(body, { type: 'urn:cove-matchmaking:problem:unauthenticated', status: 401 }, url);
      t.equal(status, 401);
      t.equal(headers['www-authenticate'], 'Bearer realm="cove-matchmaking"');
    }
    for (const url of ['/health/live', '/health/ready', '/openapi.json', '/docs/json']) {
      t.equal((await call('GET', url)).status, 200, url);
    }
    t.equal((await call('GET', '/v1/feeds/unknown')).status, 404, 'the address of a calendar is its own key');
    t.equal((await call('GET', '/nowhere')).status, 404);
  });

  await t.test('takes a key as a bearer and as X-API-Key', async (t) => {
    t.equal((await call('GET', '/v1/profiles', undefined, admin)).status, 200);
    const key = admin.authorization.slice('Bearer '.length);
    t.equal((await call('GET', '/v1/profiles', undefined, { 'x-api-key': key })).status, 200);
    const wrong = `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`;
    const { status, headers, text } = await call('GET', '/v1/profiles', undefined, { 'x-api-key': wrong });
    t.equal(status, 401);
    t.match(headers['www-authenticate'], /error="invalid_token"/);
    t.notMatch(text, key.slice(-43, -1), 'the answer repeats nothing of the secret');
    for (const authorization of ['Basic cm9vdDpyb290', 'Bearer', 'Bearer cove_x', 'Bearer a.b.c']) {
      t.equal((await call('GET', '/v1/profiles', undefined, { authorization })).status, 401, authorization);
    }
  });

  await t.test('tells which role or scope would do', async (t) => {
    const reader = await keyHeader(service, 'reader', 'reader');
    t.match((await call('GET', `/v1/forums/${ANY_PROFILE}`, undefined, reader)).body, {
      status: 403,
      needs: { role: 'organiser', scope: 'read' },
    });
    const lookOnly = await keyHeader(service, 'looker', 'coordinator', { scopes: ['read'] });
    const refused = await call('DELETE', `/v1/profiles/${ANY_PROFILE}`, undefined, lookOnly);
    t.match(refused.body, { status: 403, needs: { role: 'coordinator', scope: 'write' } });
    t.match(refused.headers['www-authenticate'], /error="insufficient_scope", scope="write"/);
  });
});
