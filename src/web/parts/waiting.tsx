import { useWords } from '../words/words.ts';

/** Says that an answer is waited for, once it takes longer than half a second; keeps the place until then. */
export function Waiting({ slow, text }: { slow: boolean; text?: string }) {
  const { shell } = useWords();
  return (
    <div class="waiting" role="status">
      {slow && (
        <>
          <progress aria-label={text ?? shell.waiting} />
          <span>{text ?? shell.waiting}</span>
        </>
      )}
    </div>
  );
}
