import type { Window } from './browser.ts';

type Asserting = {
  same(found: unknown, wanted: unknown, what: string): unknown;
  equal(found: unknown, wanted: unknown, what: string): unknown;
};

/** No rule of WCAG is broken in wide and dark, nor at 320 pixels in light, and nothing is wider than the window. */
export async function holdsUp(t: Asserting, { page, axe }: Window, name: string): Promise<void> {
  const before = page.viewportSize()!;
  await page.emulateMedia({ colorScheme: 'dark' });
  t.same(await axe(), [], `${name}, dark`);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 700 });
  t.same(await axe(), [], `${name}, light, 320 px`);
  t.equal(
    await page.evaluate('document.documentElement.scrollWidth'),
    320,
    `${name} is no wider than 320 px`,
  );
  await page.setViewportSize(before);
}
