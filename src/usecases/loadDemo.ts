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

/**
 * Loads the demo profiles, in one transaction. Answers how many; 0 where the database has or had profiles.
 * Throws where a demo row is not valid: that is a fault of the release, not of the user.
 */
export async function loadDemo(db: Connection, features: FeatureReader, door: RowDoor): Promise<number> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.ndjson')).sort();
  const prepared: ProfileToSave[] = [];
  if (!(await isUntouched(db))) return 0;
  for (const file of files) {
    for await (const row of readNdjson(createReadStream(new URL(file, FOLDER)))) {
      const checked = door.check(row.value, DEMO_SOURCE);
      if (row.problem !== undefined || 'faults' in checked) {
        throw new Error(`sql/demo/${file}, row ${row.number}: ${row.problem ?? JSON.stringify(checked)}`);
      }
      prepared.push(features.prepare(checked.profile));
    }
  }
  return db.transaction().execute(async (transaction) => {
    await lockProfiles(transaction);
    if (!(await isUntouched(transaction))) return 0;
    await saveProfiles(transaction, prepared, features.version);
    return prepared.length;
  });
}
