import { matchSourcesOf } from '../../cli/sources.ts';
import { type FullTextPeer, openFullTextPeer } from '../../db/fullTextPeer.ts';
import type { Candidate } from '../../domain/match/candidate.ts';
import type { MatchIndex } from '../../domain/match/index/matchIndex.ts';
import { draw } from '../../domain/random/draw.ts';
import { random } from '../../domain/random/random.ts';
import { rankMatches, rankOnly } from '../../usecases/matching.ts';
import { type Figure, figure, percentile, skippedFigure } from '../figures.ts';
import { askedByRoute, openInProcess } from '../inProcess.ts';
import type { Measure, Target } from '../measure.ts';
import { askedOf, miniSearchPeer, textOf } from '../miniSearchPeer.ts';
import { timed } from '../timed.ts';

const LIMIT = 20;
const SEEKERS = { most: 200, least: 20, seconds: 30 };
const WARM_UP = { least: 3, seconds: 5 };
const WARMING_SEEKERS = 50;

/** Above so many profiles the index of MiniSearch does not fit the memory that Node gives a process by default. */
const MOST_FOR_MINISEARCH = 300_000;
/** Above so many profiles twenty searches of PostgreSQL take minutes. */
const MOST_FOR_FULL_TEXT = 2_000_000;

/** How long a peer took over the seekers, of which it may have asked the first ones only. */
interface Timing {
  readonly name: string;
  readonly label: string;
  readonly durations: Float64Array;
}

/** The service and what else one could search the same texts with, one after the other, each on one core. */
export const peers: Measure = {
  name: 'peers',
  title: `peers, top ${LIMIT}`,
  needsProfiles: true,
  statement:
    'Same drawn seekers, same texts, same answer size: what the seeker needs (where it says none, what it offers) against all offers of each other profile. MiniSearch: default settings, the offers of a profile as one document, the texts of the seeker as one query; in this process. PostgreSQL: one tsvector a profile, stemmed and without stop words in the language of each offer where PostgreSQL knows it (else simple), GIN; the words of the seeker joined by OR, ts_rank, limit 20; one backend without parallel workers, the round trip included; once with the GIN index (each plan checked by EXPLAIN, table scans switched off) and once as the planner likes, and the faster one is compared. Ours also weighs sectors, activities, kinds, countries, languages and the other direction; alone it answers ids and scores as the peers do, explained also the reasons. A ratio is the median of the peer over ours for the seekers that the peer was asked for.',
  drawn: ['searchP50', 'miniSearchP50', 'fullTextP50'],
  targets: [
    ...targetsOf('miniSearch', 'MiniSearch', 50),
    ...targetsOf('fullText', 'PostgreSQL full text', 20),
  ],
  async run({ connectionString, seed, profiles }, tell) {
    tell('building the index');
    const opened = await openInProcess(connectionString);
    try {
      await opened.follower.start();
      const sources = matchSourcesOf(opened.runtime, opened.follower);
      const { index } = opened.follower;
      const ask = { ...askedByRoute(), limit: LIMIT };
      const seekers = seekersOf(index, random(seed));
      const warming = seekers.slice(0, WARMING_SEEKERS);
      tell('this service');
      await timed(warming, WARM_UP, (seeker) => void rankMatches(sources, seeker, ask));
      const search = await timed(seekers, SEEKERS, (seeker) => void rankOnly(sources, seeker, ask));
      const explained = await timed(seekers, SEEKERS, (seeker) => void rankMatches(sources, seeker, ask));
      const own = { search, explained };
      const found: Figure[] = [
        figure('searchP50', 'this service, search alone: p50', percentile(search, 0.5), 'ms'),
        figure('explainedP50', 'this service, explained: p50', percentile(explained, 0.5), 'ms'),
      ];

      if (profiles > MOST_FOR_FULL_TEXT) {
        found.push(...skipped('fullText', 'PostgreSQL full text', 'its searches would take minutes'));
      } else {
        tell('PostgreSQL full text: indexing');
        const peer = await openFullTextPeer(connectionString);
        try {
          found.push(...(await askFullText(peer, seekers, own, tell)));
        } finally {
          await peer.close();
        }
      }

      // Last, as the garbage that it makes would be collected while others are measured.
      if (profiles > MOST_FOR_MINISEARCH) {
        const reason = 'its index does not fit the default heap of Node';
        found.push(...skipped('miniSearch', 'MiniSearch', reason));
      } else {
        tell('MiniSearch: indexing');
        const peer = miniSearchPeer(documentsOf(index));
        tell('MiniSearch');
        const asked = seekers.map(({ profile }) => ({ id: profile.id, text: textOf(askedOf(profile)) }));
        const run = ({ id, text }: { id: string; text: string }): void => void peer(text, id, LIMIT);
        await timed(asked.slice(0, WARMING_SEEKERS), WARM_UP, run);
        const durations = await timed(asked, SEEKERS, run);
        found.push(...compared({ name: 'miniSearch', label: 'MiniSearch', durations }, own));
      }
      return [...found, figure('seekers', 'seekers, at most', seekers.length, 'count')];
    } finally {
      await opened.close();
    }
  },
};

