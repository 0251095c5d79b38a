import { useEffect, useState } from 'preact/hooks';
import { api, ask, type Schemas } from '../../api/client.ts';
import { download, fetchFile } from '../../api/files.ts';
import { Answered } from '../../parts/answered.tsx';
import { CopyField } from '../../parts/copyField.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ProblemNote } from '../../parts/problemNote.tsx';
import { TextField } from '../../parts/textField.tsx';
import type { ViewProps } from '../../routes.ts';
import { requery, to } from '../../state/address.ts';
import { useAnswer, useTask } from '../../state/answer.ts';
import { tell } from '../../state/notices.ts';
import { useWords } from '../../words/words.ts';
import { AgendaSheet } from './agendaSheet.tsx';
import { ForumFrame, type StoredForum } from './forumFrame.tsx';

type Agenda = Schemas['Agenda'];

/** Agendas shown at once. */
const SHOWN = 40;

/** The agendas of a forum: to read, to print one a page, as CSV, and the links that let each person in. */
export function Agendas({ params, query }: ViewProps) {
  return (
    <ForumFrame id={params.id!} tab="agendas">
      {(forum) => <Whole forum={forum} sought={query.get('q') ?? ''} chosen={query.get('of')} />}
    </ForumFrame>
  );
}

async function askAgendas(id: string, signal: AbortSignal): Promise<Schemas['AgendaList']> {
  const answered = await ask(api.GET('/v1/forums/{id}/agenda', { params: { path: { id } }, signal }));
  return answered as Schemas['AgendaList'];
}

