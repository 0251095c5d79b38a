/**
 * Keeps the focus near where it was. What had it may go, as a form does once it is saved or a row once it is put
 * away, and a button is switched off while it works: browsers then leave the focus on nothing, and whoever works by
 * keyboard or screen reader begins again at the top. Here it goes to the nearest part of the page that is still
 * there, and back to the button once it is on again. Answers how to stop.
 */
export function keepFocus(root: HTMLElement): () => void {
  let held: HTMLElement | null = null;
  let around: readonly HTMLElement[] = [];
  const onFocus = ({ target }: FocusEvent): void => {
    held = target as HTMLElement;
    around = ancestorsOf(held, root);
  };
  // Whoever presses beside everything wants the focus nowhere.
  const onPress = (): void => {
    held = null;
  };
  const mend = (): void => {
    if (held === null || document.activeElement !== document.body) return;
    if (held.isConnected) {
      if (!held.matches(':disabled')) held.focus({ preventScroll: true });
      return;
    }
    const nearest = around.find((each) => each.isConnected && !each.matches('dialog:not([open])'));
    if (nearest === undefined) return;
    if (nearest.tabIndex < 0) nearest.tabIndex = -1;
    nearest.focus({ preventScroll: true });
  };
  const observer = new MutationObserver(mend);
  root.addEventListener('focusin', onFocus);
  addEventListener('pointerdown', onPress, true);
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  return () => {
    observer.disconnect();
    root.removeEventListener('focusin', onFocus);
    removeEventListener('pointerdown', onPress, true);
  };
}

function ancestorsOf(element: HTMLElement, root: HTMLElement): HTMLElement[] {
  const above: HTMLElement[] = [];
  for (let at = element.parentElement; at !== null && at !== root; at = at.parentElement) above.push(at);
  return above;
}
