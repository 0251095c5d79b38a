import type { Window } from './browser.ts';

type Asserting = {
  same(found: unknown, wanted: unknown, what: string): unknown;
  equal(found: unknown, wanted: unknown, what: string): unknown;
};

/** No rule of WCAG is broken in light and wide, nor in dark and at 320 pixels, and nothing wider than the window. */
export async function holdsUp(t: Asserting, { page, axe }: Window, name: string): Promise<void> {
  t.same(await axe(), [], `${name}, light`);
  const before = page.viewportSize()!;
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 700 });
  t.same(await axe(), [], `${name}, dark, 320 px`);
  t.equal(
    await page.evaluate('document.documentElement.scrollWidth'),
    320,
    `${name} is no wider than 320 px`,
  );
  await page.setViewportSize(before);
  await page.emulateMedia({ colorScheme: 'light' });
}