function Whole(props: {
  readonly forum: StoredForum;
  readonly sought: string;
  readonly chosen: string | null;
}) {
  const { forum: forumWords, schedule, shell } = useWords();
  const words = schedule.agendas;
  const { forum, sought, chosen } = props;
  const task = useTask();
  const [printing, setPrinting] = useState(false);
  const [shown, setShown] = useState(SHOWN);
  const answer = useAnswer((signal) => askAgendas(forum.id, signal), [forum.id]);
  // However printing is asked for, by the button or by the browser, the sheets are what is printed.
  useEffect(() => {
    const begin = (): void => setPrinting(true);
    const end = (): void => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  const wanted = sought.toLocaleLowerCase();
  const csv = () =>
    task.run(async () => {
      download(await fetchFile(`/v1/forums/${forum.id}/agenda?format=csv`), 'agendas.csv');
    });
  return (
    <Answered of={answer}>
      {({ items, runId }) => {
        const one = chosen === null ? undefined : items.find(({ key }) => key === chosen);
        if (one !== undefined) return <One forum={forum} agenda={one} />;
        const found = items.filter(
          ({ name, participantName }) =>
            wanted === '' || `${name} ${participantName ?? ''}`.toLocaleLowerCase().includes(wanted),
        );
        if (items.length === 0) {
          return (
            <div class="panel empty">
              <p>{words.none}</p>
              <a class="button" href={to(`/forums/${forum.id}/people`)}>
                {forumWords.tabs.people}
              </a>
            </div>
          );
        }
        return (
          <>
            {runId === null && <p class="tag caution no-print">{words.programmeOnly}</p>}
            <div class="row apart no-print">
              <div class="grow">
                <TextField
                  label={forumWords.find}
                  type="search"
                  value={sought}
                  onInput={(q) => requery({ q })}
                />
              </div>
              <div class="row">
                <button
                  type="button"
                  class="main-action"
                  onClick={() => {
                    setPrinting(true);
                    // Once all of them are in the page.
                    setTimeout(() => {
                      print();
                      setPrinting(false);
                    }, 100);
                  }}
                >
                  {words.print}
                </button>
                <button type="button" disabled={task.busy} onClick={csv}>
                  {words.csv}
                </button>
                <LinksForAll forum={forum} people={items} />
              </div>
            </div>
            {task.problem !== null && <ProblemNote problem={task.problem} />}
            <ul class="profile-list no-print">
              {found.slice(0, shown).map((agenda) => (
                <li key={agenda.key}>
                  <a href={to(`/forums/${forum.id}/agendas`, { of: agenda.key })}>{agenda.name}</a>
                  <span class="soft small">
                    {agenda.participantName !== agenda.name && `${agenda.participantName ?? ''} · `}
                    {words.entries(agenda.entries.length)}
                  </span>
                </li>
              ))}
            </ul>
            {found.length > shown && (
              <button type="button" class="plain no-print" onClick={() => setShown(shown + 4 * SHOWN)}>
                {shell.more} ({found.length - shown})
              </button>
            )}
            {printing && (
              <div class="print-only">
                {items.map((agenda) => (
                  <AgendaSheet key={agenda.key} forum={forum} agenda={agenda} />
                ))}
              </div>
            )}
          </>
        );
      }}
    </Answered>
  );
}

function One({ forum, agenda }: { forum: StoredForum; agenda: Agenda }) {
  const { schedule } = useWords();
  const words = schedule.agendas;
  const path = { id: forum.id, key: agenda.key };
  const task = useTask();
  const [link, setLink] = useState<string | null>(null);
  const [feed, setFeed] = useState<string | null>(null);
  const holders = useAnswer(
    (signal) => ask(api.GET('/v1/forums/{id}/private-links', { params: { path: { id: forum.id } }, signal })),
    [forum.id],
  );
  const has = (of: 'links' | 'feeds') => holders.value?.[of].includes(agenda.key) === true;
  const giveLink = () =>
    task.run(async () => {
      const params = { path };
      const { page } = await ask(api.POST('/v1/forums/{id}/representatives/{key}/private-link', { params }));
      setLink(location.origin + page);
      tell(has('links') ? `${words.linkGiven} ${words.replaced}` : words.linkGiven);
      holders.again();
    });
  const voidLink = () =>
    task.run(async () => {
      await ask(api.DELETE('/v1/forums/{id}/representatives/{key}/private-link', { params: { path } }));
      setLink(null);
      tell(words.revoked);
      holders.again();
    });
  const giveFeed = () =>
    task.run(async () => {
      const { address } = await ask(
        api.POST('/v1/forums/{id}/representatives/{key}/feed', { params: { path } }),
      );
      setFeed(location.origin + address);
      tell(has('feeds') ? `${words.linkGiven} ${words.replaced}` : words.linkGiven);
      holders.again();
    });
  const voidFeed = () =>
    task.run(async () => {
      await ask(api.DELETE('/v1/forums/{id}/representatives/{key}/feed', { params: { path } }));
      setFeed(null);
      tell(words.feedRevoked);
      holders.again();
    });
  return (
    <>
      <p class="no-print">
        <a href={to(`/forums/${forum.id}/agendas`)}>← {words.back}</a>
      </p>
      <section class="panel">
        <AgendaSheet forum={forum} agenda={agenda} />
      </section>
      <section class="panel stack no-print" aria-label={words.link}>
        <div class="row">
          <button type="button" disabled={task.busy} onClick={giveLink}>
            {words.give}
          </button>
          {has('links') && (
            <button type="button" class="plain" disabled={task.busy} onClick={voidLink}>
              {words.link} – {words.revoke}
            </button>
          )}
          <button type="button" disabled={task.busy} onClick={giveFeed}>
            {words.giveFeed}
          </button>
          {has('feeds') && (
            <button type="button" class="plain" disabled={task.busy} onClick={voidFeed}>
              {words.feed} – {words.revoke}
            </button>
          )}
        </div>
        {link !== null && <CopyField label={words.link} value={link} />}
        {feed !== null && <CopyField label={words.feed} value={feed} />}
        {task.problem !== null && <ProblemNote problem={task.problem} />}
      </section>
    </>
  );
}

function LinksForAll({ forum, people }: { forum: StoredForum; people: readonly Agenda[] }) {
  const { schedule, shell } = useWords();
  const words = schedule.agendas;
  const task = useTask();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  async function give(): Promise<void> {
    await task.run(async () => {
      const rows = [['key', 'name', 'organisation', 'link']];
      for (const [i, { key, name, participantName }] of people.entries()) {
        setDone(i);
        const params = { path: { id: forum.id, key } };
        const { page } = await ask(
          api.POST('/v1/forums/{id}/representatives/{key}/private-link', { params }),
        );
        rows.push([key, name, participantName ?? '', location.origin + page]);
      }
      const text = rows.map((row) => row.map(cellOf).join(',')).join('\r\n');
      download(new Blob([`\uFEFF${text}\r\n`], { type: 'text/csv' }), 'links.csv');
      setAsking(false);
    });
    setDone(null);
  }
  return (
    <>
      <button type="button" onClick={() => setAsking(true)}>
        {words.linksCsv} …
      </button>
      {asking && (
        <Dialog title={words.linksCsv} onClose={() => setAsking(false)}>
          <p>{words.linksCsvSure(people.length)}</p>
          {done !== null && (
            <div class="waiting" role="status">
              <progress value={done} max={people.length} aria-label={words.making(done, people.length)} />
              <span>{words.making(done, people.length)}</span>
            </div>
          )}
          {task.problem !== null && <ProblemNote problem={task.problem} />}
          <div class="row">
            <button type="button" class="main-action" disabled={task.busy} onClick={give}>
              {words.linksCsv}
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              {shell.cancel}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** A cell of CSV; what a spreadsheet would run as a formula is made text. Source: OWASP, CSV injection. */
function cellOf(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
