import autocannon from 'autocannon';
import { listProfileIds } from '../../db/changes.ts';
import { connect } from '../../db/connect.ts';
import { draw } from '../../domain/random/draw.ts';
import { random } from '../../domain/random/random.ts';
import { figure, percentile } from '../figures.ts';
import type { Measure } from '../measure.ts';
import { startService } from '../serviceProcess.ts';

const CONNECTIONS = 32;
const WARM_UP_SECONDS = 2;
/** Each route is run so often, in turns with the other, so that a slow spell of the machine meets both. */
const TURNS = 2;
/** Different profiles asked for. */
const ASKED = 2_000;

interface Load {
  /** Of the answers that were a success, in milliseconds. */
  readonly durations: number[];
  seconds: number;
  bytes: number;
  /** Answers that were not a success, and requests that got none. */
  faults: number;
}

/** The real service under load, beside its most trivial route in the same run. */
export const serving: Measure = {
  name: 'http',
  title: `HTTP, ${CONNECTIONS} connections`,
  needsProfiles: true,
  targets: [],
  async run({ connectionString, seed, seconds }, tell) {
    const ids = draw(await idsOf(connectionString), ASKED, random(seed));
    tell('starting the service');
    const service = await startService(connectionString);
    try {
      const routes = {
        trivial: ['/health/live'],
        matches: ids.map((id) => `/v1/profiles/${id}/matches?limit=20`),
      };
      const loads = { trivial: emptyLoad(), matches: emptyLoad() };
      const names = ['trivial', 'matches'] as const;
      tell('warming up');
      for (const name of names) await put(service.address, routes[name], WARM_UP_SECONDS, emptyLoad());
      for (let turn = 1; turn <= TURNS; turn++) {
        for (const name of names) {
          tell(`${name} route, turn ${turn} of ${TURNS}`);
          await put(service.address, routes[name], seconds, loads[name]);
        }
      }
      const memory = await service.memory();
      const rate = ({ durations, seconds: passed }: Load): number => durations.length / passed;
      const { trivial, matches } = loads;
      return [
        figure('matchesPerSecond', 'matches?limit=20', rate(matches), 'requests/s'),
        figure('matchesP50', 'matches: p50', percentile(matches.durations, 0.5), 'ms'),
        figure('matchesP99', 'matches: p99', percentile(matches.durations, 0.99), 'ms'),
        figure('trivialPerSecond', 'trivial route', rate(trivial), 'requests/s'),
        figure('trivialP50', 'trivial: p50', percentile(trivial.durations, 0.5), 'ms'),
        figure('trivialP99', 'trivial: p99', percentile(trivial.durations, 0.99), 'ms'),
        figure('ratio', 'matches, share of trivial', (100 * rate(matches)) / rate(trivial), '%'),
        figure('answerBytes', 'bytes an answer', matches.bytes / matches.durations.length, 'count'),
        figure('faults', 'answers other than 2xx', trivial.faults + matches.faults, 'count'),
        figure('memory', 'service under load: RSS', memory / 1e6, 'MB'),
      ];
    } finally {
      await service.stop();
    }
  },
};

function emptyLoad(): Load {
  return { durations: [], seconds: 0, bytes: 0, faults: 0 };
}

async function idsOf(connectionString: string): Promise<string[]> {
  const { db, close } = connect({
    connectionString,
    poolSize: 1,
    applicationName: 'cove-matchmaking bench http',
  });
  try {
    return await listProfileIds(db, null, 10_000_000);
  } finally {
    await close();
  }
}

/** Puts the service under load for some seconds; each connection goes through the paths from a place of its own. */
async function put(address: string, paths: readonly string[], seconds: number, load: Load): Promise<void> {
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    let started = 0;
    const running = autocannon(
      {
        url: address,
        connections: CONNECTIONS,
        duration: seconds,
        setupClient: (client) => {
          const from = Math.floor((started++ * paths.length) / CONNECTIONS);
          const ordered = [...paths.slice(from), ...paths.slice(0, from)];
          client.setRequests(ordered.map((path) => ({ method: 'GET', path })));
        },
      },
      (error: unknown, ended) => {
        if (error) reject(error as Error);
        else resolve(ended);
      },
    );
    // Its own percentiles are whole milliseconds.
    running.on('response', (_client, status, bytes, milliseconds) => {
      if (status < 200 || status > 299) return;
      load.durations.push(milliseconds);
      load.bytes += bytes;
    });
  });
  load.seconds += result.duration;
  load.faults += result.non2xx + result.errors + result.timeouts;
}
