import { readFile } from 'node:fs/promises';
import t from 'tap';
import { NEEDS_CHROMIUM, pick, visit } from '../support/browser.ts';
import { CAMPUS, storePageWorld, WIND_SCHOOL } from '../support/pageWorld.ts';

t.test('a coordinator', NEEDS_CHROMIUM, async (t) => {
  const { open, service } = await visit(t);

  await t.test('who finds nobody yet describes the organisation, and sees the list come alive', async (t) => {
    const { page, faults, picture } = await open();
    await page.getByText('There are no profiles yet').waitFor();
    await page.getByRole('link', { name: 'Create a profile' }).first().click();
    await page.getByLabel('Name', { exact: true }).first().fill('Offshore Academy');
    await page.locator('#kind').selectOption('vet-provider');
    await page.getByRole('textbox', { name: 'Need 1' }).fill('Apprendre la maintenance des éoliennes en mer');
    // A sector by its German label, a country by its French name: no language is asked for.
    const form = page.locator('fieldset.panel').first();
    await pick(form, 'Sectors', 'Elektrizitätserzeugung');
    await form.getByRole('combobox', { name: 'Country' }).fill('danemark');
    await form.getByRole('option', { name: /Denmark/ }).waitFor();
    await page.keyboard.press('Enter');
    await form.getByRole('button', { name: 'Remove: Denmark' }).waitFor();
    await page.getByText('Nobody on the list yet.').waitFor();
    await picture('create-profile');
    await page.getByRole('button', { name: 'Create and see partners' }).click();
    await page.getByRole('heading', { level: 1, name: 'Offshore Academy' }).waitFor();
    await page.getByText('Nobody to suggest yet').waitFor();

    const { body } = await service.call('GET', '/v1/profiles?q=offshore');
    const [stored] = body.items;
    t.equal(stored.country, 'DK');
    t.equal(stored.source, 'page');
    t.match(stored.sectors[0], /^nace/);
    t.equal(stored.needs[0].text, 'Apprendre la maintenance des éoliennes en mer');
    t.same(faults, []);
    await page.context().close();
  });

  const campus = await storePageWorld(service);

  t.test('who writes a wrong address is told beside the field, and nothing typed is lost', async (t) => {
    const { page } = await open(`/profiles/${campus}/edit`);
    await page.getByLabel('Website').fill('not an address');
    await page.getByRole('button', { name: 'Save the changes' }).click();
    await page.locator('.field', { hasText: 'Website' }).locator('.faults p').first().waitFor();
    t.equal(await page.getByLabel('Website').getAttribute('aria-invalid'), 'true');
    await page.getByLabel('Website').fill('https://campus.example');
    await page.getByRole('button', { name: 'Save the changes' }).click();
    await page.getByText('Saved.').waitFor();
    const { body } = await service.call('GET', `/v1/profiles/${campus}`);
    t.equal(body.website, 'https://campus.example');
    t.equal(body.needs[0].text, CAMPUS.needs[0].text, 'the rest is as it was');
    await page.context().close();
  });

  t.test('finds itself while typing, and sees who fits and why, in French too', async (t) => {
    const { page, faults, picture } = await open();
    await page.getByLabel('Find a profile').fill('energ mar');
    await page.getByRole('link', { name: CAMPUS.name }).click();
    await page.getByRole('heading', { level: 1, name: CAMPUS.name }).waitFor();
    const first = page.locator('.match').first();
    await first.getByRole('link', { name: WIND_SCHOOL }).waitFor();
    await picture('ranked-list');
    const { body: list } = await service.call('GET', `/v1/profiles/${campus}/matches?limit=1`);
    t.equal(await first.locator('.score').textContent(), `${Math.round(list.items[0].score * 100)}%`);
    t.same(await first.locator('.reasons li').allTextContents(), list.items[0].reasons);

    await first.getByRole('link', { name: WIND_SCHOOL }).click();
    await page.getByRole('heading', { name: 'Texts that meet' }).waitFor();
    const evidence = page.locator('article').first();
    t.match(await evidence.locator('mark').allTextContents(), [/maintenance|éoliennes|mer/]);
    t.match(await evidence.textContent(), /German/);
    await picture('pair');
    await page.getByText('Settings').click();
    await page.getByLabel('Language').selectOption('fr');
    await page.getByRole('heading', { name: 'Les textes qui se rencontrent' }).waitFor();
    t.same(faults, []);
    await page.context().close();
  });

  t.test('narrows the list and says what counts, and it is ranked anew at once', async (t) => {
    const { page } = await open(`/profiles/${campus}`);
    await page.locator('.match').first().waitFor();
    await pick(page, 'Kind', 'entreprise', 'Company');
    await page.locator('.match', { hasText: WIND_SCHOOL }).waitFor({ state: 'detached' });
    t.match(page.url(), /kind=company/, 'the address holds the filter');
    const names = await page.locator('.match h2').allTextContents();
    t.equal(names.length, 5);
    t.ok(names.every((name) => name.startsWith('Turbines')));

    const before = await page.locator('.match .score').first().textContent();
    for (const criterion of ['Needs and offers', 'Sectors', 'Activities', 'Language and level', 'Kind']) {
      await page.getByRole('slider', { name: criterion }).fill('0');
    }
    await page.getByText('Ranked by your own weights.').waitFor();
    await page.locator('.match').first().locator('.score').filter({ hasNotText: before! }).waitFor();
    const { body } = await service.call('POST', '/v1/matches', {
      profileId: campus,
      filters: { kind: ['company'] },
      weights: { needs: 0, sectors: 0, activities: 0, language: 0, kind: 0, country: 10 },
    });
    t.same(
      await page.locator('.match h2').allTextContents(),
      body.items.map((match: { profile: { name: string } }) => match.profile.name),
    );
    const score = await page.locator('.match .score').first().textContent();
    await page.locator('.match h2 a').first().click();
    await page.locator('.pair-score').getByText('Ranked by your own weights.').waitFor();
    t.equal(
      Math.round(Number.parseFloat((await page.locator('.pair-score strong').textContent())!)),
      Number.parseInt(score!, 10),
      'a pair is opened with the weights of its list',
    );
    await page.goBack();
    await page.locator('.match').first().getByRole('button', { name: 'Shortlist' }).click();
    await page.getByRole('link', { name: 'Shortlist (1)' }).click();
    await page.locator('.compare').getByText(score!.replace('%', ''), { exact: false }).first().waitFor();
    await page.getByText('Ranked by your own weights.').waitFor();
    const compared = await page.locator('.compare tbody tr').first().locator('td').first().textContent();
    t.equal(Math.round(Number.parseFloat(compared!)), Number.parseInt(score!, 10), 'and compared with them');
    await page.getByRole('link', { name: 'Partners' }).last().click();
    await page.getByText('Ranked by your own weights.').waitFor();
    await page.getByRole('button', { name: 'Standard weights' }).click();
    await page.getByText('Ranked by your own weights.').waitFor({ state: 'detached' });
    await page.context().close();
  });

  t.test('puts one away and takes it back, asks why not, shortlists, compares, exports', async (t) => {
    const { page, faults, picture } = await open(`/profiles/${campus}`);
    const wind = page.locator('.match', { hasText: WIND_SCHOOL });
    await wind.getByRole('button', { name: 'Not for us' }).click();
    await page.getByText(`${WIND_SCHOOL} is put away.`).waitFor();
    await wind.waitFor({ state: 'detached' });

    await pick(page, 'Why not …?', 'windsch', WIND_SCHOOL);
    await page.getByText('You put it away.').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Profile', exact: true }).click();
    await page.getByRole('button', { name: `Take back: ${WIND_SCHOOL}` }).click();
    await page.getByText('Nothing yet: on the list').waitFor();
    await page.getByRole('link', { name: 'Partners' }).last().click();
    await wind.waitFor();

    await wind.getByRole('button', { name: 'Block' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Block' }).click();
    await wind.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await wind.waitFor();

    await wind.getByRole('button', { name: 'Shortlist' }).click();
    await page.locator('.match').nth(1).getByRole('button', { name: 'Shortlist' }).click();
    await page.getByRole('link', { name: 'Shortlist (2)' }).click();
    const head = page.locator('.compare thead th');
    await head.nth(1).waitFor();
    t.match(await head.first().textContent(), WIND_SCHOOL);
    t.ok((await page.locator('.best-of-row').count()) > 0, 'the best of a row is marked');
    await picture('compare');

    await page.getByRole('link', { name: 'Partners' }).last().click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as CSV' }).click();
    const text = await readFile(await (await downloading).path(), 'utf8');
    const lines = text.trim().split('\r\n');
    t.match(lines[0], /rank,score,confidence,name/);
    t.match(lines[1], WIND_SCHOOL);
    t.equal(lines.length, 12, 'the head and eleven others');
    t.same(faults, []);
    await page.context().close();
  });

  t.test(
    'asks for an introduction, takes it back, agrees to another one and reads the contact',
    async (t) => {
      const schools = await service.call('GET', '/v1/profiles?q=windsch');
      const { id: school, version } = schools.body.items[0];
      await service.call(
        'PATCH',
        `/v1/profiles/${school}`,
        { contact: { name: 'Frau Sommer', email: 'sommer@windschule.example' } },
        { 'if-match': `"${version}"` },
      );
      const { page, faults, picture } = await open(`/profiles/${campus}`);
      const wind = page.locator('.match', { hasText: WIND_SCHOOL });
      const state = wind.locator('.introduction');
      await wind.getByRole('button', { name: 'Ask for an introduction' }).click();
      await page.getByRole('dialog').getByLabel('Message').fill('Twelve apprentices look for wind');
      await page.getByRole('dialog').getByRole('button', { name: 'Send the request' }).click();
      await state.getByText('waits for an answer').waitFor();
      const asked = async () =>
        (await service.call('GET', `/v1/introductions?profileId=${campus}`)).body.items;
      t.match(await asked(), [{ state: 'requested', message: 'Twelve apprentices look for wind' }]);
      await picture('introduction-asked');
      await state.getByRole('button', { name: 'Take back' }).click();
      await state.getByText('taken back').waitFor();
      t.match(await asked(), [{ state: 'withdrawn' }]);

      const from = { from: school, to: campus, message: 'We build turbines' };
      t.equal((await service.call('POST', '/v1/introductions', from)).status, 201);
      await page.reload();
      await page.getByRole('link', { name: 'Introductions (1)' }).click();
      const inbox = page.getByRole('region', { name: 'They ask you' });
      await inbox.getByText('We build turbines').waitFor();
      await inbox.getByRole('button', { name: 'Decline' }).click();
      await page.getByRole('dialog').getByText('cannot ask you again for 30 days').waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
      await inbox.getByRole('button', { name: 'Agree' }).click();
      await inbox.getByRole('button', { name: 'Show the contact' }).click();
      await inbox.getByRole('link', { name: 'sommer@windschule.example' }).waitFor();
      await picture('introductions');
      await page.getByRole('button', { name: 'Undo' }).click();
      await inbox.getByText('taken back').waitFor();
      t.equal(await inbox.getByRole('link', { name: 'sommer@windschule.example' }).count(), 0);
      t.same(faults, []);
      await page.context().close();
    },
  );

  t.test('sees the network on a map, moves it by keys, and reads the same as a table', async (t) => {
    const { page, faults, picture } = await open(`/network?of=${campus}`);
    await page.locator('.map .link').nth(5).waitFor();
    await page.locator('.map svg').focus();
    await page.keyboard.press('+');
    await page.keyboard.press('ArrowLeft');
    await page.locator('.map svg g[transform*="scale(1.5)"]').waitFor();
    await page.keyboard.press('0');
    await page.locator('.map svg g[transform*="scale(1)"]').waitFor();
    await picture('map');
    await page.getByRole('button', { name: 'Table' }).click();
    t.equal(await page.locator('tbody tr').count(), 12);
    await page.getByRole('button', { name: 'Country' }).click();
    const countries = await page.locator('tbody tr td:nth-child(3)').allTextContents();
    t.same(
      countries,
      [...countries].sort((a, b) => a.localeCompare(b, 'en')),
    );
    t.equal(await page.locator('th[aria-sort]').textContent(), 'Country ▲');
    t.same(faults, []);
    await page.context().close();
  });
});
