import { InvalidArgumentError } from 'commander';

/** A whole number between two, both included. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`must be a whole number from ${least} to ${most}`);
  };
}

/** A share, 0 to 1. */
export function share(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError('must be a number from 0 to 1');
}

/** A list such as 1000,10000; answers it ascending, each once. */
export function wholeNumbers(least: number, most: number): (text: string) => number[] {
  const one = wholeNumber(least, most);
  return (text) => [...new Set(text.split(',').map(one))].sort((a, b) => a - b);
}

/** Gathers an option that is given several times. */
export function listed(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** A day such as 2026-11-22. */
export function isoDay(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new InvalidArgumentError('must be a day such as 2026-11-22');
}
