import { AllScores } from '../domain/match/index/allScores.ts';
import { score } from '../domain/match/score.ts';
import { random } from '../domain/random/random.ts';
import { seededMatching } from './seededMatching.ts';

/** Seconds of processor time that the pairs of 2,000 participants may take. */
const AIM = { people: 2000, seconds: 2 };
/** Pairs held against the definition of a score, and how far the two may be apart. */
const CHECKED = 500;
const TOLERANCE = 1e-6;

/**
 * Scores every pair of made-up participants, both ways, on one core: what each seeks in every other. Prints the
 * processor time, how long the index took before, and how far drawn pairs are from the definition. Answers the exit
 * code: 1 where these are too far apart, or where 2,000 participants take longer than two seconds.
 */
export async function forumPairs(
  people: number,
  seed: number,
  tell: (line: string) => void,
): Promise<number> {
  const [{ index, seekers, contextOf }, preparing] = await timed(() => seededMatching(people, seed));
  const [scores, scoring] = await timed(() => {
    index.pack();
    const all = new AllScores(index);
    const slots = seekers.map(({ profile }) => index.slotOf(profile.id) as number);
    const made = new Float32Array(people * people);
    for (const [row, seeker] of seekers.entries()) {
      const byTwins = all.of(seeker, contextOf(seeker));
      for (let other = 0; other < people; other++) {
        made[row * people + other] = byTwins[index.twinsOf[slots[other]]];
      }
    }
    return made;
  });
  const next = random(seed);
  const draw = (): number => Math.floor(next() * people);
  let furthest = 0;
  for (let i = 0; i < CHECKED; i++) {
    const [one, other] = [draw(), draw()];
    if (one === other) continue;
    const exact = score(seekers[one], index.comparableOf(twinsOf(other)), contextOf(seekers[one]));
    furthest = Math.max(furthest, Math.abs(exact.score - scores[one * people + other]));
  }
  const count = (people * (people - 1)) / 2;
  tell(`${people} participants, ${count} pairs, each scored from both sides, seed ${seed}:`);
  tell(`scored in ${scoring.toFixed(2)} s CPU; profiles read and indexed in ${preparing.toFixed(2)} s CPU.`);
  tell(`${CHECKED} drawn pairs are at most ${furthest.toExponential(1)} from the definition.`);
  return furthest > TOLERANCE || (people === AIM.people && scoring > AIM.seconds) ? 1 : 0;

  function twinsOf(place: number): number {
    return index.twinsOf[index.slotOf(seekers[place].profile.id) as number];
  }
}

/** What a run answers, and the seconds of processor time that it took. */
async function timed<T>(run: () => T | Promise<T>): Promise<readonly [T, number]> {
  const before = process.cpuUsage();
  const made = await run();
  const { user, system } = process.cpuUsage(before);
  return [made, (user + system) / 1e6];
}
