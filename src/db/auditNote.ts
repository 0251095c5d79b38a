import { AsyncLocalStorage } from 'node:async_hooks';
import type { AuditEntry } from './audit.ts';

/** What is to be told of the request under way, once it has changed something. */
export interface AuditNote {
  readonly entry: Omit<AuditEntry, 'target'> & {
    /** Set by whoever makes something new, before the transaction ends. */
    target: string | null;
  };
  /** Whether a transaction that changed something told it. */
  written: boolean;
}

const notes = new AsyncLocalStorage<AuditNote>();

/**
 * Runs something with a note: the first transaction in it that changes rows tells it in the same transaction, so that
 * there is neither a change without its entry nor an entry without its change.
 */
export function underNote(note: AuditNote, run: () => void): void {
  notes.run(note, run);
}

/** Runs a statement as a driver does. */
type RunStatement = (text: string, values: readonly unknown[]) => Promise<unknown>;

/** What pg answers, so far as it tells whether rows changed. */
interface Outcome {
  readonly command?: string;
  readonly rowCount?: number | null;
}

/** A statement of one connection, which tells the note of the request under way before a transaction is committed. */
export function tellingNotes(run: RunStatement): RunStatement {
  let changed = false;
  return async (text, values) => {
    const note = text === 'commit' && changed ? notes.getStore() : undefined;
    const tells = note !== undefined && !note.written;
    if (tells) await run(...insertion(note.entry));
    const outcome = (await run(text, values)) as Outcome;
    if (tells) note.written = true;
    changed = isTransactionEnd(text) ? false : changed || hasChanged(text, outcome);
    return outcome;
  };
}

/** Also begins of transactions: what a connection changed before says nothing of the next one. */
function isTransactionEnd(text: string): boolean {
  return text === 'begin' || text.startsWith('start transaction') || text === 'commit' || text === 'rollback';
}

function hasChanged(text: string, { command, rowCount }: Outcome): boolean {
  if (command === 'COPY') return text.includes(' from stdin ');
  // That an answer was kept is no change of what it is about.
  if (text.includes('"idempotent_answer"')) return false;
  const isChange = command === 'INSERT' || command === 'UPDATE' || command === 'DELETE';
  return isChange && (rowCount ?? 0) > 0;
}

function insertion(entry: AuditEntry): [string, unknown[]] {
  const { subject, keyId, action, kind, target, requestId } = entry;
  return [
    `insert into audit_entry (subject, key_id, action, kind, target, request_id) values ($1, $2, $3, $4, $5, $6)`,
    [subject, keyId, action, kind, target, requestId],
  ];
}
