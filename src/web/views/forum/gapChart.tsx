import { useFigures } from '../../state/figures.ts';
import { useWords } from '../../words/words.ts';
import type { Sample } from './followRun.ts';

const WIDTH = 320;
const HEIGHT = 96;

/** How far what a run has lies from what no schedule can pass, over time: the gap as the room between two lines. */
export function GapChart({ samples }: { samples: readonly Sample[] }) {
  const { schedule: words } = useWords();
  const figures = useFigures();
  const known = samples.filter(({ value, bound }) => value !== null && bound !== null);
  const last = known.at(-1);
  if (last === undefined || known.length < 2) return null;
  const values = known.flatMap(({ value, bound }) => [value!, bound!]);
  const low = Math.min(...values);
  const room = Math.max(1e-9, Math.max(...values) - low);
  const from = known[0]!.at;
  const span = Math.max(1e-9, last.at - from);
  const x = (at: number) => ((at - from) / span) * WIDTH;
  const y = (value: number) => HEIGHT - 4 - ((value - low) / room) * (HEIGHT - 8);
  const line = (of: 'value' | 'bound') =>
    known.map((each) => `${x(each.at).toFixed(1)},${y(each[of]!).toFixed(1)}`).join(' ');
  const back = [...known].reverse().map((each) => `${x(each.at).toFixed(1)},${y(each.bound!).toFixed(1)}`);
  const gap = Math.abs(last.bound! - last.value!) / Math.max(1e-9, Math.abs(last.bound!));
  const number = (value: number) => figures.number(Math.round(value * 10) / 10);
  return (
    <figure class="gap-chart">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={words.chart(number(last.value!), number(last.bound!), figures.percent(gap, 1))}
      >
        <polygon class="room" points={`${line('value')} ${back.join(' ')}`} />
        <polyline class="bound" points={line('bound')} />
        <polyline class="value" points={line('value')} />
      </svg>
      <figcaption class="row small" aria-hidden="true">
        <span class="key value">
          {words.value} {number(last.value!)}
        </span>
        <span class="key bound">
          {words.bound} {number(last.bound!)}
        </span>
        <span>
          {words.gap} {figures.percent(gap, 1)}
        </span>
      </figcaption>
    </figure>
  );
}
