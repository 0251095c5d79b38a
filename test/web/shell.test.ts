import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import t from 'tap';
import { testWorker } from '../support/app.ts';
import { NEEDS_CHROMIUM, type Visit, visit } from '../support/browser.ts';
import { BUILT_PAGE } from '../support/builtPage.ts';
import { addParticipants, addRequest, pinnedRun, storedForum } from '../support/forumService.ts';
import { listFiles, root } from '../support/imports.ts';
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

/** Every view in an order that leads through all of them, and what is there once it has what it shows. */
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
  ['/consortia', '.profile-list a'],
  ['/consortia/new', '.coverage'],
  ['/consortia/CONSORTIUM', '.coverage'],
  ['/forums', '.profile-list a'],
  ['/forums/FORUM', '.timeline .session'],
  ['/forums/FORUM/people', 'tbody tr'],
  ['/forums/FORUM/runs', '.runs > li'],
  ['/forums/FORUM/runs/RUN', '.measures'],
  ['/forums/FORUM/board', '.board .who'],
  ['/forums/FORUM/day', 'form'],
  ['/forums/FORUM/agendas', '.profile-list a'],
  ['/my/TOKEN', '.agenda .entries'],
  ['/integrators', 'form'],
  ['/key', 'form'],
];

t.test('every view of the page is among those that are looked at', async (t) => {
  const text = readFileSync(join(root, 'src/web/routes.ts'), 'utf8');
  const paths = [...text.matchAll(/^ {4}path: '([^']+)'/gm)].map(([, path]) => path);
  t.ok(paths.length > 20, 'the routes were found');
  const seen = new Set(VIEWS.map(([view]) => view.split('?')[0].replaceAll(/[A-Z]{3,}/g, ':')));
  t.same(
    paths.filter((path) => !seen.has(path.replaceAll(/:\w+/g, ':'))),
    [],
  );
});

