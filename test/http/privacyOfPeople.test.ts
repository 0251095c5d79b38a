import t from 'tap';
import { keyHeader } from '../support/access.ts';
import { testService, testWorker } from '../support/app.ts';
import { addParticipants, storedForum } from '../support/forumService.ts';
import { calendarOf, heldWorld, MARKS } from '../support/heldWorld.ts';
import { createCompany } from '../support/importWhole.ts';
import { scanDatabase } from '../support/scanDatabase.ts';

t.test('a person', { timeout: 240_000 }, async (t) => {
  const service = await testService(t);
  const { call, database } = service;
  await testWorker(t, service);
  const world = await heldWorld(service);
  const { id, forum } = world;
  const person = { email: MARKS.email, name: MARKS.name };
  const marks = [MARKS.email, MARKS.name, MARKS.phone];
  const before = await scanDatabase(database.pool, marks);

  await t.test('is exported as contact, as somebody at a forum and by the texts', async (t) => {
    const { held } = (await call('POST', '/v1/privacy/export', person)).body;
    t.match(held.profileContact, [{ profileId: id, phone: MARKS.phone }]);
    t.match(held.representative, [{ externalId: MARKS.email }]);
    t.same(held.profile, [], 'the organisation is not the person');
    for (const table of [
      'calendarEntry',
      'calendarFeed',
      'sessionPreference',
      'sessionRegistration',
      'meetingAttendee',
    ]) {
      t.ok(held[table].length > 0, table);
    }
    const byName = (await call('POST', '/v1/privacy/export', { name: MARKS.name.toUpperCase() })).body.held;
    t.equal(byName.representative.length, 1);
    t.equal(byName.profileContact.length, 1, 'no e-mail was given that tells two of one name apart');
    const namesake = (await call('POST', '/v1/privacy/export', { ...person, email: 'other@x.example' })).body
      .held;
    t.same(namesake.profileContact, []);
    t.match((await call('POST', '/v1/privacy/export', {})).body, { errors: [{ pointer: '/email' }] });
    t.match((await call('POST', '/v1/privacy/export', { email: 'x' })).body, {
      errors: [{ pointer: '/email' }],
    });
    t.equal((await call('POST', '/v1/privacy/erase', {})).status, 400);
  });

  await t.test('once erased stands in no column of any table, and the organisation stays', async (t) => {
    t.ok(before.length > 30, `the person stood in ${before.length} places`);
    const told = (await call('POST', '/v1/privacy/erase', person)).body;
    t.match(told, { erased: false, held: { profileContact: 1, representative: 1 }, uploads: 1 });
    t.same(await scanDatabase(database.pool, marks), before);
    const { body } = await call('POST', '/v1/privacy/erase?confirm=true', person);
    t.same(body, { ...told, erased: true });
    t.same(await scanDatabase(database.pool, marks), []);

    t.match((await call('GET', `/v1/profiles/${id}`)).body, { name: MARKS.organisation, hasContact: false });
    const participant = (await call('GET', `${forum}/participants/${MARKS.key}`)).body;
    t.match(participant.representatives, [{ externalId: 'colleague' }]);
    t.equal(participant.representatives.length, 1);
    t.equal((await call('GET', calendarOf(world.feeds.own))).status, 404);
    t.match((await call('GET', calendarOf(world.feeds.other))).text, /STATUS:CANCELLED/);
    t.match((await call('GET', `/v1/profiles/${id}/matches?limit=5`)).status, 200);
    const again = (await call('POST', '/v1/privacy/erase?confirm=true', person)).body;
    t.same(again, { erased: true, held: {}, mentions: {}, uploads: 0, forums: [], remaining: [] });
  });

  await t.test(
    'who comes for a participant alone leaves an empty seat, who is one leaves none',
    async (t) => {
      const fair = await storedForum(service, 'small fair');
      await addParticipants(service, fair, ['b']);
      const alone = { externalId: 'firm', name: 'Firm', representatives: [{ name: 'Ottokar Wendelin' }] };
      await call('POST', `${fair}/participants`, alone);
      await call('POST', `${fair}/participants`, { externalId: 'self', name: 'Ottokar Wendelin' });
      await call('POST', `${fair}/requests`, { from: 'firm', to: 'b' });
      await call('POST', '/v1/privacy/erase?confirm=true', { name: 'ottokar wendelin' });
      const firm = (await call('GET', `${fair}/participants/firm`)).body;
      t.match(firm, { representatives: [{ name: 'Somebody', externalId: /^erased-/ }], version: 2 });
      t.equal((await call('GET', `${fair}/participants/self`)).status, 404);
      t.equal((await call('GET', `${fair}/requests/${encodeURIComponent('firm>b')}`)).status, 200);
      t.same(await scanDatabase(database.pool, ['Ottokar Wendelin']), []);
    },
  );

  await t.test('an organiser sees and erases within forums of their own only', async (t) => {
    const olaf = await keyHeader(database.db, 'olaf', 'organiser');
    const name = 'Walpurga Zitterbart';
    const fair = await storedForum(service, 'fair of another');
    const taking = { externalId: 'firm', name: 'Firm', representatives: [{ externalId: 'w', name }] };
    await call('POST', `${fair}/participants`, taking);
    await createCompany(service, 'crm', 'walpurga', { name: 'Firm', contact: { name } });
    const own = { externalId: 'own', name: 'Own', timeZone: 'Europe/Paris', days: ['2027-10-12'] };
    const forumId = (await call('POST', '/v1/forums', own, olaf)).body.id;
    await call('POST', `/v1/forums/${forumId}/participants`, taking, olaf);
    const { held } = (await call('POST', '/v1/privacy/export', { name }, olaf)).body;
    t.match(held.representative, [{ forumId }]);
    t.equal(held.representative.length, 1);
    t.same(held.profileContact, []);
    const erased = (await call('POST', '/v1/privacy/erase?confirm=true', { name }, olaf)).body;
    t.match(erased.forums, [{ forumId, cancelledMeetings: [] }]);
    t.same(await scanDatabase(database.pool, [name]), [
      `public.profile_contact.name: ${name}`,
      `public.representative.name: ${name}`,
    ]);
    const coordinator = await keyHeader(database.db, 'carla', 'coordinator');
    t.equal((await call('POST', '/v1/privacy/erase', { name }, coordinator)).status, 403);
  });

  await t.test('whose address is the key of a profile is told of, for the key cannot change', async (t) => {
    const keyed = await createCompany(service, 'crm', 'lone@wolf.example', { name: 'Wolf' });
    const { body } = await call('POST', '/v1/privacy/erase?confirm=true', { email: 'lone@wolf.example' });
    t.same(body.remaining, [keyed]);
    await call('POST', `/v1/profiles/${keyed}/erase?confirm=true`);
    t.same(await scanDatabase(database.pool, ['lone@wolf.example']), []);
  });
});
