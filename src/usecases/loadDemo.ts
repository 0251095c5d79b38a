import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import type { Connection } from '../db/connect.ts';
import type { ProfileToSave } from '../db/profileRows.ts';
import { isUntouched, lockProfiles, saveProfiles } from '../db/profiles.ts';
import type { FeatureReader } from './features.ts';
import type { RowDoor } from './importProfiles.ts';
import { readNdjson } from './readRows.ts';

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

/** Loads the demo profiles, in one transaction. Answers how many; 0 where the database has or had profiles. */
export async function loadDemo(db: Connection, features: FeatureReader, door: RowDoor): Promise<number> {
  if (!(await isUntouched(db))) return 0;
  const prepared = await readDemo(features, door);
  return db.transaction().execute(async (transaction) => {
    await lockProfiles(transaction);
    if (!(await isUntouched(transaction))) return 0;
    await saveProfiles(transaction, prepared, features.version);
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
