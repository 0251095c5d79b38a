/** Milliseconds for which a view that is gone back to is given to fetch what it shows. */
const LONGEST_RETURN_MS = 3_000;

interface Place {
  top: number;
  /** Where the link led that was followed from here. */
  followed: string | null;
}

/** Where each entry of the history was left, by the number that the entry carries. */
const places = new Map<number, Place>();
let current = 0;

/** Remembers which link is followed from a view, and how far that was scrolled. */
export function followPlaces(): () => void {
  history.scrollRestoration = 'manual';
  const onClick = ({ target }: Event): void => {
    const place = places.get(current);
    const link = (target as Element).closest('main a');
    if (place === undefined || link === null) return;
    place.followed = link.getAttribute('href');
    place.top = scrollY;
  };
  addEventListener('click', onClick, true);
  return () => removeEventListener('click', onClick, true);
}

/**
 * A view is shown: a new one from its top, one that was gone back to where it was left, on the link that had led
 * away. Answers how to stop.
 */
export function arriveAt(main: HTMLElement, first: { current: boolean }): () => void {
  const known = (history.state as { place?: number } | null)?.place;
  const place = known === undefined ? undefined : places.get(known);
  // The page as it opens takes no focus: the first stop is the way past the navigation.
  if (!first.current) main.focus({ preventScroll: true });
  first.current = false;
  if (known === undefined || place === undefined) {
    current = (known ?? Math.max(0, ...places.keys())) + (known === undefined ? 1 : 0);
    places.set(current, { top: 0, followed: null });
    history.replaceState({ place: current }, '');
    scrollTo(0, 0);
    return () => undefined;
  }
  current = known;
  const until = performance.now() + LONGEST_RETURN_MS;
  let frame = 0;
  const look = (): void => {
    const link = [...main.querySelectorAll('a')].find((each) => each.getAttribute('href') === place.followed);
    const isThere = document.documentElement.scrollHeight >= place.top + innerHeight;
    if ((isThere && (link !== undefined || place.followed === null)) || performance.now() > until) {
      scrollTo({ top: place.top, behavior: 'instant' });
      if (document.activeElement !== main || link === undefined) return;
      link.focus({ preventScroll: true });
      // What stands above may have another height than before.
      link.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    } else frame = requestAnimationFrame(look);
  };
  look();
  return () => cancelAnimationFrame(frame);
}
