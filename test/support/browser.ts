import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import tap from 'tap';
import { type TestService, testService } from './app.ts';
import { BUILT_PAGE, buildPage } from './builtPage.ts';

/** Where Chromium lies: CHROMIUM_PATH, else where Debian and others put it; undefined where there is none. */
export const CHROMIUM = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && path !== '' && existsSync(path));

/** For `t.test(name, NEEDS_CHROMIUM, …)`: skipped, and said to be, where there is no Chromium. */
export const NEEDS_CHROMIUM: { skip?: string } =
  CHROMIUM === undefined ? { skip: 'no Chromium found: set CHROMIUM_PATH' } : {};

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Containers give little shared memory.
  '--disable-dev-shm-usage',
];

type Ending = { teardown(end: () => unknown): void };

/** A service that listens, and a browser to look at its page with. */
export interface Visit {
  readonly service: TestService;
  /** Where the service listens, without a slash at the end. */
  readonly address: string;
  /**
   * A new window on a view, such as `/network`. What the browser reports as an error, a breach of the content
   * policy or a request to anywhere else is collected in `faults`.
   */
  open(view?: string, options?: BrowserContextOptions): Promise<Window>;
}

export interface Window {
  readonly page: Page;
  readonly faults: string[];
  /** Rules of WCAG 2.2 A and AA that the page as it stands breaks, with where. */
  axe(): Promise<string[]>;
  /** Keeps a picture of the page where SCREENSHOTS names a folder, to be looked at. */
  picture(name: string): Promise<void>;
}

let launched: Promise<Browser> | undefined;

/** One browser for all files of a process: starting it costs more than most tests; each window is a profile of its own. */
function sharedBrowser(): Promise<Browser> {
  if (launched === undefined) {
    launched = chromium.launch({ executablePath: CHROMIUM!, args: FLAGS });
    tap.teardown(async () => (await launched)?.close());
  }
  return launched;
}

/** Starts a service, which ends with the test, and the browser where there is none yet. */
export async function visit(t: Ending): Promise<Visit> {
  // The runner has built it before the files start.
  if (process.env.TEST_SERVER === undefined) await buildPage();
  const service = await testService(t, undefined, undefined, { page: BUILT_PAGE });
  await service.app.listen({ host: '127.0.0.1', port: 0 });
  const address = `http://127.0.0.1:${(service.app.server.address() as AddressInfo).port}`;
  const browser = await sharedBrowser();
  return {
    service,
    address,
    async open(view = '/', options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        locale: 'en-GB',
        reducedMotion: 'reduce',
        acceptDownloads: true,
        ...options,
      });
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => {
        // A refused request is for the page to tell; the browser's own line about it is no fault of the page.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
          faults.push(message.text());
        }
      });
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(address) && !/^(data|blob):/.test(url)) faults.push(`asks ${url}`);
      });
      await page.goto(`${address}/#${view}`);
      return {
        page,
        faults,
        async axe() {
          // It is half a megabyte: read once for a window, not once for a view.
          if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(AXE);
          return (await page.evaluate(RUN_AXE)) as string[];
        },
        async picture(name) {
          const folder = process.env.SCREENSHOTS;
          if (folder === undefined || folder === '') return;
          await mkdir(folder, { recursive: true });
          await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
        },
      };
    },
  };
}

/** In the page: the rules that are broken, one line per element. */
const RUN_AXE = `axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => id + ': ' + help + ' at ' + target.join(' ') + ' — ' + failureSummary)))`;

/** Types into a field that finds while typing, and picks the first that it finds, or the one of a name. */
export async function pick(
  scope: Page | Locator,
  field: string,
  text: string,
  option?: string,
): Promise<void> {
  const input = scope.getByRole('combobox', { name: field, exact: true });
  await input.fill(text);
  const combobox = input.locator('xpath=..');
  await combobox
    .getByRole('option', option === undefined ? {} : { name: option })
    .first()
    .click();
}
