import { useState } from 'preact/hooks';
import { api, ask, type Schemas } from '../api/client.ts';
import { ProblemNote } from '../parts/problemNote.tsx';
import { useTask } from '../state/answer.ts';
import { useWords } from '../words/words.ts';

/** The contact of a profile that was introduced, asked for only when somebody wants it: each look is recorded. */
export function OpenContact({ id }: { id: string }) {
  const { introductions: words } = useWords();
  const task = useTask();
  const [read, setRead] = useState<Schemas['OpenContact']>();
  if (task.problem !== null) {
    const isClosed = task.problem.status === 403 || task.problem.status === 404;
    return isClosed ? (
      <p class="small soft">{words.contactClosed}</p>
    ) : (
      <ProblemNote problem={task.problem} />
    );
  }
  if (read === undefined) {
    return (
      <button
        type="button"
        class="small"
        disabled={task.busy}
        onClick={() =>
          task.run(async () => {
            setRead(await ask(api.GET('/v1/profiles/{id}/contact', { params: { path: { id } } })));
          })
        }
      >
        {words.contact}
      </button>
    );
  }
  const { name, email, phone } = read.contact ?? { name: null, email: null, phone: null };
  if (name === null && email === null && phone === null) return <p class="small soft">{words.contactNone}</p>;
  return (
    <p class="row small">
      {name !== null && <span>{name}</span>}
      {email !== null && <a href={`mailto:${email}`}>{email}</a>}
      {phone !== null && <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>}
    </p>
  );
}
