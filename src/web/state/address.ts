import { useEffect, useMemo, useState } from 'preact/hooks';
import { askToLeave, hasUnsaved } from './unsaved.ts';

/** Where the page is: what stands behind the `#`, as path and query. */
export interface Address {
  readonly path: string;
  readonly query: URLSearchParams;
}

export function readAddress(): Address {
  const [path, query = ''] = location.hash.slice(1).split('?', 2);
  return { path: path === '' ? '/' : path!, query: new URLSearchParams(query) };
}

/** What a query may be written from; undefined, empty and empty lists are left out. */
export type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** The address of a view for a link: `href={to('/profiles/ID', { tab: 'map' })}`. */
export function to(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== '') search.append(name, String(each));
    }
  }
  const text = search.toString();
  return `#${path}${text === '' ? '' : `?${text}`}`;
}

/** The address whose view is shown, and whether the next one may be shown whatever is not saved. */
let shown = location.hash;
let isFree = false;

/** Leads to another view, once what was done in this one is done: nothing is asked. */
export function go(path: string, query: Query = {}): void {
  goOn(to(path, query));
}

/** As go, to an address as it stands behind the page's. */
export function goOn(hash: string): void {
  isFree = location.hash !== hash;
  location.hash = hash;
}

/** Changes the query of the view that is shown, without a new entry in the history. */
export function requery(query: Query): void {
  history.replaceState(history.state, '', to(readAddress().path, query));
  dispatchEvent(new HashChangeEvent('hashchange'));
}

export function useAddress(): Address {
  const [hash, setHash] = useState(() => location.hash);
  useEffect(() => {
    const listener = (): void => {
      const next = location.hash;
      const isElsewhere = next.split('?', 1)[0] !== shown.split('?', 1)[0];
      if (isElsewhere && !isFree && hasUnsaved()) {
        history.replaceState(null, '', shown === '' ? '#/' : shown);
        askToLeave(next);
        return;
      }
      isFree = false;
      shown = next;
      setHash(next);
    };
    addEventListener('hashchange', listener);
    // Whatever led elsewhere between the first drawing and now was heard by nobody.
    listener();
    return () => removeEventListener('hashchange', listener);
  }, []);
  return useMemo(readAddress, [hash]);
}
