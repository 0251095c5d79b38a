import { random } from '../domain/random/random.ts';
import { ACTIVITIES } from '../domain/vocabulary/activities.ts';
import { KINDS, type Kind } from '../domain/vocabulary/kinds.ts';
import type { Reference } from '../domain/vocabulary/reference.ts';

/** Where generated texts take their words from: what skills are called, by language. */
export interface SkillNames {
  readonly labels: Readonly<Record<string, readonly string[]>>;
}

/** How often each kind occurs among generated profiles: as in lists of beneficiaries, mostly companies. */
const KIND_SHARES: readonly (readonly [Kind, number])[] = [
  ['company', 0.62],
  ['vet-provider', 0.14],
  ['higher-education', 0.06],
  ['public-authority', 0.05],
  ['ngo', 0.05],
  ['research', 0.03],
  ['sector-body', 0.03],
];

/** Kinds of business, each with skills and sectors of its own: organisations of one trade say alike things. */
const TRADES = 300;
const SKILLS_OF_TRADE = 80;
const SECTORS_OF_TRADE = 4;
/** Share of what an organisation says that is of its trade, and in its own language. */
const USUAL = 0.8;
/** Share of texts that name a place, and that name a product, a brand or a method. */
const PLACED = 0.3;
const BRANDED = 0.4;
/** Names of products that there are: so many that many of them are said once, however many profiles are made. */
const BRANDS = 10_000_000;

interface Trade {
  /** The most usual first. */
  readonly skills: readonly SkillNames[];
  readonly sectors: readonly string[];
}

/**
 * Made-up profiles in import format, one JSON object a line: the same seed gives the same lines, a longer list begins
 * with a shorter one, and memory does not grow with their number. Texts are names of skills strung together, so that
 * their words are as frequent and as long as in real ones; some trades and skills are common and most are rare, and
 * the words go on growing in number with the texts, as those of people do.
 */
export function* generateProfiles(
  count: number,
  seed: number,
  reference: Reference,
  skills: readonly SkillNames[],
): Generator<string> {
  const next = random(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)];
  const some = <T>(values: readonly T[], least: number, most: number): T[] =>
    Array.from({ length: least + Math.floor(next() * (most - least + 1)) }, () => pick(values));
  /** A number from 0 up to the limit: each is about as likely as its place among them is early (Zipf's law). */
  const early = (limit: number): number => Math.floor((limit + 1) ** next()) - 1;
  const regions = [...reference.nuts.values()].filter(({ level }) => level === 2);
  const sectors = [...reference.sectorCodes.keys()].filter((code) => !code.startsWith('nace-2.0:'));
  const activities = ACTIVITIES.map(({ code }) => code);
  const languages = ['en', 'fr', 'es'];
  const trades = Array.from(
    { length: TRADES },
    (): Trade => ({
      skills: some(skills, SKILLS_OF_TRADE, SKILLS_OF_TRADE),
      sectors: some(sectors, SECTORS_OF_TRADE, SECTORS_OF_TRADE),
    }),
  );

  const kind = (): Kind => {
    let left = next();
    for (const [name, share] of KIND_SHARES) {
      left -= share;
      if (left < 0) return name;
    }
    return pick(KINDS);
  };
  const text = (language: string, trade: Trade, region: string): string => {
    const phrases = Array.from({ length: 2 + Math.floor(next() * 8) }, () => {
      const skill = next() < USUAL ? trade.skills[early(SKILLS_OF_TRADE)] : pick(skills);
      return pick(skill.labels[language] ?? skill.labels.en);
    });
    const place = next() < PLACED ? ` (${region})` : '';
    const brand = next() < BRANDED ? `: ${coinedName(early(BRANDS))}` : '';
    return `${[...new Set(phrases)].join('; ')}${brand}${place}`;
  };

  for (let i = 0; i < count; i++) {
    const region = pick(regions);
    const trade = trades[early(TRADES)];
    const home = pick(languages);
    const statements = (least: number, most: number): object[] =>
      Array.from({ length: least + Math.floor(next() * (most - least + 1)) }, () => {
        const language = next() < USUAL ? home : pick(languages);
        return { text: text(language, trade, region.name), language };
      });
    yield JSON.stringify({
      externalId: `generated-${i}`,
      kind: kind(),
      name: `${coinedName(early(BRANDS))} ${pick(trade.skills).labels.en[0]} ${i}`,
      country: region.country,
      region: region.code,
      sectors: [...new Set(some(next() < USUAL ? trade.sectors : sectors, 0, 2))],
      activities: {
        offers: [...new Set(some(activities, 0, 3))],
        seeks: [...new Set(some(activities, 0, 2))],
      },
      needs: statements(0, 1),
      offers: statements(1, 2),
      languages: [...new Set([home, ...some(languages, 0, 1)])],
      eqfLevels: next() < 0.5 ? [3, 4, 5].slice(0, 1 + Math.floor(next() * 3)) : [],
    });
  }
}

const CONSONANTS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';

/** A name of three syllables or more that no language has, another one for each number. */
export function coinedName(number: number): string {
  const syllables = CONSONANTS.length * VOWELS.length;
  let rest = number + syllables ** 2;
  let name = '';
  while (rest > 0) {
    const syllable = rest % syllables;
    name = `${CONSONANTS[Math.floor(syllable / VOWELS.length)]}${VOWELS[syllable % VOWELS.length]}${name}`;
    rest = Math.floor(rest / syllables);
  }
  return `${name[0].toUpperCase()}${name.slice(1)}`;
}
