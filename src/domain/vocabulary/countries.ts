import { normaliseLanguageCode } from './languages.ts';

/**
 * The two-letter codes of ISO 3166-1 and XK for Kosovo, ascending. Names come from the Unicode locale data of
 * the runtime, in any language.
 * Source: ISO 3166-1; XK is the user-assigned code that the European institutions use.
 */
export const COUNTRY_CODES: readonly string[] = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY ' +
  'BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK ' +
  'FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR ' +
  'IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ' +
  'ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM ' +
  'PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF ' +
  'TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'
).split(' ');

export const ERASMUS_STATUSES = ['eu-member', 'associated', 'programme-region'] as const;
export type ErasmusStatusName = (typeof ERASMUS_STATUSES)[number];

/** What a country is to Erasmus+ in a span of time. `from` and `until` are inclusive ISO dates. */
export interface ErasmusStatus {
  readonly country: string;
  readonly status: ErasmusStatusName;
  /** 1 to 14, for third countries that are not associated; else null. */
  readonly region: number | null;
  readonly from: string;
  /** Null means until further notice. */
  readonly until: string | null;
  /** Read in the source itself, for that time. */
  readonly verified: boolean;
  readonly source: string;
}

const KNOWN: ReadonlySet<string> = new Set(COUNTRY_CODES);
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['EL', 'GR'],
  ['UK', 'GB'],
]);
const NAMES = new Map<string, Intl.DisplayNames>();

/** The code in upper case, EL as GR and UK as GB; undefined where there is no such country. Never throws. */
export function normaliseCountryCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  const country = ALIASES.get(code) ?? code;
  return KNOWN.has(country) ? country : undefined;
}

/** The name of a country in a language; in English where the runtime has no names in the latter. */
export function countryName(code: string, language: string): string {
  let names = NAMES.get(language);
  if (names === undefined) {
    names = new Intl.DisplayNames([normaliseLanguageCode(language) ?? 'en', 'en'], { type: 'region' });
    NAMES.set(language, names);
  }
  return names.of(code) ?? code;
}

/**
 * What a country is to Erasmus+ on a day (ISO date); undefined where no row says. Rows of one country do not
 * overlap. Linear in the rows. Never throws.
 * Source: Erasmus+ Programme Guide 2026, pp. 14-20.
 */
export function erasmusStatus(
  rows: readonly ErasmusStatus[],
  country: string,
  isoDate: string,
): ErasmusStatus | undefined {
  return rows.find(
    (row) => row.country === country && row.from <= isoDate && (row.until === null || isoDate <= row.until),
  );
}

/**
 * The countries whose organisations may be beneficiaries on a day: Member States and associated countries.
 * Ascending, each once.
 */
export function programmeCountries(rows: readonly ErasmusStatus[], isoDate: string): readonly string[] {
  return rows
    .filter((row) => row.status !== 'programme-region')
    .filter((row) => row.from <= isoDate && (row.until === null || isoDate <= row.until))
    .map((row) => row.country)
    .sort();
}
