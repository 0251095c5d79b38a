import { type Role, SCOPES, type Scope } from '../../src/domain/access/caller.ts';
import { createApiKey } from '../../src/usecases/apiKeys.ts';
import type { TestService } from './app.ts';

/** A key of a service, made beside its API; the header that shows it. */
export async function keyHeader(
  { database }: TestService,
  subject: string,
  role: Role,
  { scopes = SCOPES, expiresAt = null }: { scopes?: readonly Scope[]; expiresAt?: Date | null } = {},
): Promise<{ authorization: string }> {
  const order = { name: subject, subject, role, scopes, expiresAt, createdBy: 'test' };
  return { authorization: `Bearer ${(await createApiKey(database.db, order)).key}` };
}
