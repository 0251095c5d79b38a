import { inferredKind } from '../../domain/vocabulary/inferredKind.ts';
import type { Kind } from '../../domain/vocabulary/kinds.ts';
import { UnreadableUpload } from '../readRows.ts';
import { Organisations, type Project, type PublishedProfile } from './organisations.ts';
import { findHeader, readRecords, requireColumns } from './records.ts';
import type { Table } from './tables.ts';

const CITATION = {
  title: 'CORDIS, EU research projects',
  url: 'https://cordis.europa.eu',
  licence: 'CC BY 4.0',
};

const PROJECT = {
  id: { shown: 'id', header: /^id$/ },
  acronym: { shown: 'acronym', header: /^acronym$/ },
  title: { shown: 'title', header: /^title$/ },
  objective: { shown: 'objective', header: /^objective$/ },
  startDate: { shown: 'startDate', header: /^startdate$/, optional: true },
} as const;

const ORGANISATION = {
  projectId: { shown: 'projectID', header: /^projectid$/ },
  projectAcronym: { shown: 'projectAcronym', header: /^projectacronym$/, optional: true },
  id: { shown: 'organisationID', header: /^organi[sz]ationid$/ },
  name: { shown: 'name', header: /^name$/ },
  country: { shown: 'country', header: /^country$/ },
  activityType: { shown: 'activityType', header: /^activitytype$/, optional: true },
  city: { shown: 'city', header: /^city$/, optional: true },
  nutsCode: { shown: 'nutsCode', header: /^nutscode$/, optional: true },
  geolocation: { shown: 'geolocation', header: /^geolocation$/, optional: true },
  url: { shown: 'organizationURL', header: /^organi[sz]ationurl$/, optional: true },
} as const;

/**
 * Reads the two files that CORDIS publishes, project.csv and organization.csv: organisations by their id, what
 * their projects were about as offers, their projects as networks. Contact forms, tax numbers and streets are
 * not taken over.
 */
export async function readCordis(
  tables: readonly Table[],
): Promise<{ organisations: Organisations; profiles: () => Generator<PublishedProfile> }> {
  const [projectTable, organisationTable] = [
    await tableWith(tables, PROJECT, /project\.csv/),
    await tableWith(tables, ORGANISATION, /organi[sz]ation\.csv/),
  ];
  if (organisationTable === null) {
    throw new UnreadableUpload(
      'organization.csv is missing: give it with project.csv, as a folder, both files or a .zip',
    );
  }
  if (projectTable === null) {
    throw new UnreadableUpload(
      'project.csv is missing: give it with organization.csv, as a folder, both files or a .zip',
    );
  }
  const projects = new Map<string, Project>();
  for await (const { cells } of readRecords<typeof PROJECT>(projectTable.table, projectTable.found)) {
    if (cells.id === '') continue;
    const text = [cells.title, cells.objective].filter((part) => part !== '').join(' — ');
    projects.set(cells.id, {
      network: networkOf(cells.id, cells.acronym),
      text: text === '' ? null : text,
      since: cells.startDate,
    });
  }
  const organisations = new Organisations();
  const { table, found } = organisationTable;
  for await (const { place, cells } of readRecords<typeof ORGANISATION>(table, found)) {
    if (cells.projectId === '') {
      organisations.refused.push({ place, reason: 'the projectID is missing' });
      continue;
    }
    const kind = kindOf(cells.activityType, cells.name, cells.country);
    organisations.add({
      place,
      id: cells.id === '' ? null : cells.id,
      name: cells.name,
      country: cells.country,
      city: cells.city,
      region: cells.nutsCode,
      website: cells.url,
      location: cells.geolocation,
      kind,
      isOrganisation: /^(HES|REC|PUB)$/.test(cells.activityType),
      project: projects.get(cells.projectId) ?? {
        network: networkOf(cells.projectId, cells.projectAcronym),
        text: null,
        since: '',
      },
    });
  }
  return { organisations, profiles: () => organisations.profiles(CITATION) };
}

/** Acronyms are given more than once; the id tells the projects apart. */
function networkOf(id: string, acronym: string): string {
  return acronym === '' ? `CORDIS ${id}` : `${acronym} (${id})`;
}

async function tableWith(
  tables: readonly Table[],
  wanted: typeof PROJECT | typeof ORGANISATION,
  named: RegExp,
) {
  for (const table of tables) {
    const found = await findHeader(table, wanted);
    // A file of the right name must have the columns; any other may have them.
    if (named.test(table.name)) requireColumns(table, found);
    if (found !== null && found.missing.length === 0) return { table, found };
  }
  return null;
}

/**
 * The kind behind an activity type: HES, REC, PRC and PUB are stated. Schools are HES too, and public bodies are
 * of many kinds: where the name says it surely, the name is believed. OTH says nothing.
 * Source: CORDIS data dictionary, activityType.
 */
function kindOf(activityType: string, name: string, country: string): Kind | null {
  const { kind, confidence } = inferredKind(name, country);
  switch (activityType.toUpperCase()) {
    case 'HES':
      return kind === 'vet-provider' && confidence === 'sure' ? kind : 'higher-education';
    case 'REC':
      return 'research';
    case 'PRC':
      return 'company';
    case 'PUB':
      return confidence === 'sure' && kind !== 'company' ? kind : 'public-authority';
    default:
      return null;
  }
}
