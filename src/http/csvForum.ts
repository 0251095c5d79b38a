import { stringify } from 'csv-stringify/sync';
import type { ForumSettings } from '../domain/forum/forum.ts';
import type { MadeMember } from '../usecases/changeMember.ts';
import type { ImportedKind, MemberDoor } from '../usecases/importMembers.ts';
import type { CsvForm } from '../usecases/readRows.ts';
import { type Draft, MEMBER_FORMS } from './forumJson.ts';
import type { ForumSchemas } from './schemas/forum.ts';
import { faultsOf } from './validation.ts';

/** Separates the entries of a list inside one cell. */
const LIST_SEPARATOR = '|';

/** What the cells of a row say, by column; the schema has not seen it yet. */
type Cells = Readonly<Record<string, unknown>>;

interface Column {
  readonly name: string;
  readonly form: 'text' | 'number' | 'list';
  readonly required?: true;
  readonly example: string;
}

const COLUMNS: Readonly<Record<ImportedKind, readonly Column[]>> = {
  participant: [
    { name: 'externalId', form: 'text', required: true, example: 'acme' },
    { name: 'name', form: 'text', required: true, example: 'Acme (replace this row)' },
    { name: 'country', form: 'text', example: 'FR' },
    { name: 'networks', form: 'list', example: '' },
    { name: 'profileSource', form: 'text', example: '' },
    { name: 'profileExternalId', form: 'text', example: '' },
    { name: 'mode', form: 'text', example: 'independent' },
    { name: 'minMeetings', form: 'number', example: '2' },
    { name: 'maxMeetings', form: 'number', example: '12' },
    { name: 'representatives', form: 'list', example: 'Ada Martin|Jean Petit' },
    { name: 'virtual', form: 'text', example: 'no' },
    { name: 'unavailable', form: 'list', example: '2027-10-12T09:00/2027-10-12T10:30' },
    { name: 'preferences', form: 'list', example: '' },
  ],
  request: [
    { name: 'from', form: 'text', required: true, example: 'acme' },
    { name: 'to', form: 'text', required: true, example: 'school-7' },
    { name: 'priority', form: 'text', example: 'want' },
    { name: 'externalId', form: 'text', example: '' },
    { name: 'fromRepresentative', form: 'text', example: '' },
    { name: 'toRepresentative', form: 'text', example: '' },
    { name: 'state', form: 'text', example: 'accepted' },
    { name: 'message', form: 'text', example: 'We would like to talk about apprentices.' },
    { name: 'expiresAt', form: 'text', example: '' },
    { name: 'sessions', form: 'list', example: '' },
    { name: 'after', form: 'list', example: '' },
  ],
};

/** The header line and one example row, as a spreadsheet opens it. */
export function forumTemplate(kind: ImportedKind): string {
  const columns = COLUMNS[kind];
  return stringify([columns.map(({ name }) => name), columns.map(({ example }) => example)], {
    bom: true,
    record_delimiter: 'windows',
  });
}

/** The door for imported participants or requests: the schema of the POST route. */
export function memberDoor<K extends ImportedKind>(kind: K, schemas: ForumSchemas): MemberDoor<K> {
  const { draft } = schemas[kind];
  return {
    kind,
    csv: csvFormOf(kind),
    check(value: unknown, settings: ForumSettings): ReturnType<MemberDoor<K>['check']> {
      const checked = draft.safeParse(value);
      if (!checked.success) return { faults: faultsOf(checked.error, 'body', draft) };
      return MEMBER_FORMS[kind].read(checked.data as Draft<K>, settings) as MadeMember<never>;
    },
  };
}

function csvFormOf(kind: ImportedKind): CsvForm {
  const columns = COLUMNS[kind];
  return {
    headerProblem(header) {
      const known = new Map(columns.map(({ name }) => [folded(name), name]));
      const unknown = header.filter((name) => !known.has(folded(name)));
      if (unknown.length > 0) {
        const names = unknown.map((name) => `"${name}"`).join(', ');
        return `the header names columns that are not known: ${names}; known are ${columns.map(({ name }) => name).join(', ')}`;
      }
      const twice = header.filter(
        (name, i) => header.findIndex((other) => folded(other) === folded(name)) !== i,
      );
      if (twice.length > 0) return `the header names ${twice.join(', ')} twice`;
      const given = new Set(header.map(folded));
      const missing = columns.filter(({ name, required }) => required && !given.has(folded(name)));
      return missing.length > 0
        ? `the header lacks the columns ${missing.map(({ name }) => name).join(', ')}`
        : null;
    },
    value(row) {
      const cells = new Map(Object.entries(row).map(([name, cell]) => [folded(name), cell.trim()]));
      const draft: Record<string, unknown> = {};
      for (const { name, form } of columns) {
        const cell = cells.get(folded(name)) ?? '';
        if (cell !== '') draft[name] = cellValue(cell, form);
      }
      return kind === 'participant' ? participantDraft(draft) : requestDraft(draft);
    },
  };
}

/** A header is found again whatever its case, spaces and dashes. */
function folded(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}

function cellValue(cell: string, form: Column['form']): unknown {
  if (form === 'text') return cell;
  if (form === 'list') {
    return cell
      .split(LIST_SEPARATOR)
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '');
  }
  const value = Number(cell.replace(',', '.'));
  return Number.isFinite(value) ? value : cell;
}

/** The columns about people hold for all people of the row. */
function participantDraft(draft: Cells): Cells {
  const { profileSource, profileExternalId, representatives, virtual, unavailable, preferences, ...rest } =
    draft;
  const names = (representatives as string[] | undefined) ?? (rest.name === undefined ? [] : [rest.name]);
  const intervals = ((unavailable ?? []) as string[]).map((entry) => {
    const [startsAt, endsAt] = entry.split('/').map((part) => part.trim());
    return { startsAt, endsAt };
  });
  return {
    ...rest,
    ...(profileSource === undefined && profileExternalId === undefined
      ? {}
      : { profile: { source: profileSource, externalId: profileExternalId } }),
    representatives: names.map((name) => ({
      name,
      virtual: virtual === undefined ? false : yesOrNo(String(virtual)),
      unavailable: intervals,
      preferences: preferences ?? [],
    })),
  };
}

function requestDraft(draft: Cells): Cells {
  return typeof draft.priority === 'string' ? { ...draft, priority: draft.priority.toLowerCase() } : draft;
}

/** What is neither stays text, to be refused by name. */
function yesOrNo(cell: string): boolean | string {
  if (/^(yes|y|true|1|oui|ja)$/i.test(cell)) return true;
  if (/^(no|n|false|0|non|nein)$/i.test(cell)) return false;
  return cell;
}
