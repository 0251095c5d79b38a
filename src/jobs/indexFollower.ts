import type { Kysely } from 'kysely';
import { currentHorizon, type Horizon, listChanges } from '../db/changes.ts';
import { listIdRanges } from '../db/idRanges.ts';
import { listen, type Subscription } from '../db/listen.ts';
import type { DB } from '../db/tables.ts';
import { findStatistics, findStatisticsVersion, publishStatistics } from '../db/textStatistics.ts';
import { MatchIndex } from '../domain/match/index/matchIndex.ts';
import { IndexSearch } from '../domain/match/index/search.ts';
import { decodeFeatures } from '../domain/text/features.ts';
import { NO_STATISTICS, StatisticsCounter, type TextStatistics } from '../domain/text/statistics.ts';
import type { SectorSpace } from '../domain/vocabulary/sectors.ts';
import type { FeatureReader } from '../usecases/features.ts';
import { Slices } from '../usecases/slices.ts';
import { hasDrifted, renewedStatistics } from './countWords.ts';
import type { IndexSnapshot, SnapshotBasis } from './indexSnapshot.ts';
import { loadEntries } from './loadEntries.ts';
import { OneAtATime } from './oneAtATime.ts';

export interface FollowerOptions {
  readonly db: Kysely<DB>;
  readonly connectionString: string;
  readonly features: FeatureReader;
  readonly space: SectorSpace;
  /** Where the index is kept between two starts; null: it is built at every start. */
  readonly snapshot: IndexSnapshot | null;
  readonly log: {
    warn(context: object, message: string): void;
    info(context: object, message: string): void;
  };
}

/** Without a notice, the database is asked for changes every so many milliseconds. */
const POLL_MS = 400;
/** Changed profiles read in one go: what is read holds the event loop for its while. */
const BATCH = 100;
/** Texts below which garbage is not worth an index built anew. */
const FEW_TEXTS = 40;
/** The index is built anew when this share of it is garbage. */
const MOST_GARBAGE = 0.3;
/** Profiles below which an index is built as soon as it is read. */
const FEW_PROFILES = 2_000;
/** Where more than this share of the profiles changed, an index is built anew, and is worth being kept anew. */
const MANY_CHANGED = 0.2;

/**
 * Keeps an index in this process abreast of the database: loads all profiles, then applies every committed
 * change within moments, whichever process made it. The index is a cache; PostgreSQL is the truth.
 */
export class IndexFollower {
  #options: FollowerOptions;
  #index: MatchIndex;
  #search: IndexSearch;
  #horizon: Horizon | null = null;
  /** The transactions that wrote the profiles reported last: what is reported again is passed over. */
  #seen = new Map<string, string>();
  /** What changed in the index while another is built from it. */
  #journal: Set<string> | null = null;
  #settling: Promise<void> | null = null;
  readonly #turns = new OneAtATime(() => this.#tryTurn());
  #timer: NodeJS.Timeout | null = null;
  #subscription: Subscription | null = null;
  #lastSuccess = 0;
  #failing = false;
  #stopped = false;
  /** The count of changes at which the index was kept last; -1: never. */
  #kept = -1;

  constructor(options: FollowerOptions) {
    this.#options = options;
    this.#index = new MatchIndex(options.space, NO_STATISTICS);
    this.#search = new IndexSearch(this.#index);
  }

  get index(): MatchIndex {
    return this.#index;
  }

  get search(): IndexSearch {
    return this.#search;
  }

  /** Whether all profiles have been loaded once. */
  get ready(): boolean {
    return this.#horizon !== null;
  }

  /** Milliseconds since the index was last known to hold all that was committed. */
  get age(): number {
    return this.#lastSuccess === 0 ? Number.POSITIVE_INFINITY : performance.now() - this.#lastSuccess;
  }

