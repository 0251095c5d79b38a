import { createHash, createHmac } from 'node:crypto';
import t from 'tap';
import { TEST_DAY, testService } from '../support/app.ts';
import { startIssuer } from '../support/issuer.ts';

/** Seconds since 1970, at which all tests take place. */
const NOW = Date.parse(`${TEST_DAY}T12:00:00Z`) / 1000;
const EMPTY = Buffer.from('{}').toString('base64url');

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

t.test('tokens of an OpenID Connect issuer', async (t) => {
  const issuer = await startIssuer(NOW);
  t.teardown(() => issuer.close());
  const options = { issuer: issuer.issuer, audience: 'cove', jwksUri: null, roleClaim: 'realm.roles' };
  const service = await testService(t, undefined, {
    required: true,
    issuer: { ...options, cooldown: 0 },
  });
  const { call, database } = service;
  const draft = { externalId: 'x', kind: 'company', name: 'Somebody' };
  const create = (token: string, externalId: string) =>
    call('POST', '/v1/profiles', { ...draft, externalId }, bearer(token));
  const subject = `oidc:${createHash('sha256').update(issuer.issuer).digest('hex').slice(0, 8)}:anna`;

  await t.test('whoever shows one is its subject, with the highest role that the claim holds', async (t) => {
    const token = await issuer.token({ realm: { roles: ['reader', 'coordinator', 'of somewhere else'] } });
    const created = await create(token, 'own');
    t.equal(created.status, 201);
    const { rows } = await database.pool.query('select owner from profile where id = $1', [created.body.id]);
    t.same(rows, [{ owner: subject }]);
    t.equal((await create(await issuer.token({}), 'other')).status, 403, 'without a role they read');
    t.equal((await call('GET', '/v1/profiles', undefined, bearer(await issuer.token({})))).status, 200);
    const none = await issuer.token({ realm: { roles: ['superuser'] } });
    t.match((await create(none, 'other')).body, { status: 403, needs: { role: 'coordinator' } });
  });

  await t.test('a token that is not meant, not yet or no longer valid lets nobody in', async (t) => {
    const refused: readonly (readonly [string, string, RegExp])[] = [
      ['another audience', await issuer.token({ aud: 'somebody-else' }), /claim aud/],
      ['another issuer', await issuer.token({}, 'https://login.example.org'), /claim iss/],
      ['expired', await issuer.token({ exp: NOW - 11 }), /has expired/],
      ['not yet', await issuer.token({ nbf: NOW + 11 }), /claim nbf/],
      ['for ever', await issuer.token({ exp: undefined }), /claim exp/],
      ['of nobody', await issuer.token({ sub: undefined }), /claim sub/],
      ['of nobody by name', await issuer.token({ sub: '' }), /sub is not 1 to 255/],
      ['of somebody who breaks lines', await issuer.token({ sub: 'a\nb' }), /sub is not 1 to 255/],
    ];
    for (const [name, token, why] of refused) {
      const { status, body, headers, text } = await call('GET', '/v1/profiles', undefined, bearer(token));
      t.equal(status, 401, name);
      t.match(body.detail, why, name);
      t.match(headers['www-authenticate'], /error="invalid_token"/);
      t.notOk(text.includes(token.split('.')[2]), 'the answer does not repeat it');
    }
    const late = await issuer.token({ exp: NOW - 9 });
    t.equal(
      (await call('GET', '/v1/profiles', undefined, bearer(late))).status,
      200,
      'clocks differ a little',
    );
  });

  await t.test('a token that the issuer did not sign lets nobody in', async (t) => {
    const claims = part({
      iss: issuer.issuer,
      aud: 'cove',
      sub: 'anna',
      exp: NOW + 60,
      realm: { roles: 'admin' },
    });
    const unsigned = `${part({ alg: 'none' })}.${claims}.`;
    const shared = `${part({ alg: 'HS256', kid: issuer.kid() })}.${claims}`;
    const signed = createHmac('sha256', await issuer.publicKey())
      .update(shared)
      .digest('base64url');
    const [head, , signature] = (await issuer.token({})).split('.');
    const forged: readonly (readonly [string, string])[] = [
      ['alg none', unsigned],
      ['the public key as a shared secret', `${shared}.${signed}`],
      ['other claims under a signature', `${head}.${claims}.${signature}`],
      ['no token at all', 'abc'],
      ['three parts of nothing', `${EMPTY}.${EMPTY}.${EMPTY}`],
    ];
    for (const [name, token] of forged) {
      const { status } = await call('GET', '/v1/profiles', undefined, bearer(token));
      t.equal(status, 401, name);
    }
  });

  await t.test('a new key of the issuer is taken without a restart, the old one no longer', async (t) => {
    const before = await issuer.token({});
    await issuer.rotate();
    t.equal((await call('GET', '/v1/profiles', undefined, bearer(await issuer.token({})))).status, 200);
    t.equal((await call('GET', '/v1/profiles', undefined, bearer(before))).status, 401);
  });

  await t.test('unknown keys do not make the service ask the issuer again and again', async (t) => {
    const patient = await testService(t, database, { required: true, issuer: options });
    const get = (token: string) => patient.call('GET', '/v1/profiles', undefined, bearer(token));
    t.equal((await get(await issuer.token({}))).status, 200);
    const asked = issuer.asked();
    const stranger = await startIssuer(NOW);
    t.teardown(() => stranger.close());
    await stranger.rotate();
    await stranger.rotate();
    for (let i = 0; i < 5; i++) t.equal((await get(await stranger.token({}, issuer.issuer))).status, 401);
    t.equal(issuer.asked(), asked);
  });

  await t.test(
    'an issuer that is away or says what is not its own makes 503, and is asked again',
    async (t) => {
      const other = await startIssuer(NOW);
      const access = { required: true, issuer: { ...options, issuer: other.issuer } };
      const fresh = await testService(t, database, access);
      const get = (token: string) => fresh.call('GET', '/v1/profiles', undefined, bearer(token));
      const token = await other.token({});
      for (const wrong of [{ issuer: 'https://login.example.org', jwks_uri: issuer.jwksUri }, {}]) {
        other.say(wrong);
        const { body, headers } = await get(token);
        t.match(body, { type: 'urn:cove-matchmaking:problem:issuer-unavailable', status: 503 });
        t.ok(headers['retry-after']);
      }
      other.say({ issuer: other.issuer, jwks_uri: other.jwksUri });
      t.equal((await get(token)).status, 200, 'once it is right again');
      await other.close();
      t.equal((await get(token)).status, 200, 'its keys are known for a while');
      const late = await testService(t, database, access);
      const { status } = await late.call('GET', '/v1/profiles', undefined, bearer(token));
      t.equal(status, 503, 'who never saw them cannot tell');
    },
  );
});
