import type { ProblemError } from '../api/problem.ts';
import { useWords } from '../words/words.ts';

/**
 * Why something did not work, in the page's words where it knows them and in the service's otherwise, with the
 * fields named.
 */
export function ProblemNote({ problem, again }: { problem: ProblemError; again?: () => void }) {
  const { shell } = useWords();
  const known: Readonly<Record<string, string>> = {
    unreachable: shell.problem.unreachable,
    overloaded: shell.problem.overloaded,
    'not-ready': shell.problem.overloaded,
    'database-unavailable': shell.problem.overloaded,
    'not-found': shell.problem.missing,
    'version-mismatch': shell.problem.changed,
  };
  const byStatus: Readonly<Record<number, string>> = {
    401: shell.problem.unknown,
    403: shell.problem.forbidden,
  };
  // What another changed is not a fault of a field.
  const faults = problem.code === 'version-mismatch' ? [] : problem.faults;
  const reason = byStatus[problem.status] ?? known[problem.code];
  return (
    <div class="panel problem" role="alert">
      <p>
        <strong>{shell.problem.heading}.</strong> {reason ?? problem.message}
      </p>
      {faults.length > 0 && (
        <ul>
          {faults.map(({ pointer, reason: why }) => (
            <li key={pointer + why}>
              <code>{pointer}</code> {why}
            </li>
          ))}
        </ul>
      )}
      {again !== undefined ? (
        <button type="button" onClick={again}>
          {shell.retry}
        </button>
      ) : (
        problem.code === 'version-mismatch' && (
          <button type="button" onClick={() => location.reload()}>
            {shell.reload}
          </button>
        )
      )}
    </div>
  );
}
