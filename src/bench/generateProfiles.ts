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

/**
 * Made-up profiles in import format, one JSON object a line: the same seed gives the same lines. Texts are
 * names of skills strung together, so that their words are as frequent and as long as in real ones.
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
  const regions = [...reference.nuts.values()].filter(({ level }) => level === 2);
  const sectors = [...reference.sectorCodes.keys()].filter((code) => !code.startsWith('nace-2.0:'));
  const activities = ACTIVITIES.map(({ code }) => code);
  const languages = ['en', 'fr', 'es'];

  const kind = (): Kind => {
    let left = next();
    for (const [name, share] of KIND_SHARES) {
      left -= share;
      if (left < 0) return name;
    }
    return pick(KINDS);
  };
  const text = (language: string): string =>
    some(skills, 2, 9)
      .map(({ labels }) => pick(labels[language] ?? labels.en))
      .join('; ');
  const statements = (least: number, most: number): object[] =>
    some(languages, least, most).map((language) => ({ text: text(language), language }));

  for (let i = 0; i < count; i++) {
    const region = pick(regions);
    yield JSON.stringify({
      externalId: `generated-${i}`,
      kind: kind(),
      name: `${pick(skills).labels.en[0]} ${i}`,
      country: region.country,
      region: region.code,
      sectors: [...new Set(some(sectors, 0, 2))],
      activities: {
        offers: [...new Set(some(activities, 0, 3))],
        seeks: [...new Set(some(activities, 0, 2))],
      },
      needs: statements(0, 1),
      offers: statements(1, 2),
      languages: [...new Set(some(languages, 1, 2))],
      eqfLevels: next() < 0.5 ? [3, 4, 5].slice(0, 1 + Math.floor(next() * 3)) : [],
    });
  }
}
