import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { api, ask } from '../api/client.ts';
import { asProblem } from '../state/answer.ts';
import { key } from '../state/key.ts';
import { useWords } from '../words/words.ts';
import { TextField } from './textField.tsx';

/** Where a key is entered; it is tried before it is kept. */
export function KeyForm({ onUsed, children }: { onUsed: () => void; children?: ComponentChildren }) {
  const { shell } = useWords();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<string>();

  async function enter(event: Event): Promise<void> {
    event.preventDefault();
    const entered = text.trim();
    try {
      await ask(
        api.GET('/v1/profiles', {
          params: { query: { limit: 1 } },
          headers: { authorization: `Bearer ${entered}` },
        }),
      );
    } catch (error) {
      const problem = asProblem(error);
      setRefused(problem.status === 401 ? shell.key.refused : problem.message);
      return;
    }
    key.set(entered);
    setRefused(undefined);
    setText('');
    onUsed();
  }

  return (
    <form class="stack" onSubmit={enter}>
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
        {children}
      </div>
    </form>
  );
}
