import t from 'tap';
import { testService, testWorker } from '../support/app.ts';
import type { OpenApiDocument } from '../support/conformance.ts';
import { exercise } from '../support/exercise.ts';
import { openWire } from '../support/wire.ts';

t.test('every answer to 500 generated requests is what the document says, and none is of 5xx', async (t) => {
  const service = await testService(t);
  await testWorker(t, service);
  const address = await service.app.listen({ host: '127.0.0.1', port: 0 });
  const wire = openWire(address);
  const document = service.app.swagger() as unknown as OpenApiDocument;
  const { faults, reached, operations, byStatus } = await exercise(wire, document, { count: 500, seed: 1 });
  wire.close();
  t.same(faults, []);
  t.ok(reached > operations / 5, `${reached} of ${operations} operations did what they are for`);
  t.comment(JSON.stringify(byStatus));
});
