/** What keys of a forum are called from now on, by what they were called. Unnamed ones keep their name. */
export interface RenamedKeys {
  readonly participants: ReadonlyMap<string, string>;
  readonly representatives: ReadonlyMap<string, string>;
  readonly requests: ReadonlyMap<string, string>;
}

/** Fields of what a run tells that hold keys, by what they are keys of. */
const PARTICIPANT_FIELDS = new Set([
  'participant',
  'participants',
  'other',
  'host',
  'from',
  'to',
  'first',
  'second',
]);
const REPRESENTATIVE_FIELDS = new Set([
  'representative',
  'representatives',
  'fromRepresentative',
  'toRepresentative',
]);
const REQUEST_FIELDS = new Set([
  'request',
  'requests',
  'earlier',
  'after',
  'externalId',
  'lock',
  'locks',
  'because',
]);

/** What a finding says instead of the sentence that named somebody. */
const NO_SENTENCE = 'It concerned somebody who is no longer named.';

/** A key of 300 characters is the longest there is. */
const LONGEST_KEY = 300;

/**
 * The key of a request, exclusion or lock with the participants and people it was made of renamed: those that are
 * not given get `from/person>to/person` or `first~second`. One that was made of none of them is as it was.
 */
export function renamedRequest(
  key: string,
  { participants, representatives, requests }: RenamedKeys,
): string {
  const known = requests.get(key);
  if (known !== undefined) return known;
  const made = key
    .split(/([>~])/)
    .map((side) => {
      const [participant, ...people] = side.split('/');
      const person = people.join('/');
      const named = participants.get(participant) ?? participant;
      return people.length === 0 ? named : `${named}/${representatives.get(person) ?? person}`;
    })
    .join('');
  return made === key ? key : made.slice(0, LONGEST_KEY);
}

/**
 * What a run told (report, clash, violations, occasion), with keys renamed wherever they stand in a field that
 * holds such keys: a table of the same key keeps it. A key that was made of a renamed one is made of its new name.
 * A finding about somebody renamed loses its sentence, a request its message. Other values are as they were.
 */
export function withoutKeys(told: unknown, renamed: RenamedKeys): unknown {
  const people = new Map([...renamed.participants, ...renamed.representatives]);
  const request = (key: string): string => renamedRequest(key, renamed);
  const rename = (value: unknown, to: (key: string) => string): unknown => {
    if (typeof value === 'string') return to(value);
    return Array.isArray(value) ? value.map((each) => rename(each, to)) : walk(value);
  };
  const field = (name: string, value: unknown): unknown => {
    if (PARTICIPANT_FIELDS.has(name)) return rename(value, (key) => renamed.participants.get(key) ?? key);
    if (REPRESENTATIVE_FIELDS.has(name))
      return rename(value, (key) => renamed.representatives.get(key) ?? key);
    if (REQUEST_FIELDS.has(name)) return rename(value, request);
    if (name === 'keys') return rename(value, (key) => people.get(key) ?? request(key));
    return walk(value);
  };
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    const told = Object.entries(value).map(([name, inner]) => ({
      name,
      before: inner,
      after: field(name, inner),
    }));
    const concerned = told.some(({ name, before, after }) => holdsKeys(name) && differs(before, after));
    return Object.fromEntries(
      told.map(({ name, after }) => {
        if (concerned && name === 'sentence') return [name, NO_SENTENCE];
        return [name, concerned && name === 'message' ? null : after];
      }),
    );
  };
  return walk(told);
}

function holdsKeys(field: string): boolean {
  return (
    [PARTICIPANT_FIELDS, REPRESENTATIVE_FIELDS, REQUEST_FIELDS].some((fields) => fields.has(field)) ||
    field === 'keys'
  );
}

function differs(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