  /** Loads all profiles and begins to follow. */
  async start(): Promise<void> {
    const { db, features, connectionString, log } = this.#options;
    const horizon = await currentHorizon(db);
    const statistics = await renewedStatistics(db, features);
    if (!(await this.#restore(statistics))) {
      await this.#build(statistics);
      this.#horizon = horizon;
    }
    await this.#settle(true);
    await this.#turn();
    this.#lastSuccess = performance.now();
    this.#subscription = listen(
      connectionString,
      'profile_changed',
      () => void this.catchUp(),
      (error) =>
        log.warn({ err: error }, 'the subscription to changes was lost; asking in turns until it is back'),
    );
    this.#schedule();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#subscription?.close();
    await this.#turns.settled();
    await this.#settling;
    await this.#keep();
  }

  /** Builds the index of all profiles. */
  async #build(statistics: TextStatistics): Promise<void> {
    const { db, features, space } = this.#options;
    const index = new MatchIndex(space, statistics);
    const ranges = await listIdRanges(db);
    // One range is being read while another is taken in.
    let reading = ranges.length === 0 ? null : loadEntries(db, features, ranges[0]);
    for (let i = 0; reading !== null; i++) {
      const entries = await reading;
      reading = i + 1 < ranges.length ? loadEntries(db, features, ranges[i + 1]) : null;
      reading?.catch(() => undefined);
      for (const entry of entries) index.upsert(entry);
    }
    index.pack();
    this.#use(index);
  }

  /** Takes up the index that was kept, where it counts and not too much has changed since; answers whether. */
  async #restore(statistics: TextStatistics): Promise<boolean> {
    const { db, space, snapshot } = this.#options;
    const kept = await snapshot?.load(this.#basis(statistics));
    if (kept === null || kept === undefined) return false;
    const { changed, deleted } = await listChanges(db, kept);
    const index = new MatchIndex(space, statistics, kept.sections);
    if (changed.length + deleted.length > MANY_CHANGED * index.size) return false;
    this.#use(index);
    this.#horizon = { horizon: kept.horizon };
    this.#kept = index.changes;
    return true;
  }

  #basis({ version }: TextStatistics): SnapshotBasis {
    return { featureVersion: this.#options.features.version, statisticsVersion: version };
  }

  /** Keeps the index for the next start, where it changed since it was kept. */
  async #keep(): Promise<void> {
    const { snapshot, log } = this.#options;
    const index = this.#index;
    const { changes } = index;
    if (snapshot === null || this.#horizon === null || index.size < FEW_PROFILES) return;
    if (changes === this.#kept) return;
    try {
      const isStale = (): boolean => this.#index !== index || index.changes !== changes;
      if (await snapshot.save(index.store(), this.#horizon, this.#basis(index.statistics), isStale)) {
        this.#kept = changes;
      }
    } catch (error) {
      log.warn({ err: error }, 'the index could not be kept for the next start');
    }
  }

  /**
   * Applies all that is committed by now. Resolves also where the database is away: the next turn tries again. Waits
   * for the turn under way and the one after it, however much is written meanwhile.
   */
  catchUp(): Promise<void> {
    return this.#turns.ask();
  }

  async #tryTurn(): Promise<void> {
    const { log } = this.#options;
    if (this.#stopped) return;
    try {
      await this.#turn();
      if (this.#failing) log.info({}, 'the index follows the database again');
      this.#failing = false;
    } catch (error) {
      if (!this.#failing) log.warn({ err: error }, 'the index cannot follow the database');
      this.#failing = true;
    }
  }

  async #turn(): Promise<void> {
    if (this.#horizon === null) return;
    const { db } = this.#options;
    const began = performance.now();
    const changes = await listChanges(db, this.#horizon);
    const fresh = changes.changed.filter(({ id, writtenBy }) => this.#seen.get(id) !== writtenBy);
    for (const id of changes.deleted) this.#remove(id);
    for (let i = 0; i < fresh.length; i += BATCH) {
      await this.#load(fresh.slice(i, i + BATCH).map(({ id }) => id));
    }
    this.#seen = new Map(changes.changed.map(({ id, writtenBy }) => [id, writtenBy]));
    this.#horizon = { horizon: changes.horizon };
    if (changes.deleted.length + fresh.length > 0) await this.#options.snapshot?.dropVoid();
    this.#lastSuccess = began;
    this.#settleAside(fresh.length === 0);
  }

  /** Puts the profiles of the ids into the index as they stand now; those that are gone leave it. */
  async #load(ids: readonly string[]): Promise<void> {
    const { db, features } = this.#options;
    const slices = new Slices();
    const missing = new Set(ids);
    for (const entry of await loadEntries(db, features, ids)) {
      missing.delete(entry.profile.id);
      this.#index.upsert(entry);
      this.#journal?.add(entry.profile.id);
      await slices.rest();
    }
    for (const id of missing) this.#remove(id);
  }

  #remove(id: string): void {
    this.#index.remove(id);
    this.#journal?.add(id);
  }

  /** Settles without holding up the changes that come in meanwhile. */
  #settleAside(quiet: boolean): void {
    if (this.#settling !== null) return;
    this.#settling = this.#settle(quiet)
      .then(() => (quiet && this.#isWorthKeeping() ? this.#keep() : undefined))
      .catch((error) => this.#options.log.warn({ err: error }, 'the index could not be settled'))
      .finally(() => {
        this.#settling = null;
      });
  }

  #isWorthKeeping(): boolean {
    return this.#kept < 0 || this.#index.changes - this.#kept > MANY_CHANGED * this.#index.size;
  }

  /** Takes up published statistics, publishes new ones where the texts have drifted, sweeps out garbage. */
  async #settle(quiet: boolean): Promise<void> {
    const { db, features } = this.#options;
    const current = this.#index.statistics;
    if ((await findStatisticsVersion(db, features.version)) !== current.version) {
      const published = await findStatistics(db, features.version);
      if (published !== undefined) await this.#rebuild(published);
    }
    const drift = Math.abs(this.#index.liveTexts - this.#index.statistics.texts);
    if (
      hasDrifted(this.#index.liveTexts, this.#index.statistics) &&
      (quiet || drift > this.#index.statistics.texts)
    ) {
      const { version } = this.#index.statistics;
      const statistics = await this.#count(version + 1);
      if (await publishStatistics(db, statistics, version, features.version)) await this.#rebuild(statistics);
    } else if (this.#index.garbage > MOST_GARBAGE && this.#index.liveTexts > FEW_TEXTS) {
      await this.#rebuild(this.#index.statistics);
    }
  }

  async #count(version: number): Promise<TextStatistics> {
    const counter = new StatisticsCounter();
    const slices = new Slices();
    for (const id of [...this.#index.listIds()]) {
      const slot = this.#index.slotOf(id);
      if (slot === undefined) continue;
      const { needs, offers } = this.#index.entryAt(slot);
      for (const text of [...needs, ...offers]) counter.add(decodeFeatures(text));
      await slices.rest();
    }
    return counter.finish(version);
  }

  /**
   * Builds the index anew under the given statistics and takes it up. The old one answers and follows until
   * then; what changed in it meanwhile is written down and carried over at the end.
   */
  async #rebuild(statistics: TextStatistics): Promise<void> {
    const current = this.#index;
    const next = new MatchIndex(this.#options.space, statistics);
    const slices = new Slices();
    const journal = new Set<string>();
    this.#journal = journal;
    for (const id of [...current.listIds()]) {
      copyEntry(current, next, id);
      await slices.rest();
      if (this.#stopped) return;
    }
    for (const id of journal) copyEntry(current, next, id);
    this.#journal = null;
    next.pack();
    this.#kept = -1;
    this.#use(next);
  }

  #use(index: MatchIndex): void {
    this.#index = index;
    this.#search = new IndexSearch(index);
  }

  #schedule(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      void this.catchUp().then(() => this.#schedule());
    }, POLL_MS);
  }
}

/** Brings one profile in `to` to where it stands in `from`. */
function copyEntry(from: MatchIndex, to: MatchIndex, id: string): void {
  const slot = from.slotOf(id);
  if (slot === undefined) to.remove(id);
  else to.upsert(from.entryAt(slot));
}
