import { useState } from 'preact/hooks';
import { api, ask } from '../api/client.ts';
import { TextField } from '../parts/textField.tsx';
import type { ViewProps } from '../routes.ts';
import { asProblem } from '../state/answer.ts';
import { useKept } from '../state/kept.ts';
import { key } from '../state/key.ts';
import { tell, tellThere } from '../state/notices.ts';
import { useWords } from '../words/words.ts';

/** Where a key is entered that the service asks for; it is tried before it is kept. */
export function KeyEntry({ query }: ViewProps) {
  const { shell } = useWords();
  const held = useKept(key);
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<string>();
  const back = query.get('back');

  async function enter(event: Event): Promise<void> {
    event.preventDefault();
    const before = key.get();
    key.set(text.trim());
    try {
      await ask(api.GET('/v1/profiles', { params: { query: { limit: 1 } } }));
    } catch (error) {
      key.set(before);
      const problem = asProblem(error);
      setRefused(problem.status === 401 ? shell.key.refused : problem.message);
      return;
    }
    setRefused(undefined);
    setText('');
    if (back === null) tell(shell.key.used);
    else {
      tellThere(shell.key.used);
      location.hash = back;
    }
  }

  return (
    <>
      <h1>{shell.key.title}</h1>
      {back !== null && <p>{shell.key.asked}</p>}
      <form class="panel narrow stack" onSubmit={enter}>
        <TextField
          label={shell.key.field}
          hint={shell.key.about}
          value={text}
          onInput={setText}
          faults={refused === undefined ? [] : [refused]}
          type="password"
          required
        />
        <div class="row">
          <button type="submit" class="main-action" disabled={text.trim() === ''}>
            {shell.key.use}
          </button>
          {held !== '' && (
            <button
              type="button"
              onClick={() => {
                key.set('');
                tell(shell.key.forgotten);
              }}
            >
              {shell.key.forget}
            </button>
          )}
        </div>
      </form>
    </>
  );
}
