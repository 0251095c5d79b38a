import { useId } from 'preact/hooks';
import { tell } from '../state/notices.ts';
import { useWords } from '../words/words.ts';

/** Something that is told once, to be copied. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const { schedule } = useWords();
  const id = useId();
  async function copy(): Promise<void> {
    const field = document.getElementById(id) as HTMLInputElement;
    field.select();
    // Only a page under HTTPS or of this machine may write to the clipboard; else the text stands selected.
    if (navigator.clipboard === undefined) return;
    await navigator.clipboard.writeText(value);
    tell(schedule.agendas.copied);
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="row copy">
        <input
          id={id}
          class="grow"
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" onClick={copy}>
          {schedule.agendas.copy}
        </button>
      </div>
    </div>
  );
}
