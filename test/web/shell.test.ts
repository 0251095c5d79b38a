import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import t from 'tap';
import { NEEDS_CHROMIUM, visit } from '../support/browser.ts';
import { BUILT_PAGE } from '../support/builtPage.ts';

/** The most that the first view may cost on the way, compressed, in bytes; the map apart. */
const MOST_FIRST_LOAD = 150_000;

t.test('the first view is small, and no file of the page but the map is large', async (t) => {
  const files = readdirSync(join(BUILT_PAGE, 'assets')).filter((file) => /\.(js|css)$/.test(file));
  const sizes = new Map(
    files.map((file) => [file, gzipSync(readFileSync(join(BUILT_PAGE, 'assets', file))).length]),
  );
  const withoutMap = [...sizes].filter(([file]) => !/^network-/.test(file));
  const total = withoutMap.reduce((sum, [, size]) => sum + size, 0);
  t.comment(`all files without the map: ${total} bytes compressed`);
  t.ok(files.length > 3, 'the files were found');
  // All views together, so the first of them is smaller still.
  t.ok(total < MOST_FIRST_LOAD, `${total} bytes are less than ${MOST_FIRST_LOAD}`);
});

t.test('the page', NEEDS_CHROMIUM, async (t) => {
  const { open } = await visit(t);

  t.test('speaks English and French, keeps the choice, and says where it is in the title', async (t) => {
    const { page, faults } = await open('/key');
    await page.getByRole('heading', { name: 'Key' }).waitFor();
    t.equal(await page.title(), 'Key – CoVE matchmaking');
    await page.getByText('Settings').click();
    await page.getByLabel('Language').selectOption('fr');
    await page.getByRole('heading', { name: 'Clé' }).waitFor();
    t.equal(await page.locator('html').getAttribute('lang'), 'fr');
    await page.reload();
    await page.getByRole('heading', { name: 'Clé' }).waitFor();
    t.same(faults, []);
    await page.context().close();
  });

  t.test('can be used without a mouse: the first stop leads past the navigation', async (t) => {
    const { page } = await open('/key');
    await page.getByRole('heading', { name: 'Key' }).waitFor();
    await page.keyboard.press('Tab');
    t.equal(await page.evaluate('document.activeElement.textContent'), 'Skip to the content');
    await page.keyboard.press('Enter');
    t.equal(await page.evaluate('document.activeElement.tagName'), 'MAIN');
    await page.context().close();
  });

  t.test('says so where an address leads nowhere', async (t) => {
    const { page } = await open('/nowhere/at-all');
    await page.getByRole('heading', { name: 'No such view' }).waitFor();
    await page.getByRole('link', { name: 'To the start' }).click();
    await page.getByRole('heading', { level: 1, name: 'Partners' }).waitFor();
    t.match(page.url(), /#\/$/);
    await page.context().close();
  });
});
