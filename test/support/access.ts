import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Connection } from '../../src/db/connect.ts';
import type { OwnedKind } from '../../src/db/owners.ts';
import { type Role, SCOPES, type Scope } from '../../src/domain/access/caller.ts';
import { createApiKey } from '../../src/usecases/apiKeys.ts';

const NO_PLAN = {
  activities: [],
  eqfLevels: [],
  durationMonths: null,
  grantEuro: null,
  costEuro: null,
  stated: {},
};

/** A key made beside the API; the header that shows it. */
export async function keyHeader(
  db: Connection,
  subject: string,
  role: Role,
  { scopes = SCOPES, expiresAt = null }: { scopes?: readonly Scope[]; expiresAt?: Date | null } = {},
): Promise<{ authorization: string }> {
  const order = { name: subject, subject, role, scopes, expiresAt, createdBy: 'test' };
  return { authorization: `Bearer ${(await createApiKey(db, order)).key}` };
}

/** The least that somebody can own of a kind, written beside the API; answers its id. */
export async function storeOwned(db: Connection, kind: OwnedKind, owner: string): Promise<string> {
  const id = randomUUID();
  switch (kind) {
    case 'profile':
      await sql`insert into profile (id, source, external_id, kind, name, search, content_hash, owner)
        values (${id}, 'test', ${id}, 'company', 'Somebody', 'somebody', ${id}, ${owner})`.execute(db);
      return id;
    case 'forum':
      await sql`insert into forum (id, external_id, name, time_zone, acceptance, exclude_own_organisation,
          exclude_own_network, request_limit, owner)
        values (${id}, ${id}, 'Forum', 'Europe/Paris', 'opt-in', true, true, 10, ${owner})`.execute(db);
      await sql`insert into forum_day (forum_id, day) values (${id}, '2027-10-12')`.execute(db);
      return id;
    case 'consortium':
      await sql`insert into consortium (id, name, call_year, plan, owner)
        values (${id}, 'Consortium', 2026, ${JSON.stringify(NO_PLAN)}, ${owner})`.execute(db);
      return id;
    case 'completion':
      await sql`insert into consortium_completion (id, seconds, request, owner)
        values (${id}, 1, '{}', ${owner})`.execute(db);
      return id;
    case 'import':
      await sql`insert into import (id, source, format, owner) values (${id}, 'test', 'csv', ${owner})`.execute(
        db,
      );
      return id;
    case 'duplicate': {
      const pair = [await storeOwned(db, 'profile', owner), await storeOwned(db, 'profile', owner)].sort();
      await sql`insert into duplicate (id, first_id, second_id, score, evidence)
        values (${id}, ${pair[0]}, ${pair[1]}, 0.5, '[]')`.execute(db);
      return id;
    }
    case 'webhook':
      await sql`insert into webhook (id, owner, url, events, threshold, secret)
        values (${id}, ${owner}, 'https://example.org/', '{import.finished}', 0.6, 'whsec_AAAA')`.execute(db);
      return id;
    case 'key': {
      const order = { name: 'k', subject: owner, role: 'reader', scopes: SCOPES, expiresAt: null } as const;
      return (await createApiKey(db, { ...order, createdBy: owner })).id;
    }
  }
}
