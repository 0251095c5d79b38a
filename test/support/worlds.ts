import { loadReference } from '../../src/db/reference.ts';
import { type Candidate, toCandidate } from '../../src/domain/match/candidate.ts';
import { NO_FEEDBACK } from '../../src/domain/match/feedback.ts';
import type { IndexEntry } from '../../src/domain/match/index/matchIndex.ts';
import { type MatchFilters, NO_FILTERS, type ScoreContext } from '../../src/domain/match/request.ts';
import { requestedWeights, type Weights } from '../../src/domain/match/weights.ts';
import type { Profile, Statement } from '../../src/domain/profile.ts';
import { random } from '../../src/domain/random/random.ts';
import { decodeFeatures, encodeFeatures, type TextFeatures } from '../../src/domain/text/features.ts';
import { StatisticsCounter, type TextStatistics } from '../../src/domain/text/statistics.ts';
import { ACTIVITIES } from '../../src/domain/vocabulary/activities.ts';
import { KINDS } from '../../src/domain/vocabulary/kinds.ts';
import { profile, seeking, statement } from './builders.ts';

/** A small stock of profiles with made-up features: as many coincidences and gaps as can be. */
export interface World {
  readonly profiles: readonly Profile[];
  readonly entries: readonly IndexEntry[];
  readonly statistics: TextStatistics;
  candidate(entry: IndexEntry): Candidate;
}

export const SPACE = loadReference().sectorSpace;

const SECTORS = [
  'nace:26.11',
  'cmq:mechatronics',
  'ecosystem:electronics',
  'isced-f:0714',
  'cmq:tourism-gastronomy',
  'nace:20',
];
const COUNTRIES = ['FR', 'DE', 'ES', 'UA', 'CH', 'PL'];
const REGIONS = ['FRH0', 'FRJ1', 'DE21', 'ES61', 'PL21'];
const LANGUAGES = ['fr', 'de', 'en', 'es'];

