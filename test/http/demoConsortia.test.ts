import t from 'tap';
import { demoConsortiumId, loadDemo } from '../../src/usecases/loadDemo.ts';
import { testRuntime, testService } from '../support/app.ts';
import { testDatabase } from '../support/database.ts';

t.test(
  'the demo holds the 41 selected consortia with roles and source, ready for the checklist',
  async (t) => {
    const database = await testDatabase(t);
    const { features, door } = await testRuntime();
    await loadDemo(database.db, features, door);
    const { call } = await testService(t, database);

    const { body } = await call('GET', '/v1/consortia?limit=100');
    t.equal(body.items.length, 41);
    for (const { members, source } of body.items) {
      t.match(source, /European Commission, DG EMPL/);
      t.equal(members.filter(({ role }: { role: string }) => role === 'coordinator').length, 1);
      t.ok(members.every(({ profileId }: { profileId: string | null }) => profileId !== null));
    }
    const address = `/v1/consortia/${demoConsortiumId('cove-2021-agrinext')}`;
    const findings = await call('GET', `${address}/findings`);
    t.match(findings.body, { call: 2021, tally: { failed: 0 } });
    t.match(
      findings.body.findings.find(({ rule }: { rule: string }) => rule === '2021-applicants'),
      { status: 'passed' },
    );

    const read = await call('GET', address);
    const { id: _id, version: _version, source: _source, ...own } = read.body;
    const members = own.members.map(
      ({ name: _name, profile: _profile, ...rest }: Record<string, unknown>) => rest,
    );
    const changed = await call('PUT', address, { ...own, members });
    t.equal(changed.body.source, null, 'what a client changed is the client’s, not the list’s');
    t.same(changed.body.members, read.body.members);
  },
);
