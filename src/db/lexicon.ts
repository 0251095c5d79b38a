import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { buildLexicon } from '../domain/text/buildLexicon.ts';
import { type ConceptLexicon, conceptEntries, type LabelRow } from '../domain/text/concepts.ts';
import { decodeLexicon } from '../domain/text/lexiconCode.ts';
import { skillEntries } from '../domain/text/skills.ts';
import type { Labels } from '../domain/vocabulary/labels.ts';
import type { Reference } from '../domain/vocabulary/reference.ts';

const SKILLS = new URL('../../sql/reference/esco-skills.ndjson.gz', import.meta.url);

/** Generated from the files of sql/reference, because building it takes seconds and reading it does not. */
export const LEXICON_FILE = new URL('../../sql/reference/lexicon.bin.gz', import.meta.url);

/** The concepts that texts are compared by: ESCO skills, fields of education, economic activities. */
export function loadLexicon(): ConceptLexicon {
  return decodeLexicon(gunzipSync(readFileSync(LEXICON_FILE)));
}

/** Builds what loadLexicon reads. Some three seconds. */
export function buildShippedLexicon(reference: Reference): ConceptLexicon {
  return buildSkillLexicon(gunzipSync(readFileSync(SKILLS)).toString('utf8'), reference);
}

/**
 * Builds a lexicon as the shipped one is built, but of the given skills (see `skillEntries`) in the place of
 * ESCO's.
 * @throws SyntaxError on a line that is not JSON.
 */
export function buildSkillLexicon(ndjson: string, { nace, iscedF }: Reference): ConceptLexicon {
  return buildLexicon([
    ...skillEntries(ndjson),
    ...conceptEntries(labelRows('isced-f', iscedF.values())),
    ...conceptEntries(labelRows('nace', nace['2.1'].values())),
  ]);
}

function* labelRows(
  scheme: string,
  codes: Iterable<{ readonly code: string; readonly labels: Labels }>,
): Generator<LabelRow> {
  for (const { code, labels } of codes) {
    yield {
      key: `${scheme}:${code}`,
      texts: Object.entries(labels).map(([language, text]) => ({ language, text })),
    };
  }
}
