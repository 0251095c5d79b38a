import { foldedName, inferredKind } from '../../domain/vocabulary/inferredKind.ts';
import type { Kind } from '../../domain/vocabulary/kinds.ts';
import { UnreadableUpload } from '../readRows.ts';
import { countryOf, Organisations, type PublishedProfile } from './organisations.ts';
import { findHeader, readRecords, requireColumns, tidy } from './records.ts';
import type { Table } from './tables.ts';

const CITATION = { title: 'European Commission: Erasmus+ project results', url: null, licence: 'CC BY 4.0' };

const COLUMNS = {
  identifier: { shown: 'Project Identifier', header: /^project(identifier|id|reference|code)$/ },
  year: { shown: 'Call year', header: /^(call|funding)year$/, optional: true },
  action: { shown: 'Action Type', header: /^actiontype$/, optional: true },
  title: { shown: 'Project Title', header: /^projecttitle$/ },
  summary: { shown: 'Project Summary', header: /^projectsummary$/, optional: true },
  name: { shown: 'Coordinating organisation name', header: /^coordinat(ing|or)s?organi[sz]ations?name$/ },
  type: {
    shown: 'Coordinating organisation type',
    header: /^coordinat(ing|or)s?organi[sz]ations?type$/,
    optional: true,
  },
  id: {
    shown: "Coordinator's OID",
    header: /^coordinat(ing|or)s?(organi[sz]ations?)?(oid|id|pic)$/,
    optional: true,
  },
  region: {
    shown: "Coordinator's region",
    header: /^coordinators?(organi[sz]ations?)?region$/,
    optional: true,
  },
  country: {
    shown: "Coordinator's country",
    header: /^coordinators?(organi[sz]ations?)?country(name|code)?$/,
  },
  website: {
    shown: "Coordinator's website",
    header: /^coordinators?(organi[sz]ations?)?website$/,
    optional: true,
  },
} as const;

/** The columns of a partner: their number, then what they hold. */
const PARTNER =
  /^partner(\d{1,3})(?:organi[sz]ations?)?(name|type|region|country|website|oid|id|pic)(?:name|code)?$/;

type Partner = Partial<Record<string, string>>;

/**
 * Reads the list of Erasmus+ projects: the coordinator and every partner of a row, their projects as networks,
 * what the projects are about as offers. Projects of Centres of Vocational Excellence become profiles too.
 * Addresses are not taken over.
 */
export async function readErasmusProjects(
  tables: readonly Table[],
): Promise<{ organisations: Organisations; profiles: () => Generator<PublishedProfile> }> {
  const organisations = new Organisations();
  const coves: PublishedProfile[] = [];
  let lists = 0;
  for (const table of tables) {
    const found = await findHeader(table, COLUMNS);
    if ((found === null || found.at.size < 2) && tables.length > 1) continue;
    requireColumns(table, found);
    lists++;
    const columns = partnerColumns(found.headers);
    for await (const { place, cells, all } of readRecords<typeof COLUMNS>(table, found)) {
      const { identifier, title, summary } = cells;
      if (identifier === '') {
        organisations.refused.push({ place, reason: 'the Project Identifier is missing' });
        continue;
      }
      const text = [title, summary].filter((part) => part !== '').join(' — ');
      const project = {
        network: identifier,
        text: text === '' ? null : text,
        since: /\d{4}/.exec(cells.year)?.[0] ?? '',
      };
      if (/cent(re|er)s? of vocational excellence/i.test(cells.action)) {
        coves.push(coveProfile(place, identifier, title, countryOf(cells.country)));
      }
      const take = (partner: Partner, which: string): void => {
        const { name = '', type = '', country = '', region, website } = partner;
        const id = partner.oid ?? partner.pic ?? partner.id ?? '';
        if (/informal group/i.test(type)) {
          organisations.refused.push({
            place: `${place}, ${which}`,
            reason: 'is left out: an informal group',
          });
          return;
        }
        const kind = kindOf(type, name, country);
        organisations.add({
          place: `${place}, ${which}`,
          id: /^(E\d{8}|\d{9})$/i.test(id) ? id.toUpperCase() : null,
          name,
          country,
          ...(region === undefined || !/^[A-Z]{2}[A-Z0-9]{1,3}$/.test(region) ? {} : { region }),
          ...(website === undefined || website === '' ? {} : { website }),
          ...(/large enterprise/i.test(type) ? { size: 'large' as const } : {}),
          kind,
          isOrganisation: kind !== null && kind !== 'company' && kind !== 'ngo',
          project,
        });
      };
      const { id, ...coordinator } = cells;
      take({ ...coordinator, oid: id }, 'coordinator');
      for (const [number, places] of columns) {
        const partner: Partner = {};
        for (const [field, column] of places) partner[field] = tidy(all[column] ?? '');
        if (Object.values(partner).every((cell) => cell === '')) continue;
        take(partner, `partner ${number}`);
      }
    }
  }
  if (lists === 0)
    throw new UnreadableUpload('no sheet lists projects: Project Identifier, Project Title and so on');
  return {
    organisations,
    *profiles() {
      yield* coves;
      yield* organisations.profiles(CITATION);
    },
  };
}

/** Number of the partner to what its columns hold and where they stand, by number. */
function partnerColumns(headers: readonly string[]): [number, Map<string, number>][] {
  const columns = new Map<number, Map<string, number>>();
  for (const [column, header] of headers.entries()) {
    const found = PARTNER.exec(header);
    if (found === null) continue;
    const number = Number(found[1]);
    const places = columns.get(number) ?? new Map<string, number>();
    if (!places.has(found[2])) places.set(found[2], column);
    columns.set(number, places);
  }
  return [...columns].sort(([a], [b]) => a - b);
}

function coveProfile(
  place: string,
  id: string,
  title: string,
  country: string | undefined,
): PublishedProfile {
  return {
    place,
    value: {
      externalId: id,
      kind: 'cove',
      name: (title || id).slice(0, 300),
      ...(country === undefined ? {} : { country }),
      networks: [id],
      inferred: country === undefined ? [] : ['country'],
      citations: [CITATION],
    },
  };
}

/** Words of an organisation type, folded, to the kind they state; the first that fits counts. */
const KINDS_OF_TYPES: readonly (readonly [RegExp, Kind])[] = [
  [/higher education|university/, 'higher-education'],
  [/vocational|adult education|general education|school|educational cent/, 'vet-provider'],
  [/accreditation|certification|qualification/, 'qualification-authority'],
  [/research/, 'research'],
  [/international organisation/, 'international-organisation'],
  [/intermediary|intermediate|trade association|eu wide network/, 'sector-body'],
  [/public body|public authority|ministry/, 'public-authority'],
  [/enterprise|company|private sector/, 'company'],
  [/non governmental|ngo|foundation|civil society|youth council|sport/, 'ngo'],
];

/** Chambers and trade unions share a type; its name tells them apart. Null where the type says nothing. */
function kindOf(type: string, name: string, country: string): Kind | null {
  const folded = foldedName(type);
  if (/social partner/.test(folded)) {
    return inferredKind(name, countryOf(country)).kind === 'sector-body' ? 'sector-body' : 'social-partner';
  }
  return KINDS_OF_TYPES.find(([words]) => words.test(folded))?.[1] ?? null;
}
