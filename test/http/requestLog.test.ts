import { Writable } from 'node:stream';
import Fastify, { type FastifyBaseLogger, LogController } from 'fastify';
import pino from 'pino';
import t from 'tap';
import { registerRequestLog, requestId } from '../../src/http/requestLog.ts';
import type { AnsweredRequest } from '../../src/http/services.ts';

t.test('a request leaves one line, by its route and without what it was about', async (t) => {
  const lines: string[] = [];
  const stream = new Writable({
    write(line, _encoding, done) {
      lines.push(String(line));
      done();
    },
  });
  const answered: AnsweredRequest[] = [];
  const app = Fastify({
    loggerInstance: pino({ level: 'info' }, stream) as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestId,
  });
  t.teardown(() => app.close());
  registerRequestLog(app, { observe: (each) => answered.push(each) });
  const caller = { subject: 'jane@example.org', role: 'admin', scopes: [], keyId: null } as const;
  app.decorateRequest('caller', null as never);
  app.addHook('onRequest', async (request) => {
    request.caller = caller;
  });
  app.get('/v1/people/:name', async () => ({ email: 'jane@example.org' }));
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
  const headers = { 'x-request-id': 'from-the-proxy', traceparent };
  await app.inject({ url: '/v1/people/jane.doe?q=secret', headers });
  await app.inject({ url: '/nowhere/jane.doe', headers: { traceparent: '00-zero' } });
  const [first, second] = lines.map((line) => JSON.parse(line));
  t.equal(lines.length, 2);
  t.match(first, {
    level: 30,
    msg: 'request',
    method: 'GET',
    route: '/v1/people/:name',
    status: 200,
    reqId: 'from-the-proxy',
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    milliseconds: Number,
    caller: /^[0-9a-f]{12}$/,
  });
  t.match(second, { route: 'none', status: 404 });
  t.notOk('traceId' in second);
  t.notMatch(lines.join(''), /jane|secret/);
  t.match(answered, [
    { method: 'GET', route: '/v1/people/:name', status: 200, seconds: Number },
    { route: 'none', status: 404 },
  ]);
});
