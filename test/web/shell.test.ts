import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import t from 'tap';
import { NEEDS_CHROMIUM, visit } from '../support/browser.ts';
import { BUILT_PAGE } from '../support/builtPage.ts';
import { storePageWorld } from '../support/pageWorld.ts';

/** The most that the first view may cost on the way, compressed, in bytes; the map apart. */
const MOST_FIRST_LOAD = 150_000;

t.test('the first view is small, and no file of the page but the map is large', async (t) => {
  const files = readdirSync(join(BUILT_PAGE, 'assets')).filter((file) => /\.(js|css)$/.test(file));
  const sizes = new Map(
    files.map((file) => [file, gzipSync(readFileSync(join(BUILT_PAGE, 'assets', file))).length]),
  );
  const withoutMap = [...sizes].filter(([file]) => !/^networkMap-/.test(file));
  const total = withoutMap.reduce((sum, [, size]) => sum + size, 0);
  t.comment(`all files without the map: ${total} bytes compressed`);
  t.ok(files.length > 3, 'the files were found');
  // All views together, so the first of them is smaller still.
  t.ok(total < MOST_FIRST_LOAD, `${total} bytes are less than ${MOST_FIRST_LOAD}`);
});

/** Every view, and what is there once it has what it shows. */
const VIEWS: readonly (readonly [string, string])[] = [
  ['/', '.profile-list'],
  ['/profiles/new', '.preview'],
  ['/profiles/CAMPUS', '.match'],
  ['/profiles/CAMPUS/about', '.facts'],
  ['/profiles/CAMPUS/introductions', '.introduction'],
  ['/profiles/CAMPUS/edit', '.chips'],
  ['/profiles/CAMPUS/shortlist', '.compare'],
  ['/profiles/CAMPUS/matches/OTHER', 'article'],
  ['/network?of=CAMPUS', '.map .link'],
  ['/network?as=table', 'tbody tr'],
  ['/consortia', '.empty'],
  ['/consortia/new', '.coverage'],
  ['/key', 'form'],
];

t.test('the page', NEEDS_CHROMIUM, async (t) => {
  const { open, service } = await visit(t);
  const campus = await storePageWorld(service);
  const { body } = await service.call('GET', `/v1/profiles/${campus}/matches?limit=3`);
  const others: string[] = body.items.map((match: { profile: { id: string } }) => match.profile.id);
  const asked = { from: others[0], to: campus, message: 'Welding workshops' };
  t.equal((await service.call('POST', '/v1/introductions', asked)).status, 201);
  const kept = {
    shortlists: { [campus]: others },
    consortium: {
      name: '',
      call: 2026,
      members: others.map((profileId) => ({
        profileId,
        described: null,
        name: profileId,
        role: 'applicant',
        countsAs: null,
        activities: [],
      })),
      plan: {
        activities: [],
        eqfLevels: [],
        durationMonths: null,
        grantEuro: null,
        costEuro: null,
        stated: {},
      },
    },
  };
  const sizes = [
    { name: 'wide, dark', colorScheme: 'dark', viewport: { width: 1280, height: 900 }, locale: 'en-GB' },
    { name: 'narrow, light', colorScheme: 'light', viewport: { width: 320, height: 700 }, locale: 'fr-FR' },
  ] as const;
  for (const { name, ...options } of sizes) {
    t.test(`keeps to WCAG 2.2 AA and to the width of the window in every view: ${name}`, async (t) => {
      const { page, faults, axe, picture } = await open('/key', options);
      await page.evaluate(
        `for (const [name, value] of Object.entries(${JSON.stringify(kept)})) localStorage.setItem(name, JSON.stringify(value))`,
      );
      await page.reload();
      for (const [view, sign] of VIEWS) {
        const address = view.replace('CAMPUS', campus).replace('OTHER', others[0]);
        await page.evaluate(`location.hash = ${JSON.stringify(address)}`);
        await page.locator(sign).first().waitFor();
        t.same(await axe(), [], view);
        const beyond = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        t.equal(beyond, 0, `${view} is no wider than the window`);
        await picture(`${name.replace(/\W+/g, '-')}${view.replaceAll(/\W+/g, '-')}`);
      }
      t.same(faults, []);
      await page.context().close();
    });
  }

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
