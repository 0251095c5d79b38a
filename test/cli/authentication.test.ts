import t from 'tap';
import { accessOf, makeFirstKey, requireAWayIn } from '../../src/cli/authentication.ts';
import { readConfig } from '../../src/config.ts';
import { revokeApiKey } from '../../src/db/apiKeys.ts';
import { keyHeader } from '../support/access.ts';
import { testDatabase } from '../support/database.ts';

const OIDC = { OIDC_ISSUER: 'https://login.example.org', OIDC_AUDIENCE: 'cove' };

t.test('only a service that its own machine alone reaches asks nobody who they are', async (t) => {
  for (const HOST of ['127.0.0.1', '127.8.9.10', 'localhost', '::1']) {
    t.equal(accessOf(readConfig({ HOST })).required, false, HOST);
    t.equal(accessOf(readConfig({ HOST, AUTH: 'required' })).required, true, HOST);
  }
  for (const HOST of ['0.0.0.0', '::', '192.168.1.7', 'cove.example.org', '127.0.0.1.example.org', '127']) {
    t.equal(accessOf(readConfig({ HOST })).required, true, HOST);
    t.throws(() => accessOf(readConfig({ HOST, AUTH: 'open' })), /can be reached from other machines/, HOST);
  }
  t.match(accessOf(readConfig(OIDC)), { issuer: { issuer: OIDC.OIDC_ISSUER, roleClaim: 'role' } });
});

t.test('where everybody must say who they are, somebody can', async (t) => {
  const { db } = await testDatabase(t);
  const open = readConfig({ HOST: '0.0.0.0' });
  await t.rejects(requireAWayIn(open, db), /keys create --name NAME --role admin/);
  await t.resolves(requireAWayIn(readConfig({}), db), 'at home nobody has to');
  await t.resolves(requireAWayIn(readConfig({ HOST: '0.0.0.0', ...OIDC }), db), 'an issuer knows somebody');
  await keyHeader(db, 'anna', 'organiser');
  await keyHeader(db, 'late', 'admin', { expiresAt: new Date(0) });
  await t.rejects(requireAWayIn(open, db), 'a key that lets no administrator in is not enough');
  const { authorization } = await keyHeader(db, 'root', 'admin');
  await t.resolves(requireAWayIn(open, db));
  await revokeApiKey(db, authorization.split('_')[1]);
  await t.rejects(requireAWayIn(open, db));
});

t.test('a local demo begins with one key, others with none', async (t) => {
  const { db } = await testDatabase(t);
  t.equal(await makeFirstKey(readConfig({ HOST: '0.0.0.0' }), db), null, 'logs of a server are read by many');
  t.equal(await makeFirstKey(readConfig({ DEMO: '0' }), db), null);
  t.match(await makeFirstKey(readConfig({}), db), /^cove_[a-z2-7]{10}_[\w-]{43}$/);
  t.equal(await makeFirstKey(readConfig({}), db), null, 'once only');
  await t.resolves(requireAWayIn(readConfig({ HOST: '0.0.0.0' }), db));
});
