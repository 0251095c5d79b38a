import { api, ask, type Schemas } from '../api/client.ts';
import { wholeList } from '../state/wholeList.ts';

export type Introduction = Schemas['Introduction'];
export type Side = Schemas['IntroducedProfile'];

/** A step that one of the two sides takes. */
export type Step = 'accept' | 'decline' | 'withdraw';

/** Those of a profile, the latest request first: what it asked and what it was asked. */
export function askIntroductions(profileId: string, signal?: AbortSignal): Promise<readonly Introduction[]> {
  return wholeList((cursor) =>
    ask(
      api.GET('/v1/introductions', {
        params: { query: { profileId, limit: 200, ...(cursor === undefined ? {} : { cursor }) } },
        signal,
      }),
    ),
  );
}

/** Asks in the name of a profile to be introduced to another. */
export function introduce(from: string, to: string, message: string | null): Promise<Introduction> {
  return ask(api.POST('/v1/introductions', { body: { from, to, message } }));
}

/** Takes a step, unless somebody took another one meanwhile. */
export function takeStep({ id, version }: Introduction, step: Step): Promise<Introduction> {
  const params = { path: { id }, header: { 'if-match': `"${version}"` } };
  switch (step) {
    case 'accept':
      return ask(api.POST('/v1/introductions/{id}/accept', { params }));
    case 'decline':
      return ask(api.POST('/v1/introductions/{id}/decline', { params }));
    case 'withdraw':
      return ask(api.POST('/v1/introductions/{id}/withdraw', { params }));
  }
}

/** The other side of an introduction of a profile. */
export function otherSide({ from, to }: Introduction, profileId: string): Side {
  return from.id === profileId ? to : from;
}

/** The latest with each other profile, by its id. */
export function latestByOther(
  introductions: readonly Introduction[],
  profileId: string,
): ReadonlyMap<string, Introduction> {
  return new Map([...introductions].reverse().map((each) => [otherSide(each, profileId).id, each]));
}
