import { ACTIVITIES, activityLabels, normaliseActivityCode } from './activities.ts';
import { ACTIVITY_ALIASES } from './activityAliases.ts';
import { COUNTRY_CODES, countryName, normaliseCountryCode } from './countries.ts';
import { iscedFReadings } from './iscedF.ts';
import { LANGUAGE_CODES, languageName, normaliseLanguageCode } from './languages.ts';
import { naceReadings } from './nace.ts';
import { buildNearestFinder, editDistance, type Nameable, wordsIn } from './nearest.ts';
import { nutsReading } from './nuts.ts';
import type { Reference } from './reference.ts';
import { CMQ_SECTORS, SECTOR_SCHEMES, type SectorScheme } from './sectorSchemes.ts';

/** The code in its usual form, or the known codes that may have been meant, best first. */
export type CodeCheck = { readonly code: string } | { readonly nearest: readonly string[] };

/**
 * The checks of the codes that profiles carry. A right code costs a look-up, a wrong one a millisecond or two;
 * the first wrong code of each check also reads the names it may be compared with, once. They never throw.
 */
export interface CodeChecks {
  readonly sector: (text: string) => CodeCheck;
  readonly activity: (text: string) => CodeCheck;
  readonly country: (text: string) => CodeCheck;
  /** NUTS. */
  readonly region: (text: string) => CodeCheck;
  readonly language: (text: string) => CodeCheck;
}

/** Codes suggested at most. */
const MOST_SUGGESTED = 5;
/** Languages whose names are understood in a suggestion. */
const NAME_LANGUAGES = ['en', 'fr', 'de', 'it'];
/** Schemes whose codes are told by their digits. */
const NUMBERED_SCHEMES: readonly SectorScheme[] = ['nace', 'isced-f', 'nace-2.0'];
/** A crosswalk row so heavy is about the heart of a code, so its words may stand for the code. */
const LEAST_NAMING_WEIGHT = 0.9;
/** Other ways to write a scheme, and the national forms of NACE. */
const SCHEME_ALIASES: ReadonlyMap<string, SectorScheme> = new Map<string, SectorScheme>([
  ['nace-2.1', 'nace'],
  ['nace-rev-2.1', 'nace'],
  ['nace-2', 'nace-2.0'],
  ['nace-rev-2', 'nace-2.0'],
  ['naf', 'nace'],
  ['ape', 'nace'],
  ['isced', 'isced-f'],
  ['iscedf', 'isced-f'],
  ['isced-f-2013', 'isced-f'],
  ['ecosystems', 'ecosystem'],
]);

/** Binds the checks to the code lists. */
export function buildCodeChecks(reference: Reference): CodeChecks {
  return {
    sector: sectorCheck(reference),
    activity: activityCheck(),
    country: countryCheck(),
    region: regionCheck(reference),
    language: languageCheck(),
  };
}

function sectorCheck({ sectorCodes, sectorSpace }: Reference): CodeChecks['sector'] {
  const byScheme = new Map<SectorScheme, string[]>(SECTOR_SCHEMES.map((scheme) => [scheme, []]));
  for (const code of sectorCodes.keys())
    byScheme.get(code.slice(0, code.indexOf(':')) as SectorScheme)!.push(code);
  const find = buildNearestFinder(() => sectorNames(sectorCodes, sectorSpace));
  const known = (scheme: SectorScheme, bare: string): string | undefined =>
    readingsIn(scheme, bare)
      .map((reading) => `${scheme}:${reading}`)
      .find((code) => sectorCodes.has(code));

  const byDigits = (scheme: SectorScheme, digits: string): readonly string[] => {
    const [reading] = readingsIn(scheme, digits);
    if (reading === undefined) return [];
    return nearestByDigits(`${scheme}:${reading}`, byScheme.get(scheme)!, scheme.length + 3);
  };
  const nearestTo = ({ scheme, named, bare }: Taken): readonly string[] => {
    const digits = /\d[\d.]*/.exec(bare)?.[0].slice(0, 5);
    if (digits !== undefined && scheme !== undefined && NUMBERED_SCHEMES.includes(scheme)) {
      return byDigits(scheme, digits).slice(0, MOST_SUGGESTED);
    }
    if (digits !== undefined && !named) {
      const exact = NUMBERED_SCHEMES.flatMap((each) => known(each, digits) ?? []);
      return [...new Set([...exact, ...byDigits('nace', digits)])].slice(0, MOST_SUGGESTED);
    }
    if (scheme === undefined) return find(bare, MOST_SUGGESTED);
    // The names under `nace:` serve 2.0 too.
    const titled = scheme === 'nace-2.0' ? 'nace' : scheme;
    const within = find(bare, MOST_SUGGESTED, (code) => {
      const [own, rest] = code.split(':');
      return own === titled && sectorCodes.has(`${scheme}:${rest}`);
    });
    if (within.length === 0) return find(bare, MOST_SUGGESTED);
    return within.map((code) => `${scheme}:${code.slice(titled.length + 1)}`);
  };

  return (text) => {
    const written = taken(text);
    const code = written.scheme === undefined ? undefined : known(written.scheme, written.bare);
    return code === undefined ? { nearest: nearestTo(written) } : { code };
  };
}

/**
 * What sector codes go by: their slugs, their labels and, so that a trade is found which no label names, the
 * base sectors and reasons that the crosswalk gives them.
 */