function targetsOf(peer: string, label: string, value: number): Target[] {
  const common = { profiles: 100_000, bound: 'above', value, unit: 'times' } as const;
  return [
    { ...common, figure: `${peer}OverSearch`, label: `${label}, search alone` },
    { ...common, figure: `${peer}OverExplained`, label: `${label}, explained` },
  ];
}

/** Seekers drawn by chance among those that say anything. */
function seekersOf(index: MatchIndex, next: () => number): Candidate[] {
  const drawn = draw([...index.listIds()], 10 * SEEKERS.most, next);
  return drawn
    .flatMap((id) => index.find(id) ?? [])
    .filter(({ profile }) => askedOf(profile).length > 0)
    .slice(0, SEEKERS.most);
}

function* documentsOf(index: MatchIndex): Generator<{ id: string; text: string }> {
  for (const id of index.listIds()) {
    const slot = index.slotOf(id);
    if (slot !== undefined) yield { id, text: textOf(index.profileAt(slot).offers) };
  }
}

async function askFullText(
  peer: FullTextPeer,
  seekers: readonly Candidate[],
  own: Own,
  tell: (progress: string) => void,
): Promise<Figure[]> {
  const asked: { readonly id: string; readonly query: string }[] = [];
  for (const { profile } of seekers) {
    asked.push({ id: profile.id, query: await peer.queryOf(askedOf(profile)) });
  }
  const run = async ({ id, query }: { id: string; query: string }): Promise<void> => {
    await peer.rank(query, id, LIMIT);
  };
  const sharePlanned = async (): Promise<number> => {
    let count = 0;
    for (const { id, query } of asked) if (await peer.usesIndex(query, id, LIMIT)) count++;
    return count / asked.length;
  };
  tell('PostgreSQL full text: GIN');
  if ((await sharePlanned()) < 1)
    throw new Error('a plan of the full text search leaves the GIN index aside');
  await timed(asked.slice(0, WARMING_SEEKERS), WARM_UP, run);
  const indexed = await timed(asked, SEEKERS, run);
  tell('PostgreSQL full text: as the planner likes');
  await peer.allowTableScans(true);
  const share = await sharePlanned();
  const free = await timed(asked, SEEKERS, run);
  const faster = percentile(free, 0.5) < percentile(indexed, 0.5) ? free : indexed;
  return [
    figure('fullTextGinP50', 'PostgreSQL full text, GIN: p50', percentile(indexed, 0.5), 'ms'),
    figure('fullTextFreeP50', 'PostgreSQL full text, free plan: p50', percentile(free, 0.5), 'ms'),
    figure('fullTextFreeShare', 'free plans that use the GIN index', 100 * share, '%'),
    ...compared({ name: 'fullText', label: 'PostgreSQL full text', durations: faster }, own),
  ];
}

interface Own {
  readonly search: Float64Array;
  readonly explained: Float64Array;
}

function compared({ name, label, durations }: Timing, { search, explained }: Own): Figure[] {
  const median = percentile(durations, 0.5);
  const over = (ours: Float64Array): number => median / percentile(ours.subarray(0, durations.length), 0.5);
  return [
    figure(`${name}P50`, `${label}: p50`, median, 'ms'),
    figure(`${name}OverSearch`, `${label} over our search alone`, over(search), 'times'),
    figure(`${name}OverExplained`, `${label} over ours explained`, over(explained), 'times'),
  ];
}

function skipped(name: string, label: string, reason: string): Figure[] {
  const why = `${label} is left out: ${reason}`;
  return [
    skippedFigure(`${name}P50`, `${label}: p50`, 'ms', why),
    skippedFigure(`${name}OverSearch`, `${label} over our search alone`, 'times', why),
    skippedFigure(`${name}OverExplained`, `${label} over ours explained`, 'times', why),
  ];
}
