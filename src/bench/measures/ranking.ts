import { setImmediate as nextTurn } from 'node:timers/promises';
import { matchSourcesOf } from '../../cli/sources.ts';
import type { Candidate } from '../../domain/match/candidate.ts';
import type { MatchIndex } from '../../domain/match/index/matchIndex.ts';
import type { Profile } from '../../domain/profile.ts';
import { draw } from '../../domain/random/draw.ts';
import { random } from '../../domain/random/random.ts';
import { candidateFor, rankMatches, rankOnly } from '../../usecases/matching.ts';
import { figure, percentile } from '../figures.ts';
import { askedByRoute, type InProcess, openInProcess } from '../inProcess.ts';
import type { Measure } from '../measure.ts';

/** Profiles asked for: the most, and the fewest where they take longer than there is time. */
const SEEKERS = { most: 1_000, least: 500, seconds: 60 };
const AD_HOC = { most: 200, least: 50, seconds: 30 };
const WARM_UP = { most: 200, least: 5, seconds: 5 };
const NEED_WORDS = 300;
/** The longest text of a statement that the door lets in, in characters. */
const NEED_CHARACTERS = 4_000;

/** The explained list of a profile, in the process: from its id, or from the profile itself, to the reasons. */
export const ranking: Measure = {
  name: 'rank',
  title: 'ranking, top 20',
  needsProfiles: true,
  targets: [
    { figure: 'p50', label: 'query, p50', profiles: 100_000, bound: 'below', value: 5, unit: 'ms' },
    { figure: 'p99', label: 'query, p99', profiles: 100_000, bound: 'below', value: 15, unit: 'ms' },
  ],
  async run({ connectionString, seed }, tell) {
    tell('building the index');
    const opened = await openInProcess(connectionString);
    const { runtime, follower } = opened;
    try {
      await follower.start();
      const sources = matchSourcesOf(runtime, follower);
      const { index } = follower;
      const ask = askedByRoute();
      const next = random(seed);
      const ids = [...index.listIds()];
      const explain = (id: string): void => {
        rankMatches(sources, seekerAt(index, id), ask);
      };
      tell('warming up');
      await timed(draw(ids, WARM_UP.most, next), WARM_UP, explain);
      const asked = draw(ids, SEEKERS.most, next);
      tell('stored profiles');
      const explained = await timed(asked, SEEKERS, explain);
      const seekers = asked.slice(0, explained.length).map((id) => seekerAt(index, id));
      tell('the search alone');
      const ranked = await timed(seekers, SEEKERS, (seeker) => rankOnly(sources, seeker, ask));

      const wishes = Array.from({ length: AD_HOC.most }, () => wishFrom(opened, ids, next));
      tell('profiles that are not stored');
      const adHoc = await timed(wishes, AD_HOC, (profile) => {
        rankMatches(sources, candidateFor(sources, profile), ask);
      });
      return [
        figure('p50', 'stored profile, explained: p50', percentile(explained, 0.5), 'ms'),
        figure('p99', 'stored profile, explained: p99', percentile(explained, 0.99), 'ms'),
        figure('rankP50', 'of it the search alone: p50', percentile(ranked, 0.5), 'ms'),
        figure('rankP99', 'of it the search alone: p99', percentile(ranked, 0.99), 'ms'),
        figure('rankShare', 'share of the search', (100 * mean(ranked)) / mean(explained), '%'),
        figure('adHocP50', `need of ${NEED_WORDS} words, not stored: p50`, percentile(adHoc, 0.5), 'ms'),
        figure('adHocP99', `need of ${NEED_WORDS} words, not stored: p99`, percentile(adHoc, 0.99), 'ms'),
        figure('seekers', 'stored profiles asked for', explained.length, 'count'),
      ];
    } finally {
      await opened.close();
    }
  },
};

/**
 * How long each took, in milliseconds; between two others get their turn, as between two requests. Leaves off
 * when time is up and enough have been asked.
 */
async function timed<T>(
  values: readonly T[],
  { least, seconds }: { readonly least: number; readonly seconds: number },
  run: (value: T) => void,
): Promise<Float64Array> {
  const durations = new Float64Array(values.length);
  const deadline = performance.now() + seconds * 1000;
  for (let i = 0; i < values.length; i++) {
    await nextTurn();
    const began = performance.now();
    if (i >= least && began > deadline) return durations.subarray(0, i);
    run(values[i]);
    durations[i] = performance.now() - began;
  }
  return durations;
}

function seekerAt(index: MatchIndex, id: string): Candidate {
  const seeker = index.find(id);
  if (seeker === undefined) throw new Error(`the index has no profile ${id}`);
  return seeker;
}

/** A profile with one long need, made of what stored profiles of one language say. */
function wishFrom({ runtime, follower }: InProcess, ids: readonly string[], next: () => number): Profile {
  const { index } = follower;
  const words: string[] = [];
  let language: string | null | undefined;
  for (let tries = 0; tries < 10_000 && words.length < NEED_WORDS; tries++) {
    const slot = index.slotOf(ids[Math.floor(next() * ids.length)]);
    if (slot === undefined) continue;
    const { needs, offers } = index.profileAt(slot);
    for (const { text, language: written } of [...needs, ...offers]) {
      language ??= written;
      if (written === language) words.push(...text.split(/\s+/));
    }
  }
  const text = words.slice(0, NEED_WORDS).join(' ').slice(0, NEED_CHARACTERS);
  const checked = runtime.door.check(
    { externalId: 'wish', kind: 'vet-provider', name: 'Wish', country: 'FR', needs: [{ text }] },
    'bench',
  );
  if ('profile' in checked) return checked.profile;
  throw new Error(`the profile that was put together is not valid: ${JSON.stringify(checked.faults)}`);
}

function mean(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
