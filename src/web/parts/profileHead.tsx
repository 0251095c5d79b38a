import type { Schemas } from '../api/client.ts';
import { to } from '../state/address.ts';
import { useKept } from '../state/kept.ts';
import { shortlists } from '../state/shortlist.ts';
import { useWords } from '../words/words.ts';
import { ProfileLine } from './profileLine.tsx';

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
  const tabs = [
    { name: 'partners', href: to(`/profiles/${profile.id}`), text: words.partners },
    {
      name: 'shortlist',
      href: to(`/profiles/${profile.id}/shortlist`),
      text: `${words.shortlist}${listed === 0 ? '' : ` (${listed})`}`,
    },
    {
      name: 'introductions',
      href: to(`/profiles/${profile.id}/introductions`),
      text: toAnswer === 0 ? introductions.title : introductions.titleOpen(toAnswer),
    },
    { name: 'about', href: to(`/profiles/${profile.id}/about`), text: words.about },
  ];
  return (
    <div class="profile-head">
      <h1>{profile.name}</h1>
      <ProfileLine profile={profile} />
      <nav class="row tabs no-print" aria-label={profile.name}>
        {tabs.map(({ name, href, text }) => (
          <a key={name} href={href} aria-current={name === tab ? 'page' : undefined}>
            {text}
          </a>
        ))}
        <a href={to('/network', { of: profile.id })}>{words.onMap}</a>
        <a href={to(`/profiles/${profile.id}/edit`)}>{words.edit}</a>
      </nav>
    </div>
  );
}
