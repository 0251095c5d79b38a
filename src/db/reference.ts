import { readdirSync, readFileSync } from 'node:fs';
import { SIDES } from '../domain/consortium/member.ts';
import {
  buildCalls,
  type Calls,
  RULE_TYPES,
  type RuleSet,
  SEVERITIES,
} from '../domain/consortium/ruleSet.ts';
import { buildSideReadings, READINGS, type SideReading } from '../domain/consortium/sides.ts';
import type { ErasmusStatus } from '../domain/vocabulary/countries.ts';
import { ERASMUS_STATUSES } from '../domain/vocabulary/countries.ts';
import { KINDS } from '../domain/vocabulary/kinds.ts';
import type { Labels } from '../domain/vocabulary/labels.ts';
import { buildReference, type Reference } from '../domain/vocabulary/reference.ts';
import { SECTOR_SCHEMES } from '../domain/vocabulary/sectorSchemes.ts';

const FOLDER = new URL('../../sql/reference/', import.meta.url);

type Row = Readonly<Record<string, string>>;

let loaded: Reference | null = null;

/**
 * The code lists that ship in sql/reference, read from disk once per process and then shared.
 *
 * @throws Error where a file is missing or broken, or the crosswalk is not complete.
 */
export function loadReference(): Reference {
  loaded ??= buildReference({
    nace: { '2.1': readRows('nace-2.1.csv').map(naceRow), '2.0': readRows('nace-2.0.csv').map(naceRow) },
    iscedF: readRows('isced-f.csv').map((row) => ({ code: row.code, labels: labelsOf(row) })),
    nuts: readRows('nuts-2016.csv').map(({ code, name }) => ({ code, name })),
    countries: readRows('countries.csv').map(erasmusStatus),
    sectors: readRows('sectors.csv').map((row) => ({ code: row.sector, labels: labelsOf(row) })),
    crosswalk: readRows('crosswalk.csv').map((row) => ({
      scheme: oneOf(SECTOR_SCHEMES, row.scheme),
      code: row.code,
      sector: row.sector,
      weight: Number(row.weight),
      reason: row.reason,
    })),
    countryCooccurrence: readRows('country-cooccurrence.csv').map(({ a, b, lift }) => ({
      a,
      b,
      lift: Number(lift),
    })),
  });
  return loaded;
}

let loadedCalls: Calls | null = null;

/**
 * The rules of every call that has a file in sql/reference/calls, read from disk once per process. Another year is
 * another file.
 *
 * @throws Error where a file is broken or names a type of rule that there is no test for.
 */
export function loadCalls(): Calls {
  if (loadedCalls === null) {
    const files = readdirSync(new URL('calls/', FOLDER)).filter((name) => /^\d{4}\.json$/.test(name));
    const sets = files.map(
      (name) => JSON.parse(readFileSync(new URL(`calls/${name}`, FOLDER), 'utf8')) as RuleSet,
    );
    for (const { rules } of sets) {
      for (const { type, severity } of rules) {
        oneOf(RULE_TYPES, type);
        oneOf(SEVERITIES, severity);
      }
    }
    const readings = buildSideReadings(readRows('calls/sides.csv').map(sideReading));
    loadedCalls = buildCalls(sets, readings, loadReference().erasmusStatuses);
  }
  return loadedCalls;
}

function sideReading(row: Row): SideReading {
  return {
    kind: oneOf(KINDS, row.kind),
    side: oneOf(SIDES, row.side),
    reading: oneOf(READINGS, row.reading),
    reason: { en: row.en, fr: row.fr },
  };
}

function naceRow(row: Row) {
  return { code: row.code, parent: row.parent, labels: labelsOf(row) };
}

function erasmusStatus(row: Row): ErasmusStatus {
  return {
    country: row.country,
    status: oneOf(ERASMUS_STATUSES, row.status),
    region: row.region === '' ? null : Number(row.region),
    from: row.from,
    until: row.until === '' ? null : row.until,
    verified: row.verified === 'yes',
    source: row.source,
  };
}

function oneOf<T extends string>(known: readonly T[], value: string): T {
  const found = known.find((name) => name === value);
  if (found === undefined)
    throw new Error(`sql/reference holds "${value}", which is none of ${known.join(', ')}`);
  return found;
}

/** The two-letter columns of a row: labels by language, without the empty ones. */
function labelsOf(row: Row): Labels {
  const labels: Record<string, string> & { en: string } = { en: row.en };
  for (const column of Object.keys(row)) {
    if (column.length === 2 && row[column] !== '') labels[column] = row[column];
  }
  return labels;
}

/**
 * The rows of one of our own files, by column name. A reader of these 20 lines takes a tenth of the time of
 * the general one, which would double the start of every command.
 */
function readRows(file: string): Row[] {
  const lines = readFileSync(new URL(file, FOLDER), 'utf8').trimEnd().split('\n');
  const columns = cells(lines[0]);
  return lines.slice(1).map((line) => {
    const values = cells(line);
    if (values.length !== columns.length) throw new Error(`sql/reference/${file} has a broken line: ${line}`);
    const row: Record<string, string> = {};
    for (let i = 0; i < columns.length; i++) row[columns[i]] = values[i];
    return row;
  });
}

/** The cells of a line of CSV (RFC 4180) that holds no line break. */
function cells(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  const values: string[] = [];
  for (const [, quoted, plain] of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))(?=,|$)/g)) {
    values.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
  }
  return values;
}
