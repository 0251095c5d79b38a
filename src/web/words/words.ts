import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../state/settings.ts';
import type { en } from './en.ts';

/** Every text of the page in one language. English is the table; the others are held to its shape by type. */
export type Words = typeof en;

const TABLES: Readonly<Record<Language, () => Promise<Words>>> = {
  en: () => import('./en.ts').then((file) => file.en),
  fr: () => import('./fr.ts').then((file) => file.fr),
};

export function loadWords(language: Language): Promise<Words> {
  return TABLES[language]();
}

export const WordsContext = createContext<Words>(undefined as unknown as Words);

/** The texts in the page's language: `const words = useWords(); words.shell.retry`. */
export function useWords(): Words {
  return useContext(WordsContext);
}
