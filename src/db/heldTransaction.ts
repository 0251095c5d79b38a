import { AsyncLocalStorage } from 'node:async_hooks';
import type {
  CompiledQuery,
  DatabaseConnection,
  Driver,
  Kysely,
  QueryResult,
  TransactionSettings,
} from 'kysely';
import { PostgresDialect, CompiledQuery as Query } from 'kysely';
import type { DB } from './tables.ts';

/** A transaction in which all that is asked of the pool happens, for as long as some work lasts. */
class Held {
  readonly transaction: Kysely<DB>;
  readonly afterwards: (() => Promise<unknown>)[] = [];
  over = false;
  #turn: Promise<void> = Promise.resolve();

  constructor(transaction: Kysely<DB>) {
    this.transaction = transaction;
  }

  /** Waits until no other savepoint is open, so that they lie in one another only on purpose; answers how to end. */
  async takeTurn(): Promise<() => void> {
    const before = this.#turn;
    let end: () => void = () => undefined;
    this.#turn = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    return end;
  }
}

const HELD = new AsyncLocalStorage<Held>();
let underWay = 0;

/** What Kysely takes for a connection while a transaction is held: a way into it. */
class Loan implements DatabaseConnection {
  readonly held: Held;
  endTurn: (() => void) | null = null;

  constructor(held: Held) {
    this.held = held;
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return this.held.transaction.executeQuery(query) as Promise<QueryResult<R>>;
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('rows cannot be streamed within a held transaction');
  }
}

/** Hands out ways into the held transaction where there is one; a transaction within it is a savepoint. */
class HoldingDriver implements Driver {
  readonly #inner: Driver;

  constructor(inner: Driver) {
    this.#inner = inner;
  }

  init(): Promise<void> {
    return this.#inner.init();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const held = underWay === 0 ? undefined : HELD.getStore();
    return held === undefined || held.over ? this.#inner.acquireConnection() : new Loan(held);
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    if (!(connection instanceof Loan)) await this.#inner.releaseConnection(connection);
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    if (!(connection instanceof Loan)) return this.#inner.beginTransaction(connection, settings);
    if (settings.isolationLevel !== undefined) {
      throw new Error('a held transaction cannot change its isolation level');
    }
    connection.endTurn = await connection.held.takeTurn();
    await connection.executeQuery(Query.raw('savepoint within'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    if (!(connection instanceof Loan)) return this.#inner.commitTransaction(connection);
    await endSavepoint(connection, 'release savepoint within');
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (!(connection instanceof Loan)) return this.#inner.rollbackTransaction(connection);
    await endSavepoint(connection, 'rollback to savepoint within');
  }

  destroy(): Promise<void> {
    return this.#inner.destroy();
  }
}

async function endSavepoint(loan: Loan, statement: string): Promise<void> {
  try {
    await loan.executeQuery(Query.raw(statement));
  } finally {
    loan.endTurn?.();
    loan.endTurn = null;
  }
}

/** PostgreSQL as Kysely knows it, with transactions that can be held. */
export class HoldingDialect extends PostgresDialect {
  override createDriver(): Driver {
    return new HoldingDriver(super.createDriver());
  }
}

/**
 * Does work in one transaction, however deep below `db` is used: every statement that this work, and nothing
 * else in the process, asks of `db` belongs to it, and transactions within are savepoints. Commits when the work
 * resolves, rolls back when it rejects. Work that opens a transaction on `db` within another one waits for ever;
 * it should hand its transaction on instead.
 */
export async function holdTransaction<T>(
  db: Kysely<DB>,
  work: (transaction: Kysely<DB>) => Promise<T>,
): Promise<T> {
  const afterwards: (() => Promise<unknown>)[] = [];
  underWay++;
  try {
    const done = await db.transaction().execute(async (transaction) => {
      const held = new Held(transaction);
      try {
        return await HELD.run(held, () => work(transaction));
      } finally {
        held.over = true;
        afterwards.push(...held.afterwards);
      }
    });
    for (const each of afterwards) await each();
    return done;
  } finally {
    underWay--;
    // Carrying the context along costs every promise of the process something: only while somebody needs it.
    if (underWay === 0) HELD.disable();
  }
}

/** Does something now or, within a held transaction, as soon as that is committed; never where it is not. */
export async function afterCommit(work: () => Promise<unknown>): Promise<void> {
  const held = underWay === 0 ? undefined : HELD.getStore();
  if (held === undefined || held.over) await work();
  else held.afterwards.push(work);
}
