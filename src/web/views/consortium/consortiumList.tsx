import { api, ask } from '../../api/client.ts';
import { unsaved } from '../../consortium/draft.ts';
import { Answered } from '../../parts/answered.tsx';
import { MoreOfList } from '../../parts/moreOfList.tsx';
import { to } from '../../state/address.ts';
import { useKept } from '../../state/kept.ts';
import { usePages } from '../../state/pages.ts';
import { useWords } from '../../words/words.ts';

/** The stored consortia, and where a new one begins. */
export function ConsortiumList() {
  const { consortia: words } = useWords();
  const begun = useKept(unsaved).members.length > 0;
  const list = usePages(
    (cursor, signal) => ask(api.GET('/v1/consortia', { params: { query: { limit: 50, cursor } }, signal })),
    [],
  );
  return (
    <>
      <div class="row apart">
        <div>
          <h1>{words.title}</h1>
          <p class="soft prose">{words.lead}</p>
        </div>
        <a class="button main-action" href={to('/consortia/new')}>
          {begun ? words.goOn : words.start}
        </a>
      </div>
      <Answered of={list}>
        {(items) =>
          items.length === 0 ? (
            <p class="panel empty">{words.none}</p>
          ) : (
            <section class="stack tight">
              <h2>{words.stored}</h2>
              <ul class="profile-list">
                {items.map(({ id, name, call, members }) => (
                  <li key={id}>
                    <a href={to(`/consortia/${id}`)}>{name}</a>
                    <span class="small soft">
                      {words.memberCount(members.length)}
                      {call !== null && ` · ${call}`}
                    </span>
                  </li>
                ))}
              </ul>
              <MoreOfList of={list} />
            </section>
          )
        }
      </Answered>
    </>
  );
}
