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

function formatOf(language: string, length: 'long' | 'short'): Intl.DateTimeFormat {
  const name = `${language} ${length}`;
  const format =
    formats.get(name) ??
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      weekday: length,
      day: 'numeric',
      month: length,
      ...(length === 'long' ? { year: 'numeric' } : {}),
      timeZone: 'UTC',
    });
  formats.set(name, format);
  return format;
}

/** Writes an ISO day with its weekday, in the page's language; `short`: as briefly as is still clear. */
export function useDays(length: 'long' | 'short' = 'long'): (day: string) => string {
  const format = formatOf(useWords().shell.language, length);
  return (day) => format.format(new Date(`${day}T00:00Z`));
}

/** Writes an instant as its day and the time on the clocks of the forum. */
export function useMoments(): (instant: string) => string {
  const days = useDays('short');
  return (instant) => `${days(dayOf(instant))} ${clockOf(instant)}`;
}
