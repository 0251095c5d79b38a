import t from 'tap';
import { fr } from '../../src/web/words/fr.ts';
import { NEEDS_CHROMIUM, visit } from '../support/browser.ts';
import { addParticipants, addRequest, storedForum } from '../support/forumService.ts';
import { CAMPUS, storePageWorld, WIND_SCHOOL } from '../support/pageWorld.ts';

t.test('in French, chosen by the browser', NEEDS_CHROMIUM, async (t) => {
  const { service, open } = await visit(t);
  const campus = await storePageWorld(service);
  const url = await storedForum(service, 'fr', { acceptance: 'opt-in' });
  await addParticipants(service, url, ['a', 'b']);
  await addRequest(service, url, 'b', 'a', { message: 'La soudure' });
  const { page, faults, picture } = await open('/', { locale: 'fr-FR' });
  const go = (view: string) => page.evaluate(`location.hash = ${JSON.stringify(view)}`);
  const button = (name: string) => page.getByRole('button', { name });
  const region = (name: string) => page.getByRole('region', { name });

  await t.test('a coordinator finds who fits and puts one on the shortlist', async (t) => {
    await page.getByLabel(fr.profiles.search).fill('energ mar');
    await page.getByRole('link', { name: CAMPUS.name }).click();
    const wind = page.locator('.match', { hasText: WIND_SCHOOL });
    await wind.getByRole('button', { name: fr.matches.shortlist }).click();
    await page.getByText(fr.matches.shortlistAdded(WIND_SCHOOL)).waitFor();
    const { body } = await service.call('GET', `/v1/profiles/${campus}/matches?limit=1&language=fr`);
    t.same(await wind.locator('.reasons li').allTextContents(), body.items[0].reasons);
    await picture('fr-1-coordinator');
  });

  await t.test('an organiser adds a workshop to the programme', async (t) => {
    await go(url.replace('/v1', ''));
    await button(fr.forum.addSession).click();
    await page.getByLabel(fr.forum.kind, { exact: true }).selectOption('workshop');
    await page.getByLabel(fr.forum.from, { exact: true }).fill('14:00');
    await page.getByLabel(fr.forum.until, { exact: true }).fill('15:30');
    await button(fr.shell.save).click();
    await page.locator('.timeline').getByText('14:00–15:30').waitFor();
    const { items } = (await service.call('GET', `${url}/sessions`)).body;
    const titles = items.map(({ title }: { title: string }) => title);
    t.same(titles.sort(), [fr.forum.sessionKinds.workshop, 'Meetings']);
    await picture('fr-2-organiser');
  });

  await t.test('a participant accepts a request by the private link', async (t) => {
    const link = await service.call('POST', `${url}/representatives/a/private-link`);
    await go(link.body.page.slice('/#'.length));
    const received = region(fr.own.received);
    await received.getByText('La soudure').waitFor();
    await received.getByRole('button', { name: fr.own.accept }).click();
    await page.getByText(fr.own.accepted('Organisation b')).waitFor();
    t.equal((await service.call('GET', `${url}/requests/b%3Ea`)).body.state, 'accepted');
    await picture('fr-3-participant');
  });

  await t.test('an integrator makes a key', async (t) => {
    await go('/integrators');
    await page.getByLabel(fr.access.name).fill('Site d’inscription');
    await button(fr.access.create).click();
    await page.getByText(fr.access.once).waitFor();
    t.match((await service.call('GET', '/v1/keys')).body.items, [{ name: 'Site d’inscription' }]);
    await picture('fr-4-integrator');
    t.same(faults, []);
  });
});
