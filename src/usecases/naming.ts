import type { ReasonLabels, ReasonLanguage } from '../domain/match/reasons.ts';
import { ACTIVITIES } from '../domain/vocabulary/activities.ts';
import { countryName, programmeCountries } from '../domain/vocabulary/countries.ts';
import { KIND_LABELS, type Kind } from '../domain/vocabulary/kinds.ts';
import { labelIn } from '../domain/vocabulary/labels.ts';
import { languageName } from '../domain/vocabulary/languages.ts';
import type { Reference } from '../domain/vocabulary/reference.ts';

/** The names of codes for readers, in one language. */
export function reasonLabels(reference: Reference, language: ReasonLanguage): ReasonLabels {
  const activities = new Map(ACTIVITIES.map(({ code, labels }) => [code, labelIn(labels, language)]));
  return {
    kind: (code) => KIND_LABELS[code as Kind][language],
    country: (code) => countryName(code, language),
    activity: (code) => activities.get(code) ?? code,
    sector: (code) => {
      const known = reference.sectorCodes.get(code);
      return known === undefined ? code : `${labelIn(known.labels, language)} (${code})`;
    },
    language: (code) => languageName(code, language),
  };
}

/** Answers which countries are eligible on an ISO day, remembering the last answer. */
export function eligibleCountriesBy(reference: Reference): (day: string) => ReadonlySet<string> {
  let known: { day: string; countries: ReadonlySet<string> } | null = null;
  return (day) => {
    if (known?.day !== day) {
      known = { day, countries: new Set(programmeCountries(reference.erasmusStatuses, day)) };
    }
    return known.countries;
  };
}
