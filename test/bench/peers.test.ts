import t from 'tap';
import { askedByRoute, openInProcess } from '../../src/bench/inProcess.ts';
import { askedOf, miniSearchPeer, textOf } from '../../src/bench/miniSearchPeer.ts';
import { matchSourcesOf } from '../../src/cli/sources.ts';
import { openFullTextPeer } from '../../src/db/fullTextPeer.ts';
import { saveProfiles } from '../../src/db/profiles.ts';
import { rankOnly } from '../../src/usecases/matching.ts';
import { profile, statement } from '../support/builders.ts';
import { testDatabase } from '../support/database.ts';

const RARE = 'zymurgy';
const stored = [
  profile(1, {
    needs: [statement(`training in ${RARE}`, { language: 'en' })],
    offers: [statement(`a school of ${RARE}`, { language: 'en' })],
  }),
  profile(2, { offers: [statement('training of welders', { language: 'en' })] }),
  profile(3, {
    offers: [
      statement(`training of brewers, also in ${RARE}`, { language: 'en' }),
      statement('cooking', { language: 'en' }),
    ],
  }),
  profile(4, { offers: [statement('Ausbildung in der Pflege', { language: 'de' })] }),
];
const [seeker, , only] = stored;

t.test('a seeker whose only match holds its rare word is first in all three', async (t) => {
  const { connectionString, db, pool } = await testDatabase(t);
  const opened = await openInProcess(connectionString);
  t.teardown(() => opened.close());
  const { features } = opened.runtime;
  await db.transaction().execute((transaction) =>
    saveProfiles(
      transaction,
      stored.map((each) => features.prepare(each)),
      features.version,
    ),
  );
  await opened.follower.start();

  const asking = opened.follower.index.find(seeker.id);
  if (asking === undefined) throw new Error('the seeker is not in the index');
  const own = rankOnly(matchSourcesOf(opened.runtime, opened.follower), asking, askedByRoute());
  t.equal(own[0].candidate.profile.id, only.id, 'this service');

  const documents = stored.map(({ id, offers }) => ({ id, text: textOf(offers) }));
  const found = miniSearchPeer(documents)(textOf(askedOf(seeker)), seeker.id, 2);
  t.equal(found[0], only.id, 'MiniSearch');
  t.equal(found.length, 2);
  t.notOk(found.includes(seeker.id), 'nobody finds itself');

  const peer = await openFullTextPeer(connectionString);
  const query = await peer.queryOf(askedOf(seeker));
  t.equal(query, `'train' | 'zymurgi'`, 'its words without stop words, any of them');
  t.same(await peer.rank(query, seeker.id, 20), [only.id, stored[1].id], 'PostgreSQL full text');
  t.same(await peer.rank(query, seeker.id, 1), [only.id]);
  t.equal(await peer.usesIndex(query, seeker.id, 20), true, 'through its GIN index');
  await peer.allowTableScans(true);
  t.equal(await peer.usesIndex(query, seeker.id, 20), false, 'a few profiles are read as they stand');
  await peer.close();
  const { rows } = await pool.query(`select to_regclass('full_text_peer') as left_over`);
  t.equal(rows[0].left_over, null, 'nothing of it stays');
});

t.test(
  'a query of PostgreSQL takes every text in its language, and nothing where no word counts',
  async (t) => {
    const { connectionString } = await testDatabase(t);
    const peer = await openFullTextPeer(connectionString);
    t.teardown(() => peer.close());
    const query = await peer.queryOf([
      { text: 'the welders', language: 'en' },
      { text: 'une école de soudeurs', language: 'fr' },
      { text: "the l'été", language: null },
    ]);
    t.equal(query, `'welder' | 'écol' | 'soudeur' | 'the' | 'l' | 'été'`);
    t.equal(await peer.queryOf([{ text: 'of the', language: 'en' }]), '');
    t.same(await peer.rank('', seeker.id, 20), []);
  },
);

t.test('a seeker without needs asks with what it offers', async (t) => {
  t.same(askedOf(seeker), seeker.needs);
  t.same(askedOf(only), only.offers);
  t.equal(textOf(only.offers), `training of brewers, also in ${RARE}\ncooking`);
});
