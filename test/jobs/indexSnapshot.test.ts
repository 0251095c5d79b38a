import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import t from 'tap';
import { currentHorizon, listChanges } from '../../src/db/changes.ts';
import { deleteProfile, saveProfiles } from '../../src/db/profiles.ts';
import { Sections } from '../../src/domain/match/index/sections.ts';
import { IndexFollower } from '../../src/jobs/indexFollower.ts';
import { IndexSnapshot } from '../../src/jobs/indexSnapshot.ts';
import { testRuntime } from '../support/app.ts';
import { profile, statement, uuid } from '../support/builders.ts';
import { testDatabase } from '../support/database.ts';

const BASIS = { featureVersion: 7, statisticsVersion: 3 };
const HORIZON = { horizon: '42' };
const fresh = (): boolean => false;

async function folderFor(t: { teardown(end: () => Promise<void>): void }): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cove-snapshot-'));
  t.teardown(() => rm(folder, { recursive: true }));
  return folder;
}

function someSections(): Sections {
  const sections = new Sections();
  sections.put('numbers', Int32Array.of(1, 2), Int32Array.of(3));
  sections.putJson('names', { a: ['é'] });
  return sections;
}

t.test('a snapshot is read back as it was kept, and only for what it rests on', async (t) => {
  const { db } = await testDatabase(t);
  const folder = await folderFor(t);
  const snapshot = new IndexSnapshot(db, folder);
  t.equal(await snapshot.load(BASIS), null, 'nothing was kept yet');
  t.ok(await snapshot.save(someSections(), HORIZON, BASIS, fresh));
  const kept = await snapshot.load(BASIS);
  t.equal(kept?.horizon, '42');
  t.same(kept?.sections.int32('numbers'), Int32Array.of(1, 2, 3));
  t.same(kept?.sections.json('names'), { a: ['é'] });
  t.throws(() => kept?.sections.int32('others'), RangeError);
  t.equal(await snapshot.load({ ...BASIS, featureVersion: 8 }), null);
  t.equal(await snapshot.load({ ...BASIS, statisticsVersion: 4 }), null);
  t.equal((await readdir(folder)).length, 1, 'no draft is left behind');

  const { db: other } = await testDatabase(t);
  t.equal(await new IndexSnapshot(other, folder).load(BASIS), null, 'another database has one of its own');
});

t.test(
  'a snapshot does not count where a byte is wrong, the end is missing, or the database has forgotten it',
  async (t) => {
    const { db } = await testDatabase(t);
    const folder = await folderFor(t);
    const snapshot = new IndexSnapshot(db, folder);
    await snapshot.save(someSections(), HORIZON, BASIS, fresh);
    const path = join(folder, (await readdir(folder))[0]);
    const whole = await readFile(path);
    for (const place of [0, 5, 20, whole.length - 3]) {
      const wrong = Buffer.from(whole);
      wrong[place] ^= 1;
      await writeFile(path, wrong);
      t.equal(await snapshot.load(BASIS), null, `byte ${place}`);
    }
    await writeFile(path, whole.subarray(0, -1));
    t.equal(await snapshot.load(BASIS), null);
    await writeFile(path, whole);
    t.not(await snapshot.load(BASIS), null);
    await db.deleteFrom('index_snapshot').execute();
    t.equal(await snapshot.load(BASIS), null);
  },
);

t.test('what changes while it is written is not kept, and what was kept before stays', async (t) => {
  const { db } = await testDatabase(t);
  const snapshot = new IndexSnapshot(db, await folderFor(t));
  await snapshot.save(someSections(), HORIZON, BASIS, fresh);
  let asked = 0;
  const later = { horizon: '43' };
  t.notOk(await snapshot.save(someSections(), later, BASIS, () => ++asked > 2));
  t.equal((await snapshot.load(BASIS))?.horizon, '42');
});

t.test('a start takes up the index that was kept and all that was committed since', async (t) => {
  const { db, connectionString } = await testDatabase(t);
  const { features, reference } = await testRuntime();
  const make = (number: number, name: string) =>
    features.prepare(
      profile(number, { name, offers: [statement(`Atelier de soudage ${number % 50}`, { language: 'fr' })] }),
    );
  const all = Array.from({ length: 2_100 }, (_, i) => make(i, `Organisation ${i}`));
  await db.transaction().execute((each) => saveProfiles(each, all, features.version));
  const follower = (snapshot: IndexSnapshot | null): IndexFollower =>
    new IndexFollower({
      db,
      connectionString,
      features,
      space: reference.sectorSpace,
      snapshot,
      log: pino({ level: 'silent' }),
    });
  // Transactions of other databases on the server hold the horizon back; then all would count as changed since.
  for (
    let left = 600;
    left > 0 && (await listChanges(db, await currentHorizon(db))).changed.length > 0;
    left--
  ) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const snapshot = new IndexSnapshot(db, await folderFor(t));
  const first = follower(snapshot);
  await first.start();
  await first.stop();
  await db.transaction().execute(async (each) => {
    await saveProfiles(each, [make(7, 'Renamed'), make(5_000, 'New')], features.version);
    await deleteProfile(each, uuid(8));
  });
  const { statistics } = first.index;
  const basis = { featureVersion: features.version, statisticsVersion: statistics.version };
  t.not(await snapshot.load(basis), null, 'it was kept at the latest when it stopped');

  const second = follower(snapshot);
  const plain = follower(null);
  await second.start();
  await plain.start();
  t.teardown(async () => {
    await second.stop();
    await plain.stop();
  });
  const profiles = ({ index }: IndexFollower) =>
    [...index.listIds()].sort().map((id) => index.profileAt(index.slotOf(id)!));
  t.strictSame(profiles(second), profiles(plain));
  t.equal(second.index.profileAt(second.index.slotOf(uuid(7))!).name, 'Renamed');
  t.ok(second.index.changes < 10, 'it was not built anew');
});
