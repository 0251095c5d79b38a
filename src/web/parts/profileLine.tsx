import type { Schemas } from '../api/client.ts';
import { useCodeNames } from '../state/codeNames.ts';
import { useFigures } from '../state/figures.ts';
import { useWords } from '../words/words.ts';

/** What a profile is and where, in a line below its name. */
export function ProfileLine({
  profile,
}: {
  profile: Pick<Schemas['MatchedProfile'], 'kind' | 'city' | 'country' | 'inferred'>;
}) {
  const { shell } = useWords();
  const { country } = useFigures();
  const nameOf = useCodeNames();
  const place = [profile.city, profile.country === null ? null : country(profile.country)].filter(
    (part) => part !== null,
  );
  return (
    <span class="profile-line small soft">
      <span class={`kind-dot ${profile.kind}`} aria-hidden="true" />
      {nameOf(profile.kind)}
      {profile.inferred.includes('kind') && <span title={shell.inferredHint}> ({shell.inferred})</span>}
      {place.length > 0 && ` · ${place.join(', ')}`}
    </span>
  );
}
