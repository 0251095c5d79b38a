import t from 'tap';
import { DAY_MS } from '../../src/domain/privacy/introduction.ts';
import { keyHeader } from '../support/access.ts';
import { TEST_NOW, testService } from '../support/app.ts';

type Header = Record<string, string>;

t.test('introductions', async (t) => {
  let now = TEST_NOW;
  const service = await testService(t, undefined, { required: true, issuer: null }, { now: () => now });
  const { call, database } = service;
  const anna = await keyHeader(service.database.db, 'anna', 'coordinator');
  const berta = await keyHeader(service.database.db, 'berta', 'coordinator');
  const clara = await keyHeader(service.database.db, 'clara', 'coordinator');
  const olaf = await keyHeader(service.database.db, 'olaf', 'organiser');
  const root = await keyHeader(service.database.db, 'root', 'admin');
  const reader = await keyHeader(service.database.db, 'rita', 'reader');
  let made = 0;
  const profile = async (as: Header, contact: object | null = null): Promise<string> => {
    const externalId = `p${made++}`;
    const body = { externalId, kind: 'company', name: `Organisation ${externalId}`, contact };
    const created = await call('POST', '/v1/profiles', body, as);
    if (created.status !== 201) throw new Error(created.text);
    return created.body.id;
  };
  const ask = (as: Header, from: string, to: string, fields: object = {}) =>
    call('POST', '/v1/introductions', { from, to, ...fields }, as);
  const step = (as: Header, id: string, name: string, headers: Header = {}) =>
    call('POST', `/v1/introductions/${id}/${name}`, undefined, { ...as, ...headers });
  const contact = (as: Header, id: string) => call('GET', `/v1/profiles/${id}/contact`, undefined, as);
  const details = { name: 'Berta B.', email: 'b@berta.example', phone: '+49 1' };

  await t.test('both sides, and nobody else, are told of each step, without a contact', async (t) => {
    const hook = (as: Header) =>
      call(
        'POST',
        '/v1/webhooks',
        { url: 'https://example.org/hook', events: ['introduction.requested', 'introduction.withdrawn'] },
        as,
      );
    for (const as of [anna, berta, clara]) t.equal((await hook(as)).status, 201);
    const [from, to] = [await profile(anna), await profile(berta, details)];
    const { body } = await ask(anna, from, to);
    t.equal((await step(anna, body.id, 'withdraw')).status, 200);
    const { rows } = await database.pool.query<{ type: string; owner: string; payload: object }>(
      `select type, owner, payload from webhook_delivery d join webhook_event e on e.id = d.event_id
         join webhook w on w.id = d.webhook_id order by type, owner`,
    );
    const payload = { introductionId: body.id, fromProfileId: from, toProfileId: to };
    t.strictSame(
      rows,
      ['introduction.requested', 'introduction.withdrawn'].flatMap((type) =>
        ['anna', 'berta'].map((owner) => ({ type, owner, payload })),
      ),
    );
  });

  await t.test(
    'contacts open when the asked side accepts, and close when either takes it back',
    async (t) => {
      const [from, to] = [await profile(anna), await profile(berta, details)];
      t.equal((await contact(anna, to)).status, 403, 'before anything was asked');
      const asked = await ask(anna, from, to, { message: 'We need placements.' });
      t.match(asked.body, {
        from: { id: from },
        to: { id: to },
        message: 'We need placements.',
        state: 'requested',
        requestedAt: new Date(now).toISOString(),
        expiresAt: new Date(now + 30 * DAY_MS).toISOString(),
        answeredAt: null,
        closedAt: null,
        version: 1,
      });
      t.equal(asked.headers.location, `/v1/introductions/${asked.body.id}`);
      t.equal((await contact(anna, to)).status, 403, 'while nobody has answered');
      const { id } = asked.body;
      t.equal((await step(anna, id, 'accept')).status, 403, 'the asker cannot accept');
      t.equal((await step(clara, id, 'accept')).status, 404, 'to others it is not there');
      t.equal(
        (await step(root, id, 'accept')).status,
        403,
        'nor can an administrator in the name of another',
      );
      const accepted = await step(berta, id, 'accept', { 'if-match': '"1"' });
      t.match(accepted.body, { state: 'accepted', version: 2, answeredAt: new Date(now).toISOString() });
      t.match((await contact(anna, to)).body, { contact: details, because: 'introduction' });
      t.match((await contact(berta, from)).body, { contact: null, because: 'introduction' });
      t.equal((await contact(clara, to)).status, 403);
      t.equal((await step(anna, id, 'withdraw', { 'if-match': '"1"' })).status, 412, 'it has changed since');
      t.match((await step(berta, id, 'withdraw')).body, { state: 'withdrawn', version: 3 });
      t.equal((await contact(anna, to)).status, 403);
      const again = await step(berta, id, 'accept');
      t.match(again.body, { status: 409, detail: 'The introduction is withdrawn.' });
    },
  );

  await t.test('nobody else learns whether there is a contact', async (t) => {
    const [without, having] = [await profile(berta), await profile(berta, details)];
    const [one, other] = [await contact(anna, without), await contact(anna, having)];
    const bare = ({ requestId: _, ...rest }: { requestId: string }) => rest;
    t.strictSame(bare(one.body), bare(other.body));
    t.equal((await contact(reader, having)).status, 403);
    for (const as of [anna, reader]) {
      for (const id of [without, having]) {
        t.notHas((await call('GET', `/v1/profiles/${id}`, undefined, as)).body, { hasContact: true });
        t.notHas((await call('GET', `/v1/profiles/${id}`, undefined, as)).body, { hasContact: false });
      }
    }
    t.equal((await call('GET', `/v1/profiles/${having}`, undefined, berta)).body.hasContact, true);
    const listed = (await call('GET', '/v1/profiles', undefined, anna)).body.items;
    const told = new Map(
      listed.map((each: { id: string; hasContact?: boolean }) => [each.id, each.hasContact]),
    );
    t.equal(told.get(having), undefined);
    t.match((await contact(berta, having)).body, { contact: details, because: 'owner' });
    t.match((await contact(root, having)).body, { contact: details, because: 'administrator' });
  });

  await t.test('between two profiles one is open at a time, whoever asked', async (t) => {
    const [from, to] = [await profile(anna), await profile(berta)];
    const first = await ask(anna, from, to);
    for (const second of [await ask(anna, from, to), await ask(berta, to, from)]) {
      t.match(second.body, { status: 409, errors: [{ pointer: '/to', in: 'body' }] });
      t.equal(second.headers.location, `/v1/introductions/${first.body.id}`);
    }
    const both = await Promise.all([
      ask(clara, await profile(clara), to),
      ask(anna, from, await profile(berta)),
    ]);
    t.same(
      both.map(({ status }) => status),
      [201, 201],
    );
    const [x, y] = [await profile(anna), await profile(berta)];
    const race = await Promise.all([ask(anna, x, y), ask(berta, y, x), ask(anna, x, y)]);
    t.same(race.map(({ status }) => status).sort(), [201, 409, 409], 'asked at once, one is asked');
    t.equal((await step(anna, first.body.id, 'withdraw')).body.state, 'withdrawn');
    t.equal((await ask(anna, from, to)).status, 201, 'and once it is closed it can be asked again');
  });

  await t.test('who was declined waits thirty days; the other side need not', async (t) => {
    const [from, to] = [await profile(anna), await profile(berta)];
    const { id } = (await ask(anna, from, to)).body;
    t.match((await step(berta, id, 'decline')).body, {
      state: 'declined',
      closedAt: new Date(now).toISOString(),
    });
    const until = new Date(now + 30 * DAY_MS).toISOString();
    t.match((await ask(anna, from, to)).body, { status: 409, detail: new RegExp(until) });
    t.equal((await ask(berta, to, from)).status, 201);
    const [other, third] = [await profile(anna), await profile(berta)];
    await step(berta, (await ask(anna, other, third)).body.id, 'decline');
    now += 30 * DAY_MS - 1;
    t.equal((await ask(anna, other, third)).status, 409);
    now += 1;
    t.equal((await ask(anna, other, third)).status, 201);
    now = TEST_NOW;
  });

  await t.test('a request that nobody answers expires by the clock of the service', async (t) => {
    const [from, to] = [await profile(anna), await profile(berta, details)];
    const { id } = (await ask(anna, from, to, { waitDays: 2 })).body;
    now += 2 * DAY_MS - 1;
    t.equal((await call('GET', `/v1/introductions/${id}`, undefined, anna)).body.state, 'requested');
    now += 1;
    const expired = await call('GET', `/v1/introductions/${id}`, undefined, anna);
    t.match(expired.body, { state: 'expired', closedAt: expired.body.expiresAt });
    t.match((await step(berta, id, 'accept')).body, { status: 409, detail: 'The introduction is expired.' });
    t.equal((await contact(anna, to)).status, 403);
    t.equal((await ask(anna, from, to)).status, 201, 'and can be asked again at once');
    now = TEST_NOW;
  });

  await t.test('lists show what was asked of one’s profiles and by them, page by page', async (t) => {
    const [from, to] = [await profile(clara), await profile(berta)];
    const sent = await ask(clara, from, to);
    const list = async (as: Header, query: string) =>
      (await call('GET', `/v1/introductions?${query}`, undefined, as)).body;
    const ids = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);
    t.same(ids(await list(clara, `box=outbox&profileId=${from}`)), [sent.body.id]);
    t.same(ids(await list(clara, `box=inbox&profileId=${from}`)), []);
    t.same(ids(await list(berta, `box=inbox&profileId=${to}`)), [sent.body.id]);
    t.same(ids(await list(anna, `profileId=${to}`)), [], 'to a third it is not there');
    t.same(ids(await list(root, `profileId=${to}`)), [sent.body.id]);
    t.ok(
      (await list(berta, 'state=withdrawn')).items.every(
        (each: { state: string }) => each.state === 'withdrawn',
      ),
    );
    const all: string[] = [];
    let cursor = '';
    do {
      const page = await list(berta, `limit=2${cursor}`);
      all.push(...ids(page));
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
    } while (cursor !== '');
    t.same(all, ids(await list(berta, 'limit=200')));
    t.equal(new Set(all).size, all.length);
    const etag = sent.headers.etag as string;
    const unchanged = { ...berta, 'if-none-match': etag };
    t.equal((await call('GET', `/v1/introductions/${sent.body.id}`, undefined, unchanged)).status, 304);
  });

  await t.test('refuses what cannot be asked', async (t) => {
    const [mine, theirs] = [await profile(anna), await profile(berta)];
    t.match((await ask(anna, mine, mine)).body, { status: 400, errors: [{ pointer: '/to' }] });
    t.equal((await ask(anna, theirs, mine)).status, 403, 'in the name of another’s profile');
    t.equal((await ask(root, theirs, mine)).status, 403, 'nor does an administrator');
    t.match((await ask(anna, mine, theirs, { waitDays: 91 })).body, {
      status: 400,
      errors: [{ pointer: '/waitDays' }],
    });
    t.match((await ask(anna, mine, theirs, { message: '' })).body, { errors: [{ pointer: '/message' }] });
    t.equal((await ask(anna, mine, '00000000-0000-4000-8000-000000000000')).status, 404);
    t.match((await ask(anna, mine, 'x')).body, { status: 400, errors: [{ pointer: '/to', in: 'body' }] });
    t.equal((await step(anna, 'x', 'accept')).status, 400);
    t.equal((await call('GET', '/v1/introductions?box=sent', undefined, anna)).status, 400);
    t.equal((await call('GET', '/v1/introductions?cursor=x', undefined, anna)).status, 400);
    await call('PUT', `/v1/profiles/${theirs}/blocks/${mine}`, undefined, berta);
    t.match((await ask(anna, mine, theirs)).body, { status: 409, errors: [{ pointer: '/to' }] });
  });

  await t.test('introductions go with a profile that is merged; the accepted one of two stays', async (t) => {
    const [from, to, duplicate] = [await profile(anna), await profile(berta, details), await profile(berta)];
    const open = (await ask(anna, from, to)).body.id;
    const accepted = (await ask(anna, from, duplicate)).body.id;
    await step(berta, accepted, 'accept');
    const between = (await ask(berta, to, duplicate)).body.id;
    const merged = await call('POST', `/v1/profiles/${to}/merge`, { otherId: duplicate }, berta);
    t.equal(merged.status, 200, merged.text);
    const shown = async (id: string) => (await call('GET', `/v1/introductions/${id}`, undefined, root)).body;
    t.match(await shown(accepted), { state: 'accepted', to: { id: to } });
    t.match(await shown(open), { state: 'withdrawn', to: { id: to } });
    t.match(await shown(between), { status: 404 });
    t.match((await contact(anna, to)).body, { contact: details });
    await call('DELETE', `/v1/profiles/${to}`, undefined, berta);
    t.match(await shown(accepted), { status: 404 }, 'and with a profile that is deleted');
  });

  await t.test('an organiser reads the contact of a participant that consented, and no other', async (t) => {
    const id = await profile(berta, details);
    const externalId = (await call('GET', `/v1/profiles/${id}`, undefined, berta)).body.externalId;
    const forum = { externalId: 'f', name: 'Forum', timeZone: 'Europe/Paris', days: ['2027-10-12'] };
    const { body } = await call('POST', '/v1/forums', { ...forum, acceptance: 'auto-accept' }, olaf);
    const participants = `/v1/forums/${body.id}/participants`;
    const source = 'default';
    const taking = { externalId: 'b', name: 'Berta', profile: { source, externalId } };
    t.equal((await call('POST', participants, taking, olaf)).status, 201);
    const url = `/v1/profiles/${id}/contact-consents`;
    const consent = `${url}/${body.id}`;
    t.equal((await contact(olaf, id)).status, 403, 'taking part is not consenting');
    t.equal((await call('PUT', consent, undefined, olaf)).status, 403, 'an organiser cannot consent for it');
    t.equal((await call('PUT', consent, undefined, root)).status, 403, 'nor an administrator');
    const nowhere = await call('PUT', `${url}/${id}`, undefined, berta);
    t.match(nowhere.body, { status: 404, detail: /takes part in no forum/ });
    t.equal((await call('PUT', `${url}/x`, undefined, berta)).status, 400);
    const given = await call('PUT', consent, undefined, berta);
    t.same(given.body, { forumId: body.id, givenAt: new Date(now).toISOString() });
    t.same((await call('GET', url, undefined, berta)).body, { items: [given.body] });
    t.equal((await call('GET', url, undefined, anna)).status, 403);
    t.match((await contact(olaf, id)).body, { contact: details, because: 'forum' });
    t.equal((await contact(anna, id)).status, 403);
    const elsewhere = { ...taking, profile: { source, externalId: 'p0' } };
    t.equal((await call('PUT', `${participants}/b`, elsewhere, olaf)).status, 200);
    t.equal((await contact(olaf, id)).status, 403, 'it no longer takes part');
    await call('PUT', `${participants}/b`, taking, olaf);
    t.equal((await call('DELETE', consent, undefined, berta)).status, 204);
    t.equal((await call('DELETE', consent, undefined, berta)).status, 404);
    t.equal((await contact(olaf, id)).status, 403);
  });

  await t.test('every reading of a contact is in the audit log', async (t) => {
    const id = await profile(berta, details);
    await contact(berta, id);
    await contact(anna, id);
    await contact(root, id);
    const entries = await database.db
      .selectFrom('audit_entry')
      .select(['subject', 'action'])
      .where('target', '=', id)
      .where('action', '=', 'readContact')
      .orderBy('number')
      .execute();
    t.same(
      entries.map(({ subject }) => subject),
      ['berta', 'root'],
    );
  });
});
