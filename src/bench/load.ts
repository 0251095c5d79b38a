import autocannon from 'autocannon';

/** What a service answered under load, over all runs. */
export interface Load {
  /** Of the answers that were as expected, in milliseconds. */
  readonly durations: number[];
  seconds: number;
  bytes: number;
  /** Other answers, and requests that got none. */
  faults: number;
}

export interface LoadRequest {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function emptyLoad(): Load {
  return { durations: [], seconds: 0, bytes: 0, faults: 0 };
}

export function rateOf({ durations, seconds }: Load): number {
  return durations.length / seconds;
}

/**
 * Puts a service under load for some seconds. Of a list of requests each connection goes through all, over and over,
 * from a place of its own; of a function every call makes the next request of whichever connection is free.
 */
export async function putLoad(
  address: string,
  requests: readonly LoadRequest[] | (() => LoadRequest),
  { connections, seconds, status }: { connections: number; seconds: number; status: number },
  load: Load,
): Promise<void> {
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    let started = 0;
    const running = autocannon(
      {
        url: address,
        connections,
        duration: seconds,
        ...(typeof requests === 'function'
          ? { requests: [{ setupRequest: (request: autocannon.Request) => ({ ...request, ...requests() }) }] }
          : {
              setupClient: (client: autocannon.Client) => {
                const from = Math.floor((started++ * requests.length) / connections);
                const ordered = [...requests.slice(from), ...requests.slice(0, from)];
                client.setRequests(ordered.map((request) => ({ method: 'GET' as const, ...request })));
              },
            }),
      },
      (error: unknown, ended) => {
        if (error) reject(error as Error);
        else resolve(ended);
      },
    );
    // Its own percentiles are whole milliseconds.
    running.on('response', (_client, answered, bytes, milliseconds) => {
      if (answered !== status) {
        load.faults++;
        return;
      }
      load.durations.push(milliseconds);
      load.bytes += bytes;
    });
  });
  load.seconds += result.duration;
  load.faults += result.errors + result.timeouts;
}
