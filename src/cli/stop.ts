import type { Server } from 'node:http';

/** What listens, and how it ends by itself. */
interface Listening {
  readonly server: Pick<Server, 'closeAllConnections'>;
  close(): PromiseLike<unknown>;
}

/** How long load balancers may take to see that the service is about to stop, in milliseconds. */
const NOTICE_MS = 1_000;

/**
 * Ends a listening service: it takes no new connections, finishes what is under way, and after `withinMs` cuts what
 * is still open, such as streams that somebody follows.
 */
export async function closeWithin(app: Listening, withinMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const cut = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      app.server.closeAllConnections();
      resolve();
    }, withinMs);
  });
  const closed = app.close();
  await Promise.race([closed, cut]);
  clearTimeout(timer);
  await closed;
}

/** Lets those who ask whether the service is ready hear that it is not, before it stops listening. */
export async function giveNotice(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, NOTICE_MS));
}
