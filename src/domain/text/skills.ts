import type { ConceptEntry } from './concepts.ts';

/** A line of the skills file: labels with the preferred one first, and the English description. */
interface SkillLine {
  readonly uri: string;
  readonly en?: readonly string[];
  readonly fr?: readonly string[];
  readonly es?: readonly string[];
  readonly description_en?: string;
}

const SKILL_PREFIX = 'http://data.europa.eu/esco/skill/';

/**
 * Reads the skills file, NDJSON of `{ uri, en, fr, es, description_en }`, into lexicon entries with keys
 * `esco:UUID`. Keeps the order; skips blank lines. Linear.
 * @throws SyntaxError on a line that is not JSON.
 * Source: ESCO, European Commission.
 */
export function skillEntries(ndjson: string): ConceptEntry[] {
  const entries: ConceptEntry[] = [];
  for (const line of ndjson.split('\n')) {
    if (line.trim() === '') continue;
    const skill = JSON.parse(line) as SkillLine;
    const labels: Record<string, readonly string[]> = {};
    for (const language of ['en', 'es', 'fr'] as const) {
      const texts = skill[language];
      if (texts !== undefined && texts.length > 0) labels[language] = texts;
    }
    const key = `esco:${skill.uri.startsWith(SKILL_PREFIX) ? skill.uri.slice(SKILL_PREFIX.length) : skill.uri}`;
    entries.push(
      skill.description_en === undefined
        ? { key, labels }
        : { key, labels, description: skill.description_en },
    );
  }
  return entries;
}
