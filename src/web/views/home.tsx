import { useState } from 'preact/hooks';
import { api, ask, type Schemas } from '../api/client.ts';
import { Answered } from '../parts/answered.tsx';
import { CodePicker } from '../parts/codePicker.tsx';
import { MoreOfList } from '../parts/moreOfList.tsx';
import { ProfileLine } from '../parts/profileLine.tsx';
import { TextField } from '../parts/textField.tsx';
import type { ViewProps } from '../routes.ts';
import { requery, to } from '../state/address.ts';
import { useKept } from '../state/kept.ts';
import { usePages } from '../state/pages.ts';
import { recent } from '../state/shortlist.ts';
import { useWords } from '../words/words.ts';

/** Milliseconds without another key before a search is sent. */
const TYPING_MS = 200;

/** The start: find yourself, or make a profile. */
export function Home({ query }: ViewProps) {
  const { profiles: words } = useWords();
  const visited = useKept(recent);
  const [q, setQ] = useState(query.get('q') ?? '');
  const kind = query.getAll('kind') as Schemas['Kind'][];
  const country = query.getAll('country');
  const found = usePages(
    (cursor, signal) =>
      ask(
        api.GET('/v1/profiles', {
          params: { query: { ...(q.trim() === '' ? {} : { q }), kind, country, limit: 20, cursor } },
          signal,
        }),
      ),
    [q.trim(), kind.join(), country.join()],
    TYPING_MS,
  );
  const asked = { q, kind, country };
  return (
    <>
      <div class="row apart">
        <div>
          <h1>{words.title}</h1>
          <p class="soft prose">{words.lead}</p>
        </div>
        <a class="button main-action" href={to('/profiles/new')}>
          {words.create}
        </a>
      </div>
      {visited.length > 0 && (
        <section class="stack tight" aria-label={words.recent}>
          <h2>{words.recent}</h2>
          <ul class="chips">
            {visited.map(({ id, name }) => (
              <li key={id}>
                <a class="button small" href={to(`/profiles/${id}`)}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <search class="panel stack">
        <TextField
          label={words.search}
          hint={words.searchHint}
          type="search"
          value={q}
          onInput={(text) => {
            setQ(text);
            requery({ ...asked, q: text });
          }}
        />
        <details open={kind.length + country.length > 0}>
          <summary>{words.narrow}</summary>
          <div class="side-by-side">
            <CodePicker
              label={words.filterKind}
              vocabularies={['kinds']}
              codes={kind}
              onChange={(codes) => requery({ ...asked, kind: codes })}
            />
            <CodePicker
              label={words.filterCountry}
              vocabularies={['countries']}
              codes={country}
              onChange={(codes) => requery({ ...asked, country: codes })}
            />
          </div>
        </details>
      </search>
      <Answered of={found}>
        {(items) => {
          const isAsked = q.trim() !== '' || kind.length + country.length > 0;
          if (items.length === 0) {
            return (
              <div class="panel empty">
                <p>{isAsked ? words.none : words.empty}</p>
                <a class="button" href={to('/profiles/new')}>
                  {words.create}
                </a>
              </div>
            );
          }
          return (
            <section class="stack tight">
              <p class="soft small" role="status">
                {words.found(items.length, found.hasMore)}
              </p>
              <ul class="profile-list">
                {items.map((profile) => (
                  <li key={profile.id}>
                    <a href={to(`/profiles/${profile.id}`)}>{profile.name}</a>
                    <ProfileLine profile={profile} />
                  </li>
                ))}
              </ul>
              <MoreOfList of={found} />
            </section>
          );
        }}
      </Answered>
    </>
  );
}
