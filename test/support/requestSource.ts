import { random } from '../../src/domain/random/random.ts';
import type { OpenApiDocument, Operation } from './conformance.ts';
import { HOSTILE_TEXTS, pick, type Schema, SchemaValues } from './schemaValues.ts';

/** A request as it goes over the wire. */
export interface MadeRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
  readonly manner: Manner;
}

export type Manner = 'valid' | 'nearly' | 'hostile';

/** Ids and keys kept of each kind; the oldest goes first. */
const MOST_KNOWN = 40;
const SHARE_NEARLY = 0.35;
const SHARE_HOSTILE = 0.25;

/**
 * Makes requests from an OpenAPI document, each operation as often as any other: valid ones, which name what the
 * service is known to hold, nearly valid and hostile ones. The same seed and the same answers give the same requests.
 */
export class RequestSource {
  readonly #document: OpenApiDocument;
  readonly #next: () => number;
  readonly #values: SchemaValues;
  readonly #operations: readonly (readonly [method: string, path: string, operation: Operation])[];
  #order: number[] = [];
  /** By the last fixed word of the address they came from. */
  readonly #known = new Map<string, string[]>();
  #collection = '';

  constructor(document: OpenApiDocument, seed: number) {
    this.#document = document;
    this.#next = random(seed);
    this.#operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [method, path, operation] as const),
    );
    this.#values = new SchemaValues(document.components.schemas, this.#next, (name) => this.#recall(name));
  }

  get operations(): number {
    return this.#operations.length;
  }

  /** The next request. */
  make(): MadeRequest {
    const next = this.#next;
    const roll = next();
    const manner: Manner =
      roll < SHARE_HOSTILE ? 'hostile' : roll < SHARE_HOSTILE + SHARE_NEARLY ? 'nearly' : 'valid';
    if (this.#order.length === 0) this.#order = this.#shuffled();
    const [method, path, operation] = this.#operations[this.#order.pop()!];
    // One part is bent; a hostile request has more than one.
    const bent = pick(next, ['path', 'query', 'header', 'body']);
    const isBent = (part: string): boolean =>
      manner !== 'valid' && (part === bent || (manner === 'hostile' && next() < 0.4));
    const headers: Record<string, string> = {};
    const query: string[] = [];
    let address = path;
    for (const { name, in: place, schema, required } of operation.parameters ?? []) {
      this.#collection = collectionOf(path, name);
      if (place !== 'path' && required !== true && next() < 0.6 && !isBent(place)) continue;
      const value = this.#parameter(schema, name, isBent(place), manner);
      if (place === 'path') address = address.replace(`{${name}}`, value);
      else if (place === 'query') query.push(`${name}=${value}`);
      else headers[name] = decodeURIComponentLoosely(value).replace(/[^\x20-\x7e]/g, '?') || '?';
    }
    if (isBent('query')) query.push(`${pick(next, ['x', 'limit', 'cursor', '%'])}=${this.#junk()}`);
    if (isBent('path') && manner === 'hostile' && next() < 0.3)
      address += pick(next, ['/', '//', '/..', '/%00', '/%2e%2e%2f', '%', '%ff', ';a=b', '/x/y']);
    if (isBent('header')) Object.assign(headers, this.#oddHeaders());
    const body = this.#body(operation, headers, isBent('body'), manner);
    const whole = query.length === 0 ? address : `${address}?${query.join('&')}`;
    return { method: method.toUpperCase(), path: whole, headers, body, manner };
  }

  /** Remembers what an answer says that there is. */
  learn(request: MadeRequest, text: string): void {
    if (request.method === 'DELETE' || !text.startsWith('{')) return;
    const answer = JSON.parse(text) as Record<string, unknown>;
    const words = request.path
      .split('?')[0]
      .split('/')
      .filter((word) => /^[a-z-]+$/.test(word));
    const collection = words.at(-1) ?? '';
    const found = Array.isArray(answer.items) ? answer.items.slice(0, 5) : [answer];
    for (const each of found as Record<string, unknown>[]) {
      const id = each?.id ?? each?.externalId ?? each?.key;
      if (typeof id === 'string') this.remember(collection, id);
      for (const person of (Array.isArray(each?.representatives) ? each.representatives : []) as Record<
        string,
        unknown
      >[])
        if (typeof person.externalId === 'string') this.remember('representatives', person.externalId);
    }
  }

  /** Says that something of this id is there, below an address that ends with the collection. */
  remember(collection: string, id: string): void {
    const known = this.#known.get(collection) ?? [];
    if (known.includes(id)) return;
    known.push(id);
    if (known.length > MOST_KNOWN) known.shift();
    this.#known.set(collection, known);
  }

  #recall(name: string): string | undefined {
    const collection = BY_FIELD[name] ?? (/^(id|key|otherId|run)$/.test(name) ? this.#collection : undefined);
    const known = collection === undefined ? undefined : this.#known.get(collection);
    return known === undefined || known.length === 0 ? undefined : pick(this.#next, known);
  }

  #shuffled(): number[] {
    return this.#operations
      .map((_, i) => [this.#next(), i] as const)
      .sort(([a], [b]) => a - b)
      .map(([, i]) => i);
  }

  #parameter(schema: Schema, name: string, isBent: boolean, manner: Manner): string {
    if (!isBent || (manner === 'nearly' && this.#next() < 0.3)) {
      const value = this.#values.fitting(schema, name);
      return encodeURIComponent(String(Array.isArray(value) ? (value[0] ?? '') : value));
    }
    return this.#junk();
  }

  /** Text as it may stand in an address: mostly encoded, sometimes badly. */
  #junk(): string {
    const text = pick(this.#next, HOSTILE_TEXTS).slice(0, this.#next() < 0.9 ? 500 : 9_000);
    if (this.#next() < 0.15) return pick(this.#next, ['%', '%zz', '%ff%fe', '%00', '%c0%80', '+', '&&==']);
    return encodeURIComponent(text.isWellFormed() ? text : '\ufffd');
  }

  #oddHeaders(): Record<string, string> {
    return pick<Record<string, string>>(this.#next, [
      { 'idempotency-key': 'short' },
      { 'if-match': '"' },
      { 'if-match': '*, W/"1", "999999999999999999999"' },
      { 'if-none-match': '*' },
      { accept: 'image/png' },
      { 'accept-encoding': 'br;q=0, gzip;q=x' },
      { 'content-type': 'application/json; charset=utf-16' },
      { 'content-type': 'text/plain' },
      { 'content-type': 'multipart/form-data; boundary=' },
      { 'content-type': '' },
      { 'x-request-id': '../../x' },
      { traceparent: '00-0-0-0' },
      { authorization: 'Bearer cove_x' },
      { authorization: 'Basic Og==' },
      { 'x-api-key': 'cove_aaaaaaaaaa_bbbb' },
      { origin: 'https://elsewhere.example' },
      { 'x-forwarded-for': '1.2.3.4' },
      { 'last-event-id': '-1' },
    ]);
  }

  #body(
    operation: Operation,
    headers: Record<string, string>,
    isBent: boolean,
    manner: Manner,
  ): Buffer | null {
    const next = this.#next;
    const content = Object.entries(operation.requestBody?.content ?? {});
    if (content.length === 0) {
      if (!isBent || next() < 0.5) return null;
      headers['content-type'] ??= 'application/json';
      return Buffer.from(pick(next, ['', '{}', '[]', 'null', '{']));
    }
    const [type, { schema }] = pick(next, content);
    headers['content-type'] ??= type;
    if (!/json$/.test(type) || type.includes('ndjson')) return this.#file(type, isBent);
    this.#collection = '';
    if (isBent && manner === 'hostile' && next() < 0.5) return this.#brokenJson();
    const value = !isBent
      ? this.#values.fitting(schema, 'body')
      : manner === 'nearly'
        ? this.#values.nearly(schema, 'body')
        : this.#values.hostile();
    return Buffer.from(JSON.stringify(value));
  }

  #file(type: string, isBent: boolean): Buffer {
    const next = this.#next;
    const profile = this.#document.components.schemas.ProfileDraft;
    const rows = Array.from({ length: 1 + Math.floor(next() * 4) }, () =>
      isBent ? this.#values.nearly(profile, 'row') : this.#values.fitting(profile, 'row'),
    );
    if (isBent && next() < 0.3)
      return Buffer.from(pick(next, ['', '\u0000', '"', 'a,b\n1', '\ufeff', '{]\n'.repeat(50)]));
    if (type === 'text/csv') return Buffer.from('externalId,name,kind,country\na,"A, B",company,FR\nb\n');
    return Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n'));
  }

  #brokenJson(): Buffer {
    return pick(this.#next, [
      () => Buffer.from('{"a":'),
      () => Buffer.from('{"a":1,"a":2}'),
      () => Buffer.from('[1,2,'),
      () => Buffer.from('\ufeff{}'),
      () => Buffer.from([0x22, 0xff, 0xfe, 0x22]),
      () => Buffer.from('{"__proto__":{"x":1},"constructor":{"prototype":{}}}'),
      () => Buffer.from('['.repeat(5_000) + ']'.repeat(5_000)),
      () => Buffer.from(`{"name":"${'y'.repeat(200_000)}"}`),
      () => Buffer.from('1e999'),
      () => Buffer.from('"\\ud800"'),
      () => Buffer.from(`[${'0,'.repeat(100_000)}0]`),
    ])();
  }
}

/** Where ids stand that fields name by something else than where they came from. */
const BY_FIELD: Readonly<Record<string, string>> = {
  profileId: 'profiles',
  otherId: 'profiles',
  candidateId: 'profiles',
  formerId: 'profiles',
  forumId: 'forums',
  forum: 'forums',
  from: 'participants',
  to: 'participants',
  first: 'participants',
  second: 'participants',
  participant: 'participants',
  with: 'schedule-runs',
  run: 'schedule-runs',
  stayNear: 'schedule-runs',
  session: 'sessions',
  table: 'tables',
  representative: 'representatives',
  delivery: 'deliveries',
  consortiumId: 'consortia',
};

/** The word of an address before a parameter: what its id is one of. */
function collectionOf(path: string, name: string): string {
  const words = path.split('/');
  return words[words.indexOf(`{${name}}`) - 1] ?? '';
}

function decodeURIComponentLoosely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
