/** A line of a plot: its points in the order in which they are joined, both coordinates above zero. */
export interface Series {
  readonly label: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** A frame with both axes logarithmic, and the lines in it; at least one has a point. */
export interface Panel {
  readonly xAxis: string;
  readonly yAxis: string;
  readonly series: readonly Series[];
}

/** Sizes in pixels. */
const WIDTH = 900;
const FRAME = { left: 70, top: 16, width: 430, height: 270 };
const PANEL_HEIGHT = 350;
const LEGEND = { left: 530, top: 24, line: 21 };
/** Share of a decade that is left free between the outermost points and the frame. */
const MARGIN = 0.08;

/**
 * Told apart by colour, mark and dash, so that none of them has to be seen. The colours are of medium lightness: at
 * least 3 to 1 against white and against a dark page.
 */
const COLOURS = ['#2f81c7', '#c9601a', '#2e9463', '#b0539f', '#8a7a1f', '#d04a55', '#5f7fd6', '#2a949c'];
const DASHES = ['', '6 3', '2 3', '9 3 2 3'];

/**
 * Panels below each other as an SVG that stands for itself: no script, no font, no file beside it. The page behind
 * it shows through; words and axes follow the reader's light or dark. Same panels, same text.
 */
export function plotSvg(title: string, panels: readonly Panel[]): string {
  const height = PANEL_HEIGHT * panels.length;
  const body = panels.flatMap((panel, i) => [
    `<g transform="translate(0 ${i * PANEL_HEIGHT})">`,
    ...drawPanel(panel),
    '</g>',
  ]);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" font-family="system-ui, sans-serif" font-size="12">`,
    `<title>${escaped(title)}</title>`,
    '<style>text { fill: #3d444d } .axis { stroke: #6e7781 } .grid { stroke: #6e7781; stroke-opacity: 0.25 }',
    '@media (prefers-color-scheme: dark) { text { fill: #c9d1d9 } .axis { stroke: #8b949e } }</style>',
    ...body,
    '</svg>',
    '',
  ].join('\n');
}

function drawPanel({ xAxis, yAxis, series }: Panel): string[] {
  const points = series.flatMap((each) => each.points);
  const x = scaleOf(
    points.map((point) => point.x),
    FRAME.left,
    FRAME.left + FRAME.width,
  );
  const y = scaleOf(
    points.map((point) => point.y),
    FRAME.top + FRAME.height,
    FRAME.top,
  );
  const bottom = FRAME.top + FRAME.height;
  const right = FRAME.left + FRAME.width;
  return [
    ...x.ticks.flatMap((value) => [
      `<line class="grid" x1="${x.at(value)}" y1="${FRAME.top}" x2="${x.at(value)}" y2="${bottom}"/>`,
      `<text x="${x.at(value)}" y="${bottom + 16}" text-anchor="middle">${tickLabel(value)}</text>`,
    ]),
    ...y.ticks.flatMap((value) => [
      `<line class="grid" x1="${FRAME.left}" y1="${y.at(value)}" x2="${right}" y2="${y.at(value)}"/>`,
      `<text x="${FRAME.left - 6}" y="${y.at(value)}" dy="4" text-anchor="end">${tickLabel(value)}</text>`,
    ]),
    `<rect class="axis" x="${FRAME.left}" y="${FRAME.top}" width="${FRAME.width}" height="${FRAME.height}" fill="none"/>`,
    `<text x="${FRAME.left + FRAME.width / 2}" y="${bottom + 36}" text-anchor="middle">${escaped(xAxis)}</text>`,
    `<text transform="translate(14 ${FRAME.top + FRAME.height / 2}) rotate(-90)" text-anchor="middle">${escaped(yAxis)}</text>`,
    ...series.flatMap((each, i) => {
      const places = each.points.map((point) => ({ x: x.at(point.x), y: y.at(point.y) }));
      const legend = LEGEND.top + i * LEGEND.line;
      return [
        ...drawLine(i, places),
        ...drawLine(i, [
          { x: LEGEND.left, y: legend },
          { x: LEGEND.left + 30, y: legend },
        ]),
        `<text x="${LEGEND.left + 40}" y="${legend}" dy="4">${escaped(each.label)}</text>`,
      ];
    }),
  ];
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function drawLine(number: number, places: readonly Place[]): string[] {
  const colour = COLOURS[number % COLOURS.length];
  const dash = DASHES[number % DASHES.length];
  const dashed = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
  const joined = places.map((place) => `${place.x},${place.y}`).join(' ');
  return [
    `<polyline points="${joined}" fill="none" stroke="${colour}" stroke-width="2"${dashed}/>`,
    ...places.map((place) => drawMark(number, place, colour)),
  ];
}

function drawMark(number: number, { x, y }: Place, colour: string): string {
  const shape = [
    `<circle r="4"`,
    `<path d="M-4 -4H4V4H-4Z"`,
    `<path d="M0 -5L5 4H-5Z"`,
    `<path d="M0 -5L5 0L0 5L-5 0Z"`,
  ][number % 4];
  return `${shape} transform="translate(${x} ${y})" fill="${colour}"/>`;
}

/** Where values lie between two edges, by their logarithm, and the powers of ten among them (at least two marks). */
function scaleOf(
  values: readonly number[],
  from: number,
  to: number,
): { at(value: number): number; ticks: readonly number[] } {
  const logs = values.map(Math.log10);
  // One decade at least, so that what hardly changes looks like it and a single point has a place.
  const middle = (Math.min(...logs) + Math.max(...logs)) / 2;
  const least = Math.min(Math.min(...logs) - MARGIN, middle - 0.5);
  const most = Math.max(Math.max(...logs) + MARGIN, middle + 0.5);
  const at = (value: number): number =>
    Math.round((from + ((Math.log10(value) - least) / (most - least)) * (to - from)) * 10) / 10;
  const ticks: number[] = [];
  const steps = most - least < 2 ? [1, 2, 5] : [1];
  for (let power = Math.floor(least); power <= most; power++) {
    for (const step of steps) {
      const value = step * 10 ** power;
      if (Math.log10(value) >= least && Math.log10(value) <= most) ticks.push(value);
    }
  }
  return { at, ticks };
}

function tickLabel(value: number): string {
  return value >= 1 ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toPrecision(1)));
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
