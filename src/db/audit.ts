import type { Kysely } from 'kysely';
import type { DB } from './tables.ts';

/** Who did what to what. Names and ids only: nothing of what was written, and no one's contact details. */
export interface AuditEntry {
  readonly subject: string;
  /** Id of the key that was shown; null: a token, the administrator of the machine, or a job. */
  readonly keyId: string | null;
  /** The operation as the API's document names it, or the command. */
  readonly action: string;
  /** What it was done to, and its id; null where there is none. */
  readonly kind: string | null;
  readonly target: string | null;
  readonly requestId: string | null;
}

export interface StoredAuditEntry extends AuditEntry {
  /** Rises with time; entries of transactions that overlap may stand in another order than they ended. */
  readonly number: number;
  readonly at: Date;
}

/** Notes who did what. In the transaction of the change, where there is one. */
export async function recordAudit(db: Kysely<DB>, entry: AuditEntry): Promise<void> {
  const { subject, keyId, action, kind, target, requestId } = entry;
  await db
    .insertInto('audit_entry')
    .values({ subject, key_id: keyId, action, kind, target, request_id: requestId })
    .execute();
}

/** Which entries a list asks for; null narrows nothing. */
export interface AuditFilter {
  readonly subject: string | null;
  readonly action: string | null;
  readonly kind: string | null;
  readonly target: string | null;
  /** From this time on. */
  readonly since: Date | null;
  /** Before this time. */
  readonly until: Date | null;
}

/** A page of entries, the latest first, those before a number where it is given. */
export async function listAudit(
  db: Kysely<DB>,
  filter: AuditFilter,
  limit: number,
  before: number | null,
): Promise<StoredAuditEntry[]> {
  let query = db.selectFrom('audit_entry').selectAll().orderBy('number', 'desc').limit(limit);
  if (before !== null) query = query.where('number', '<', before);
  for (const column of ['subject', 'action', 'kind', 'target'] as const) {
    const asked = filter[column];
    if (asked !== null) query = query.where(column, '=', asked);
  }
  if (filter.since !== null) query = query.where('at', '>=', filter.since);
  if (filter.until !== null) query = query.where('at', '<', filter.until);
  const rows = await query.execute();
  return rows.map((row) => ({
    number: row.number,
    at: row.at,
    subject: row.subject,
    keyId: row.key_id,
    action: row.action,
    kind: row.kind,
    target: row.target,
    requestId: row.request_id,
  }));
}
