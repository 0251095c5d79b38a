import { useEffect, useMemo, useState } from 'preact/hooks';

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

/** Leads to another view. */
export function go(path: string, query: Query = {}): void {
  location.hash = to(path, query);
}

/** Changes the query of the view that is shown, without a new entry in the history. */
export function requery(query: Query): void {
  history.replaceState(null, '', to(readAddress().path, query));
  dispatchEvent(new HashChangeEvent('hashchange'));
}

export function useAddress(): Address {
  const [hash, setHash] = useState(() => location.hash);
  useEffect(() => {
    const listener = (): void => setHash(location.hash);
    addEventListener('hashchange', listener);
    // Whatever led elsewhere between the first drawing and now was heard by nobody.
    listener();
    return () => removeEventListener('hashchange', listener);
  }, []);
  return useMemo(readAddress, [hash]);
}
