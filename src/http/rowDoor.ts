import { profileId } from '../db/profileId.ts';
import type { RowDoor } from '../usecases/rowDoor.ts';
import { csvHeaderProblem, csvProfile } from './csvProfiles.ts';
import { profileFromInput } from './profileJson.ts';
import type { ProfileSchemas } from './schemas/profile.ts';
import { faultsOf } from './validation.ts';

/** The door for imported rows: the schema of POST /v1/profiles. */
export function rowDoor({ profileInput }: ProfileSchemas): RowDoor {
  return {
    csv: { headerProblem: csvHeaderProblem, value: csvProfile },
    check(value, source) {
      const checked = profileInput.safeParse(value);
      if (!checked.success) return { faults: faultsOf(checked.error, 'body', profileInput) };
      return { profile: profileFromInput(checked.data, profileId(source, checked.data.externalId), source) };
    },
  };
}
