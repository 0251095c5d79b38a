import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { groupOf, KIND_GROUPS } from '../../network/kindGroups.ts';
import { HEIGHT, OUTLINES, type Position, positionOf, WIDTH } from '../../network/layout.ts';
import type { Place } from '../../network/places.ts';
import { useFigures } from '../../state/figures.ts';
import { useWords } from '../../words/words.ts';

interface Placed {
  readonly place: Place;
  readonly at: Position;
}

/** What part of the drawing is seen: shift in its units, and scale from 1. */
interface Sight {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const ALL: Sight = { x: 0, y: 0, scale: 1 };
const MOST_SCALE = 12;
/** A click this near to a dot, in pixels, is meant for it. */
const NEAR = 14;

/** The map: outlines, one dot a profile, links from the chosen one to its partners. */
export function NetworkMap(props: {
  readonly places: readonly Place[];
  readonly chosen: string | null;
  /** Ids of the partners of the chosen one with their scores. */
  readonly partners: ReadonlyMap<string, number>;
  readonly onChoose: (id: string) => void;
}) {
  const { places, chosen, partners, onChoose } = props;
  const { network: words } = useWords();
  const figures = useFigures();
  const svg = useRef<SVGSVGElement>(null);
  const [sight, setSight] = useState<Sight>(ALL);
  const [pointed, setPointed] = useState<Placed>();
  const dragged = useRef<{ x: number; y: number; moved: boolean } | null>(null);
  const placed = useMemo(
    () =>
      places.flatMap((place): Placed[] => {
        const at = positionOf(place);
        return at === null ? [] : [{ place, at }];
      }),
    [places],
  );
  const from = placed.find(({ place }) => place.id === chosen);
  const linked = placed.filter(({ place }) => partners.has(place.id));
  const isFaded = from !== undefined;

  function zoom(by: number, atX = WIDTH / 2, atY = HEIGHT / 2): void {
    setSight(({ x, y, scale }) => {
      const next = Math.min(MOST_SCALE, Math.max(1, scale * by));
      // What lies under the point stays under it.
      return within({
        scale: next,
        x: atX - ((atX - x) * next) / scale,
        y: atY - ((atY - y) * next) / scale,
      });
    });
  }
  function move(x: number, y: number): void {
    setSight((now) => within({ ...now, x: now.x + x, y: now.y + y }));
  }

  /** A point of the window in the drawing's units. */
  function pointOf(event: MouseEvent): { x: number; y: number; unit: number } {
    const box = svg.current!.getBoundingClientRect();
    const unit = WIDTH / box.width;
    return { x: (event.clientX - box.left) * unit, y: (event.clientY - box.top) * unit, unit };
  }

  function nearest(event: MouseEvent): Placed | undefined {
    const { x, y, unit } = pointOf(event);
    let best: Placed | undefined;
    let least = (NEAR * unit) ** 2;
    for (const each of isFaded ? [...placed, ...linked] : placed) {
      const distance =
        (each.at.x * sight.scale + sight.x - x) ** 2 + (each.at.y * sight.scale + sight.y - y) ** 2;
      if (distance < least) {
        least = distance;
        best = each;
      }
    }
    return best;
  }

  useEffect(() => {
    const element = svg.current!;
    const wheel = (event: WheelEvent): void => {
      // Without a modifier the wheel scrolls the page, as everywhere.
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { x, y } = pointOf(event);
      zoom(event.deltaY < 0 ? 1.25 : 0.8, x, y);
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, []);

  function press(event: KeyboardEvent): void {
    const step = 80;
    const act: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => move(step, 0),
      ArrowRight: () => move(-step, 0),
      ArrowUp: () => move(0, step),
      ArrowDown: () => move(0, -step),
      '+': () => zoom(1.5),
      '=': () => zoom(1.5),
      '-': () => zoom(1 / 1.5),
      '0': () => setSight(ALL),
    };
    const does = act[event.key];
    if (does === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    does();
  }

  const dots = (those: readonly Placed[]): string =>
    those.map(({ at }) => `M${at.x.toFixed(1)} ${at.y.toFixed(1)}h0`).join('');
  return (
    <>
      <div class="map">
        <svg
          ref={svg}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={`${words.mapLabel(placed.length)} ${words.keys}`}
          tabindex={0}
          onKeyDown={press}
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            dragged.current = { x: event.clientX, y: event.clientY, moved: false };
          }}
          onPointerMove={(event) => {
            const drag = dragged.current;
            if (drag === null) {
              setPointed(nearest(event));
              return;
            }
            const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
            if (!drag.moved && Math.hypot(x, y) < 4) return;
            svg.current!.setPointerCapture(event.pointerId);
            const { unit } = pointOf(event);
            move(x * unit, y * unit);
            dragged.current = { x: event.clientX, y: event.clientY, moved: true };
          }}
          onPointerUp={(event) => {
            const drag = dragged.current;
            dragged.current = null;
            if (drag === null || drag.moved) return;
            const hit = nearest(event);
            if (hit !== undefined) onChoose(hit.place.id);
          }}
          onPointerLeave={() => setPointed(undefined)}
        >
          <g transform={`translate(${sight.x} ${sight.y}) scale(${sight.scale})`}>
            <Outlines />
            {KIND_GROUPS.map((group) => (
              <path
                key={group}
                class={`dots ${group}${isFaded ? ' faded' : ''}`}
                d={dots(placed.filter(({ place }) => groupOf(place.kind) === group))}
              />
            ))}
            {from !== undefined &&
              linked.map(({ place, at }) => (
                <path
                  key={place.id}
                  class="link"
                  d={`M${from.at.x} ${from.at.y}L${at.x} ${at.y}`}
                  style={{ strokeOpacity: 0.35 + (partners.get(place.id) ?? 0) }}
                />
              ))}
            {linked.map(({ place, at }) => (
              <path key={place.id} class={`dots partner ${groupOf(place.kind)}`} d={dots([{ place, at }])} />
            ))}
            {from !== undefined && (
              <>
                <path class="dots ring" d={dots([from])} />
                <path class={`dots chosen ${groupOf(from.place.kind)}`} d={dots([from])} />
              </>
            )}
          </g>
        </svg>
        <div class="map-controls row no-print">
          <button type="button" class="small" aria-label={words.zoomIn} onClick={() => zoom(1.5)}>
            +
          </button>
          <button type="button" class="small" aria-label={words.zoomOut} onClick={() => zoom(1 / 1.5)}>
            −
          </button>
          <button type="button" class="small" onClick={() => setSight(ALL)}>
            {words.showAll}
          </button>
        </div>
        <p class={pointed === undefined ? 'pointed idle small' : 'pointed small'} aria-hidden="true">
          {pointed === undefined
            ? words.keys
            : [
                pointed.place.name,
                pointed.place.country === null ? '' : figures.country(pointed.place.country ?? ''),
                pointed.at.exact ? '' : words.approximatePlace,
              ]
                .filter((part) => part !== '')
                .join(' · ')}
        </p>
      </div>
      {placed.length < places.length && <p class="hint">{words.outside(places.length - placed.length)}</p>}
    </>
  );
}

/** Keeps some of the drawing in sight. */
function within({ x, y, scale }: Sight): Sight {
  const clamp = (value: number, size: number): number => Math.min(0, Math.max(size * (1 - scale), value));
  return { scale, x: clamp(x, WIDTH), y: clamp(y, HEIGHT) };
}

const outlines = OUTLINES.join('');

function Outlines() {
  return <path class="land" d={outlines} />;
}
