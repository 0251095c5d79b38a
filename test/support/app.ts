import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import pino, { type Logger } from 'pino';
import { buildApp } from '../../src/app.ts';
import { loadRuntime, type Runtime } from '../../src/cli/runtime.ts';
import { readConfig } from '../../src/config.ts';
import { loadCalls } from '../../src/db/reference.ts';
import type { AccessOptions } from '../../src/http/access/callers.ts';
import type { SafetySettings } from '../../src/http/safety/settings.ts';
import { IndexFollower } from '../../src/jobs/indexFollower.ts';
import { enqueueCompletion, enqueueImport, enqueueRun } from '../../src/jobs/queue.ts';
import { type RunningWorker, startWorker } from '../../src/jobs/worker.ts';
import { Solver } from '../../src/usecases/solver.ts';
import { conformance, type OpenApiDocument } from './conformance.ts';
import { type TestDatabase, testDatabase } from './database.ts';

/** The day on which all tests take place. */
export const TEST_DAY = '2026-11-22';
export const TEST_NOW = Date.parse(`${TEST_DAY}T12:00:00Z`);

type Teardown = { teardown(end: () => Promise<unknown> | unknown): void };

/** A service on a database of its own, with everything real but the network. */
export interface TestService {
  readonly app: FastifyInstance;
  readonly runtime: Runtime;
  readonly follower: IndexFollower;
  readonly database: TestDatabase;
  /** Injects a request; throws where the answer is not what the OpenAPI document says. */
  call(
    method: InjectOptions['method'],
    url: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: LightMyRequestResponse['headers'];
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape; their shape is checked against the document
  readonly body: any;
  readonly text: string;
}

let runtime: Promise<Runtime> | null = null;

/** The vocabularies and the lexicon, loaded once per test file. */
export function testRuntime(): Promise<Runtime> {
  runtime ??= loadRuntime();
  return runtime;
}

const SILENT = pino({ level: 'silent' });

/** What a test sets apart from the usual. */
export interface ServiceOptions {
  readonly now?: () => number;
  readonly log?: Logger;
  readonly safety?: SafetySettings;
  /** The folder of the built page. */
  readonly page?: string;
}

/** `access` where it is not a service that asks nobody who they are. */
export async function testService(
  t: Teardown,
  database?: TestDatabase,
  access?: AccessOptions,
  { now = () => TEST_NOW, log = SILENT, safety, page }: ServiceOptions = {},
): Promise<TestService> {
  const loaded = await testRuntime();
  const own = database ?? (await testDatabase(t));
  const { db, connectionString } = own;
  const { features, reference } = loaded;
  const follower = new IndexFollower({
    db,
    connectionString,
    features,
    space: reference.sectorSpace,
    snapshot: null,
    log,
  });
  await follower.start();
  const solver = new Solver();
  const app = await buildApp({
    services: {
      db,
      reference,
      calls: loadCalls(),
      solver,
      features,
      live: follower,
      enqueueImport,
      enqueueCompletion,
      enqueueRun,
      now,
      today: () => TEST_DAY,
      metrics: async () => '',
      allowPrivateWebhooks: true,
    },
    logger: log,
    version: '0.0.0',
    access,
    safety,
    ...(page === undefined ? {} : { page }),
  });
  t.teardown(async () => {
    await app.close();
    await follower.stop();
    await solver.close();
  });
  const conforms = conformance(app.swagger() as unknown as OpenApiDocument);
  return {
    app,
    runtime: loaded,
    follower,
    database: own,
    async call(method, url, body, headers = {}) {
      const isJson = body !== undefined && typeof body !== 'string' && !Buffer.isBuffer(body);
      const request: InjectOptions = {
        method,
        url,
        headers,
        ...(body === undefined ? {} : { payload: body as InjectOptions['payload'] }),
        ...(isJson ? { headers: { 'content-type': 'application/json', ...headers } } : {}),
      };
      const response = await app.inject(request);
      const type = String(response.headers['content-type'] ?? '');
      const answered = { status: response.statusCode, contentType: type, text: response.body };
      conforms(String(method), url, answered);
      return {
        status: response.statusCode,
        headers: response.headers,
        body: /json/.test(type) && response.body !== '' ? response.json() : null,
        text: response.body,
      };
    },
  };
}

/** A worker on the database of a service, ended with the test. */
export async function testWorker(
  t: Teardown,
  service: TestService,
  log: Logger = SILENT,
): Promise<RunningWorker> {
  const { features, door, reference } = service.runtime;
  const { connectionString } = service.database;
  const { retention } = readConfig({});
  const worker = await startWorker({
    connectionString,
    features,
    door,
    reference,
    log,
    retention,
    allowPrivateWebhooks: true,
  });
  t.teardown(() => worker.stop());
  return worker;
}
