import { type Alias, listAliasesFor, listAliasesOf, updateAliasContent } from '../db/aliases.ts';
import type { Connection } from '../db/connect.ts';
import { contentHash, type ProfileToSave } from '../db/profileRows.ts';
import { readProfiles, type SaveOutcome, saveProfiles } from '../db/profiles.ts';
import { type Author, LOCAL_AUTHOR } from '../domain/access/caller.ts';
import { uniteProfiles } from '../domain/identity/uniteProfiles.ts';
import type { Profile } from '../domain/profile.ts';
import type { FeatureReader } from './features.ts';

/** Whether what comes in takes the place of what its key said before, or is added to it. */
export type Arrival = 'replaces' | 'adds';

/** The profile that several keys make together, the first of them giving its id. There must be one. */
export function profileOfKeys(aliases: readonly Pick<Alias, 'content' | 'preferred'>[]): Profile {
  const [own, ...others] = aliases;
  return others.reduce(
    (united, { content, preferred }) => uniteProfiles(united, content, new Set(preferred)),
    own.content,
  );
}

/**
 * Saves what arrived under its keys, in a transaction; answers what became of each, in their order. A key that
 * was merged into another profile adds to that one and never takes anything from it: the profile is what all its
 * keys say together. What a key said last is kept, so that saying it again changes nothing. A merged key is its
 * former owner's to speak through.
 */
export async function saveArrivals(
  db: Connection,
  arrivals: readonly ProfileToSave[],
  features: FeatureReader,
  arrival: Arrival,
  author: Author = LOCAL_AUTHOR,
): Promise<SaveOutcome[]> {
  const ids = arrivals.map(({ profile }) => profile.id);
  const aliases = new Map((await listAliasesFor(db, ids)).map((alias) => [alias.formerId, alias]));
  const plain = arrivals.filter(({ profile }) => !aliases.has(profile.id));
  const added = arrival === 'adds' ? await addedToStored(db, plain, features) : plain;
  const saved = await saveProfiles(db, added, features.version, author);
  if (aliases.size === 0) return saved;

  const outcomes = new Map(plain.map(({ profile }, i) => [profile.id, saved[i]]));
  const changed = new Set<string>();
  for (const { profile } of arrivals) {
    const alias = aliases.get(profile.id);
    if (alias === undefined) continue;
    if (!author.changesOthers && alias.owner !== author.subject) {
      outcomes.set(profile.id, 'foreign');
      continue;
    }
    const content = arrival === 'adds' ? uniteProfiles(alias.content, profile) : profile;
    const same = contentHash(content) === contentHash(alias.content);
    outcomes.set(profile.id, same ? 'unchanged' : 'updated');
    if (same) continue;
    await updateAliasContent(db, alias.formerId, content);
    changed.add(alias.profileId);
  }
  for (const id of [...changed].sort()) {
    const united = profileOfKeys(await listAliasesOf(db, id));
    await saveProfiles(db, [features.prepare(united)], features.version);
  }
  return arrivals.map(({ profile }) => outcomes.get(profile.id)!);
}

/** What arrived, united with what is stored under the same keys. */
async function addedToStored(
  db: Connection,
  arrivals: readonly ProfileToSave[],
  features: FeatureReader,
): Promise<ProfileToSave[]> {
  const stored = await readProfiles(
    db,
    arrivals.map(({ profile }) => profile.id),
  );
  const known = new Map(stored.map(({ profile }) => [profile.id, profile]));
  return arrivals.map((arrived) => {
    const before = known.get(arrived.profile.id);
    return before === undefined ? arrived : features.prepare(uniteProfiles(before, arrived.profile));
  });
}
