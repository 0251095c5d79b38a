import { readdirSync, readFileSync } from 'node:fs';
import { loadRuntime } from '../../src/cli/runtime.ts';
import { matchSourcesOf } from '../../src/cli/sources.ts';
import { NO_FEEDBACK } from '../../src/domain/match/feedback.ts';
import { MatchIndex } from '../../src/domain/match/index/matchIndex.ts';
import { IndexSearch } from '../../src/domain/match/index/search.ts';
import { NO_FILTERS } from '../../src/domain/match/request.ts';
import { ASSUMED_WEIGHTS } from '../../src/domain/match/weights.ts';
import { decodeFeatures } from '../../src/domain/text/features.ts';
import { StatisticsCounter } from '../../src/domain/text/statistics.ts';
import { DEMO_SOURCE } from '../../src/usecases/loadDemo.ts';
import { type ExplainedMatch, type MatchSources, rankMatches } from '../../src/usecases/matching.ts';

/** Path from the project's folder. */
export const DEMO_LISTS_FILE = 'test/snapshots/demoLists.txt';

/**
 * Who asks, by external id: campuses, pilots and organisations of other kinds, in seven languages. Some state
 * needs only, some both, and one only an offer, which then stands in for needs.
 */
const SEEKERS = [
  'cmq-fr-bretagne-numerique-et-photonique',
  'cmq-fr-occitanie-industrie-du-futur',
  'cmq-fr-hauts-de-france-tourisme-et-innovation',
  'cove-2019-exam4-0',
  'cove-2019-pove-water',
  'cove-2020-greenovet',
  'org-de-preh-gmbh',
  'org-es-departamento-de-educacion-del-gobierno-vasco',
  'org-fi-keski-pohjanmaan-koulutusyhtyma',
  'org-pl-sredzka-spoldzielnia-mleczarska-jana',
];
const LISTED = 10;
/** Decides which countries are eligible; a fixed day, so that the lists change with the ranking only. */
const DAY = '2026-01-01';
const LONGEST_LINE = 320;

/** The best matches of the demo profiles that ask, as text: a paragraph each, its first line who asks. */
export async function renderDemoLists(): Promise<string> {
  const sources = await demoSources();
  const ids = new Map(
    Array.from(sources.index.listIds(), (id) => {
      const { externalId } = sources.index.profileAt(sources.index.slotOf(id)!);
      return [externalId, id];
    }),
  );
  return SEEKERS.map((externalId) => renderList(sources, ids.get(externalId) ?? externalId)).join('\n');
}

/** The demo profiles in an index, as a service that started with nothing else holds them. */
async function demoSources(): Promise<MatchSources> {
  const runtime = await loadRuntime();
  const { features, door, reference } = runtime;
  const folder = new URL('../../sql/demo/', import.meta.url);
  const prepared = readdirSync(folder)
    .filter((name) => name.endsWith('.ndjson'))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n'))
    .map((line) => {
      const checked = door.check(JSON.parse(line), DEMO_SOURCE);
      if ('faults' in checked) throw new Error(JSON.stringify(checked.faults));
      return features.prepare(checked.profile);
    });
  const counter = new StatisticsCounter();
  for (const { needFeatures, offerFeatures } of prepared) {
    for (const encoded of [...needFeatures, ...offerFeatures]) counter.add(decodeFeatures(encoded));
  }
  const index = new MatchIndex(reference.sectorSpace, counter.finish(1));
  for (const { profile, needFeatures, offerFeatures } of prepared) {
    index.upsert({
      profile,
      version: 1,
      needs: needFeatures,
      offers: offerFeatures,
      blocked: [],
      feedback: NO_FEEDBACK,
    });
  }
  return matchSourcesOf(runtime, { index, search: new IndexSearch(index) });
}

function renderList(sources: MatchSources, id: string): string {
  const seeker = sources.index.find(id);
  if (seeker === undefined) throw new Error(`the demo has no profile ${id}`);
  const { matches } = rankMatches(sources, seeker, {
    weights: ASSUMED_WEIGHTS,
    filters: NO_FILTERS,
    limit: LISTED,
    after: null,
    language: 'en',
    day: DAY,
  });
  const { name, kind, country, needs, offers } = seeker.profile;
  const said = needs.length > 0 ? needs : offers;
  const asks = said.map(({ text }) => `  ${needs.length > 0 ? 'needs' : 'offers, needs nothing'}: ${text}`);
  return [`${name} [${kind}, ${country ?? '?'}]`, ...asks, ...matches.flatMap(matchRows)]
    .map((line) => `${cut(line)}\n`)
    .join('');
}

function matchRows({ profile, score, reasons }: ExplainedMatch, place: number): string[] {
  const { name, kind, country } = profile;
  const rank = String(place + 1).padStart(2);
  return [
    `  ${rank}. ${score.toFixed(3)} ${name} [${kind}, ${country ?? '?'}]`,
    `        ${reasons[0] ?? '-'}`,
  ];
}

function cut(line: string): string {
  return line.length <= LONGEST_LINE ? line : `${line.slice(0, LONGEST_LINE)}…`;
}
