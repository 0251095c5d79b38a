import { setTimeout as wait } from 'node:timers/promises';
import Fastify from 'fastify';
import t from 'tap';
import { closeWithin } from '../../src/cli/stop.ts';

t.test('a service that stops finishes what is under way, and cuts what would never end', async (t) => {
  const app = Fastify();
  let begun = 0;
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  app.get('/slow', async () => {
    begun++;
    await finished;
    return { done: true };
  });
  app.get('/endless', (_request, reply) => {
    begun++;
    reply.hijack();
    reply.raw.write('so it begins');
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const slow = fetch(`${address}/slow`).then((answer) => answer.json());
  const endless = fetch(`${address}/endless`).then((answer) => answer.text());
  endless.catch(() => undefined);
  while (begun < 2) await wait(5);
  const stopped = closeWithin(app, 500);
  await t.rejects(fetch(`${address}/slow`), 'nothing new is taken');
  finish();
  t.strictSame(await slow, { done: true });
  await stopped;
  await t.rejects(endless, 'what never ends was cut');
});
