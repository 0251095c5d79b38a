import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import type { Connection } from '../db/connect.ts';
import { type ConsortiumRecord, insertConsortia } from '../db/consortia.ts';
import { profileId } from '../db/profileId.ts';
import type { ProfileToSave } from '../db/profileRows.ts';
import { isUntouched, lockProfiles, saveProfiles } from '../db/profiles.ts';
import { LOCAL_AUTHOR } from '../domain/access/caller.ts';
import { NO_PLAN } from '../domain/consortium/member.ts';
import { readSelectedConsortia, SELECTED_SOURCE } from './demoConsortia.ts';
import type { FeatureReader } from './features.ts';
import { readNdjson } from './readRows.ts';
import type { RowDoor } from './rowDoor.ts';

const FOLDER = new URL('../../sql/demo/', import.meta.url);

/** The source of the demo profiles. */
export const DEMO_SOURCE = 'demo';

/** The demo profiles, ready to be saved. Throws where a row is not valid: that is a fault of the release. */
async function readDemo(features: FeatureReader, door: RowDoor): Promise<ProfileToSave[]> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.ndjson')).sort();
  const prepared: ProfileToSave[] = [];
  for (const file of files) {
    for await (const row of readNdjson(createReadStream(new URL(file, FOLDER)))) {
      const checked = door.check(row.value, DEMO_SOURCE);
      if (row.problem !== undefined || 'faults' in checked) {
        throw new Error(`sql/demo/${file}, row ${row.number}: ${row.problem ?? JSON.stringify(checked)}`);
      }
      prepared.push(features.prepare(checked.profile));
    }
  }
  return prepared;
}

/**
 * Loads the demo, in one transaction: its profiles, and the consortia that some of them formed. Answers how many
 * profiles; 0 where the database has or had some.
 */
export async function loadDemo(db: Connection, features: FeatureReader, door: RowDoor): Promise<number> {
  if (!(await isUntouched(db))) return 0;
  const prepared = await readDemo(features, door);
  return db.transaction().execute(async (transaction) => {
    await lockProfiles(transaction);
    if (!(await isUntouched(transaction))) return 0;
    await saveProfiles(transaction, prepared, features.version);
    await insertConsortia(transaction, demoConsortia(prepared), LOCAL_AUTHOR.subject);
    return prepared.length;
  });
}

/** Saves the demo profiles beside whatever is stored. */
export async function saveDemo(db: Connection, features: FeatureReader, door: RowDoor): Promise<void> {
  const prepared = await readDemo(features, door);
  await db.transaction().execute(async (transaction) => {
    await lockProfiles(transaction);
    await saveProfiles(transaction, prepared, features.version);
  });
}

/** The id of the consortium behind a project of the demo, by the external id of the project. */
export function demoConsortiumId(project: string): string {
  return profileId('demo-consortium', project);
}

/** The consortia of the selected projects, named after them; what they planned was not published. */
function demoConsortia(prepared: readonly ProfileToSave[]): ConsortiumRecord[] {
  const names = new Map(prepared.map(({ profile }) => [profile.id, profile.name]));
  const nameOf = (id: string): string => {
    const name = names.get(id);
    if (name === undefined) throw new Error(`sql/demo/consortia.csv names ${id}, which is no demo profile`);
    return name;
  };
  return readSelectedConsortia().map(({ project, call, members }) => ({
    id: demoConsortiumId(project),
    name: nameOf(profileId(DEMO_SOURCE, project)),
    call,
    plan: NO_PLAN,
    source: SELECTED_SOURCE,
    members: members.map(({ participant, role }) => {
      const id = profileId(DEMO_SOURCE, participant);
      return { profileId: id, name: nameOf(id), described: null, role, countsAs: null, carries: [] };
    }),
  }));
}
