import { useAnswer } from '../state/answer.ts';
import { askIntroductions, type Introduction, latestByOther } from './introductions.ts';

/** The introductions of a profile beside a list that is about something else. */
export interface Introductions {
  /** The latest with another profile. */
  with(otherId: string): Introduction | undefined;
  /** How many wait for this profile to answer. */
  readonly toAnswer: number;
  again(): void;
}

/** Where they may not be read, as with a key that only reads, there are none: the list itself is what counts. */
export function useIntroductions(profileId: string): Introductions {
  const { value = [], again } = useAnswer((signal) => askIntroductions(profileId, signal), [profileId]);
  const latest = latestByOther(value, profileId);
  return {
    with: (otherId) => latest.get(otherId),
    toAnswer: value.filter(({ state, to }) => state === 'requested' && to.id === profileId).length,
    again,
  };
}
