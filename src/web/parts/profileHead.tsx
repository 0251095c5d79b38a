import type { Schemas } from '../api/client.ts';
import { queryOf, readListRequest } from '../matching/listRequest.ts';
import { to, useAddress } from '../state/address.ts';
import { useKept } from '../state/kept.ts';
import { shortlists } from '../state/shortlist.ts';
import { useWords } from '../words/words.ts';
import { ProfileLine } from './profileLine.tsx';
import { Tabs } from './tabs.tsx';

/** Name of a profile and the views that are about it. */
export function ProfileHead(props: {
  readonly profile: Schemas['Profile'];
  /** Introductions that wait for its answer. */
  readonly toAnswer?: number;
  readonly tab: 'partners' | 'about' | 'shortlist' | 'introductions';
}) {
  const { profile, tab, toAnswer = 0 } = props;
  const { introductions, profiles: words } = useWords();
  const listed = useKept(shortlists)[profile.id]?.length ?? 0;
  // The list is as it was left, whichever view was looked at meanwhile.
  const asked = queryOf(readListRequest(useAddress().query));
  const tabs = [
    { name: 'partners', href: to(`/profiles/${profile.id}`, asked), text: words.partners },
    {
      name: 'shortlist',
      href: to(`/profiles/${profile.id}/shortlist`, asked),
      text: `${words.shortlist}${listed === 0 ? '' : ` (${listed})`}`,
    },
    {
      name: 'introductions',
      href: to(`/profiles/${profile.id}/introductions`, asked),
      text: toAnswer === 0 ? introductions.title : introductions.titleOpen(toAnswer),
    },
    { name: 'about', href: to(`/profiles/${profile.id}/about`, asked), text: words.about },
    { name: 'map', href: to('/network', { of: profile.id }), text: words.onMap },
    { name: 'edit', href: to(`/profiles/${profile.id}/edit`), text: words.edit },
  ];
  return (
    <div class="profile-head">
      <h1>{profile.name}</h1>
      <ProfileLine profile={profile} />
      <Tabs label={profile.name} tabs={tabs} shown={tab} />
    </div>
  );
}
