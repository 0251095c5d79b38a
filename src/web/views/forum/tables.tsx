import { useState } from 'preact/hooks';
import { api, ask } from '../../api/client.ts';
import { Choice } from '../../parts/choice.tsx';
import { Losing, useLosing } from '../../parts/losing.tsx';
import { ProblemNote } from '../../parts/problemNote.tsx';
import { TextField } from '../../parts/textField.tsx';
import { useOpened } from '../../parts/useOpened.ts';
import { useAnswer, useTask } from '../../state/answer.ts';
import { tell } from '../../state/notices.ts';
import { useWords } from '../../words/words.ts';
import type { StoredForum } from './forumFrame.tsx';
import type { Table } from './forumMembers.ts';
import { askParticipants } from './forumParts.ts';

/** Tables that are shown at once. */
const SHOWN = 60;

/** The tables of a forum: many at a time, by number; a host for one; and away with one. */
export function Tables(props: {
  readonly forum: StoredForum;
  readonly tables: readonly Table[];
  readonly onChange: () => void;
}) {
  const { forum: words, shell } = useWords();
  const { forum, tables, onChange } = props;
  const task = useTask();
  const losing = useLosing(task);
  const [count, setCount] = useState('10');
  const [prefix, setPrefix] = useState(words.tableWord);
  const [virtual, setVirtual] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const [shown, setShown] = useState(SHOWN);
  const [open, setOpen] = useState<Table | null>(null);
  const wanted = Math.min(500, Math.max(0, Math.floor(Number(count) || 0)));
  async function add(event: Event): Promise<void> {
    event.preventDefault();
    const taken = new Set(tables.map(({ externalId }) => externalId));
    const keys: string[] = [];
    for (let number = 1; keys.length < wanted; number++) {
      const key = `${virtual ? 'v' : ''}${number}`;
      if (!taken.has(key)) keys.push(key);
    }
    await task.run(async () => {
      for (const [i, key] of keys.entries()) {
        setDone(i);
        await ask(
          api.POST('/v1/forums/{id}/tables', {
            params: { path: { id: forum.id } },
            body: { externalId: key, name: `${prefix.trim()} ${key}`.trim(), virtual },
          }),
        );
      }
      tell(words.tablesAdded(keys.length));
    });
    setDone(null);
    onChange();
  }
  async function remove(table: Table): Promise<void> {
    const path = { id: forum.id, key: table.externalId };
    const gone = await losing.run((confirm) =>
      ask(api.DELETE('/v1/forums/{id}/tables/{key}', { params: { path, query: { confirm } } })),
    );
    if (!gone) return;
    const { version: _version, ...body } = table;
    tell(words.tableRemoved, async () => {
      await ask(api.POST('/v1/forums/{id}/tables', { params: { path: { id: forum.id } }, body }));
      onChange();
    });
    setOpen(null);
    onChange();
  }
  return (
    <section class="panel stack" aria-labelledby="tables">
      <h2 id="tables">
        {words.tables} <span class="soft number">{tables.length}</span>
      </h2>
      {tables.length === 0 && <p class="soft">{words.tablesNone}</p>}
      {tables.length > 0 && (
        <ul class="row table-chips">
          {tables.slice(0, shown).map((table) => (
            <li key={table.externalId}>
              <button
                type="button"
                class="small"
                aria-pressed={open?.externalId === table.externalId}
                onClick={() => setOpen(open?.externalId === table.externalId ? null : table)}
              >
                {table.name}
                {table.virtual && <span class="soft"> · {words.virtual}</span>}
                {table.host !== null && <span class="soft"> · {table.host}</span>}
              </button>
            </li>
          ))}
          {tables.length > shown && (
            <li>
              <button type="button" class="plain small" onClick={() => setShown(tables.length)}>
                {shell.more} ({tables.length - shown})
              </button>
            </li>
          )}
        </ul>
      )}
      {open !== null && (
        <TableForm
          key={open.externalId}
          forum={forum}
          table={open}
          onDone={() => {
            setOpen(null);
            onChange();
          }}
          onRemove={() => remove(open)}
        />
      )}
      {task.problem !== null && !losing.asks && <ProblemNote problem={task.problem} />}
      <Losing of={losing} />
      <form class="fields" onSubmit={add}>
        <TextField
          label={words.tableCount}
          type="number"
          min={1}
          max={500}
          value={count}
          onInput={setCount}
        />
        <TextField label={words.tablePrefix} value={prefix} onInput={setPrefix} />
        <label class="check">
          <input
            type="checkbox"
            checked={virtual}
            onChange={(event) => setVirtual(event.currentTarget.checked)}
          />
          {words.virtualTables}
        </label>
        <button type="submit" disabled={task.busy || wanted === 0}>
          {words.addTables(wanted)}
        </button>
        {done !== null && (
          <div class="waiting" role="status">
            <progress value={done} max={wanted} aria-label={words.adding(done, wanted)} />
            <span>{words.adding(done, wanted)}</span>
          </div>
        )}
      </form>
    </section>
  );
}

function TableForm(props: {
  readonly forum: StoredForum;
  readonly table: Table;
  readonly onDone: () => void;
  readonly onRemove: () => void;
}) {
  const { forum: words, shell } = useWords();
  const { forum, table, onDone, onRemove } = props;
  const task = useTask();
  const form = useOpened<HTMLFormElement>();
  const [name, setName] = useState(table.name);
  const [host, setHost] = useState(table.host ?? '');
  const [virtual, setVirtual] = useState(table.virtual);
  const participants = useAnswer((signal) => askParticipants(forum.id, signal), [forum.id]);
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const done = await task.run(() =>
      ask(
        api.PATCH('/v1/forums/{id}/tables/{key}', {
          params: { path: { id: forum.id, key: table.externalId } },
          body: { name, host: host === '' ? null : host, virtual },
        }),
      ),
    );
    if (!done) return;
    tell(words.saved);
    onDone();
  }
  const all = participants.value ?? [];
  const hosts: (readonly [string, string])[] = [
    ['', words.hostNone],
    ...all.map((each) => [each.externalId, each.name] as const),
  ];
  if (host !== '' && all.every((each) => each.externalId !== host)) hosts.push([host, host]);
  return (
    <form ref={form} class="fields form-below" onSubmit={save} aria-label={table.name}>
      <TextField label={words.name} value={name} onInput={setName} required />
      <Choice label={words.host} value={host} options={hosts} onChange={setHost} />
      <label class="check">
        <input
          type="checkbox"
          checked={virtual}
          onChange={(event) => setVirtual(event.currentTarget.checked)}
        />
        {words.virtualTables}
      </label>
      <div class="row">
        <button type="submit" disabled={task.busy}>
          {shell.save}
        </button>
        <button type="button" class="plain" onClick={onRemove}>
          {shell.remove}
        </button>
      </div>
      {task.problem !== null && <ProblemNote problem={task.problem} />}
    </form>
  );
}
