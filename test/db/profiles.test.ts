import t from 'tap';
import { listIdRanges } from '../../src/db/idRanges.ts';
import type { ProfileToSave } from '../../src/db/profileRows.ts';
import { findProfile, saveProfiles, savingProfiles } from '../../src/db/profiles.ts';
import { readMatchProfiles } from '../../src/db/readProfiles.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { profile, statement, uuid } from '../support/builders.ts';
import { testDatabase } from '../support/database.ts';

const toSave = (number: number, fields: Partial<Profile> = {}): ProfileToSave => {
  const saved = profile(number, fields);
  const bytes = ({ text }: { readonly text: string }): Uint8Array => Buffer.from(text);
  return { profile: saved, needFeatures: saved.needs.map(bytes), offerFeatures: saved.offers.map(bytes) };
};

t.test('who comes second to create a profile finds it and replaces it', async (t) => {
  const { db } = await testDatabase(t);
  let enter = (): void => undefined;
  const entered = new Promise<void>((resolve) => {
    enter = resolve;
  });
  let leave = (): void => undefined;
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const first = savingProfiles(db, async (transaction) => {
    const outcomes = await saveProfiles(transaction, [toSave(1, { name: 'First' })], 7);
    enter();
    await left;
    return outcomes;
  });
  await entered;
  let tries = 0;
  const second = savingProfiles(db, async (transaction) => {
    // The first one commits while the second one waits for it.
    if (++tries === 1) setTimeout(leave, 50);
    return saveProfiles(transaction, [toSave(1, { name: 'Second' }), toSave(2)], 7);
  });
  t.same(await first, ['created']);
  t.same(await second, ['updated', 'created']);
  t.equal(tries, 2);
  t.match(await findProfile(db, uuid(1)), { profile: { name: 'Second' }, version: 2 });
});

t.test('a profile comes back as it was saved, by its id and by the range that holds it', async (t) => {
  const { db } = await testDatabase(t);
  const whole: Partial<Profile> = {
    name: 'Lycée "Les\tLilas" \\N',
    country: 'FR',
    location: { latitude: 48.73, longitude: -3.46 },
    sectors: ['nace:26.11', 'cmq:digital'],
    activities: { offers: ['learner-mobility'], seeks: ['staff-exchange', 'learner-mobility'] },
    needs: [statement('Former', { language: 'fr' }), statement('Apprendre', { kinds: ['company'] })],
    offers: [statement('Ateliers', { countries: ['DE', 'ES'], provenance: 'illustrative' })],
    languages: ['fr', 'en'],
    eqfLevels: [4, 5],
    label: { name: 'CMQE', validFrom: '2024-02-29', validUntil: '2028-12-31' },
    networks: ['Campus, {A} "B"'],
    contact: { name: 'Someone', email: null, phone: null },
    citations: [{ title: 'List', url: null, licence: null }],
  };
  const saved = [
    toSave(1, whole),
    toSave(2),
    { ...toSave(3, { id: 'ffffffff-ffff-5fff-bfff-ffffffffffff' }) },
  ];
  await db.transaction().execute((transaction) => saveProfiles(transaction, saved, 7));
  t.same((await findProfile(db, uuid(1)))?.profile, saved[0].profile);

  const ranges = await listIdRanges(db);
  const read = (await Promise.all(ranges.map((range) => readMatchProfiles(db, range)))).flat();
  t.same(
    read.map(({ matched }) => matched.id),
    saved.map(({ profile: { id } }) => id),
  );
  t.same(await readMatchProfiles(db, [uuid(1)]), [read[0]]);
  t.same(
    read[0].needs.map(({ text, features }) => [text, features.toString()]),
    [
      ['Former', 'Former'],
      ['Apprendre', 'Apprendre'],
    ],
  );

  const changed = toSave(1, { ...whole, sectors: [], needs: [], contact: null });
  const outcomes = await db
    .transaction()
    .execute((transaction) => saveProfiles(transaction, [changed, saved[1]], 7));
  t.same(outcomes, ['updated', 'unchanged']);
  t.same(await findProfile(db, uuid(1)), { profile: changed.profile, version: 2, owner: 'local' });
  await t.rejects(readMatchProfiles(db, [`'; drop table profile; --`]), RangeError);
});
