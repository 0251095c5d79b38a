import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most);

const databaseUrl = z.string().refine((text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'postgres:' || url?.protocol === 'postgresql:';
});

/** A list with commas between; each must be what `isGood` says. */
const listOf = (isGood: (text: string) => boolean) =>
  z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .refine((parts) => parts.every(isGood));

const webAddress = z.string().refine((text) => {
  const { protocol } = URL.canParse(text) ? new URL(text) : { protocol: '' };
  return protocol === 'https:' || protocol === 'http:';
});

const SCHEMA = z.object({
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  DATABASE_URL: databaseUrl.optional(),
  DATA_DIR: z.string().default(fileURLToPath(new URL('../.data', import.meta.url))),
  DEMO: z
    .enum(['0', '1'])
    .default('1')
    .transform((value) => value === '1'),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('warn'),
  WORKER: z.enum(['process', 'none']).default('process'),
  POOL_SIZE: wholeNumber(1, 90).default(10),
  AUTH: z.enum(['open', 'required']).optional(),
  OIDC_ISSUER: webAddress.optional(),
  OIDC_AUDIENCE: z.string().optional(),
  OIDC_JWKS_URI: webAddress.optional(),
  OIDC_ROLE_CLAIM: z.string().default('role'),
  CORS_ORIGINS: listOf((text) => URL.canParse(text) && new URL(text).origin === text),
  RATE_LIMIT_PER_KEY: wholeNumber(0, 10_000_000).default(1200),
  RATE_LIMIT_PER_ADDRESS: wholeNumber(0, 10_000_000).default(2400),
  TRUST_PROXY: listOf((text) => /^[0-9A-Fa-f.:]+(\/\d{1,3})?$/.test(text)),
  WEBHOOK_ALLOW_PRIVATE: z
    .enum(['0', '1'])
    .default('0')
    .transform((value) => value === '1'),
  SHUTDOWN_SECONDS: wholeNumber(1, 3600).default(20),
});

/** What each variable takes, for the message about a wrong one. */
const EXPECTED: Readonly<Record<keyof z.input<typeof SCHEMA>, string>> = {
  PORT: 'a port number from 0 (any free one) to 65535',
  HOST: 'a host name or an IP address',
  DATABASE_URL: 'an address such as postgresql://user:password@host:5432/database',
  DATA_DIR: 'a folder',
  DEMO: '1 (load the demo profiles into an empty database) or 0',
  LOG_LEVEL: `one of ${LOG_LEVELS.join(', ')}`,
  WORKER: 'process (the service starts one that runs the jobs) or none',
  POOL_SIZE: 'a number of connections from 1 to 90',
  AUTH: 'open (whoever reaches the service is its administrator) or required (everybody says who they are)',
  OIDC_ISSUER: 'the address of an OpenID Connect issuer, given together with OIDC_AUDIENCE',
  OIDC_AUDIENCE: 'the audience that tokens must be for, given together with OIDC_ISSUER',
  OIDC_JWKS_URI: 'the address of the keys of the issuer',
  OIDC_ROLE_CLAIM: 'the name of a claim',
  CORS_ORIGINS: 'origins such as https://example.org, with commas between',
  RATE_LIMIT_PER_KEY: 'requests a minute of one key or token, 0 for no limit',
  RATE_LIMIT_PER_ADDRESS: 'requests a minute of one address, 0 for no limit',
  TRUST_PROXY: 'addresses of proxies such as 10.0.0.1 or 10.0.0.0/8, with commas between',
  WEBHOOK_ALLOW_PRIVATE: '1 (webhooks may lead to private addresses) or 0',
  SHUTDOWN_SECONDS: 'a number of seconds from 1 to 3600',
};

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Null: the embedded PostgreSQL is used. */
  readonly databaseUrl: string | null;
  /** Absolute. Where the embedded PostgreSQL keeps its files. */
  readonly dataDir: string;
  readonly demo: boolean;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Whether `serve` also runs the jobs. */
  readonly worker: 'process' | 'none';
  /** Connections per process. */
  readonly poolSize: number;
  /** Whether everybody must say who they are; null: not said, see authentication.ts. */
  readonly auth: 'open' | 'required' | null;
  /** Whose tokens are taken beside keys; null: nobody's. */
  readonly oidc: {
    readonly issuer: string;
    readonly audience: string;
    /** Null: where the issuer's discovery document says. */
    readonly jwksUri: string | null;
    readonly roleClaim: string;
  } | null;
  /** Origins of other sites whose pages may call. */
  readonly corsOrigins: readonly string[];
  /** Requests a minute; 0: no limit. */
  readonly perCaller: number;
  readonly perAddress: number;
  /** Proxies whose word about the client's address is taken; null: nobody's. */
  readonly trustedProxies: readonly string[] | null;
  /** Whether webhooks may lead to addresses that are not of the public internet. */
  readonly allowPrivateWebhooks: boolean;
  /** How long requests and jobs under way may take to end when the service stops, in seconds. */
  readonly shutdownSeconds: number;
}

export class ConfigError extends Error {
  readonly code = 'config_invalid';
}

/**
 * The settings of this process. An empty variable counts as not set; a relative DATA_DIR starts at the working
 * directory. Addresses may hold a password, so their value is not repeated in the message.
 * @throws ConfigError naming every variable with a wrong value and what it takes
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(
    Object.keys(EXPECTED)
      .filter((name) => environment[name] !== undefined && environment[name] !== '')
      .map((name) => [name, environment[name]]),
  );
  const parsed = SCHEMA.safeParse(given);
  if (!parsed.success) {
    const wrong = [...new Set(parsed.error.issues.map((issue) => issue.path[0] as keyof typeof EXPECTED))];
    const lines = wrong.map((name) => {
      const shown = name === 'DATABASE_URL' ? 'its value' : JSON.stringify(given[name]);
      return `${name} must be ${EXPECTED[name]}; ${shown} is not`;
    });
    throw new ConfigError(lines.join('\n'));
  }
  const settings = parsed.data;
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience } = settings;
  if ((issuer === undefined) !== (audience === undefined)) {
    throw new ConfigError('OIDC_ISSUER and OIDC_AUDIENCE must be given together');
  }
  return {
    port: settings.PORT,
    host: settings.HOST,
    databaseUrl: settings.DATABASE_URL ?? null,
    dataDir: resolve(settings.DATA_DIR),
    demo: settings.DEMO,
    logLevel: settings.LOG_LEVEL,
    worker: settings.WORKER,
    poolSize: settings.POOL_SIZE,
    auth: settings.AUTH ?? null,
    oidc:
      issuer === undefined || audience === undefined
        ? null
        : { issuer, audience, jwksUri: settings.OIDC_JWKS_URI ?? null, roleClaim: settings.OIDC_ROLE_CLAIM },
    corsOrigins: settings.CORS_ORIGINS,
    perCaller: settings.RATE_LIMIT_PER_KEY,
    perAddress: settings.RATE_LIMIT_PER_ADDRESS,
    trustedProxies: settings.TRUST_PROXY.length === 0 ? null : settings.TRUST_PROXY,
    allowPrivateWebhooks: settings.WEBHOOK_ALLOW_PRIVATE,
    shutdownSeconds: settings.SHUTDOWN_SECONDS,
  };
}

/** The environment of a worker process: that of this process, with the database that this process uses. */
export function workerEnvironment(connectionString: string): Record<string, string | undefined> {
  return { ...process.env, DATABASE_URL: connectionString };
}
