import { KeyForm } from '../parts/keyForm.tsx';
import { useKept } from '../state/kept.ts';
import { key } from '../state/key.ts';
import { tell } from '../state/notices.ts';
import { useWords } from '../words/words.ts';

/** Where a key is entered, changed and forgotten. */
export function KeyEntry() {
  const { shell } = useWords();
  const held = useKept(key);
  return (
    <>
      <h1>{shell.key.title}</h1>
      <div class="panel narrow">
        <KeyForm onUsed={() => tell(shell.key.used)}>
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
        </KeyForm>
      </div>
    </>
  );
}
