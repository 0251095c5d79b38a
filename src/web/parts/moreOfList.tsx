import type { Pages } from '../state/pages.ts';
import { useWords } from '../words/words.ts';
import { ProblemNote } from './problemNote.tsx';

/** Fetches the next page of a list where there is one. */
export function MoreOfList<T>({ of: pages }: { of: Pages<T> }) {
  const { shell } = useWords();
  return (
    <>
      {pages.pageProblem !== null && <ProblemNote problem={pages.pageProblem} />}
      {pages.hasMore && (
        <div class="row">
          <button type="button" disabled={pages.fetching} onClick={pages.more}>
            {pages.fetching ? shell.waiting : shell.more}
          </button>
        </div>
      )}
    </>
  );
}