export function world(seed: number, size: number): World {
  const next = random(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)];
  const some = <T>(values: readonly T[], share: number): T[] => values.filter(() => next() < share);
  const maybe = <T>(make: () => T, share: number): T | null => (next() < share ? make() : null);

  const features = (): TextFeatures => {
    const keys = (count: number, range: number): Uint32Array =>
      Uint32Array.from(
        new Set(Array.from({ length: count }, () => Math.floor(next() * range) * 7919)),
      ).sort();
    const words = keys(1 + Math.floor(next() * 6), 12);
    const concepts = keys(Math.floor(next() * 4), 6);
    const translations = keys(Math.floor(next() * 4), 12).filter((key) => !words.includes(key));
    return {
      language: pick(['en', 'fr', 'fr', 'und']),
      length: words.length,
      words,
      counts: Uint8Array.from(words, () => 1 + Math.floor(next() * 3)),
      starts: new Uint16Array(words.length),
      // All are read off the one word that these texts hold.
      lengths: new Uint8Array(words.length).fill(4),
      translations,
      translationWeights: Uint8Array.from(translations, () => 1 + Math.floor(next() * 255)),
      cognates: keys(Math.floor(next() * 3), 8),
      concepts,
      conceptWeights: Uint8Array.from(concepts, () => 1 + Math.floor(next() * 255)),
    };
  };
  const statements = (most: number): { statements: Statement[]; encoded: Uint8Array[] } => {
    const count = Math.floor(next() * (most + 1));
    return {
      statements: Array.from({ length: count }, () =>
        statement('text', {
          sectors: some(SECTORS, 0.05),
          kinds: some(KINDS, 0.03),
          countries: some(COUNTRIES, 0.05),
        }),
      ),
      encoded: Array.from({ length: count }, () => encodeFeatures(features())),
    };
  };

  const profiles: Profile[] = [];
  const entries: IndexEntry[] = [];
  for (let i = 0; i < size; i++) {
    const needs = statements(2);
    const offers = statements(3);
    const made = profile(Math.floor(next() * 1e9) * 1000 + i, {
      kind: pick(KINDS),
      name: next() < 0.05 ? 'Twin GmbH' : `Organisation ${i}`,
      country: maybe(() => pick(COUNTRIES), 0.85),
      region: maybe(() => pick(REGIONS), 0.4),
      sectors: some(SECTORS, 0.25),
      activities: {
        offers: some(ACTIVITIES, 0.08).map(({ code }) => code),
        seeks: some(ACTIVITIES, 0.08).map(({ code }) => code),
      },
      needs: needs.statements,
      offers: offers.statements,
      seeking: seeking({
        wished: { kinds: some(KINDS, 0.04), countries: some(COUNTRIES, 0.06) },
        excluded: {
          kinds: some(KINDS, 0.02),
          countries: some(COUNTRIES, 0.02),
          regions: some(['FR', 'DE2'], 0.03),
        },
      }),
      languages: some(LANGUAGES, 0.4),
      eqfLevels: some([3, 4, 5, 6], 0.3),
      label: maybe(
        () => ({ name: 'CMQ' as const, validFrom: null, validUntil: pick(['2024-12-31', '2028-12-31']) }),
        0.2,
      ),
      networks: some(['A', 'B', 'C'], 0.1),
    });
    // Some differ from another in name only, as the partners of one project do.
    const twin = next() < 0.15 && i > 0 ? Math.floor(next() * i) : -1;
    if (twin >= 0) {
      const { id, externalId, name } = made;
      profiles.push({ ...profiles[twin], id, externalId, name });
      entries.push({ ...entries[twin], profile: { ...entries[twin].profile, id, externalId, name } });
      continue;
    }
    profiles.push(made);
    const { contact: _contact, citations: _citations, ...matched } = made;
    entries.push({
      profile: matched,
      version: 1,
      needs: needs.encoded,
      offers: offers.encoded,
      blocked: [],
      feedback: NO_FEEDBACK,
    });
  }
  const counter = new StatisticsCounter();
  for (const { needs, offers } of entries) {
    for (const text of [...needs, ...offers]) counter.add(decodeFeatures(text));
  }
  const statistics = counter.finish(1);
  return {
    profiles,
    entries,
    statistics,
    candidate: ({ profile: matched, needs, offers }) =>
      toCandidate(
        matched,
        { needs: needs.map(decodeFeatures), offers: offers.map(decodeFeatures) },
        SPACE,
        statistics,
      ),
  };
}

/** Filters and weights drawn from a seed; most of the time none. */
export function randomAsk(seed: number): { filters: MatchFilters; weights: Weights } {
  const next = random(seed);
  const some = <T>(values: readonly T[], share: number): T[] => values.filter(() => next() < share);
  const rarely = next() < 0.5;
  const filters: MatchFilters = rarely
    ? NO_FILTERS
    : {
        kinds: next() < 0.3 ? some(KINDS, 0.5) : [],
        countries: next() < 0.3 ? some(COUNTRIES, 0.5) : [],
        sectors: next() < 0.3 ? some(SECTORS, 0.4) : [],
        activities: next() < 0.2 ? [ACTIVITIES[Math.floor(next() * 20)].code] : [],
        minScore: next() < 0.3 ? next() * 0.6 : 0,
        labelValidOn: next() < 0.3 ? '2026-11-22' : null,
        knownPartners: next() < 0.3,
        dismissed: false,
      };
  const weights = requestedWeights(
    next() < 0.5 ? {} : { needs: next(), sectors: next() * 2, country: next() },
  );
  if (weights === null) throw new Error('weights were drawn above zero');
  return { filters, weights };
}

export function contextOf(weights: Weights, networkCountries: ReadonlySet<string> = new Set()): ScoreContext {
  return {
    weights,
    eligibleCountries: new Set(['FR', 'DE', 'ES', 'PL']),
    networkCountries,
    countryAffinity: loadReference().countryAffinity,
    offersStandIn: true,
  };
}
