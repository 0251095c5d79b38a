import type { ComponentChildren } from 'preact';
import { api, ask, type Schemas } from '../../api/client.ts';
import { Answered } from '../../parts/answered.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { to } from '../../state/address.ts';
import { useAnswer } from '../../state/answer.ts';
import { useDays } from '../../state/forumTime.ts';
import { useWords } from '../../words/words.ts';
import '../../style/forum.css';

export type StoredForum = Schemas['StoredForum'];

const TABS = ['programme', 'people', 'runs', 'board', 'day', 'agendas'] as const;
export type ForumTab = (typeof TABS)[number];

/** Where a part of a forum stands. */
export function forumPath(id: string, tab: ForumTab): string {
  return tab === 'programme' ? `/forums/${id}` : `/forums/${id}/${tab}`;
}

/** The name and days of a forum, the way to its parts, and one of them. */
export function ForumFrame({
  id,
  tab,
  children,
}: {
  id: string;
  tab: ForumTab;
  children: (forum: StoredForum, again: () => void) => ComponentChildren;
}) {
  const { forum: words } = useWords();
  const days = useDays();
  const answer = useAnswer(
    (signal) => ask(api.GET('/v1/forums/{id}', { params: { path: { id } }, signal })),
    [id],
  );
  return (
    <Answered of={answer}>
      {(forum) => (
        <>
          <header class="profile-head">
            <h1>{forum.name}</h1>
            <p class="soft">
              {forum.days.length === 1
                ? days(forum.days[0]!)
                : `${days(forum.days[0]!)} – ${days(forum.days.at(-1)!)}`}
              {' · '}
              {forum.timeZone}
              {forum.publishedRunId !== null && (
                <>
                  {' '}
                  <span class="tag good">{words.published}</span>
                </>
              )}
            </p>
          </header>
          <Tabs
            label={words.tabs.label}
            tabs={TABS.map((name) => ({ name, href: to(forumPath(id, name)), text: words.tabs[name] }))}
            shown={tab}
          />
          {children(forum, answer.again)}
        </>
      )}
    </Answered>
  );
}
