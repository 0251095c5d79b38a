import t from 'tap';
import { testService, testWorker } from '../support/app.ts';
import { addParticipants, addRequest, pinnedRun, storedForum } from '../support/forumService.ts';

t.test('private links', async (t) => {
  const service = await testService(t);
  const { call } = service;
  await testWorker(t, service);

  const linkOf = async (url: string, key: string) => {
    const given = await call('POST', `${url}/representatives/${key}/private-link`);
    if (given.status !== 201) throw new Error(given.text);
    return { page: given.body.page as string, headers: { authorization: `Bearer ${given.body.token}` } };
  };

  await t.test('a person sees its own day and no other, and its calendar can be subscribed to', async (t) => {
    const url = await storedForum(service, 'own-day');
    await addParticipants(service, url, ['a', 'b', 'c']);
    await addRequest(service, url, 'a', 'b', { message: 'About welding' });
    await addRequest(service, url, 'c', 'a', { priority: 'no' });
    const run = await pinnedRun(service, url, [['a', 'b', '09:20', '1']]);
    const { headers, page } = await linkOf(url, 'a');
    t.match(page, /^\/#\/my\/[\w-]{32}$/);
    const before = await call('GET', '/v1/my', undefined, headers);
    t.match(before.body, { published: false, entries: [], person: { externalId: 'a' }, requestsLeft: 99 });
    await call('POST', `${url}/schedule-runs/${run.id}/publish`);
    const { body } = await call('GET', '/v1/my', undefined, headers);
    t.match(body.entries, [
      { startsAt: '2027-10-12T09:20:00+02:00', table: '1', messages: ['About welding'] },
    ]);
    // Who asked not to meet them is not told.
    t.match(body.requests, [
      { externalId: 'a>b', direction: 'sent', other: { name: 'Organisation b' }, meetsAt: /09:20/ },
    ]);
    t.equal(body.requests.length, 1);
    const feed = await call('POST', '/v1/my/feed', undefined, headers);
    t.match((await call('GET', feed.body.address)).text, /BEGIN:VEVENT/);
    t.strictSame((await call('GET', `${url}/private-links`)).body, { links: ['a'], feeds: ['a'] });
    t.equal((await call('GET', '/v1/my', undefined, headers)).body.feed, true);
    t.equal((await call('DELETE', '/v1/my/feed', undefined, headers)).status, 204);
    t.equal((await call('DELETE', '/v1/my/feed', undefined, headers)).status, 404);
    t.equal((await call('GET', feed.body.address)).status, 404);
  });

  await t.test('requests are accepted, declined, sent and withdrawn by those whose they are', async (t) => {
    const url = await storedForum(service, 'own-requests', { acceptance: 'opt-in', requestLimit: 2 });
    await addParticipants(service, url, ['a', 'b', 'c', 'd']);
    await addRequest(service, url, 'b', 'a');
    await addRequest(service, url, 'c', 'd');
    const { headers } = await linkOf(url, 'a');
    const answer = (key: string, state: string) =>
      call('PATCH', `/v1/my/requests/${encodeURIComponent(key)}`, { state }, headers);
    t.match(await answer('b>a', 'accepted'), {
      status: 200,
      body: { state: 'accepted', direction: 'received' },
    });
    t.match(await answer('b>a', 'declined'), { status: 200, body: { state: 'declined' } });
    t.match(await answer('b>a', 'withdrawn'), {
      status: 400,
      body: { errors: [{ pointer: '/state', reason: /accepted, declined or open/ }] },
    });
    t.equal((await answer('c>d', 'accepted')).status, 404);
    const sent = await call('POST', '/v1/my/requests', { to: 'c', message: 'Hello' }, headers);
    t.match(sent, {
      status: 201,
      body: { externalId: 'a>c', state: 'open', other: { name: 'Organisation c' } },
    });
    t.equal((await call('POST', '/v1/my/requests', { to: 'c' }, headers)).status, 409);
    t.match(await call('POST', '/v1/my/requests', { to: 'nobody' }, headers), {
      status: 400,
      body: { errors: [{ pointer: '/to' }] },
    });
    t.equal((await answer('a>c', 'accepted')).status, 400);
    t.match(await answer('a>c', 'withdrawn'), { status: 200, body: { state: 'withdrawn' } });
    t.match(await answer('a>c', 'open'), { status: 200, body: { state: 'open' } });
    await call('POST', '/v1/my/requests', { to: 'd' }, headers);
    t.match(await call('POST', '/v1/my/requests', { to: 'b' }, headers), {
      status: 409,
      body: { detail: /has sent 2 requests/ },
    });
    t.strictSame((await call('GET', '/v1/my/participants?q=SATION%20C', undefined, headers)).body.items, [
      { externalId: 'c', name: 'Organisation c' },
    ]);
  });

  await t.test('a published meeting is not taken away by declining its request', async (t) => {
    const url = await storedForum(service, 'own-published');
    await addParticipants(service, url, ['a', 'b']);
    await addRequest(service, url, 'a', 'b');
    const run = await pinnedRun(service, url, [['a', 'b', '09:00', '1']]);
    await call('POST', `${url}/schedule-runs/${run.id}/publish`);
    const { headers } = await linkOf(url, 'b');
    t.match(await call('PATCH', '/v1/my/requests/a%3Eb', { state: 'declined' }, headers), {
      status: 409,
      body: { detail: /ask the organiser/ },
    });
    t.equal((await call('GET', `${url}/requests/a%3Eb`)).body.state, 'accepted');
  });

  await t.test('a link that was taken back, replaced or made up lets nobody in', async (t) => {
    const url = await storedForum(service, 'own-void');
    await addParticipants(service, url, ['a', 'b']);
    const first = await linkOf(url, 'a');
    const second = await linkOf(url, 'a');
    t.equal((await call('GET', '/v1/my', undefined, first.headers)).status, 401);
    t.equal((await call('GET', '/v1/my', undefined, second.headers)).status, 200);
    t.equal((await call('DELETE', `${url}/representatives/a/private-link`)).status, 204);
    t.equal((await call('DELETE', `${url}/representatives/a/private-link`)).status, 404);
    t.equal((await call('GET', '/v1/my', undefined, second.headers)).status, 401);
    t.equal((await call('GET', '/v1/my')).status, 401);
    t.equal((await call('GET', '/v1/my', undefined, { authorization: 'Bearer made-up' })).status, 401);
    t.equal((await call('POST', `${url}/representatives/nobody/private-link`)).status, 404);
    const third = await linkOf(url, 'b');
    await call('DELETE', `${url}/participants/b`);
    t.equal((await call('GET', '/v1/my', undefined, third.headers)).status, 401);
  });
});
