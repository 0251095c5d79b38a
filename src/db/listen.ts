import pg from 'pg';
import { CONNECTION_TIMEOUT } from './connect.ts';

/** A standing subscription to a channel of PostgreSQL. */
export interface Subscription {
  close(): Promise<void>;
}

/** How long to wait before the connection is tried again, in milliseconds. */
const RETRY_MS = 500;

/**
 * Calls `onNotice` for each notification on a channel, and once after every reconnection, because notices may
 * have been missed. Connects again by itself for as long as it is open; `onLost` hears of each loss once.
 */
export function listen(
  connectionString: string,
  channel: string,
  onNotice: () => void,
  onLost: (error: Error) => void,
): Subscription {
  let closed = false;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | null = null;

  const connect = async (): Promise<void> => {
    const next = new pg.Client({
      connectionString,
      application_name: `cove-matchmaking listen ${channel}`,
      connectionTimeoutMillis: CONNECTION_TIMEOUT,
      keepAlive: true,
    });
    client = next;
    let lost = false;
    const lose = (error: Error): void => {
      if (lost) return;
      lost = true;
      next.removeAllListeners('notification');
      void next.end().catch(() => undefined);
      if (closed) return;
      onLost(error);
      timer = setTimeout(() => void connect(), RETRY_MS);
    };
    next.on('error', lose);
    next.on('end', () => lose(new Error('the connection was closed')));
    next.on('notification', onNotice);
    try {
      await next.connect();
      await next.query(`listen ${pg.escapeIdentifier(channel)}`);
      if (!closed) onNotice();
    } catch (error) {
      lose(error instanceof Error ? error : new Error(String(error)));
    }
  };
  void connect();

  return {
    async close() {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
