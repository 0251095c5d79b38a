import { stringify } from 'csv-stringify/sync';

/** How a cell becomes a field of the profile. */
interface Column {
  readonly name: string;
  /** Path of the field in the JSON form of a profile. */
  readonly path: readonly string[];
  readonly form: 'text' | 'number' | 'texts' | 'numbers' | 'statements';
  /** For statements: the column that holds their language. */
  readonly language?: string;
  readonly example: string;
}

/** Separates the entries of a list inside one cell. */
const LIST_SEPARATOR = '|';

/** The columns of a CSV file of profiles, in the order of the template. Only the first three are required. */
export const CSV_COLUMNS: readonly Column[] = [
  { name: 'externalId', path: ['externalId'], form: 'text', example: 'example-1' },
  { name: 'kind', path: ['kind'], form: 'text', example: 'company' },
  { name: 'name', path: ['name'], form: 'text', example: 'Example company (replace this row)' },
  { name: 'country', path: ['country'], form: 'text', example: 'FR' },
  { name: 'region', path: ['region'], form: 'text', example: 'FRH0' },
  { name: 'city', path: ['city'], form: 'text', example: 'Lannion' },
  { name: 'latitude', path: ['location', 'latitude'], form: 'number', example: '48.73' },
  { name: 'longitude', path: ['location', 'longitude'], form: 'number', example: '-3.46' },
  { name: 'sectors', path: ['sectors'], form: 'texts', example: 'nace:26.11|cmq:digital' },
  {
    name: 'activityOffers',
    path: ['activities', 'offers'],
    form: 'texts',
    example: 'business-education-partnership',
  },
  {
    name: 'activitySeeks',
    path: ['activities', 'seeks'],
    form: 'texts',
    example: 'teacher-development|guidance',
  },
  {
    name: 'needs',
    path: ['needs'],
    form: 'statements',
    language: 'needsLanguage',
    example: 'Former des techniciens en photonique',
  },
  { name: 'needsLanguage', path: [], form: 'text', example: 'fr' },
  {
    name: 'offers',
    path: ['offers'],
    form: 'statements',
    language: 'offersLanguage',
    example: 'Work placements in a clean room|Guest lectures on optical fibres',
  },
  { name: 'offersLanguage', path: [], form: 'text', example: 'en' },
  { name: 'wishedKinds', path: ['seeking', 'wished', 'kinds'], form: 'texts', example: 'vet-provider|cmq' },
  { name: 'wishedCountries', path: ['seeking', 'wished', 'countries'], form: 'texts', example: 'DE|ES' },
  { name: 'wishedRegions', path: ['seeking', 'wished', 'regions'], form: 'texts', example: '' },
  { name: 'excludedKinds', path: ['seeking', 'excluded', 'kinds'], form: 'texts', example: '' },
  { name: 'excludedCountries', path: ['seeking', 'excluded', 'countries'], form: 'texts', example: '' },
  { name: 'excludedRegions', path: ['seeking', 'excluded', 'regions'], form: 'texts', example: '' },
  { name: 'languages', path: ['languages'], form: 'texts', example: 'fr|en' },
  { name: 'eqfLevels', path: ['eqfLevels'], form: 'numbers', example: '4|5' },
  { name: 'size', path: ['size'], form: 'text', example: 'small' },
  { name: 'labelName', path: ['label', 'name'], form: 'text', example: '' },
  { name: 'labelValidFrom', path: ['label', 'validFrom'], form: 'text', example: '' },
  { name: 'labelValidUntil', path: ['label', 'validUntil'], form: 'text', example: '' },
  { name: 'networks', path: ['networks'], form: 'texts', example: '' },
  { name: 'website', path: ['website'], form: 'text', example: 'https://example.org' },
  { name: 'contactName', path: ['contact', 'name'], form: 'text', example: '' },
  { name: 'contactEmail', path: ['contact', 'email'], form: 'text', example: '' },
  { name: 'contactPhone', path: ['contact', 'phone'], form: 'text', example: '' },
];

/** The header line and one example row, as a spreadsheet opens it. */
export function csvTemplate(): string {
  const row = CSV_COLUMNS.map(({ example }) => example);
  return stringify([CSV_COLUMNS.map(({ name }) => name), row], { bom: true, record_delimiter: 'windows' });
}

/** What is wrong with a header line; null where every column is known and the required ones are there. */
export function csvHeaderProblem(header: readonly string[]): string | null {
  const known = new Set(CSV_COLUMNS.map(({ name }) => name));
  const unknown = header.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    return `the header names columns that are not known: ${unknown.map((name) => `"${name}"`).join(', ')}; GET /v1/imports/template.csv lists the columns`;
  }
  const twice = header.filter((name, i) => header.indexOf(name) !== i);
  if (twice.length > 0) return `the header names ${twice.join(', ')} twice`;
  const missing = ['externalId', 'kind', 'name'].filter((name) => !header.includes(name));
  return missing.length > 0 ? `the header lacks the columns ${missing.join(', ')}` : null;
}

/** The JSON form of a row; empty cells are absent. What cannot be read as a number stays text, to be refused. */
export function csvProfile(row: Readonly<Record<string, string>>): Record<string, unknown> {
  const profile: Record<string, unknown> = {};
  for (const { name, path, form, language } of CSV_COLUMNS) {
    const cell = row[name]?.trim() ?? '';
    if (cell === '' || path.length === 0) continue;
    set(profile, path, cellValue(cell, form, language === undefined ? undefined : row[language]?.trim()));
  }
  return profile;
}

function cellValue(cell: string, form: Column['form'], language: string | undefined): unknown {
  const entries = cell
    .split(LIST_SEPARATOR)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  switch (form) {
    case 'text':
      return cell;
    case 'number':
      return number(cell);
    case 'texts':
      return entries;
    case 'numbers':
      return entries.map(number);
    case 'statements':
      return entries.map((text) => (language ? { text, language } : { text }));
  }
}

/** Reads a decimal comma as well: spreadsheets of half of Europe write it. */
function number(cell: string): number | string {
  const value = Number(cell.replace(',', '.'));
  return Number.isFinite(value) ? value : cell;
}

function set(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first, ...rest] = path;
  if (rest.length === 0) {
    target[first] = value;
    return;
  }
  const inner = (target[first] ?? {}) as Record<string, unknown>;
  target[first] = inner;
  set(inner, rest, value);
}
