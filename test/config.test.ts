import { join, resolve } from 'node:path';
import t from 'tap';
import { readConfig } from '../src/config.ts';
import { root } from './support/imports.ts';

t.test('without any variable the service keeps to this machine and its own folder', async (t) => {
  t.same(readConfig({ PORT: '', UNKNOWN: 'ignored' }), {
    port: 3000,
    host: '127.0.0.1',
    databaseUrl: null,
    dataDir: join(root, '.data'),
    demo: true,
    logLevel: 'warn',
    worker: 'process',
    poolSize: 10,
    auth: null,
    oidc: null,
    corsOrigins: [],
    perCaller: 1200,
    perAddress: 2400,
    trustedProxies: null,
    allowPrivateWebhooks: false,
    shutdownSeconds: 20,
  });
});

t.test('each variable is read', async (t) => {
  const environment = {
    PORT: '0',
    HOST: '::1',
    DATABASE_URL: 'postgres://someone:secret@db.example.org/cove',
    DATA_DIR: 'elsewhere',
    DEMO: '0',
    LOG_LEVEL: 'debug',
    WORKER: 'none',
    POOL_SIZE: '4',
    AUTH: 'required',
    OIDC_ISSUER: 'https://login.example.org/realms/cove',
    OIDC_AUDIENCE: 'cove',
    OIDC_JWKS_URI: 'https://login.example.org/keys',
    OIDC_ROLE_CLAIM: 'realm_access.roles',
  };
  t.match(readConfig(environment), {
    port: 0,
    host: '::1',
    databaseUrl: environment.DATABASE_URL,
    dataDir: resolve('elsewhere'),
    demo: false,
    logLevel: 'debug',
    worker: 'none',
    poolSize: 4,
    auth: 'required',
    oidc: {
      issuer: environment.OIDC_ISSUER,
      audience: 'cove',
      jwksUri: environment.OIDC_JWKS_URI,
      roleClaim: 'realm_access.roles',
    },
  });
});

t.test('a wrong value is named with what the variable takes, a password is not repeated', async (t) => {
  const wrong: readonly [string, string, RegExp][] = [
    ['PORT', '65536', /^PORT must be a port number .*; "65536" is not$/],
    ['PORT', '3000x', /^PORT must be/],
    ['HOST', 'two hosts', /^HOST must be/],
    [
      'DATABASE_URL',
      'mysql://root:secret@localhost/cove',
      /^DATABASE_URL must be an address such as .*; its value is not$/,
    ],
    ['DEMO', 'yes', /^DEMO must be 1 .* or 0; "yes" is not$/],
    ['LOG_LEVEL', 'loud', /^LOG_LEVEL must be one of fatal, error/],
    ['WORKER', '2', /^WORKER must be process/],
    ['POOL_SIZE', '0', /^POOL_SIZE must be/],
    ['AUTH', 'off', /^AUTH must be open .* or required/],
    ['OIDC_ISSUER', 'login.example.org', /^OIDC_ISSUER must be the address/],
    ['OIDC_ISSUER', 'https://login.example.org', /^OIDC_ISSUER and OIDC_AUDIENCE must be given together/],
  ];
  for (const [name, value, message] of wrong) {
    t.throws(() => readConfig({ [name]: value }), { code: 'config_invalid', message }, `${name}=${value}`);
  }
  t.throws(() => readConfig({ PORT: 'x', DEMO: 'x' }), { message: /PORT must[\s\S]*DEMO must/ });
});

t.test('origins, proxies and limits are lists and numbers, or the message says what they are', async (t) => {
  const config = readConfig({
    CORS_ORIGINS: 'https://a.example, http://localhost:5173',
    TRUST_PROXY: '10.0.0.0/8,::1',
    RATE_LIMIT_PER_KEY: '0',
  });
  t.match(config, {
    corsOrigins: ['https://a.example', 'http://localhost:5173'],
    trustedProxies: ['10.0.0.0/8', '::1'],
    perCaller: 0,
  });
  t.throws(() => readConfig({ CORS_ORIGINS: '*' }), /CORS_ORIGINS must be origins/);
  t.throws(() => readConfig({ CORS_ORIGINS: 'https://a.example/path' }), /CORS_ORIGINS/);
  t.throws(() => readConfig({ TRUST_PROXY: 'everybody' }), /TRUST_PROXY must be addresses/);
});
