import type { ErasmusStatus } from './countries.ts';
import { buildCountryAffinity, type CountryCooccurrence } from './countryAffinity.ts';
import { buildIscedF, type IscedF } from './iscedF.ts';
import type { Labels } from './labels.ts';
import { buildNace, type Nace, type NaceEdition, type NaceRow } from './nace.ts';
import { buildNuts, type Nuts } from './nuts.ts';
import {
  CMQ_SECTORS,
  ECOSYSTEMS,
  type ListedSector,
  PACT_PARTNERSHIPS,
  type SectorScheme,
} from './sectorSchemes.ts';
import {
  type BaseSector,
  buildSectorSpace,
  type CrosswalkRow,
  type SectorCode,
  type SectorSpace,
} from './sectors.ts';

/** The rows of the reference files, in their order. */
export interface ReferenceRows {
  readonly nace: Readonly<Record<NaceEdition, readonly NaceRow[]>>;
  readonly iscedF: readonly { readonly code: string; readonly labels: Labels }[];
  readonly nuts: readonly { readonly code: string; readonly name: string }[];
  readonly countries: readonly ErasmusStatus[];
  readonly sectors: readonly BaseSector[];
  readonly crosswalk: readonly CrosswalkRow[];
  readonly countryCooccurrence: readonly CountryCooccurrence[];
}

/** All code lists that are data, ready to be asked. */
export interface Reference {
  readonly nace: Nace;
  readonly iscedF: IscedF;
  readonly nuts: Nuts;
  /** What each country is to Erasmus+, by time. */
  readonly erasmusStatuses: readonly ErasmusStatus[];
  readonly crosswalk: readonly CrosswalkRow[];
  /**
   * Every sector code that a profile may carry, with its labels, in the order of the schemes. `nace:` codes
   * are those of 2.1, then those of 2.0 that 2.1 does not have.
   */
  readonly sectorCodes: ReadonlyMap<string, LabelledSectorCode>;
  /** The space in which sector codes of all schemes are compared. */
  readonly sectorSpace: SectorSpace;
  readonly countryAffinity: (a: string, b: string) => number;
}

export interface LabelledSectorCode extends SectorCode {
  readonly labels: Labels;
}

/** Builds everything that the reference files hold. @throws Error where the crosswalk is not complete. */
export function buildReference(rows: ReferenceRows): Reference {
  const nace = buildNace(rows.nace);
  const iscedF = buildIscedF(rows.iscedF);
  const sectorCodes = new Map([...sectorCodesOf(nace, iscedF)].map((code) => [code.code, code]));
  return {
    nace,
    iscedF,
    nuts: buildNuts(rows.nuts),
    erasmusStatuses: rows.countries,
    crosswalk: rows.crosswalk,
    sectorCodes,
    sectorSpace: buildSectorSpace(rows.sectors, rows.crosswalk, [...sectorCodes.values()]),
    countryAffinity: buildCountryAffinity(rows.countryCooccurrence),
  };
}

function* sectorCodesOf(nace: Nace, iscedF: IscedF): Generator<LabelledSectorCode> {
  yield* listedCodes('cmq', CMQ_SECTORS);
  yield* listedCodes('ecosystem', ECOSYSTEMS);
  yield* listedCodes('pact', PACT_PARTNERSHIPS);
  for (const { code, labels } of nace['2.1'].values())
    yield { code: `nace:${code}`, scheme: 'nace', bare: code, labels };
  for (const { code, labels } of nace['2.0'].values()) {
    if (!nace['2.1'].has(code)) yield { code: `nace:${code}`, scheme: 'nace-2.0', bare: code, labels };
  }
  for (const { code, labels } of nace['2.0'].values()) {
    yield { code: `nace-2.0:${code}`, scheme: 'nace-2.0', bare: code, labels };
  }
  for (const { code, labels } of iscedF.values())
    yield { code: `isced-f:${code}`, scheme: 'isced-f', bare: code, labels };
}

function* listedCodes(scheme: SectorScheme, sectors: readonly ListedSector[]): Generator<LabelledSectorCode> {
  for (const { code, labels } of sectors) yield { code: `${scheme}:${code}`, scheme, bare: code, labels };
}
