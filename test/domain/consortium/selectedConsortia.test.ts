import { readFileSync } from 'node:fs';
import t from 'tap';
import { checkConsortium } from '../../../src/domain/consortium/check.ts';
import { type Member, NO_PLAN } from '../../../src/domain/consortium/member.ts';
import type { Kind } from '../../../src/domain/vocabulary/kinds.ts';
import { CALLS, consortium, findingOf, member } from '../../support/consortia.ts';

/** The 41 selected consortia with their roles, by project. */
function selected(): Map<string, { call: number; members: Member[] }> {
  const read = (file: string) =>
    readFileSync(new URL(`../../../sql/demo/${file}`, import.meta.url), 'utf8').trimEnd();
  const profiles = new Map<
    string,
    { name: string; kind: Kind; country: string; networks?: string[]; inferred?: string[] }
  >();
  for (const file of ['participants', 'campuses', 'partners']) {
    for (const line of read(`${file}.ndjson`).split('\n')) {
      const profile = JSON.parse(line);
      profiles.set(profile.externalId, profile);
    }
  }
  const consortia = new Map<string, { call: number; members: Member[] }>();
  for (const line of read('consortia.csv').split('\n').slice(1)) {
    const [project, call, participant, role] = line.split(',');
    const profile = profiles.get(participant)!;
    const known = consortia.get(project) ?? { call: Number(call), members: [] };
    consortia.set(project, known);
    const { name, kind, country, networks = [], inferred = [] } = profile;
    known.members.push(
      member(participant, { name, kind, country, networks, inferred, role: role as Member['role'] }),
    );
  }
  return consortia;
}

t.test('no rule fails for any of the 41 consortia that were selected in 2021 to 2023', async (t) => {
  const consortia = selected();
  t.equal(consortia.size, 41);
  for (const [project, { call, members }] of consortia) {
    const findings = checkConsortium(consortium(members, NO_PLAN), CALLS.get(call)!);
    const failed = findings.filter(({ status }) => status === 'failed').map(({ rule }) => rule.id);
    t.same(failed, [], project);
    for (const slug of ['applicants', 'countries', 'coordinator']) {
      t.equal(
        findings.find(({ rule }) => rule.id === `${call}-${slug}`)?.status,
        'passed',
        `${project} ${slug}`,
      );
    }
  }
});

t.test('one selected consortium holds only because a university may count as an employer', async (t) => {
  const { members } = selected().get('cove-2021-agrinext')!;
  const fact = findingOf('2021-country-sides', consortium(members)).facts.find(
    (each) => each.type === 'country-sides' && each.country === 'IE',
  );
  t.match(fact, { state: 'one-organisation-for-both' });
});
