import { createHash } from 'node:crypto';
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { type Caller, ROLES, type Role, SCOPES } from '../../domain/access/caller.ts';
import { ProblemError } from '../problem.ts';
import { invalidCredential } from './credentials.ts';

export interface IssuerOptions {
  /** As it stands in its tokens. */
  readonly issuer: string;
  /** Whom its tokens must be for: this service. */
  readonly audience: string;
  /** Where its keys are; null: where its discovery document says. */
  readonly jwksUri: string | null;
  /** The claim that holds a role of ours, or a list with one; dots lead into objects. */
  readonly roleClaim: string;
  /** How long an unknown key waits for the next look at the issuer's keys. Milliseconds; 30 s by default. */
  readonly cooldown?: number;
}

/** Only keys that the issuer alone can sign with: never `none`, never a secret that both sides hold. Source: RFC 7518. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
/** How far the clocks of two machines may be apart, in seconds. */
const CLOCK_TOLERANCE = 10;
/** The issuer is not waited for longer, in milliseconds. */
const ISSUER_TIMEOUT_MS = 5_000;
/** How long the issuer's keys are believed, in milliseconds: one that it took back is void after that. */
const KEYS_BELIEVED_MS = 600_000;
const UNKNOWN_KEY_COOLDOWN_MS = 30_000;
/** Longest `sub` of OpenID Connect Core 1.0, section 2. */
const LONGEST_SUB = 255;

/** The tokens of one OpenID Connect issuer. */
export class TokenReader {
  #options: IssuerOptions;
  #now: () => number;
  #prefix: string;
  #keys: Promise<JWTVerifyGetKey> | null = null;

  constructor(options: IssuerOptions, now: () => number) {
    this.#options = options;
    this.#now = now;
    // Two issuers may give the same sub to two people.
    this.#prefix = `oidc:${createHash('sha256').update(options.issuer).digest('hex').slice(0, 8)}:`;
  }

  /** Who shows a token. Throws a problem: 401 where it is not one of ours, 503 where the issuer cannot be asked. */
  async callerOf(token: string): Promise<Caller> {
    const { issuer, audience } = this.#options;
    try {
      const { payload } = await jwtVerify(token, await this.#issuerKeys(), {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE,
        currentDate: new Date(this.#now()),
        requiredClaims: ['exp', 'sub'],
      });
      return this.#caller(payload);
    } catch (error) {
      throw problemOf(error);
    }
  }

  #caller(payload: JWTPayload): Caller {
    const { sub } = payload;
    if (typeof sub !== 'string' || sub.length > LONGEST_SUB || !/^[\x20-\x7e]+$/.test(sub)) {
      throw invalidCredential('its sub is not 1 to 255 ASCII characters');
    }
    // Who the issuer knows, and gives no role of ours, may read.
    const role = roleIn(payload, this.#options.roleClaim) ?? 'reader';
    return { subject: this.#prefix + sub, role, scopes: SCOPES, keyId: null };
  }

  #issuerKeys(): Promise<JWTVerifyGetKey> {
    this.#keys ??= this.#findKeys().catch((error: unknown) => {
      this.#keys = null;
      throw error;
    });
    return this.#keys;
  }

  async #findKeys(): Promise<JWTVerifyGetKey> {
    const { issuer, jwksUri, cooldown } = this.#options;
    return createRemoteJWKSet(new URL(jwksUri ?? (await discoverKeys(issuer))), {
      timeoutDuration: ISSUER_TIMEOUT_MS,
      cacheMaxAge: KEYS_BELIEVED_MS,
      cooldownDuration: cooldown ?? UNKNOWN_KEY_COOLDOWN_MS,
    });
  }
}

/** The issuer could not be asked, or answered with what is not its own. */
class IssuerFault extends Error {}

/** Source: OpenID Connect Discovery 1.0, section 4. */
async function discoverKeys(issuer: string): Promise<string> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(ISSUER_TIMEOUT_MS),
    redirect: 'error',
  });
  if (!response.ok) throw new IssuerFault(`discovery answered ${response.status}`);
  const document = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (document.issuer !== issuer) throw new IssuerFault('the discovery document is of another issuer');
  if (typeof document.jwks_uri !== 'string' || !URL.canParse(document.jwks_uri)) {
    throw new IssuerFault('the discovery document names no keys');
  }
  return document.jwks_uri;
}

/** The highest role of ours that a claim holds. */
function roleIn(payload: JWTPayload, claim: string): Role | undefined {
  const steps = Object.hasOwn(payload, claim) ? [claim] : claim.split('.');
  const value = steps.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined),
    payload,
  );
  const held = new Set([value].flat());
  return ROLES.findLast((role) => held.has(role));
}

/** Faults that lie in the token; whatever else goes wrong lies at the issuer. */
const TOKEN_FAULTS = [
  errors.JWTClaimValidationFailed,
  errors.JWTExpired,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];

function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof errors.JWTExpired) return invalidCredential('the token has expired');
  if (error instanceof errors.JWTClaimValidationFailed) {
    return invalidCredential(`the claim ${error.claim} of the token is not right`);
  }
  if (TOKEN_FAULTS.some((kind) => error instanceof kind)) {
    return invalidCredential('it is neither a key nor a token that the issuer signed');
  }
  return new ProblemError(
    'issuer-unavailable',
    'The issuer of the token cannot be reached; try again soon.',
    [],
    {
      'retry-after': '5',
    },
  );
}
