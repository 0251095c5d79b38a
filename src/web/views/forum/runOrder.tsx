import { useState } from 'preact/hooks';
import { api, ask } from '../../api/client.ts';
import { Choice } from '../../parts/choice.tsx';
import { ProblemNote } from '../../parts/problemNote.tsx';
import { TextField } from '../../parts/textField.tsx';
import { useTask } from '../../state/answer.ts';
import { useWords } from '../../words/words.ts';
import type { StoredForum } from './forumFrame.tsx';

/** What a new run is to do. */
export function RunOrder({ forum, onOrdered }: { forum: StoredForum; onOrdered: () => void }) {
  const { schedule: words } = useWords();
  const task = useTask();
  const [mode, setMode] = useState<'select' | 'place'>('select');
  const [seed, setSeed] = useState('1');
  const [seconds, setSeconds] = useState('30');
  const [dryRun, setDryRun] = useState(false);
  const [near, setNear] = useState(true);
  const [keepLocks, setKeepLocks] = useState(true);
  const reasons = (pointer: string) => task.problem?.reasonsFor(pointer);
  async function start(event: Event): Promise<void> {
    event.preventDefault();
    const body = {
      mode,
      dryRun,
      keepLocks,
      seed: Number(seed),
      timeLimitSeconds: Number(seconds),
      stayNear: near ? forum.publishedRunId : null,
    };
    const path = { id: forum.id };
    const done = await task.run(() =>
      ask(api.POST('/v1/forums/{id}/schedule-runs', { params: { path }, body })),
    );
    if (done) onOrdered();
  }
  const check = (label: string, value: boolean, set: (value: boolean) => void) => (
    <label class="check">
      <input type="checkbox" checked={value} onChange={(event) => set(event.currentTarget.checked)} />
      {label}
    </label>
  );
  return (
    <form class="panel stack" onSubmit={start} aria-labelledby="order">
      <h2 id="order">{words.order}</h2>
      <div class="fields">
        <Choice label={words.mode} value={mode} options={words.modes} onChange={setMode} />
        <TextField
          label={words.timeLimit}
          type="number"
          min={1}
          max={3600}
          value={seconds}
          onInput={setSeconds}
          faults={reasons('/timeLimitSeconds')}
        />
        <button type="submit" class="main-action" disabled={task.busy}>
          {words.start}
        </button>
      </div>
      {forum.publishedRunId !== null && check(words.near, near, setNear)}
      <details>
        <summary>{words.more}</summary>
        <div class="stack tight">
          {check(words.dryRun, dryRun, setDryRun)}
          {check(words.keepLocks, keepLocks, setKeepLocks)}
          <div class="fields">
            <TextField
              label={words.seed}
              hint={words.seedHint}
              type="number"
              min={0}
              value={seed}
              onInput={setSeed}
              faults={reasons('/seed')}
            />
          </div>
        </div>
      </details>
      {task.problem !== null && <ProblemNote problem={task.problem} />}
    </form>
  );
}
