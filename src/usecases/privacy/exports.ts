import type { Connection } from '../../db/connect.ts';
import { type HeldRow, listHeld } from '../../db/privacy/held.ts';
import { findOrganisation, findPerson, type PersonAsked } from '../../db/privacy/subject.ts';

/** All that is held on somebody, by table. */
export type Held = Readonly<Record<string, readonly HeldRow[]>>;

/** All that is held on an organisation, as one state of the database; undefined: there is no such profile. */
export async function exportProfile(db: Connection, id: string): Promise<Held | undefined> {
  return reading(db, async (snapshot) => {
    const subject = await findOrganisation(snapshot, id);
    return subject === undefined ? undefined : listHeld(snapshot, subject);
  });
}

/** All that is held on a person; see findPerson for where one is looked for. */
export async function exportPerson(db: Connection, asked: PersonAsked): Promise<Held> {
  return reading(db, async (snapshot) => listHeld(snapshot, await findPerson(snapshot, asked)));
}

function reading<R>(db: Connection, read: (snapshot: Connection) => Promise<R>): Promise<R> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
}
