import { useState } from 'preact/hooks';
import { api, ask, type Schemas } from '../../api/client.ts';
import { Answered } from '../../parts/answered.tsx';
import { Choice } from '../../parts/choice.tsx';
import { CopyField } from '../../parts/copyField.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ProblemNote } from '../../parts/problemNote.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { TextField } from '../../parts/textField.tsx';
import { useAnswer, useTask } from '../../state/answer.ts';
import { useFigures } from '../../state/figures.ts';
import { tell } from '../../state/notices.ts';
import { useWords } from '../../words/words.ts';

type ApiKey = Schemas['ApiKey'];

/** The keys of the service: make one, see it once, revoke it. */
export function Keys() {
  const { access: words, shell } = useWords();
  const figures = useFigures();
  const task = useTask();
  const [made, setMade] = useState<string | null>(null);
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const keys = useAnswer(
    (signal) => ask(api.GET('/v1/keys', { params: { query: { limit: 200 } }, signal })),
    [],
  );
  async function revoke({ id }: ApiKey): Promise<void> {
    const done = await task.run(() => ask(api.DELETE('/v1/keys/{id}', { params: { path: { id } } })));
    setRevoking(null);
    if (done) tell(words.revokedNow);
    keys.again();
  }
  return (
    <section class="panel stack" aria-labelledby="keys">
      <h2 id="keys">{words.keys}</h2>
      <Answered of={keys}>
        {({ items }) =>
          items.length === 0 ? (
            <p class="soft">{words.keysNone}</p>
          ) : (
            <Scroll label={`${words.keys}: ${words.name}`}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{words.name}</th>
                    <th scope="col">{words.role}</th>
                    <th scope="col">{words.subject}</th>
                    <th scope="col">{words.used}</th>
                    <td />
                  </tr>
                </thead>
                <tbody>
                  {items.map((each) => (
                    <tr key={each.id}>
                      <th scope="row">
                        {each.name} <code class="soft">{each.id}</code>
                      </th>
                      <td>
                        {each.role} <span class="soft small">{each.scopes.join(', ')}</span>
                      </td>
                      <td>{each.subject}</td>
                      <td>{each.lastUsedAt === null ? words.never : figures.time(each.lastUsedAt)}</td>
                      <td>
                        {each.revokedAt !== null ? (
                          <span class="tag bad">{words.revoked}</span>
                        ) : (
                          <button type="button" class="small" onClick={() => setRevoking(each)}>
                            {words.revoke}
                            <span class="unseen"> {each.name}</span>
                          </button>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          )
        }
      </Answered>
      {task.problem !== null && <ProblemNote problem={task.problem} />}
      {made !== null && (
        <>
          <p role="status">{words.once}</p>
          <CopyField label={words.key} value={made} />
        </>
      )}
      <NewKey
        onMade={(key) => {
          setMade(key);
          keys.again();
        }}
      />
      {revoking !== null && (
        <Dialog title={words.revoke} onClose={() => setRevoking(null)}>
          <p>{words.revokeSure(revoking.name)}</p>
          <div class="row">
            <button type="button" class="main-action" disabled={task.busy} onClick={() => revoke(revoking)}>
              {words.revoke}
            </button>
            <button type="button" onClick={() => setRevoking(null)}>
              {shell.cancel}
            </button>
          </div>
        </Dialog>
      )}
    </section>
  );
}

const SCOPES = ['read', 'write', 'contacts', 'manage'] as const;

function NewKey({ onMade }: { onMade: (key: string) => void }) {
  const { access: words } = useWords();
  const task = useTask();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Schemas['Role']>('reader');
  const [scopes, setScopes] = useState<readonly Schemas['Scope'][]>(['read']);
  async function create(event: Event): Promise<void> {
    event.preventDefault();
    await task.run(async () => {
      const { key } = await ask(api.POST('/v1/keys', { body: { name, role, scopes: [...scopes] } }));
      onMade(key);
      setName('');
    });
  }
  return (
    <form class="stack form-below" onSubmit={create} aria-label={words.create}>
      <div class="fields">
        <TextField
          label={words.name}
          value={name}
          onInput={setName}
          faults={task.problem?.reasonsFor('/name')}
          required
        />
        <Choice label={words.role} value={role} options={words.roles} onChange={setRole} />
      </div>
      <fieldset>
        <legend>{words.scopes}</legend>
        <div class="row">
          {SCOPES.map((scope) => (
            <label key={scope} class="check">
              <input
                type="checkbox"
                checked={scopes.includes(scope)}
                onChange={(event) =>
                  setScopes(
                    SCOPES.filter((each) =>
                      each === scope ? event.currentTarget.checked : scopes.includes(each),
                    ),
                  )
                }
              />
              {words.scopeNames[scope]}
            </label>
          ))}
        </div>
      </fieldset>
      {task.problem !== null && <ProblemNote problem={task.problem} />}
      <div>
        <button type="submit" disabled={task.busy || name.trim() === '' || scopes.length === 0}>
          {words.create}
        </button>
      </div>
    </form>
  );
}
