import type { ComponentChildren } from 'preact';

/** Something wide that scrolls in itself, by keyboard too. */
export function Scroll(props: {
  readonly label: string;
  readonly children: ComponentChildren;
  readonly panel?: boolean;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class={props.panel ? 'panel scroll' : 'scroll'} aria-label={props.label} tabIndex={0}>
      {props.children}
    </section>
  );
}
