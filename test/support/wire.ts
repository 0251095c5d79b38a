import { Agent, request } from 'node:http';

/** A request as it goes over the wire, its address untouched. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string | null;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** From when it had a connection, or began to make one, to the end of the answer. */
  readonly milliseconds: number;
}

export interface Wire {
  /**
   * Of a stream of events the beginning only.
   * @throws where no answer comes in time, or the connection breaks
   */
  send(sent: WireRequest): Promise<WireAnswer>;
  close(): void;
}

/** Speaks HTTP to an address without the care that browsers and fetch take; connections are kept. */
export function openWire(address: string, { seconds = 30, connections = 64 } = {}): Wire {
  const { hostname, port } = new URL(address);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    send: ({ method, path, headers = {}, body = null }) =>
      new Promise((resolve, reject) => {
        let began = performance.now();
        const length = body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) };
        const asked = request({ agent, hostname, port, method, path, headers: { ...headers, ...length } });
        const late = setTimeout(
          () => asked.destroy(new Error(`no answer within ${seconds} s`)),
          seconds * 1_000,
        );
        asked.on('socket', () => {
          began = performance.now();
        });
        asked.on('error', (error) => {
          clearTimeout(late);
          reject(error);
        });
        asked.on('response', (response) => {
          const pieces: Buffer[] = [];
          const end = (): void => {
            clearTimeout(late);
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text: Buffer.concat(pieces).toString(),
              milliseconds: performance.now() - began,
            });
          };
          const isStream = /event-stream/.test(response.headers['content-type'] ?? '');
          response.on('data', (piece: Buffer) => {
            pieces.push(piece);
            if (!isStream) return;
            end();
            asked.destroy();
          });
          response.on('end', end);
          response.on('error', (error) => {
            clearTimeout(late);
            reject(error);
          });
        });
        asked.end(body ?? undefined);
      }),
    close: () => agent.destroy(),
  };
}
