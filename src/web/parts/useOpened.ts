import { useEffect, useRef } from 'preact/hooks';

/** For a form that appears when it is asked for: its first field takes the focus. */
export function useOpened<T extends HTMLElement>(): { readonly current: T | null } {
  const element = useRef<T>(null);
  useEffect(() => {
    element.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, []);
  return element;
}
