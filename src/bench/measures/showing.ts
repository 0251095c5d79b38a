import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { connect } from '../../db/connect.ts';
import { type Figure, figure, percentile, skippedFigure } from '../figures.ts';
import { storeFullForum } from '../fullForum.ts';
import type { Measure, Target } from '../measure.ts';
import { profileIds } from '../profileIds.ts';
import { startService } from '../serviceProcess.ts';

/** Where Chromium lies, by Debian and by others. */
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'];
const LOADS = 5;
/** Matches of the long list, and what it shows at a time. */
const LISTED = 200;
const SHOWN_AT_ONCE = 20;
/** Longest wait for anything to appear, in milliseconds. */
const PATIENCE = 120_000;
const SIZE = 1_000;

/** The page in a real browser: what its first view costs, and how long it keeps the browser busy at a stretch. */
export const showing: Measure = {
  name: 'page',
  title: 'the page in Chromium',
  needsProfiles: true,
  statement: `First load: what the start view transfers compressed, without answers of the API; interactive: from the navigation to the list of profiles shown and the thread of the page idle, median of ${LOADS} loads with an empty cache. Longest task: of the thread of the page while a ranked list of ${LISTED} is scrolled by wheel, and while a board of 30 slots by 300 tables is scrolled and a meeting dragged over it; by the clock, and in processor time, which other work on the machine does not lengthen.`,
  targets: [
    target('firstLoad', 'first load', 150, 'kB'),
    target('interactive', 'interactive', 1_000, 'ms'),
    target('listTask', `longest task, list of ${LISTED}`, 100, 'ms'),
    target('boardTask', 'longest task, board', 100, 'ms'),
  ],
  async run({ connectionString, folder }, tell) {
    const executablePath = CHROMIUM.find((path) => existsSync(path));
    if (executablePath === undefined) return [skippedFigure('firstLoad', 'first load', 'kB', 'no Chromium')];
    const { chromium } = await import('playwright-core');
    const [seeker] = await profileIds(connectionString, 1);
    const { db, close } = connect({
      connectionString,
      poolSize: 1,
      applicationName: 'cove-matchmaking bench page',
    });
    const forum = await storeFullForum(db).finally(close);
    const service = await startService(connectionString, folder);
    const browser = await chromium.launch({ executablePath, args: FLAGS });
    try {
      tell('first load');
      const loads: Load[] = [];
      for (let i = 0; i < LOADS; i++) loads.push(await firstLoad(browser, service.address));
      tell(`a list of ${LISTED}`);
      const list = await listTasks(browser, `${service.address}/#/profiles/${seeker}`);
      tell('a board of 30 x 300');
      const board = await boardTasks(browser, `${service.address}/#/forums/${forum}/board`);
      return [
        figure('firstLoad', 'first load', loads[0].bytes / 1e3, 'kB'),
        figure(
          'interactive',
          'interactive',
          percentile(
            loads.map(({ interactive }) => interactive),
            0.5,
          ),
          'ms',
        ),
        ...taskFigures('list', `list of ${LISTED} scrolled`, list),
        ...taskFigures('board', 'board scrolled and dragged on', board),
      ];
    } finally {
      await browser.close();
      await service.stop();
    }
  },
};

function target(name: string, label: string, value: number, unit: Target['unit']): Target {
  return { figure: name, label, profiles: SIZE, bound: 'below', value, unit };
}

function taskFigures(name: string, label: string, { clock, processor }: Longest): Figure[] {
  return [
    figure(`${name}Task`, `${label}: longest task`, clock, 'ms'),
    figure(`${name}Processor`, `${label}: the same in processor time`, processor, 'ms'),
  ];
}

interface Load {
  readonly bytes: number;
  readonly interactive: number;
}

/** Notes when the start view is there, and when the last long task ended. */
const WATCH = `
  window.shownAt = null; window.busyUntil = 0;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.busyUntil = Math.max(window.busyUntil, startTime + duration);
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver(() => {
    if (window.shownAt === null && document.querySelector('.profile-list a')) window.shownAt = performance.now();
  }).observe(document, { childList: true, subtree: true });`;

async function firstLoad(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript(WATCH);
    await page.goto(`${address}/`);
    await page.locator('.profile-list a').first().waitFor({ timeout: PATIENCE });
    await page.waitForLoadState('networkidle');
    return (await page.evaluate(`({
      interactive: Math.max(window.shownAt, window.busyUntil),
      bytes: [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
        .filter(({ name }) => !name.includes('/v1/'))
        .reduce((sum, { transferSize }) => sum + transferSize, 0),
    })`)) as Load;
  } finally {
    await context.close();
  }
}

/** The longest task of the page's thread, in milliseconds. */
interface Longest {
  readonly clock: number;
  readonly processor: number;
}

async function listTasks(browser: Browser, address: string): Promise<Longest> {
  const page = await opened(browser, address);
  await page
    .locator('.match')
    .nth(SHOWN_AT_ONCE - 1)
    .waitFor();
  for (let shown = SHOWN_AT_ONCE; shown < LISTED; shown += SHOWN_AT_ONCE) {
    await page.getByRole('button', { name: 'Show more' }).click();
    await page
      .locator('.match')
      .nth(shown + SHOWN_AT_ONCE - 1)
      .waitFor({ state: 'attached' });
  }
  await page.evaluate('scrollTo(0, 0)');
  await page.mouse.move(640, 500);
  return traced(browser, page, async () => {
    for (let i = 0; i < 40; i++) await page.mouse.wheel(0, 900);
    for (let i = 0; i < 10; i++) await page.mouse.wheel(0, -3_000);
  });
}

async function boardTasks(browser: Browser, address: string): Promise<Longest> {
  const page = await opened(browser, address);
  const grid = page.getByRole('grid');
  await page.getByRole('gridcell', { name: /Organisation 1 – Organisation 301/ }).waitFor();
  const { x, y, width } = (await grid.boundingBox())!;
  return traced(browser, page, async () => {
    await page.mouse.move(x + 400, y + 200);
    for (let i = 0; i < 20; i++) await page.mouse.wheel(0, 900);
    for (let i = 0; i < 8; i++) await page.mouse.wheel(700, -900);
    await page.evaluate('document.querySelector(".board").scrollTo(0, 0)');
    await page.mouse.move(x + 180, y + 66);
    await page.mouse.down();
    for (let i = 1; i <= 30; i++) await page.mouse.move(x + 180 + (i * (width - 220)) / 30, y + 66 + i * 8);
    await page.keyboard.press('Escape');
    await page.mouse.up();
  });
}

async function opened(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds by the clock and of the processor. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** What the thread of the page was busy with at a stretch while something was done on it; closes the page. */
async function traced(browser: Browser, page: Page, work: () => Promise<void>): Promise<Longest> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await work();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  await page.context().close();
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const threads = new Set(
    trace.traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const tasks = trace.traceEvents.filter(
    (event) => event.ph === 'X' && /RunTask$/.test(event.name) && threads.has(threadOf(event)),
  );
  if (tasks.length === 0) throw new Error('the trace holds no task of the page');
  const longest = (of: (task: TraceEvent) => number | undefined): number =>
    Math.max(...tasks.map((task) => (of(task) ?? 0) / 1e3));
  return { clock: longest(({ dur }) => dur), processor: longest(({ tdur }) => tdur) };
}
