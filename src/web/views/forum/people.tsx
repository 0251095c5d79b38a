import { useMemo, useState } from 'preact/hooks';
import { Answered } from '../../parts/answered.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { TextField } from '../../parts/textField.tsx';
import type { ViewProps } from '../../routes.ts';
import { requery } from '../../state/address.ts';
import { useAnswer } from '../../state/answer.ts';
import { useWords } from '../../words/words.ts';
import { ForumFrame } from './forumFrame.tsx';
import { collator, namesOf } from './forumMembers.ts';
import { askParticipants, askRequests } from './forumParts.ts';
import { ImportPanel } from './importPanel.tsx';
import { NewParticipant } from './newParticipant.tsx';
import { ParticipantForm } from './participantForm.tsx';
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
  const [open, setOpen] = useState<string | null>(null);
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
          const found = all
            .filter(
              ({ name, externalId, representatives }) =>
                wanted === '' ||
                [name, externalId, ...representatives.map((each) => each.name)].some((text) =>
                  text.toLocaleLowerCase().includes(wanted),
                ),
            )
            .sort((a, b) => collator.compare(a.name, b.name));
          const close = (): void => setOpen(null);
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
                        <th scope="col">{words.meetings}</th>
                        <th scope="col">
                          <span class="unseen">{words.change}</span>
                        </th>
                      </tr>
                    </thead>
                    <tbody>
                      {found.slice(0, shown).map((participant) => {
                        const { externalId, name, country, representatives, version } = participant;
                        if (open === externalId) {
                          return (
                            <tr key={externalId}>
                              <td colSpan={4}>
                                <ParticipantForm
                                  key={version}
                                  forumId={id}
                                  participant={participant}
                                  requests={
                                    (requests.value ?? []).filter(({ from, to }) =>
                                      [from, to].includes(externalId),
                                    ).length
                                  }
                                  onCancel={close}
                                  onDone={() => {
                                    close();
                                    participants.again();
                                    requests.again();
                                  }}
                                />
                              </td>
                            </tr>
                          );
                        }
                        return (
                          <tr key={externalId}>
                            <th scope="row">
                              {name} {country !== null && <span class="tag">{country}</span>}
                              <br />
                              <span class="soft small">{externalId}</span>
                            </th>
                            <td>{representatives.map((each) => each.name).join(', ')}</td>
                            <td class="number">
                              {words.meetingRange(participant.minMeetings, participant.maxMeetings)}
                            </td>
                            <td>
                              <button type="button" class="small plain" onClick={() => setOpen(externalId)}>
                                {words.change}
                                <span class="unseen"> {name}</span>
                              </button>
                            </td>
                          </tr>
                        );
                      })}
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
