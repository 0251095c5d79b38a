import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { matchSourcesOf } from '../../cli/sources.ts';
import type { Profile, Statement } from '../../domain/profile.ts';
import { draw } from '../../domain/random/draw.ts';
import { random } from '../../domain/random/random.ts';
import { changeProfile } from '../../usecases/changeProfile.ts';
import { type MatchAsk, rankMatches } from '../../usecases/matching.ts';
import { type Figure, figure, percentile } from '../figures.ts';
import { askedByRoute, type InProcess, openInProcess } from '../inProcess.ts';
import type { Measure } from '../measure.ts';
import { startService } from '../serviceProcess.ts';

const CHANGES = 20;
/** Quiet time around each change, so that none meets the traces of the one before, in milliseconds. */
const QUIET_MS = 600;
const LOOK_MS = 2;
const LONGEST_WAIT_MS = 30_000;
/** How often the event loop is looked at, in milliseconds: the finest there is. */
const RESOLUTION_MS = 1;

/** One change that is to show: whose list is looked at, and whom on it the change is about. */
interface Change {
  readonly seekerId: string;
  readonly changedId: string;
  /** The name that the changed profile has from then on. */
  readonly name: string;
}

/** How soon a changed profile shows in the lists of the process that wrote it and of another one. */
export const changing: Measure = {
  name: 'change',
  title: 'a changed profile',
  needsProfiles: true,
  targets: [
    { figure: 'ownMost', label: 'shows in its process, at most', ...atMost(200) },
    { figure: 'otherMost', label: 'shows in another, at most', ...atMost(200) },
    { figure: 'heldMost', label: 'event loop held, at most', ...atMost(1) },
  ],
  statement: `${CHANGES} changes each: a profile on the list of a drawn seeker gets another name and one more offer, in a transaction as PATCH makes it; from the beginning of that write until the list shows the new name. This process: the index that it follows the database with. Another: the list of a service, asked over HTTP again and again. Event loop: the longest that it was away from its timers between the commit and ${QUIET_MS} ms after the change showed, less the ${RESOLUTION_MS} ms between two looks (monitorEventLoopDelay), so waiting for a processor counts as well; idle is the same for as long without a change.`,
  async run({ connectionString, folder, seed }, tell) {
    tell('building the index');
    const opened = await openInProcess(connectionString);
    try {
      await opened.follower.start();
      const ask = askedByRoute();
      const changes = changesFor(opened, ask, random(seed));
      if (changes.length < 2) throw new Error('too few profiles have matches');
      const half = changes.length / 2;
      await sleep(QUIET_MS);

      const own: number[] = [];
      const held: number[] = [];
      const idle: number[] = [];
      for (const [i, change] of changes.slice(0, half).entries()) {
        tell(`this process, ${i + 1} of ${half}`);
        idle.push(await heldDuring(() => sleep(QUIET_MS)));
        const began = performance.now();
        await write(opened, change);
        held.push(
          await heldDuring(async () => {
            await until(async () => isIndexed(opened, change));
            own.push(performance.now() - began);
            await sleep(QUIET_MS);
          }),
        );
        if (!isListed(opened, ask, change)) throw new Error('the list does not show what the index holds');
      }

      tell('starting a service');
      const service = await startService(connectionString, folder);
      const other: number[] = [];
      try {
        for (const [i, change] of changes.slice(half).entries()) {
          tell(`another process, ${i + 1} of ${half}`);
          const list = `${service.address}/v1/profiles/${change.seekerId}/matches?limit=20`;
          await (await fetch(list)).arrayBuffer();
          const began = performance.now();
          await write(opened, change);
          await until(async () => (await (await fetch(list)).text()).includes(change.name));
          other.push(performance.now() - began);
          await sleep(QUIET_MS);
        }
      } finally {
        await service.stop();
      }
      return [
        ...spread('own', 'shows in the process that wrote it', own),
        ...spread('other', 'shows in another process', other),
        ...spread('held', 'event loop held', held),
        ...spread('idle', 'event loop held, idle', idle),
      ];
    } finally {
      await opened.close();
    }
  },
};

function atMost(value: number) {
  return { profiles: 100_000, bound: 'below', value, unit: 'ms' } as const;
}

function spread(name: string, label: string, durations: readonly number[]): Figure[] {
  return [
    figure(`${name}P50`, `${label}: p50`, percentile(durations, 0.5), 'ms'),
    figure(`${name}Most`, `${label}: at most`, percentile(durations, 1), 'ms'),
  ];
}

/** Twice as many changes as are made in each half, each of another profile: the best match of a drawn seeker. */
function changesFor(opened: InProcess, ask: MatchAsk, next: () => number): Change[] {
  const { index } = opened.follower;
  const sources = matchSourcesOf(opened.runtime, opened.follower);
  const changes = new Map<string, Change>();
  for (const seekerId of draw([...index.listIds()], 50 * CHANGES, next)) {
    const seeker = index.find(seekerId);
    if (seeker === undefined) continue;
    const [best] = rankMatches(sources, seeker, { ...ask, limit: 1 }).matches;
    if (best === undefined) continue;
    const changedId = best.profile.id;
    changes.set(changedId, { seekerId, changedId, name: `Renamed ${changes.size} ${changedId}` });
    if (changes.size === 2 * CHANGES) break;
  }
  const list = [...changes.values()];
  return list.slice(0, 2 * Math.floor(list.length / 2));
}

async function write({ db, runtime, follower }: InProcess, change: Change): Promise<void> {
  const offer = follower.index.find(change.seekerId)?.profile.offers[0];
  const written = await changeProfile(db, runtime.features, change.changedId, null, (profile) =>
    renamed(profile, change.name, offer),
  );
  if ('refused' in written) throw new Error(`the change was refused: ${written.refused}`);
}

function renamed(profile: Profile, name: string, offer: Statement | undefined): Profile {
  return { ...profile, name, offers: offer === undefined ? profile.offers : [...profile.offers, offer] };
}

function isIndexed({ follower }: InProcess, { changedId, name }: Change): boolean {
  const slot = follower.index.slotOf(changedId);
  return slot !== undefined && follower.index.profileAt(slot).name === name;
}

function isListed({ runtime, follower }: InProcess, ask: MatchAsk, change: Change): boolean {
  const seeker = follower.index.find(change.seekerId);
  if (seeker === undefined) return false;
  const { matches } = rankMatches(matchSourcesOf(runtime, follower), seeker, ask);
  return matches.some(({ profile }) => profile.name === change.name);
}

/** The longest that the event loop of this process was held meanwhile, in milliseconds. */
async function heldDuring(run: () => Promise<unknown>): Promise<number> {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  try {
    await run();
  } finally {
    delays.disable();
  }
  return Math.max(0, delays.max / 1e6 - RESOLUTION_MS);
}

async function until(happened: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + LONGEST_WAIT_MS;
  while (!(await happened())) {
    if (performance.now() > deadline) throw new Error('the change did not show');
    await sleep(LOOK_MS);
  }
}
