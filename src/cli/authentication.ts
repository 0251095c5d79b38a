import type { Config } from '../config.ts';
import { hasAdminKey, hasAnyKey } from '../db/apiKeys.ts';
import { recordAudit } from '../db/audit.ts';
import type { Connection } from '../db/connect.ts';
import { LOCAL_CALLER, SCOPES } from '../domain/access/caller.ts';
import { isLoopback } from '../domain/access/loopback.ts';
import type { AccessOptions } from '../http/access/callers.ts';
import { createApiKey } from '../usecases/apiKeys.ts';
import { UsageError } from './usageError.ts';

const HOW = `make a key with "keys create --name NAME --role admin", or set OIDC_ISSUER and OIDC_AUDIENCE`;

/**
 * How a service learns who asks: where only its own machine reaches it nobody is asked, unless the configuration
 * says so; elsewhere everybody is.
 * @throws UsageError where others could reach a service that asks nobody
 */
export function accessOf({ host, auth, oidc }: Config): AccessOptions {
  const local = isLoopback(host);
  if (!local && auth === 'open') {
    throw new UsageError(
      `HOST=${host} can be reached from other machines, and AUTH=open makes whoever reaches it an administrator. ` +
        `Leave AUTH away and ${HOW}; or bind the service to 127.0.0.1.`,
    );
  }
  return { required: (auth ?? (local ? 'open' : 'required')) === 'required', issuer: oidc };
}

/** @throws UsageError where everybody must say who they are and nobody can */
export async function requireAWayIn(config: Config, db: Connection): Promise<void> {
  if (!accessOf(config).required || config.oidc !== null || (await hasAdminKey(db, new Date()))) return;
  throw new UsageError(`Everybody must say who they are (HOST=${config.host}), and nobody can yet: ${HOW}.`);
}

/** Makes the key that a local demo begins with; null where the database has or had one, or it is no local demo. */
export async function makeFirstKey(config: Config, db: Connection): Promise<string | null> {
  if (!config.demo || !isLoopback(config.host) || (await hasAnyKey(db))) return null;
  const { subject } = LOCAL_CALLER;
  return db.transaction().execute(async (transaction) => {
    const order = { name: 'first key', subject, role: 'admin', scopes: SCOPES, expiresAt: null } as const;
    const { id, key } = await createApiKey(transaction, { ...order, createdBy: subject });
    const entry = { subject, keyId: null, action: 'serve', kind: 'key', target: id, requestId: null };
    await recordAudit(transaction, entry);
    return key;
  });
}

/** Shows the first key, this once. */
export function tellFirstKey(key: string, address: string, tell: (line: string) => void): void {
  tell('');
  tell('An administrator’s API key, shown this once (AUTH=required asks everybody for one):');
  tell(`curl '${address}/v1/keys' -H 'authorization: Bearer ${key}'`);
}