t.test('a class is laid out in one file of styles: views load theirs in any order', async (t) => {
  const places = new Map<string, string[]>();
  for (const file of listFiles('src/web/style', '.css')) {
    const text = readFileSync(join(root, file), 'utf8');
    // What is indented stands in a media query, which is about what another file lays out.
    for (const [, name] of text.matchAll(/^\.([a-z-]+) \{/gm)) {
      places.set(name, [...new Set([...(places.get(name) ?? []), file])]);
    }
  }
  t.ok(places.size > 50, 'the classes were found');
  t.same(
    [...places].filter(([, files]) => files.length > 1),
    [],
  );
});

/** A published forum with a session, people, a meeting and a request; the names that its views are found by. */
async function publishedForum({ service }: Visit): Promise<Record<'FORUM' | 'RUN' | 'TOKEN', string>> {
  const url = await storedForum(service, 'views');
  await addParticipants(service, url, ['a', 'b', 'c']);
  await addRequest(service, url, 'a', 'b', { message: 'About welding' });
  await addRequest(service, url, 'b', 'c');
  const run = await pinnedRun(service, url, [['a', 'b', '09:20', '2']]);
  await service.call('POST', `${url}/schedule-runs/${run.id}/publish`);
  const link = await service.call('POST', `${url}/representatives/a/private-link`);
  return {
    FORUM: url.split('/').at(-1)!,
    RUN: run.id,
    TOKEN: link.body.page.split('/').at(-1),
  };
}

t.test('the page', NEEDS_CHROMIUM, async (t) => {
  const visited = await visit(t);
  const { open, service } = visited;
  await testWorker(t, service);
  const campus = await storePageWorld(service);
  const { body } = await service.call('GET', `/v1/profiles/${campus}/matches?limit=3`);
  const others: string[] = body.items.map((match: { profile: { id: string } }) => match.profile.id);
  const asked = { from: others[0], to: campus, message: 'Welding workshops' };
  t.equal((await service.call('POST', '/v1/introductions', asked)).status, 201);
  const consortium = await service.call('POST', '/v1/consortia', {
    name: 'Wind CoVE',
    call: 2026,
    members: others.map((profileId) => ({ profileId, role: 'applicant' })),
  });
  const names: Record<string, string> = {
    CAMPUS: campus,
    OTHER: others[0],
    CONSORTIUM: consortium.body.id,
    ...(await publishedForum(visited)),
  };
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
        const address = view.replaceAll(/[A-Z]{3,}/g, (name) => names[name]);
        await page.evaluate(`location.hash = ${JSON.stringify(address)}`);
        await page.locator(sign).first().waitFor();
        t.same(await axe(), [], view);
        const beyond = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        t.equal(beyond, 0, `${view} is no wider than the window`);
        await picture(`${name.replaceAll(/\W+/g, '-')}${view.replaceAll(/\W+/g, '-')}`);
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

  t.test('shows every section at 320 pixels in French, without scrolling sideways', async (t) => {
    const { page } = await open('/key', { viewport: { width: 320, height: 700 }, locale: 'fr-FR' });
    const forums = page.getByRole('navigation').getByRole('link', { name: 'Forums' });
    const { x, y, width } = (await forums.boundingBox())!;
    t.ok(x >= 0 && x + width <= 320 && y < 200, 'the last of them is in the window');
    await page.context().close();
  });

  t.test(
    'keeps the focus near where it was when what had it is gone, and dialogs give it back',
    async (t) => {
      const { page, faults } = await open(`/forums/${names.FORUM}`);
      const focused = (what: string) => page.evaluate(`document.activeElement.${what}`);
      await page.getByRole('button', { name: 'Add a session' }).focus();
      await page.keyboard.press('Enter');
      t.equal(await focused('labels[0].textContent'), 'Kind', 'the first field of the form');
      await page.getByRole('button', { name: 'Cancel' }).focus();
      await page.keyboard.press('Enter');
      t.equal(
        await focused('getAttribute("aria-labelledby")'),
        'sessions',
        'the part that the form stood in',
      );
      await page.keyboard.press('Tab');
      t.equal(await focused('textContent'), 'Add a session');

      await page.evaluate(`location.hash = "/profiles/${campus}"`);
      const ask = page.getByRole('button', { name: 'Block', exact: true }).first();
      await ask.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      for (let stop = 0; stop < 5; stop += 1) {
        await page.keyboard.press('Tab');
        // On the body the focus is with the browser's own bars.
        t.equal(await focused('matches("dialog *, body")'), true, 'nothing behind the dialog is reached');
      }
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      t.equal(await focused('textContent'), 'Block', 'where the dialog was asked for');
      await page.getByText('Settings').click();
      await page.keyboard.press('Escape');
      t.equal(await page.locator('.settings').getAttribute('open'), null);
      t.same(faults, []);
      await page.context().close();
    },
  );

  t.test('asks before what is not saved is lost, and stays where it was', async (t) => {
    const { page, axe } = await open('/profiles/new');
    const name = page.getByLabel('Name', { exact: true }).first();
    await name.fill('Not saved yet');
    await page.getByRole('link', { name: 'Map' }).click();
    await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor();
    t.same(await axe(), [], 'the question');
    await page.keyboard.press('Escape');
    t.equal(await name.inputValue(), 'Not saved yet');
    t.match(page.url(), /profiles\/new$/);
    await page.getByRole('link', { name: 'Map' }).click();
    await page.getByRole('button', { name: 'Leave, and lose it' }).click();
    await page.locator('.map').waitFor();
    await page.context().close();
  });

  t.test('goes back to where a list was left, on the link that was followed', async (t) => {
    const { page } = await open(`/profiles/${campus}`, { viewport: { width: 800, height: 500 } });
    const link = page.locator('.match h2 a').nth(8);
    const text = await link.textContent();
    await link.click();
    await page.locator('.pair-score').waitFor();
    await page.goBack();
    await page.locator('.match h2 a:focus', { hasText: text! }).waitFor();
    t.ok((await page.evaluate<number>('scrollY')) > 500);
    await page.context().close();
  });

  t.test('says that the service is away, also where a view was never shown, and goes on after', async (t) => {
    const { page } = await open('/key');
    await page.getByRole('heading', { name: 'Key' }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Forums' }).click();
    const problem = page.getByText('The service cannot be reached');
    await problem.waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await problem.waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { level: 1, name: 'Forums' }).waitFor();
    t.match(page.url(), /#\/forums$/);
    await page.context().close();
  });

  t.test('says so where an address leads nowhere', async (t) => {
    const { page, faults } = await open('/forums/%E0%A4%A');
    await page.getByRole('heading', { name: 'No such view' }).waitFor();
    t.same(faults, [], 'an address that was cut off in the middle of a letter breaks nothing');
    await page.evaluate('location.hash = "/nowhere/at-all"');
    await page.getByRole('heading', { name: 'No such view' }).waitFor();
    await page.getByRole('link', { name: 'To the start' }).click();
    await page.getByRole('heading', { level: 1, name: 'Partners' }).waitFor();
    t.match(page.url(), /#\/$/);
    await page.context().close();
  });
});
