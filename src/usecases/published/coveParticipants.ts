import { UnreadableUpload } from '../readRows.ts';
import { countryOf, Organisations, type PublishedProfile, slugOf } from './organisations.ts';
import { findHeader, readRecords, requireColumns } from './records.ts';
import type { Table } from './tables.ts';

const CITATION = {
  title: 'European Commission, DG EMPL: Centres of Vocational Excellence, project participants data',
  url: null,
  licence: 'CC BY 4.0',
};

const PARTICIPANTS = {
  acronym: { shown: 'acronym', header: /^(project)?acronym$|^project(id)?$/ },
  title: { shown: 'project title', header: /^(project)?title$/, optional: true },
  name: {
    shown: 'legal name',
    header:
      /^(participant|partner|organisation|organization)?(legal)?name(oforganisation)?$|^(organisation|organization|participant)$/,
  },
  role: { shown: 'role', header: /^(participant|partner|organisation)?role$/ },
  country: { shown: 'country code', header: /^(participant|partner|organisation)?country(code)?$/ },
  pic: { shown: 'PIC', header: /^(participant|organisation)?(pic|piccode|picnumber)$/, optional: true },
  year: { shown: 'call year', header: /^(call)?year$/, optional: true },
} as const;

/** A list of projects beside the list of participants, for those that know a project by its id only. */
const PROJECTS = {
  id: { shown: 'id', header: /^(project)?id$/ },
  acronym: { shown: 'acronym', header: /^(project)?acronym$/ },
  title: { shown: 'title', header: /^(project)?title$/ },
  year: { shown: 'call year', header: /^(call)?year$/, optional: true },
} as const;

interface CoveProject {
  readonly id: string | null;
  readonly acronym: string;
  readonly title: string;
  readonly year: string;
  readonly place: string;
  coordinatorCountry: string | null;
}

/**
 * Reads the Commission's workbook of participants of Centres of Vocational Excellence: a sheet a call year, where
 * acronym and title stand on a project's first row only; or CSV files with the same columns. The projects come
 * first, as profiles of kind `cove`, then the organisations.
 */
export async function readCoveParticipants(
  tables: readonly Table[],
): Promise<{ organisations: Organisations; profiles: () => Generator<PublishedProfile> }> {
  const organisations = new Organisations();
  const known = await readProjects(tables);
  const projects = new Map<string, CoveProject>();
  let sheets = 0;
  for (const table of tables) {
    const found = await findHeader(table, PARTICIPANTS);
    const sheetYear = /(?<!\d)20\d\d(?!\d)/.exec(table.name)?.[0] ?? '';
    const isProjectList = found !== null && found.missing.length > 1 && !table.name.startsWith('sheet');
    // A sheet of notes has no such columns; a sheet of a year must have them.
    if (isProjectList || ((found === null || found.at.size < 2) && sheetYear === '' && tables.length > 1))
      continue;
    requireColumns(table, found);
    sheets++;
    let project: CoveProject | null = null;
    for await (const { place, cells } of readRecords<typeof PARTICIPANTS>(table, found)) {
      if (cells.acronym !== '') {
        const listed = known.get(cells.acronym);
        const year = listed?.year || /20\d\d/.exec(cells.year)?.[0] || sheetYear;
        const key = `${year} ${cells.acronym}`;
        project = projects.get(key) ?? {
          id: listed === undefined ? null : cells.acronym,
          acronym: listed?.acronym ?? cells.acronym,
          title: listed?.title ?? cells.title,
          year,
          place,
          coordinatorCountry: null,
        };
        projects.set(key, project);
      }
      if (project === null) {
        organisations.refused.push({ place, reason: 'no project stands above it: the acronym is missing' });
        continue;
      }
      if (/^coordinat|^lead|^applicant/i.test(cells.role)) {
        project.coordinatorCountry ??= countryOf(cells.country) ?? null;
      }
      organisations.add({
        place,
        id: /^\d{9}$/.test(cells.pic) ? cells.pic : null,
        name: cells.name,
        country: cells.country,
        kind: null,
        isOrganisation: false,
        project: { network: project.acronym, text: null, since: project.year },
      });
    }
  }
  if (sheets === 0)
    throw new UnreadableUpload('no sheet lists participants: acronym, legal name, role, country code');
  return {
    organisations,
    *profiles() {
      for (const project of projects.values()) yield coveProfile(project);
      yield* organisations.profiles(CITATION);
    },
  };
}

async function readProjects(
  tables: readonly Table[],
): Promise<Map<string, { acronym: string; title: string; year: string }>> {
  const known = new Map<string, { acronym: string; title: string; year: string }>();
  for (const table of tables) {
    const found = await findHeader(table, PROJECTS);
    if (found === null || found.missing.length > 0) continue;
    for await (const { cells } of readRecords<typeof PROJECTS>(table, found)) {
      if (cells.id !== '' && cells.acronym !== '') {
        known.set(cells.id, {
          acronym: cells.acronym,
          title: cells.title,
          year: /20\d\d/.exec(cells.year)?.[0] ?? '',
        });
      }
    }
  }
  return known;
}

function coveProfile({ id, acronym, title, year, place, coordinatorCountry }: CoveProject): PublishedProfile {
  const name = title === '' || title === acronym ? acronym : `${acronym}: ${title}`;
  return {
    place,
    value: {
      externalId: id ?? ['cove', year, slugOf(acronym) || acronym].filter((part) => part !== '').join('-'),
      kind: 'cove',
      name: name.slice(0, 300),
      ...(coordinatorCountry === null ? {} : { country: coordinatorCountry }),
      networks: [acronym],
      inferred: coordinatorCountry === null ? [] : ['country'],
      citations: [CITATION],
    },
  };
}
