import t from 'tap';
import { testWorker } from '../support/app.ts';
import { NEEDS_CHROMIUM, visit } from '../support/browser.ts';
import { addParticipants, addRequest, pinnedRun, storedForum } from '../support/forumService.ts';
import { startReceiver } from '../support/receiver.ts';

t.test('private links and keys on the page', NEEDS_CHROMIUM, async (t) => {
  const { service, open } = await visit(t);
  await testWorker(t, service);

  t.test('a participant reads its agenda, answers, asks and subscribes by its private link', async (t) => {
    const url = await storedForum(service, 'own', { acceptance: 'opt-in' });
    await addParticipants(service, url, ['a', 'b', 'c', 'd']);
    await addRequest(service, url, 'a', 'b', { state: 'accepted', message: 'About welding' });
    await addRequest(service, url, 'c', 'a');
    const run = await pinnedRun(service, url, [['a', 'b', '09:20', '2']]);
    await service.call('POST', `${url}/schedule-runs/${run.id}/publish`);
    const link = await service.call('POST', `${url}/representatives/a/private-link`);
    const { page, faults, picture } = await open(link.body.page.slice('/#'.length));
    await page.getByText('09:20–09:40').waitFor();
    t.match(await page.locator('.agenda').textContent(), /Organisation b[\s\S]*About welding[\s\S]*Table 2/);
    await page.getByRole('button', { name: 'Accept Organisation c' }).click();
    await page.getByText('You accept to meet Organisation c.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back.').waitFor();
    await page.getByRole('button', { name: 'Accept Organisation c' }).waitFor();
    t.equal((await service.call('GET', `${url}/requests/c%3Ea`)).body.state, 'open');
    await page.getByLabel('Organisation', { exact: true }).fill('Organisation d');
    await page.getByLabel('What about').fill('Hydrogen');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Sent to Organisation d.').waitFor();
    t.match((await service.call('GET', `${url}/requests/a%3Ed`)).body, {
      message: 'Hydrogen',
      state: 'open',
    });
    await page.getByRole('button', { name: 'Give me the address' }).click();
    const feed = await page.getByRole('textbox', { name: 'My calendar' }).inputValue();
    t.match((await service.call('GET', new URL(feed).pathname)).text, /Organisation b/);
    await picture('my-1');
    await page.setViewportSize({ width: 320, height: 700 });
    await picture('my-2-phone');
    t.same(faults, []);
    await service.call('DELETE', `${url}/representatives/a/private-link`);
    await page.reload();
    await page.getByText('no longer valid').waitFor();
    t.notMatch(page.url(), /key/, 'nobody is asked for a key');
    await page.context().close();
  });

  t.test('an integrator makes a key, sees it once, and revokes it', async (t) => {
    const { page, faults, picture } = await open('/integrators');
    await page.getByLabel('What it is for').fill('Registration site');
    await page.getByRole('button', { name: 'Make a key' }).click();
    const key = await page.getByLabel('Key', { exact: true }).inputValue();
    t.equal((await service.call('GET', '/v1/profiles', undefined, { 'x-api-key': key })).status, 200);
    await picture('integrators');
    await page.getByRole('button', { name: 'Revoke Registration site' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('The key is revoked.').waitFor();
    t.equal((await service.call('GET', '/v1/profiles', undefined, { 'x-api-key': key })).status, 401);
    t.same(faults, []);
    await page.context().close();
  });

  t.test(
    'an integrator makes a webhook, tries it, sends it again, turns it off and deletes it',
    async (t) => {
      const { url, received } = await startReceiver(t);
      const { page, faults, picture, axe } = await open('/integrators');
      const webhooks = page.getByRole('region', { name: 'Webhooks' });
      await webhooks.getByText('No webhook yet.').waitFor();
      await webhooks.getByLabel('Address to tell').fill('ftp://nowhere.example');
      await webhooks.getByLabel('a schedule is published').check();
      await webhooks.getByRole('button', { name: 'Make a webhook' }).click();
      await webhooks.locator('.faults p').first().waitFor();
      await webhooks.getByLabel('Address to tell').fill(url);
      await webhooks.getByRole('button', { name: 'Make a webhook' }).click();
      t.match(await webhooks.getByLabel('Secret', { exact: true }).inputValue(), /^whsec_/);
      await webhooks.getByText('What was sent').click();
      await webhooks.getByText('Nothing yet.').waitFor();
      await webhooks.getByRole('button', { name: 'Send a test' }).click();
      await webhooks.getByText('answered 200').waitFor();
      t.match(JSON.parse(received[0].body), { type: 'webhook.test' });
      await webhooks.getByRole('button', { name: 'Send again' }).click();
      await webhooks.getByText('answered 200').nth(1).waitFor();
      t.equal(received.length, 2);
      t.equal(received[1].headers['webhook-id'], received[0].headers['webhook-id'], 'the same event');
      await picture('webhooks');
      t.same(await axe(), [], 'a webhook with what was sent');
      await webhooks.getByRole('button', { name: 'Turn off' }).click();
      await webhooks.getByRole('button', { name: 'Turn on' }).waitFor();
      t.match((await service.call('GET', '/v1/webhooks')).body.items, [{ url, active: false }]);
      await webhooks.getByRole('button', { name: 'Remove' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Delete the webhook' }).click();
      await webhooks.getByText('No webhook yet.').waitFor();
      t.same(faults, []);
      await page.context().close();
    },
  );

  t.test(
    'somebody whose key ends while writing gives another one, and goes on where they were',
    async (t) => {
      const make = async (name: string) =>
        (
          await service.call('POST', '/v1/keys', {
            name,
            role: 'coordinator',
            subject: 'coordinator',
            scopes: ['read', 'write'],
          })
        ).body;
      const [ending, next] = [await make('ending'), await make('next')];
      const { page, faults, picture, axe } = await open('/key');
      await page.getByLabel('Key', { exact: true }).fill(ending.key);
      await page.getByRole('button', { name: 'Use this key' }).click();
      await page.getByText('From now on requests carry this key.').waitFor();
      await page.evaluate('location.hash = "/profiles/new"');
      await page.getByLabel('Name', { exact: true }).first().fill('Académie de la mer');
      await page.locator('#kind').selectOption('vet-provider');
      t.equal((await service.call('DELETE', `/v1/keys/${ending.id}`)).status, 204);
      await page.getByRole('button', { name: 'Create and see partners' }).click();
      const dialog = page.getByRole('dialog', { name: 'Key' });
      await dialog.getByText('The service does not take your key any more.').waitFor();
      t.same(await axe(), [], 'the entry of a key');
      await picture('key-again');
      await dialog.getByLabel('Key', { exact: true }).fill('cove_nonsense');
      await dialog.getByRole('button', { name: 'Use this key' }).click();
      await dialog.getByText('The service did not take this key.').waitFor();
      await dialog.getByLabel('Key', { exact: true }).fill(next.key);
      await dialog.getByRole('button', { name: 'Use this key' }).click();
      await page.getByRole('heading', { level: 1, name: 'Académie de la mer' }).waitFor();
      const { items } = (await service.call('GET', '/v1/profiles?q=acad')).body;
      t.match(items, [{ name: 'Académie de la mer', kind: 'vet-provider' }]);
      t.same(faults, []);
      await page.context().close();
    },
  );
});
