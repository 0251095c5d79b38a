import fc from 'fast-check';

/** As much of JSON Schema as the document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly examples?: readonly unknown[];
}

type Next = () => number;

export function pick<T>(next: Next, values: readonly T[]): T {
  return values[Math.floor(next() * values.length)];
}

const WORDS =
  'welding photonics Ausbildung formation énergie offshore maintenance robotics Praktikum agri-food stage'.split(
    ' ',
  );
/** What programs stumble over: control characters, halves of pairs, quotes of other languages, long words. */
export const HOSTILE_TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e\u200b',
  "'; drop table profile; --",
  '%_\\',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '__proto__',
  'constructor',
  '{{7*7}}',
  '𝕬'.repeat(100),
  'ß'.repeat(5_000),
  'x'.repeat(20_000),
  '0x10',
  '1e400',
  '-0',
  '9'.repeat(40),
  'NaN',
  'null',
  '2026-02-30',
  '2026-13-45T99:99:99Z',
  '0000-01-01',
  '+275760-09-13T00:00:00Z',
  '00000000-0000-0000-0000-000000000000',
  'eyJhIjoxfQ',
  'W10',
  'bnVsbA',
] as const;
/** What strings mean that the schema knows only as text: by the name of the field. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  timeZone: ['Europe/Paris', 'Europe/Helsinki', 'UTC'],
  country: ['FR', 'DE', 'EL', 'UK', 'ES'],
  countries: ['FR', 'DE', 'IT', 'PL'],
  region: ['FRH0', 'DE21', 'ES61'],
  regions: ['FRH0', 'DE2'],
  sector: ['nace:26.11', 'cmq:mechatronics', 'isced-f:0714'],
  sectors: ['nace:26.11', 'cmq:mechatronics', 'isced-f:0714', 'ecosystem:electronics'],
  language: ['en', 'fr', 'de'],
  languages: ['en', 'fr', 'de'],
  startsAt: ['2027-10-12T09:00', '2027-10-12T09:20', '2027-10-12T13:00'],
  endsAt: ['2027-10-12T10:00', '2027-10-12T11:00', '2027-10-12T15:00'],
  from: ['2027-10-12T09:00'],
  until: ['2027-10-12T09:40', '2027-10-12T10:00'],
  at: ['2027-10-12T09:00'],
  year: ['2026', '2025', '2021'],
  website: ['https://example.org'],
  url: ['https://example.org/hook'],
};
const HOSTILE_NUMBERS = [-1, 0, 1.5, -0, 1e308, -1e308, 2 ** 31, 2 ** 53, 2 ** 63, 5e-324, 1e21] as const;

/** Makes values that fit a schema, and others that nearly or not at all do. */
export class SchemaValues {
  readonly #named: Readonly<Record<string, Schema>>;
  readonly #next: Next;
  /** Ids and keys that the service is known to hold, given now and then where an id is asked for. */
  readonly #known: (name: string) => string | undefined;
  readonly #strings = new Map<string, readonly string[]>();

  constructor(
    named: Readonly<Record<string, Schema>>,
    next: Next,
    known: (name: string) => string | undefined,
  ) {
    this.#named = named;
    this.#next = next;
    this.#known = known;
  }

  /** A value that fits. `name` is the field's or the parameter's. */
  fitting(schema: Schema, name: string, depth = 0): unknown {
    const next = this.#next;
    const of = schema.$ref === undefined ? schema : this.#named[schema.$ref.split('/').at(-1)!];
    if (of.const !== undefined) return of.const;
    if (of.enum !== undefined) return pick(next, of.enum);
    const choices = of.anyOf ?? of.oneOf;
    if (choices !== undefined) {
      const short = choices.filter(({ type }) => type === 'null' || type === 'string');
      return this.fitting(pick(next, depth > 4 && short.length > 0 ? short : choices), name, depth);
    }
    if (of.examples !== undefined && next() < 0.5) return pick(next, of.examples);
    const types = [of.type ?? (of.properties === undefined ? 'string' : 'object')].flat() as string[];
    switch (pick(next, types)) {
      case 'null':
        return null;
      case 'boolean':
        return next() < 0.5;
      case 'integer':
        return this.#number(of, true);
      case 'number':
        return this.#number(of, false);
      case 'array': {
        const least = of.minItems ?? 0;
        const most = Math.min(of.maxItems ?? 3, least + (depth > 3 ? 0 : 3));
        const length = least + Math.floor(next() * (most - least + 1));
        return Array.from({ length }, () => this.fitting(of.items ?? {}, name, depth + 1));
      }
      case 'object':
        return this.#object(of, depth);
      default:
        return this.#text(of, name);
    }
  }

