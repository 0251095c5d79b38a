import { useMemo, useState } from 'preact/hooks';
import { Answered } from '../../parts/answered.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { TextField } from '../../parts/textField.tsx';
import type { ViewProps } from '../../routes.ts';
import { requery } from '../../state/address.ts';
import { useAnswer } from '../../state/answer.ts';
import { useWords } from '../../words/words.ts';
import { ForumFrame } from './forumFrame.tsx';
import { namesOf } from './forumMembers.ts';
import { askParticipants, askRequests } from './forumParts.ts';
import { ImportPanel } from './importPanel.tsx';
import { NewParticipant } from './newParticipant.tsx';
import { Requests } from './requests.tsx';

/** Rows of a list that are shown at once. */
const SHOWN = 50;

/** Who comes to a forum, and who would like to meet whom: by the file, or one by one. */
export function People({ params, query }: ViewProps) {
  const id = params.id!;
  return (
    <ForumFrame id={id} tab="people">
      {() => <Whole id={id} sought={query.get('q') ?? ''} />}
    </ForumFrame>
  );
}

function Whole({ id, sought }: { id: string; sought: string }) {
  const { forum: words, shell } = useWords();
  const participants = useAnswer((signal) => askParticipants(id, signal), [id]);
  const requests = useAnswer((signal) => askRequests(id, signal), [id]);
  const [shown, setShown] = useState(SHOWN);
  const names = useMemo(() => namesOf(participants.value ?? []), [participants.value]);
  const wanted = sought.toLocaleLowerCase();
  return (
    <>
      <div class="side-by-side">
        <ImportPanel
          forumId={id}
          of="participants"
          onImported={() => {
            participants.again();
            requests.again();
          }}
        />
        <ImportPanel forumId={id} of="requests" onImported={requests.again} />
      </div>
      <TextField label={words.find} type="search" value={sought} onInput={(q) => requery({ q })} />
      <Answered of={participants}>
        {(all) => {
          const found = all.filter(
            ({ name, externalId, representatives }) =>
              wanted === '' ||
              [name, externalId, ...representatives.map((each) => each.name)].some((text) =>
                text.toLocaleLowerCase().includes(wanted),
              ),
          );
          return (
            <section class="panel stack" aria-labelledby="participants">
              <h2 id="participants">
                {words.participants}{' '}
                <span class="soft number">{words.shownOf(found.length, all.length)}</span>
              </h2>
              {all.length === 0 && <p class="soft">{words.participantsNone}</p>}
              {found.length > 0 && (
                <Scroll label={words.participants}>
                  <table>
                    <thead>
                      <tr>
                        <th scope="col">{words.participant}</th>
                        <th scope="col">{words.people}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {found.slice(0, shown).map(({ externalId, name, country, representatives }) => (
                        <tr key={externalId}>
                          <th scope="row">
                            {name} {country !== null && <span class="tag">{country}</span>}
                            <br />
                            <span class="soft small">{externalId}</span>
                          </th>
                          <td>{representatives.map((each) => each.name).join(', ')}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </Scroll>
              )}
              {found.length > shown && (
                <button type="button" class="plain" onClick={() => setShown(shown + 4 * SHOWN)}>
                  {shell.more} ({found.length - shown})
                </button>
              )}
              <NewParticipant forumId={id} onDone={participants.again} />
            </section>
          );
        }}
      </Answered>
      <Answered of={requests}>
        {(all) => (
          <Requests
            forumId={id}
            requests={all}
            participants={participants.value ?? []}
            names={names}
            wanted={wanted}
            onChange={requests.again}
          />
        )}
      </Answered>
    </>
  );
}
