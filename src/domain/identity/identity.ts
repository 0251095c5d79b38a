import type { Profile } from '../profile.ts';
import { foldedName } from '../vocabulary/inferredKind.ts';
import { type OrganisationName, readOrganisationName } from './organisationName.ts';

/** The fields of a profile that say which organisation it is. */
export type IdentityFields = Pick<
  Profile,
  'source' | 'externalId' | 'kind' | 'name' | 'country' | 'region' | 'city' | 'website' | 'inferred'
>;

/** Who a profile says it is, as it is compared. */
export interface Identity {
  readonly fields: IdentityFields;
  readonly name: OrganisationName;
  /** The town, folded; null where it is not said. */
  readonly town: string | null;
  /** Host without `www`, with the path where many share the host; null where it is not said. */
  readonly site: string | null;
  /** A participant identification code or organisation id of the European Commission; null where it has none. */
  readonly officialId: string | null;
}

/** Hosts on which many organisations have a page each. */
const SHARED_HOSTS =
  /(^|\.)(facebook|linkedin|instagram|twitter|x|youtube|google|blogspot|wordpress|wixsite|weebly|jimdo|jimdofree|github|webnode|business|eu|europa|edupage|lapas|gov|edu)\.[a-z.]+$/;

/** Reads who a profile says it is. Deterministic, never throws. */
export function readIdentity(fields: IdentityFields): Identity {
  return {
    fields,
    name: readOrganisationName(fields.name),
    town: fields.city === null ? null : foldedTown(fields.city),
    site: fields.website === null ? null : siteOf(fields.website),
    officialId: officialIdOf(fields.externalId),
  };
}

/** "75005 Paris Cedex 05" and "PARIS" are one town. */
function foldedTown(city: string): string {
  const words = foldedName(city)
    .split(' ')
    .filter((word) => !/\d/.test(word) && word !== 'cedex');
  return words.length > 0 ? words.join(' ').replace(/([aou])e+/g, '$1') : foldedName(city);
}

/** Source: the 9 digits of a PIC (Funding and Tenders Portal) and the E with 8 digits of an OID (Erasmus+). */
function officialIdOf(externalId: string): string | null {
  const id = externalId.trim().toUpperCase();
  return /^(\d{9}|E\d{8})$/.test(id) ? id : null;
}

function siteOf(website: string): string | null {
  const found = /^https?:\/\/(?:www\d?\.)?([^/:?#]+)(?::\d+)?([^?#]*)/i.exec(website.trim());
  if (found === null) return null;
  const host = found[1].toLowerCase();
  const path = found[2].toLowerCase().replace(/\/+$/, '');
  if (!SHARED_HOSTS.test(host)) return host;
  return path === '' ? null : host + path;
}
