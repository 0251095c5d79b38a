import { useWords } from '../words/words.ts';

/** The time of day in an instant as the API writes it, on the clocks of the forum. */
export function clockOf(instant: string): string {
  return instant.slice(11, 16);
}

/** The ISO day in it, on the same clocks. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** The minute of its day. */
export function minuteOf(instant: string): number {
  return Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16));
}

/** The day that comes so many days after an ISO day. */
export function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Writes an ISO day with its weekday, in the page's language. */
export function useDays(): (day: string) => string {
  const { language } = useWords().shell;
  const format =
    formats.get(language) ??
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
  formats.set(language, format);
  return (day) => format.format(new Date(`${day}T00:00Z`));
}