  /** A value with one or two faults in it, or a fitting one in which something else stands. */
  nearly(schema: Schema, name: string): unknown {
    return this.#bend(this.fitting(schema, name), 0);
  }

  /** A value of the most unlikely kinds. */
  hostile(depth = 0): unknown {
    const next = this.#next;
    const roll = next();
    if (roll < 0.45) return pick(next, HOSTILE_TEXTS);
    if (roll < 0.6) return pick(next, HOSTILE_NUMBERS);
    if (roll < 0.7) return pick(next, [null, true, false, [], {}]);
    if (depth > 3) return 0;
    if (roll < 0.85) return Array.from({ length: Math.floor(next() * 4) }, () => this.hostile(depth + 1));
    const keys = Array.from({ length: 3 }, () => pick(next, [...HOSTILE_TEXTS, 'name', 'id', 'kind']));
    return Object.fromEntries(keys.map((key) => [key, this.hostile(depth + 1)]));
  }

  #bend(value: unknown, depth: number): unknown {
    const next = this.#next;
    if (depth > 0 && (value === null || typeof value !== 'object' || next() < 0.2)) return this.hostile(2);
    if (Array.isArray(value)) {
      if (value.length === 0 || next() < 0.2) return [...value, this.hostile(1)];
      if (next() < 0.1) return Array.from({ length: 600 }, () => value[0]);
      const at = Math.floor(next() * value.length);
      return value.map((each, i) => (i === at ? this.#bend(each, depth + 1) : each));
    }
    if (value === null || typeof value !== 'object') return this.hostile(1);
    const fields = Object.entries(value);
    if (fields.length === 0 || next() < 0.1) return { ...value, unheardOf: this.hostile(1) };
    const [chosen] = pick(next, fields);
    if (next() < 0.15) return Object.fromEntries(fields.filter(([field]) => field !== chosen));
    return Object.fromEntries(
      fields.map(([field, each]) => [field, field === chosen ? this.#bend(each, depth + 1) : each]),
    );
  }

  #object(of: Schema, depth: number): Record<string, unknown> {
    const next = this.#next;
    const required = new Set(of.required ?? []);
    const share = depth > 2 ? 0.1 : 0.5;
    const made = Object.entries(of.properties ?? {})
      .filter(([name]) => required.has(name) || next() < share)
      .map(([name, each]) => [name, this.fitting(each, name, depth + 1)] as const);
    if (typeof of.additionalProperties === 'object' && next() < 0.5) {
      const name = this.fitting(of.propertyNames ?? { type: 'string' }, 'key', depth + 1);
      made.push([String(name), this.fitting(of.additionalProperties, 'value', depth + 1)]);
    }
    return Object.fromEntries(made);
  }

  #number({ minimum, maximum }: Schema, whole: boolean): number {
    const next = this.#next;
    const least = minimum ?? 0;
    const most = Math.min(maximum ?? least + 1_000, least + 1_000);
    const edge = next();
    if (edge < 0.1) return least;
    if (edge < 0.2) return most;
    const value = least + next() * (most - least);
    return whole ? Math.round(value) : value;
  }

  #text(of: Schema, name: string): string {
    const next = this.#next;
    const known = next() < 0.85 ? this.#known(name) : undefined;
    if (of.format === 'uuid') return known ?? fc.sample(fc.uuid(), { seed: next() * 2 ** 31, numRuns: 1 })[0];
    if (of.format === 'date') return pick(next, ['2026-11-22', '2027-10-12', '2027-10-13', '2020-02-29']);
    if (of.format === 'date-time')
      return pick(next, ['2027-10-12T09:00:00+02:00', '2026-11-22T12:00:00Z', '2027-10-12T07:20:00.000Z']);
    if (of.format === 'email') return 'someone@example.org';
    if (of.format === 'uri') return 'https://example.org/hook';
    if (of.pattern !== undefined)
      return pick(next, this.#strings.get(of.pattern) ?? this.#sample(of.pattern));
    if (known !== undefined) return known;
    if (MEANT[name] !== undefined && next() < 0.9) return pick(next, MEANT[name]);
    const least = of.minLength ?? 0;
    const most = of.maxLength ?? 60;
    const words = Array.from({ length: 1 + Math.floor(next() * 5) }, () => pick(next, WORDS)).join(' ');
    return words.padEnd(least, 'x').slice(0, most);
  }

  #sample(pattern: string): readonly string[] {
    const sampled = fc.sample(fc.stringMatching(new RegExp(pattern)), { seed: 1, numRuns: 40 });
    this.#strings.set(pattern, sampled);
    return sampled;
  }
}
