import { type GeoPermissibleObjects, geoAzimuthalEqualArea, geoBounds, geoContains, geoPath } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json';
import type { Place } from './places.ts';

/** The drawing's own units; the page scales it. */
export const WIDTH = 960;
export const HEIGHT = 760;

/** ISO 3166-1 numeric codes of the countries that the map shows, by their alpha-2 code. Source: ISO 3166-1. */
const NUMERIC: Readonly<Record<string, string>> = {
  AL: '008',
  AM: '051',
  AT: '040',
  AZ: '031',
  BA: '070',
  BE: '056',
  BG: '100',
  BY: '112',
  CH: '756',
  CY: '196',
  CZ: '203',
  DE: '276',
  DK: '208',
  DZ: '012',
  EE: '233',
  ES: '724',
  FI: '246',
  FR: '250',
  GB: '826',
  GE: '268',
  GR: '300',
  HR: '191',
  HU: '348',
  IE: '372',
  IL: '376',
  IS: '352',
  IT: '380',
  JO: '400',
  LB: '422',
  LT: '440',
  LU: '442',
  LV: '428',
  MA: '504',
  MD: '498',
  ME: '499',
  MK: '807',
  NL: '528',
  NO: '578',
  PL: '616',
  PS: '275',
  PT: '620',
  RO: '642',
  RS: '688',
  RU: '643',
  SE: '752',
  SI: '705',
  SK: '703',
  SY: '760',
  TN: '788',
  TR: '792',
  UA: '804',
};

/** Too small for the outlines at this scale, or without a code in them: longitude and latitude of the middle, in degrees. */
const POINTS: Readonly<Record<string, readonly [number, number]>> = {
  AD: [1.58, 42.54],
  LI: [9.55, 47.16],
  MC: [7.42, 43.74],
  MT: [14.41, 35.92],
  SM: [12.46, 43.94],
  VA: [12.45, 41.9],
  XK: [20.9, 42.58],
  FO: [-6.9, 62.0],
};

/** The part of the world that is drawn, in degrees: west, south, east, north. */
const [WEST, SOUTH, EAST, NORTH] = [-24, 34, 44, 70.5];

const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
const countries = feature(topology, topology.objects.countries).features as Feature<Polygon | MultiPolygon>[];

const frame: GeoPermissibleObjects = {
  type: 'MultiPoint',
  coordinates: [
    [WEST, 64],
    [-10, SOUTH + 1],
    [10, 36],
    [30, SOUTH],
    [EAST - 4, 38],
    [EAST, 50],
    [25, NORTH],
    [10, NORTH],
  ],
};
const projection = geoAzimuthalEqualArea()
  .rotate([-13, -53])
  .fitExtent(
    [
      [10, 10],
      [WIDTH - 10, HEIGHT - 10],
    ],
    frame,
  )
  .clipExtent([
    [-WIDTH, -HEIGHT],
    [2 * WIDTH, 2 * HEIGHT],
  ]);
const path = geoPath(projection).digits(1);

/** Outlines of countries as paths of an SVG, those that lie near the frame. */
export const OUTLINES: readonly string[] = countries
  .filter((country) => {
    const [[west, south], [east, north]] = geoBounds(country);
    return east > WEST - 30 && west < EAST + 30 && north > SOUTH - 20 && south < NORTH + 15;
  })
  .map((country) => path(country) ?? '')
  .filter((outline) => outline !== '');

export interface Position {
  readonly x: number;
  readonly y: number;
  /** Whether the profile itself says where it is. */
  readonly exact: boolean;
}

/** The part of each country that holds most of it and lies in the frame: overseas parts are left out. */
const mainParts = new Map<string, Feature<Polygon>>();

function mainPartOf(code: string): Feature<Polygon> | undefined {
  const known = mainParts.get(code);
  if (known !== undefined) return known;
  const country = countries.find(({ id }) => id !== undefined && id === NUMERIC[code]);
  if (country === undefined) return undefined;
  const { geometry } = country;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const parts = polygons
    .map(
      (coordinates): Feature<Polygon> => ({
        type: 'Feature',
        properties: null,
        geometry: { type: 'Polygon', coordinates },
      }),
    )
    .sort((a, b) => path.area(b) - path.area(a));
  mainParts.set(code, parts[0]!);
  return parts[0];
}

/** A row of numbers in [0, 1) that follow from a text alone. Source: FNV-1a and xorshift32, both public. */
function* chances(text: string): Generator<number, never> {
  let state = 0x811c9dc5;
  for (const letter of text) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193);
  state ||= 1;
  for (;;) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    yield (state >>> 0) / 2 ** 32;
  }
}

/** So many draws; a country so thin that none falls inside is stood in for by its middle. */
const MOST_DRAWS = 60;

/**
 * Where a profile is drawn: where it says it is, else anywhere in its country, always at the same place for the
 * same profile. Null: outside the map or without a country.
 */
export function positionOf(place: Place): Position | null {
  const known = positions.get(place);
  if (known !== undefined) return known;
  const position = findPosition(place);
  positions.set(place, position);
  return position;
}

const positions = new WeakMap<Place, Position | null>();

function findPosition(place: Place): Position | null {
  const exact = place.location !== null && place.location !== undefined;
  const at = exact
    ? ([place.location!.longitude, place.location!.latitude] as const)
    : drawnPlace(place.id, place.country);
  if (at === null) return null;
  const point = projection([at[0], at[1]]);
  if (point === null) return null;
  const [x, y] = point;
  return x < 0 || y < 0 || x > WIDTH || y > HEIGHT ? null : { x, y, exact };
}

function drawnPlace(id: string, country: string | null | undefined): readonly [number, number] | null {
  if (country === null || country === undefined) return null;
  const chance = chances(id);
  const draw = (): number => chance.next().value;
  const point = POINTS[country];
  if (point !== undefined) return [point[0] + (draw() - 0.5) / 4, point[1] + (draw() - 0.5) / 4];
  const part = mainPartOf(country);
  if (part === undefined) return null;
  const [[west, south], [east, north]] = geoBounds(part);
  for (let drawn = 0; drawn < MOST_DRAWS; drawn += 1) {
    const at: [number, number] = [west + (east - west) * draw(), south + (north - south) * draw()];
    if (geoContains(part, at)) return at;
  }
  return [(west + east) / 2, (south + north) / 2];
}
