import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { buildApp } from '../app.ts';
import { type Config, workerEnvironment } from '../config.ts';
import { connect } from '../db/connect.ts';
import { profileId } from '../db/profileId.ts';
import { loadCalls } from '../db/reference.ts';
import { isLoopback } from '../domain/access/loopback.ts';
import { NO_FILTERS } from '../domain/match/request.ts';
import { ASSUMED_WEIGHTS } from '../domain/match/weights.ts';
import { isPageBuilt, PAGE_FOLDER } from '../http/page.ts';
import { IndexFollower } from '../jobs/indexFollower.ts';
import { enqueueCompletion, enqueueImport, enqueueRun } from '../jobs/queue.ts';
import { DEMO_SOURCE, demoConsortiumId, loadDemo } from '../usecases/loadDemo.ts';
import { rankMatches } from '../usecases/matching.ts';
import { Solver } from '../usecases/solver.ts';
import { accessOf, makeFirstKey, requireAWayIn, tellFirstKey } from './authentication.ts';
import { createLogger } from './createLogger.ts';
import { openDatabase } from './database.ts';
import { createMetrics } from './metrics.ts';
import { readVersion } from './readVersion.ts';
import { keptIndex, loadRuntime } from './runtime.ts';
import { matchSourcesOf } from './sources.ts';
import { closeWithin, giveNotice } from './stop.ts';
import { matchLines } from './terminal.ts';
import { today } from './today.ts';

/**
 * Connections that may wait to be taken in. With Node's 511 those of a crowd that comes at once are dropped, and tried
 * again after 1, 3, 7 and 15 seconds.
 */
const BACKLOG = 4_096;
/** The demo profile whose matches the terminal shows: a French campus, with needs in French. */
const SHOWN_PROFILE = 'cmq-fr-bretagne-numerique-et-photonique';
const SHOWN_MATCHES = 5;
/** The demo project whose consortium the terminal names: 12 members, one of them on both sides of its country. */
const SHOWN_CONSORTIUM = 'cove-2021-agrinext';

/** Runs the service until it is told to stop. */
export async function serve(config: Config, tell: (line: string) => void): Promise<void> {
  const access = accessOf(config);
  const log = createLogger(config);
  const version = await readVersion();
  const closers: (() => Promise<unknown>)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const runtimeLoading = loadRuntime();
    const database = await openDatabase(config, log, tell, 'serve');
    closers.push(() => database.close());
    const { connectionString } = database;
    const runtime = await runtimeLoading;
    const { db, pool, close } = connect({
      connectionString,
      poolSize: config.poolSize,
      applicationName: 'cove-matchmaking serve',
      onIdleError: (error) => log.warn({ err: error }, 'an idle connection to the database broke'),
    });
    closers.push(close);
    if (config.demo) {
      const count = await loadDemo(db, runtime.features, runtime.door);
      if (count > 0) tell(`Loaded ${count} demo profiles (DEMO=0 starts empty).`);
    }
    const firstKey = await makeFirstKey(config, db);
    await requireAWayIn(config, db);
    const follower = new IndexFollower({
      db,
      connectionString,
      features: runtime.features,
      space: runtime.reference.sectorSpace,
      snapshot: keptIndex(db, config),
      log,
    });
    await follower.start();
    closers.push(() => follower.stop());

    const metrics = createMetrics(follower, { db, pool });
    let stopping = false;
    const solver = new Solver();
    closers.push(() => solver.close());
    const app = await buildApp({
      services: {
        db,
        reference: runtime.reference,
        calls: loadCalls(),
        solver,
        features: runtime.features,
        live: follower,
        enqueueImport,
        enqueueCompletion,
        enqueueRun,
        now: Date.now,
        today,
        metrics: metrics.render,
        observe: metrics.observe,
        allowPrivateWebhooks: config.allowPrivateWebhooks,
        stopping: () => stopping,
      },
      logger: log,
      version,
      access,
      safety: config,
      page: PAGE_FOLDER,
    });
    closers.push(() => closeWithin(app, config.shutdownSeconds * 1000));
    if (config.worker === 'process') {
      closers.push(startWorkerProcess(connectionString, log, config.shutdownSeconds * 1000));
    }
    const address = await app.listen({ host: config.host, port: config.port, backlog: BACKLOG });

    tell(`The page: ${address}/${isPageBuilt(PAGE_FOLDER) ? '' : ' (not built yet: npm run build)'}`);
    showMatches();
    if (firstKey !== null) tellFirstKey(firstKey, address, tell);
    tell('');
    tell(
      `${follower.index.size} profiles. API: ${address}/v1  docs: ${address}/docs  document: ${address}/openapi.json`,
    );
    tell('Ctrl-C stops the service.');
    const lost = await Promise.race([stopSignal(), database.lost]);
    tell('Stopping …');
    stopping = true;
    if (!isLoopback(config.host)) await giveNotice();
    if (lost instanceof Error) throw lost;

    function showMatches(): void {
      const id = profileId(DEMO_SOURCE, SHOWN_PROFILE);
      const seeker = follower.index.find(id);
      if (seeker === undefined) return;
      const sources = matchSourcesOf(runtime, follower);
      const { matches } = rankMatches(sources, seeker, {
        weights: ASSUMED_WEIGHTS,
        filters: NO_FILTERS,
        limit: SHOWN_MATCHES,
        after: null,
        language: 'en',
        day: today(),
      });
      tell('');
      tell(`Best matches of ${seeker.profile.name} [${seeker.profile.kind}, ${seeker.profile.country}]:`);
      for (const line of matchLines(matches)) tell(line);
      tell(`More: curl '${address}/v1/profiles/${id}/matches?limit=20'`);
      const consortium = demoConsortiumId(SHOWN_CONSORTIUM);
      tell(`The rules for a real consortium: curl '${address}/v1/consortia/${consortium}/findings'`);
    }
  } finally {
    await closeAll();
  }
}

/** Resolves when the process is asked to stop; a second request ends it at once. */
async function stopSignal(): Promise<void> {
  await new Promise<void>((resolve) => {
    let asked = false;
    const stop = (): void => {
      if (asked) process.exit(130);
      asked = true;
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}

/** How long after a worker process died another is started, in milliseconds. */
const WORKER_RESTART_MS = 1_000;

/**
 * Runs the jobs beside this process, by the command that also runs them on another machine. A child that dies
 * is replaced and goes on where it was cut; it ends when this process does, however that ends.
 */
function startWorkerProcess(connectionString: string, log: Logger, withinMs: number): () => Promise<void> {
  const file = fileURLToPath(new URL('../main.ts', import.meta.url));
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  const start = (): ChildProcess => {
    const started = fork(file, ['worker'], {
      env: workerEnvironment(connectionString),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    started.on('error', (error) => log.error({ err: error }, 'the worker process could not be started'));
    started.on('exit', (code, signal) => {
      if (stopping) return;
      log.error({ code, signal }, 'the worker process ended; another one takes over');
      timer = setTimeout(() => {
        child = start();
      }, WORKER_RESTART_MS);
    });
    return started;
  };
  let child = start();
  return async () => {
    stopping = true;
    clearTimeout(timer);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    if (child.connected) child.disconnect();
    // What it has not ended by then goes on in another worker.
    const late = setTimeout(() => child.kill('SIGKILL'), withinMs);
    await ended;
    clearTimeout(late);
  };
}
