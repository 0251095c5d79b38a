import { useWords } from '../words/words.ts';

/** Says that an answer is waited for, once it takes longer than half a second; keeps the place until then. */
export function Waiting(props: {
  readonly slow: boolean;
  readonly text?: string;
  /** How much is done, in [0, 1]; null where that is not known. */
  readonly share?: number | null;
}) {
  const { slow, text, share = null } = props;
  const { shell } = useWords();
  return (
    <div class="waiting" role="status">
      {slow && (
        <>
          <progress aria-label={text ?? shell.waiting} {...(share === null ? {} : { value: share })} />
          <span>{text ?? shell.waiting}</span>
        </>
      )}
    </div>
  );
}
