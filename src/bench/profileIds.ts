import { listProfileIds } from '../db/changes.ts';
import { connect } from '../db/connect.ts';

/** The ids of the stored profiles, ascending, so many at most. */
export async function profileIds(connectionString: string, most: number): Promise<string[]> {
  const { db, close } = connect({
    connectionString,
    poolSize: 1,
    applicationName: 'cove-matchmaking bench ids',
  });
  try {
    return await listProfileIds(db, null, most);
  } finally {
    await close();
  }
}
