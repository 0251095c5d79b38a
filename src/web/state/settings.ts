import { type Kept, keep } from './kept.ts';

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

function oneOf(values: readonly string[]): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && values.includes(value);
}

/** The page's language: as chosen, else the first of the browser's that it speaks. */
export const language: Kept<Language> = keep<Language>(
  localStorage,
  'language',
  navigator.languages
    .map((tag) => tag.slice(0, 2))
    .find((code): code is Language => code === 'en' || code === 'fr') ?? 'en',
  oneOf(LANGUAGES),
);

export const theme: Kept<Theme> = keep<Theme>(localStorage, 'theme', 'system', oneOf(THEMES));
