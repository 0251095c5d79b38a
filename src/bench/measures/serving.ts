import { draw } from '../../domain/random/draw.ts';
import { random } from '../../domain/random/random.ts';
import { type Figure, figure, percentile } from '../figures.ts';
import { emptyLoad, type Load, type LoadRequest, putLoad, rateOf } from '../load.ts';
import type { Measure, Target } from '../measure.ts';
import { profileIds } from '../profileIds.ts';
import { startService } from '../serviceProcess.ts';

const CONNECTIONS = 32;
const WARM_UP_SECONDS = 2;
/** Each route is run so often, in turns with the others, so that a slow spell of the machine meets all. */
const TURNS = 2;
/** Profiles whose lists are asked for the first time; where there are fewer, they are asked in another way each round. */
const MOST_ASKED = 100_000;
const MOST_READ = 1_000_000;
/** Lists asked again and again: few enough for the service to keep them all, some 85 kB each. */
const REPEATED = 200;

interface Route {
  readonly name: string;
  readonly label: string;
  readonly status: number;
  readonly requests: readonly LoadRequest[] | (() => LoadRequest);
  readonly load: Load;
}

/** The real service under load, beside its most trivial route in the same run. */
export const serving: Measure = {
  name: 'http',
  title: `HTTP, ${CONNECTIONS} connections`,
  needsProfiles: true,
  statement: `GET /v1/profiles/{id}/matches?limit=20 with reasons, one service process. First time: no question is asked twice, so each list is ranked, explained and written out. Again: the same ${REPEATED} lists over and over, nothing changed meanwhile, so each comes from the answers that the service keeps, plain or compressed; unchanged: the same with If-None-Match, answered 304. The trivial route is GET /health/live. The client runs on the same machine and takes its share of it.`,
  targets: [
    shareTarget('again', 'asked again, share of trivial'),
    shareTarget('unchanged', '304, share of trivial'),
    p99Target('first', 'first time'),
    p99Target('again', 'asked again'),
  ],
  async run({ connectionString, folder, seed, seconds }, tell) {
    const ids = draw(await profileIds(connectionString, MOST_READ), MOST_ASKED, random(seed));
    tell('starting the service');
    const service = await startService(connectionString, folder);
    try {
      const repeated = ids.slice(0, REPEATED).map((id) => `/v1/profiles/${id}/matches?limit=20`);
      // Asked twice: the second time it is also compressed.
      const prime = async (): Promise<LoadRequest[]> => {
        await tagsOf(service.address, repeated);
        const tags = await tagsOf(service.address, repeated);
        return repeated.map((path, i) => ({ path, headers: { 'if-none-match': tags[i] } }));
      };
      const unchanged = await prime();
      const routes: readonly Route[] = [
        route('trivial', 'trivial route', 200, [{ path: '/health/live' }]),
        route('first', 'first time', 200, unaskedOf(ids)),
        route(
          'again',
          'again',
          200,
          repeated.map((path) => ({ path })),
        ),
        route(
          'gzip',
          'again, compressed',
          200,
          repeated.map((path) => ({ path, headers: { 'accept-encoding': 'gzip' } })),
        ),
        route('unchanged', 'again, 304', 304, unchanged),
      ];
      const run = async ({ requests, status, load }: Route, lasting: number): Promise<void> => {
        // Questions asked for the first time have driven these out.
        if (requests !== routes[0].requests && typeof requests !== 'function') await prime();
        await putLoad(
          service.address,
          requests,
          { connections: CONNECTIONS, seconds: lasting, status },
          load,
        );
      };
      tell('warming up');
      for (const each of routes) await run({ ...each, load: emptyLoad() }, WARM_UP_SECONDS);
      for (let turn = 1; turn <= TURNS; turn++) {
        for (const each of routes) {
          tell(`${each.label}, turn ${turn} of ${TURNS}`);
          await run(each, seconds);
        }
      }
      const memory = await service.memory();
      const faults = routes.reduce((total, { load }) => total + load.faults, 0);
      return [
        ...routes.flatMap((each) => figuresOf(each, rateOf(routes[0].load))),
        figure('faults', 'answers other than expected', faults, 'count'),
        figure('memory', 'service under load: RSS', memory / 1e6, 'MB'),
      ];
    } finally {
      await service.stop();
    }
  },
};

function shareTarget(route: string, label: string): Target {
  return { figure: `${route}Share`, label, profiles: 100_000, bound: 'above', value: 20, unit: '%' };
}

function p99Target(route: string, label: string): Target {
  return {
    figure: `${route}P99`,
    label: `${label}, p99`,
    profiles: 100_000,
    bound: 'below',
    value: 40,
    unit: 'ms',
  };
}

function route(name: string, label: string, status: number, requests: Route['requests']): Route {
  return { name, label, status, requests, load: emptyLoad() };
}

function figuresOf({ name, label, load }: Route, trivial: number): Figure[] {
  const rate = rateOf(load);
  return [
    figure(`${name}PerSecond`, label, rate, 'requests/s'),
    ...(name === 'trivial'
      ? []
      : [figure(`${name}Share`, `${label}: share of trivial`, (100 * rate) / trivial, '%')]),
    figure(`${name}P50`, `${label}: p50`, percentile(load.durations, 0.5), 'ms'),
    figure(`${name}P99`, `${label}: p99`, percentile(load.durations, 0.99), 'ms'),
    figure(`${name}Bytes`, `${label}: bytes an answer`, load.bytes / load.durations.length, 'count'),
  ];
}

/**
 * Questions of which none is asked twice: the lists of all ids, and behind the last one those of a least score that
 * is another one in each round, too small to leave anybody out.
 */
function unaskedOf(ids: readonly string[]): () => LoadRequest {
  let asked = REPEATED;
  return () => {
    const round = Math.floor(asked / ids.length);
    const path = `/v1/profiles/${ids[asked++ % ids.length]}/matches?limit=20`;
    return { path: round === 0 ? path : `${path}&minScore=${(round * 1e-9).toFixed(9)}` };
  };
}

/** Asks for each path once and answers the ETags. */
async function tagsOf(address: string, paths: readonly string[]): Promise<string[]> {
  const tags: string[] = [];
  for (const path of paths) {
    const answer = await fetch(`${address}${path}`);
    await answer.arrayBuffer();
    const tag = answer.headers.get('etag');
    if (!answer.ok || tag === null) throw new Error(`${path} was answered ${answer.status} without an ETag`);
    tags.push(tag);
  }
  return tags;
}
