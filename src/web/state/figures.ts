import { useWords } from '../words/words.ts';

/** How numbers and names are written in the page's language. */
export interface Figures {
  /** A share in [0, 1] as a percentage, with the given decimals. */
  percent(share: number, decimals?: number): string;
  number(value: number): string;
  /** The name of an ISO 3166-1 country. */
  country(code: string): string;
  /** The name of an ISO 639-1 language. */
  language(code: string): string;
  /** An ISO time or day. */
  time(iso: string): string;
  /** The day of an ISO time. */
  day(iso: string): string;
  list(texts: readonly string[]): string;
}

const made = new Map<string, Figures>();

/** The figures of the page's language. */
export function useFigures(): Figures {
  const { language } = useWords().shell;
  const known = made.get(language) ?? makeFigures(language);
  made.set(language, known);
  return known;
}

function makeFigures(language: string): Figures {
  const tag = language === 'en' ? 'en-GB' : language;
  const countries = new Intl.DisplayNames([tag], { type: 'region' });
  const languages = new Intl.DisplayNames([tag], { type: 'language' });
  const numbers = new Intl.NumberFormat(tag);
  const percents = [0, 1, 2].map(
    (decimals) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: decimals }),
  );
  const times = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'medium' });
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  return {
    percent: (share, decimals = 0) => percents[decimals]!.format(share),
    number: (value) => numbers.format(value),
    country: (code) => countries.of(code) ?? code,
    language: (code) => (code === 'und' ? '?' : (languages.of(code) ?? code)),
    time: (iso) => times.format(new Date(iso)),
    day: (iso) => days.format(new Date(iso)),
    list: (texts) => lists.format(texts),
  };
}
