import { setTimeout as wait } from 'node:timers/promises';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
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
  const conforms = conformance(app);
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
      let response = await app.inject(request);
      // A machine that is busy with other things says so before it does anything: the client comes again.
      while (response.statusCode === 503 && response.body.includes('problem:overloaded')) {
        await wait(1_000);
        response = await app.inject(request);
      }
      conforms(String(method), url, response);
      const type = String(response.headers['content-type'] ?? '');
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

interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema: object }>> }>
  >;
}

type Conformance = (method: string, url: string, response: LightMyRequestResponse) => void;

const conformances = new Map<string, Conformance>();

/** That of the document of the app; services that say the same share what was compiled for it. */
function conformance(app: FastifyInstance): Conformance {
  const document = app.swagger() as unknown as OpenApiDocument;
  const text = JSON.stringify(document);
  const conforms = conformances.get(text) ?? conformanceWith(document);
  conformances.set(text, conforms);
  return conforms;
}

/** Holds answers to a document: status, media type and body. */
function conformanceWith(document: OpenApiDocument): Conformance {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, 'document');
  const compiled = new Map<string, ValidateFunction>();
  const routes = Object.keys(document.paths).map((path) => ({
    path,
    pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`),
    fixed: !path.includes('{'),
  }));
  return (method, url, response) => {
    const path = url.split('?')[0];
    const fitting = routes.filter(({ pattern }) => pattern.test(path));
    const route = fitting.find(({ fixed }) => fixed) ?? fitting[0];
    const operation = route === undefined ? undefined : document.paths[route.path][method.toLowerCase()];
    if (route === undefined || operation === undefined) return;
    const status = String(response.statusCode);
    const described = operation.responses[status];
    if (described === undefined) {
      throw new Error(
        `${method} ${route.path} answered ${status}, which the document does not know: ${response.body}`,
      );
    }
    const type = String(response.headers['content-type'] ?? '').split(';')[0];
    if (described.content === undefined) {
      if (response.body !== '') throw new Error(`${method} ${route.path} ${status} must have no body`);
      return;
    }
    if (described.content[type] === undefined) {
      throw new Error(
        `${method} ${route.path} ${status} has the media type ${type}, which the document does not know`,
      );
    }
    if (!/json/.test(type)) return;
    const { $ref: named } = described.content[type].schema as { $ref?: string };
    const steps = ['paths', route.path, method.toLowerCase(), 'responses', status, 'content', type, 'schema'];
    // By its name where it has one: hundreds of answers are the same problem.
    const pointer =
      named ??
      `#/${steps.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
    const check = compiled.get(pointer) ?? ajv.compile({ $ref: `document${pointer}` });
    compiled.set(pointer, check);
    if (!check(response.json())) {
      throw new Error(`${method} ${route.path} ${status} does not conform: ${JSON.stringify(check.errors)}`);
    }
  };
}
