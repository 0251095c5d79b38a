import { useEffect, useRef } from 'preact/hooks';

interface Tab {
  readonly name: string;
  readonly href: string;
  readonly text: string;
}

/** The views of one thing, in a line; where it is longer than the window, the view that is shown is in sight. */
export function Tabs(props: {
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** The name of the view that is shown. */
  readonly shown: string;
}) {
  const { label, tabs, shown } = props;
  const line = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const current = line.current?.querySelector<HTMLElement>('[aria-current]');
    if (current) line.current!.scrollLeft = current.offsetLeft - line.current!.offsetLeft;
  }, [shown]);
  return (
    <nav class="no-print" aria-label={label}>
      <ul class="row tabs" ref={line}>
        {tabs.map(({ name, href, text }) => (
          <li key={name}>
            <a href={href} aria-current={name === shown ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
