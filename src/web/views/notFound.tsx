import { to } from '../state/address.ts';
import { useWords } from '../words/words.ts';

/** An address that leads nowhere. */
export function NotFound() {
  const { shell } = useWords();
  return (
    <>
      <h1>{shell.notFound.title}</h1>
      <p>{shell.notFound.text}</p>
      <p>
        <a href={to('/')}>{shell.notFound.home}</a>
      </p>
    </>
  );
}
