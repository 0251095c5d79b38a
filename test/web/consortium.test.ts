import t from 'tap';
import { NEEDS_CHROMIUM, pick, visit } from '../support/browser.ts';
import { storePageWorld } from '../support/pageWorld.ts';

t.test('a coordinator of a consortium', NEEDS_CHROMIUM, async (t) => {
  const { open, service } = await visit(t);
  await storePageWorld(service);
  const { page, faults, picture } = await open('/consortia');
  const status = (rule: string) =>
    page.locator('.findings > li', { hasText: rule }).locator('.mark').textContent();
  const applicants = 'At least 8 organisations apply together';

  t.test('adds members and sees the rules answer', async (t) => {
    await page.getByText('No consortium is stored yet.').waitFor();
    await page.getByRole('link', { name: 'Start a consortium' }).click();
    for (const name of ['Windschule DE', 'Turbines DE', 'Technical school ES']) {
      await pick(page, 'Add a member', name);
      await page.locator('.member-list', { hasText: name }).waitFor();
    }
    await page.getByText('Applicants from Member States and associated countries: 3').first().waitFor();
    t.match(await status(applicants), /Failed/);
    t.equal(
      await page.getByLabel('Role of Windschule DE').inputValue(),
      'coordinator',
      'the first coordinates',
    );
    await page.getByRole('button', { name: 'Remove: Technical school ES' }).click();
    await page.getByText('Applicants from Member States and associated countries: 2').first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await page.getByText('Applicants from Member States and associated countries: 3').first().waitFor();
    await page.getByRole('button', { name: 'Describe one that has no profile' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Ministry of Skills');
    await pick(dialog, 'Kind', 'public auth', 'Public authority');
    await dialog.getByRole('button', { name: 'Add to the consortium' }).click();
    await page.getByLabel('Role of Ministry of Skills').selectOption('associated-partner');
    await page.locator('.member-list', { hasText: 'Ministry of Skills' }).waitFor();
    t.equal(await page.locator('.member-list > li').count(), 4);
  });

  t.test('is told whom to add, adds them with one press, and the rules hold', async (t) => {
    await page.getByRole('button', { name: 'Suggest members' }).click();
    const best = page.locator('.alternative').first();
    await best.getByRole('button', { name: 'Add all' }).click();
    await page
      .getByText(/Applicants .*: 8; at least 8 needed/)
      .first()
      .waitFor({ state: 'attached' });
    await page.locator('.findings > li', { hasText: applicants }).filter({ hasText: 'Passed' }).waitFor();
    t.match(await status(applicants), /Passed/);
    await picture('consortium');
  });

  t.test('says who carries what and what is planned, stores it, and finds it again', async (t) => {
    await page.getByLabel('Windschule DE: Career guidance').check();
    await page.getByText('1 of the 20 activities are carried by somebody').waitFor();
    await page.getByLabel('Name of the consortium').fill('Wind CoVE');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('The consortium is saved.').waitFor();
    await page.getByRole('link', { name: 'Consortia' }).click();
    await page.getByRole('link', { name: 'Wind CoVE' }).click();
    await page.getByLabel('Windschule DE: Career guidance').waitFor();
    t.ok(await page.getByLabel('Windschule DE: Career guidance').isChecked());
    const { body } = await service.call('GET', '/v1/consortia');
    const [stored] = body.items;
    t.equal(stored.name, 'Wind CoVE');
    t.equal(stored.members[0].role, 'coordinator');
    t.same(stored.members[0].activities, ['guidance']);
  });

  t.test('prints it without buttons', async (t) => {
    await page.emulateMedia({ media: 'print' });
    t.equal(await page.getByRole('button', { name: 'Save', exact: true }).isVisible(), false);
    t.ok(await page.getByText(applicants).isVisible());
    await picture('consortium-print');
    t.same(faults, []);
  });
});
