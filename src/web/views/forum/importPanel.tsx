import { useId, useState } from 'preact/hooks';
import type { Schemas } from '../../api/client.ts';
import { fetchFile, sendFile } from '../../api/files.ts';
import { ProblemNote } from '../../parts/problemNote.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useTask } from '../../state/answer.ts';
import { type CsvPreview, foldedHeader, previewCsv } from '../../state/csvPreview.ts';
import { useWords } from '../../words/words.ts';

type Report = Schemas['MemberImport'];

/** Rows of a file that are shown before it is imported, refused rows that are told, and bytes looked at for the former. */
const SHOWN_ROWS = 5;
const SHOWN_REFUSALS = 50;
const LOOKED_AT = 64 << 10;
const MOST_BYTES = 32 << 20;

interface Chosen {
  readonly file: File;
  readonly preview: CsvPreview;
  readonly known: ReadonlySet<string>;
}

/** A CSV file of participants or requests: looked at and tried first, row by row, then imported. */
export function ImportPanel(props: {
  readonly forumId: string;
  readonly of: 'participants' | 'requests';
  readonly onImported: () => void;
}) {
  const { forum } = useWords();
  const words = forum.import;
  const { forumId, of, onImported } = props;
  const id = useId();
  const task = useTask();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [report, setReport] = useState<{ readonly of: Report; readonly done: boolean } | null>(null);
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);
  const path = `/v1/forums/${forumId}/${of}/import`;
  async function choose(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    setTooLarge(file.size > MOST_BYTES);
    setReport(null);
    setChosen(null);
    if (file.size > MOST_BYTES) return;
    await task.run(async () => {
      const template = await (await fetchFile(`/v1/forums/templates/${of}.csv`)).text();
      const known = new Set(previewCsv(template, 0).header.map(foldedHeader));
      setChosen({ file, preview: previewCsv(await file.slice(0, LOOKED_AT).text(), SHOWN_ROWS), known });
      setReport({ of: await sendFile<Report>(`${path}?dryRun=true`, file, 'text/csv'), done: false });
    });
  }
  async function run(): Promise<void> {
    const file = chosen?.file;
    if (file === undefined) return;
    const done = await task.run(async () => {
      setReport({ of: await sendFile<Report>(path, file, 'text/csv'), done: true });
    });
    if (done) onImported();
  }
  const good = report === null ? 0 : report.of.created + report.of.updated;
  return (
    <section class="panel stack" aria-labelledby={id}>
      <div class="row apart">
        <h2 id={id}>{words[of]}</h2>
        <a href={`/v1/forums/templates/${of}.csv`} download={`${of}.csv`}>
          {words.template}
        </a>
      </div>
      {chosen === null || report?.done === true ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: the picker inside does the same by keyboard
        <div
          class={over ? 'drop over' : 'drop'}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            void choose(event.dataTransfer?.files[0]);
          }}
        >
          <span>{words.drop}</span>
          <label class="button">
            {words.choose}
            <input
              class="unseen"
              type="file"
              accept=".csv,text/csv"
              aria-label={`${words[of]}: ${words.choose}`}
              onChange={(event) => {
                void choose(event.currentTarget.files?.[0]);
                event.currentTarget.value = '';
              }}
            />
          </label>
        </div>
      ) : (
        <Preview chosen={chosen} />
      )}
      {tooLarge && <p class="faults">{words.tooLarge}</p>}
      {task.busy && <Waiting slow text={report === null ? words.checking : words.reading} />}
      {task.problem !== null && <ProblemNote problem={task.problem} />}
      {report !== null && <Outcome report={report.of} done={report.done} />}
      {chosen !== null && report?.done !== true && (
        <div class="row">
          <button type="button" class="main-action" disabled={task.busy || good === 0} onClick={run}>
            {words.importIt(good)}
          </button>
          <button
            type="button"
            onClick={() => {
              setChosen(null);
              setReport(null);
              task.clear();
            }}
          >
            {words.another}
          </button>
          {report !== null && good === 0 && <span class="soft">{words.nothing}</span>}
        </div>
      )}
    </section>
  );
}

function Preview({ chosen: { file, preview, known } }: { chosen: Chosen }) {
  const words = useWords().forum.import;
  return (
    <div class="stack tight">
      <h3>
        {words.preview} <span class="soft">{file.name}</span>
      </h3>
      <Scroll label={words.preview}>
        <table class="small">
          <thead>
            <tr>
              {preview.header.map((name) => (
                <th key={name} scope="col">
                  {name}
                  <br />
                  {known.has(foldedHeader(name)) ? (
                    <span class="tag good">{words.known}</span>
                  ) : (
                    <span class="tag bad">{words.unknown}</span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row) => (
              <tr key={row.join('\u0000')}>
                {preview.header.map((name, i) => (
                  <td key={name}>{row[i]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </div>
  );
}

function Outcome({ report, done }: { report: Report; done: boolean }) {
  const words = useWords().forum.import;
  return (
    <div class="stack tight" role="status">
      <h3>{done ? words.did : words.would}</h3>
      <p class="row">
        <span>{words.rows(report.read)}:</span>
        <span class="tag good">{words.created(report.created)}</span>
        <span class="tag">{words.updated(report.updated)}</span>
        <span class="tag">{words.unchanged(report.unchanged)}</span>
        {report.rejected > 0 && <span class="tag bad">{words.rejected(report.rejected)}</span>}
      </p>
      {report.rejections.length > 0 && (
        <Scroll label={words.rejected(report.rejected)}>
          <table class="small">
            <thead>
              <tr>
                <th scope="col">{words.row}</th>
                <th scope="col">{words.column}</th>
                <th scope="col">{words.reason}</th>
              </tr>
            </thead>
            <tbody>
              {report.rejections.slice(0, SHOWN_REFUSALS).map(({ row, externalId, pointer, reason }) => (
                <tr key={`${row}${pointer}${reason}`}>
                  <td class="number">
                    {row}
                    {externalId !== null && <span class="soft"> {externalId}</span>}
                  </td>
                  <td>{pointer.slice(1)}</td>
                  <td lang="en">{reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </div>
  );
}
