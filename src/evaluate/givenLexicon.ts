import { UsageError } from '../cli/usageError.ts';
import { buildSkillLexicon } from '../db/lexicon.ts';
import { loadReference } from '../db/reference.ts';
import type { ConceptLexicon } from '../domain/text/concepts.ts';
import { isObject, readLines, readText } from './evaluationSet.ts';

/**
 * The lexicon of the skills in a file, `{ uri, en?, fr?, es?, description_en? }` a line, with the fields of
 * education and the economic activities that the shipped one has, but nothing else of ESCO.
 * @throws UsageError that names the line which is not a skill.
 */
export function loadGivenLexicon(file: string): ConceptLexicon {
  for (const { line, value } of readLines(file)) {
    const fault = faultOf(value);
    if (fault !== null) throw new UsageError(`${file} line ${line}: ${fault}`);
  }
  return buildSkillLexicon(readText(file), loadReference());
}

function faultOf(value: unknown): string | null {
  if (!isObject(value) || typeof value.uri !== 'string') return 'must be an object with a uri';
  const labelled = ['en', 'fr', 'es'].find((language) => {
    const labels = value[language];
    return (
      labels !== undefined && !(Array.isArray(labels) && labels.every((label) => typeof label === 'string'))
    );
  });
  if (labelled !== undefined) return `${labelled} must be a list of labels`;
  const { description_en: description } = value;
  return description === undefined || typeof description === 'string'
    ? null
    : 'description_en must be a text';
}