function* sectorNames(
  sectorCodes: Reference['sectorCodes'],
  { sectors, rowsOf }: Reference['sectorSpace'],
): Generator<Nameable> {
  const baseLabels = new Map(sectors.map(({ code, labels }) => [code, labels]));
  for (const { code, scheme, bare, labels } of sectorCodes.values()) {
    if (code.startsWith('nace-2.0:')) continue;
    const own = NAME_LANGUAGES.flatMap((language) => labels[language] ?? []);
    const slug = NUMBERED_SCHEMES.includes(scheme)
      ? []
      : [bare.replaceAll('-', ' '), bare.replaceAll('-', '')];
    yield { code, names: [...slug, ...own] };
    const rows = rowsOf(code).filter((row) => row.code === bare && row.weight >= LEAST_NAMING_WEIGHT);
    for (const { sector, reason, weight } of rows) {
      const base = weight === 1 ? baseLabels.get(sector) : undefined;
      yield { code, names: base === undefined ? [reason] : [reason, base.en, base.fr] };
    }
  }
}

interface Taken {
  /** Whether anything stands before a colon. */
  readonly named: boolean;
  /** The scheme it names; undefined where there is none such. */
  readonly scheme: SectorScheme | undefined;
  readonly bare: string;
}

/** A text taken apart at its first colon. */
function taken(text: string): Taken {
  const colon = text.indexOf(':');
  if (colon < 0) return { named: false, scheme: undefined, bare: text.trim() };
  const name = text
    .slice(0, colon)
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  const scheme = SECTOR_SCHEMES.find((each) => each === name) ?? SCHEME_ALIASES.get(name);
  return { named: true, scheme, bare: text.slice(colon + 1).trim() };
}

/** What a code without its scheme may stand for in a scheme, most literal first. */
function readingsIn(scheme: SectorScheme, bare: string): readonly string[] {
  if (scheme === 'nace' || scheme === 'nace-2.0') return naceReadings(bare);
  if (scheme === 'isced-f') return iscedFReadings(bare);
  const slug = bare.toLowerCase().replace(/[\s_]+/g, '-');
  if (scheme !== 'cmq') return [slug];
  const listed = CMQ_SECTORS.find(({ fileCode }) => fileCode.toLowerCase() === slug);
  return [listed?.code ?? slug];
}

/**
 * The known codes that begin like a code for longest, those above it first, then by edits, then in order.
 * Nothing where not even `least` characters agree.
 */
function nearestByDigits(code: string, known: readonly string[], least: number): readonly string[] {
  const above = known.filter((each) => each.length >= least && code.startsWith(each));
  above.sort((a, b) => b.length - a.length);
  let longest = least;
  let alike: string[] = [];
  for (const each of known) {
    let common = 0;
    while (common < each.length && each[common] === code[common]) common++;
    if (common < longest || above.includes(each)) continue;
    if (common > longest) alike = [];
    longest = common;
    alike.push(each);
  }
  const edits = new Map(alike.map((each) => [each, editDistance(each, code, code.length)]));
  alike.sort((a, b) => edits.get(a)! - edits.get(b)!);
  return [...above.slice(0, 2), ...alike].slice(0, MOST_SUGGESTED);
}

function activityCheck(): CodeChecks['activity'] {
  const codes = [...ACTIVITIES, ...ACTIVITY_ALIASES].map(({ code }) => code);
  const named = buildNearestFinder(() =>
    codes.map((code) => ({ code, names: [code, ...Object.values(activityLabels(code)!)] })),
  );
  return (text) => {
    const code = normaliseActivityCode(text);
    return code === undefined ? { nearest: named(text, MOST_SUGGESTED) } : { code };
  };
}

function countryCheck(): CodeChecks['country'] {
  const named = buildNearestFinder(() =>
    COUNTRY_CODES.map((code) => ({
      code,
      names: NAME_LANGUAGES.map((language) => countryName(code, language)),
    })),
  );
  return (text) => {
    const code = normaliseCountryCode(text);
    return code === undefined ? { nearest: named(text, MOST_SUGGESTED) } : { code };
  };
}

function languageCheck(): CodeChecks['language'] {
  const named = buildNearestFinder(() =>
    LANGUAGE_CODES.map((code) => ({
      code,
      names: [...NAME_LANGUAGES, code].map((language) => languageName(code, language)),
    })),
  );
  return (text) => {
    const code = normaliseLanguageCode(text);
    if (code !== undefined) return { code };
    const primary = normaliseLanguageCode(text.split(/[-_]/)[0]);
    return { nearest: primary === undefined ? named(text, MOST_SUGGESTED) : [primary] };
  };
}

function regionCheck({ nuts }: Reference): CodeChecks['region'] {
  const codes = [...nuts.keys()];
  const named = buildNearestFinder(() =>
    [...nuts.values()].map(({ code, name }) => ({ code, names: [name] })),
  );
  return (text) => {
    const code = nutsReading(text);
    if (nuts.has(code)) return { code };
    const looksLikeCode = nuts.has(code.slice(0, 2)) && (/\d/.test(code) || code.length <= 5);
    const byName = named(text, MOST_SUGGESTED);
    if (!looksLikeCode || (byName.length > 0 && wordsIn(text).join('').length > 5))
      return { nearest: byName };
    return { nearest: nearestByDigits(code, codes, 2) };
  };
}
