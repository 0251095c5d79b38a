import { useEffect, useState } from 'preact/hooks';
import { api, ask } from '../api/client.ts';
import { useWords } from '../words/words.ts';
import { asProblem } from './answer.ts';

/** Codes named in one request. */
const MOST_CODES = 80;

/** Label by language and code, for as long as the page is open. */
const names = new Map<string, string>();
const wanted = new Map<string, Set<string>>();
const listeners = new Set<() => void>();
let planned = false;

async function fetchNames(): Promise<void> {
  planned = false;
  for (const [language, codes] of wanted) {
    const asked = [...codes];
    codes.clear();
    for (let at = 0; at < asked.length; at += MOST_CODES) {
      const code = asked.slice(at, at + MOST_CODES);
      try {
        const { items } = await ask(
          api.GET('/v1/codes', { params: { query: { code, language, limit: MOST_CODES } } }),
        );
        // A code without a label stands for itself and is not asked for again.
        for (const each of code) names.set(`${language} ${each}`, each);
        for (const each of items) names.set(`${language} ${each.code}`, each.label);
      } catch (error) {
        // Labels that do not come leave their codes standing; the view says what it could not get itself.
        asProblem(error);
      }
    }
  }
  for (const listener of listeners) listener();
}

/** Keeps labels that came with something else. */
export function rememberName(language: string, code: string, label: string): void {
  names.set(`${language} ${code}`, label);
}

/** The label of a code in the page's language; the code itself until the label is there. */
export function useCodeNames(): (code: string) => string {
  const { language } = useWords().shell;
  const [, redraw] = useState(0);
  useEffect(() => {
    const listener = (): void => redraw((count) => count + 1);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
  return (code) => {
    const known = names.get(`${language} ${code}`);
    if (known !== undefined) return known;
    const codes = wanted.get(language) ?? new Set();
    wanted.set(language, codes.add(code));
    if (!planned) {
      planned = true;
      setTimeout(() => void fetchNames(), 10);
    }
    return code.replace(/^[^:]*:/, '');
  };
}
