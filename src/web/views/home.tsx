import { useWords } from '../words/words.ts';

/** The start: find yourself, or make a profile. */
export function Home() {
  const { shell } = useWords();
  return <h1>{shell.sections.matches}</h1>;
}
