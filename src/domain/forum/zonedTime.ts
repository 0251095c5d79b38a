import type { Instant } from './forum.ts';

const MINUTE = 60_000;
/** No time zone is further from UTC than this. Source: IANA time zone database 2025b (UTC-12 to UTC+14). */
const WIDEST_OFFSET = 26 * 60 * MINUTE;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** Whether the name is a time zone. */
export function isTimeZone(name: string): boolean {
  // Offsets such as +01:00 are taken by some engines; they know no daylight saving.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** Values kept of a time zone: more than the slots of any forum have times. */
const MOST_KEPT = 10_000;

/** Keeps what is worked out by time zone and whole second: a report shows the same few slots a thousand times. */
function kept<T>(
  workOut: (whole: Instant, timeZone: string) => T,
): (instant: Instant, timeZone: string) => T {
  const byZone = new Map<string, Map<Instant, T>>();
  return (instant, timeZone) => {
    const whole = Math.floor(instant / 1000) * 1000;
    let known = byZone.get(timeZone);
    if (known === undefined || known.size >= MOST_KEPT) {
      known = new Map();
      byZone.set(timeZone, known);
    }
    let value = known.get(whole);
    if (value === undefined) {
      value = workOut(whole, timeZone);
      known.set(whole, value);
    }
    return value;
  };
}

/** How far local time is ahead of UTC at an instant, in milliseconds. */
export const offsetAt = kept(workedOut);

function workedOut(whole: Instant, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(whole)) parts[type] = Number(value);
  const { year, month, day, hour, minute, second } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - whole;
}

/**
 * The instants at which clocks of a time zone show a local time, ascending: one mostly, none in the hour that a
 * spring night leaves out, two in the hour that an autumn night has twice. `local` is milliseconds as if UTC.
 */
export function instantsOf(local: number, timeZone: string): Instant[] {
  const around = new Set(
    [
      local - WIDEST_OFFSET,
      local - 12 * 60 * MINUTE,
      local,
      local + 12 * 60 * MINUTE,
      local + WIDEST_OFFSET,
    ].map((instant) => offsetAt(instant, timeZone)),
  );
  return [...around]
    .map((offset) => local - offset)
    .filter((instant) => instant + offsetAt(instant, timeZone) === local)
    .sort((a, b) => a - b);
}

export type ReadTime = { readonly instant: Instant } | { readonly problem: string };

const TIME = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?$/;

/**
 * Reads `2027-10-12T09:00`, local to the time zone, or the same with seconds or with an offset. A local time
 * that does not exist, or exists twice, is a problem that says so.
 */
export function readTime(text: string, timeZone: string): ReadTime {
  const found = TIME.exec(text.trim());
  if (found === null) {
    return { problem: 'must be a time such as 2027-10-12T09:00 (local) or 2027-10-12T09:00+02:00' };
  }
  const [, year, month, day, hour, minute, second = '0', offset] = found;
  const numbers = [year, month, day, hour, minute, second].map(Number);
  const local = Date.UTC(numbers[0], numbers[1] - 1, numbers[2], numbers[3], numbers[4], numbers[5]);
  const back = new Date(local);
  if (
    back.getUTCMonth() !== numbers[1] - 1 ||
    back.getUTCDate() !== numbers[2] ||
    back.getUTCHours() !== numbers[3] ||
    back.getUTCMinutes() !== numbers[4] ||
    back.getUTCSeconds() !== numbers[5]
  ) {
    return { problem: `is no time of the calendar: ${text.trim()}` };
  }
  if (offset !== undefined) return { instant: local - minutesOf(offset) * MINUTE };
  const instants = instantsOf(local, timeZone);
  if (instants.length === 0) {
    return { problem: `does not exist in ${timeZone}: the clocks are put forward over it` };
  }
  if (instants.length > 1) {
    const both = instants.map((instant) => showTime(instant, timeZone)).join(' or ');
    return { problem: `is there twice in ${timeZone}, as the clocks are put back: say ${both}` };
  }
  return { instant: instants[0] };
}

function minutesOf(offset: string): number {
  if (offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return offset.startsWith('-') ? -minutes : minutes;
}

/** An instant as local time with its offset: `2027-10-12T09:00:00+02:00`. Whole seconds. */
export const showTime = kept((instant, timeZone) => {
  const offset = offsetAt(instant, timeZone);
  const local = new Date(instant + offset).toISOString().slice(0, 19);
  const minutes = Math.abs(Math.round(offset / MINUTE));
  const sign = offset < 0 ? '-' : '+';
  const hours = String(Math.floor(minutes / 60)).padStart(2, '0');
  return `${local}${sign}${hours}:${String(minutes % 60).padStart(2, '0')}`;
});

/** The ISO day on the clocks of a time zone. */
export function localDay(instant: Instant, timeZone: string): string {
  return showTime(instant, timeZone).slice(0, 10);
}

/** The time of day on the clocks of a time zone, as HH:MM; where they show it twice, with its offset. */
export const localClock = kept((instant, timeZone) => {
  const shown = showTime(instant, timeZone);
  const isTwice = instantsOf(instant + offsetAt(instant, timeZone), timeZone).length > 1;
  return isTwice ? `${shown.slice(11, 16)}${shown.slice(19)}` : shown.slice(11, 16);
});
