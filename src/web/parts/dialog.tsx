import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useWords } from '../words/words.ts';

/** A dialog over the page: takes the focus, ends with Escape or its close button, gives the focus back. */
export function Dialog(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  const { shell } = useWords();
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    element.current?.showModal();
    return () => before?.focus();
  }, []);
  return (
    <dialog ref={element} aria-labelledby={id} onClose={props.onClose}>
      <div class="stack">
        <div class="row apart">
          <h2 id={id}>{props.title}</h2>
          <button
            type="button"
            class="plain"
            aria-label={shell.close}
            onClick={() => element.current?.close()}
          >
            ✕
          </button>
        </div>
        {props.children}
      </div>
    </dialog>
  );
}
