import { foldedName, inferredKind } from '../vocabulary/inferredKind.ts';
import { GIVEN_NAMES } from './givenNames.ts';
import { withoutLegalForms } from './legalForms.ts';

const TITLES = /^(dr|prof|mag|ing|dipl|mr|mrs|ms|phd|msc|bsc|mba|herr|frau|dott|doc)$/;
const PARTICLES = /^(van|von|de|der|den|da|di|del|della|dos|du|le|la|mc|mac|zu|ten|ter|af|el|al|bin|ben)$/;
/** Saints give their names to places and schools. */
const SAINTS = /^(san|santa|santo|saint|sainte|sankt|st|sint|sao|sveti|svaty|agios|agia)$/;
/** Parts of words that no family name has but many names of businesses and bodies do. */
const BUSINESS =
  /betrieb|werk|servi[cs]|club|klub|golf|hotel|council|conseil|firm|technik|techno|system|consult|train|cent[re]|zent|energ|agen[ct]|leger$|schaft|comun|asoc|assoc|studio|group|grup|project|projekt|school|schul|skol|media|design|gmbh|mbh$|mark?et|park$|shop|invest|digital|solut|academ|akadem|instit|europ|gym|sport|team|labs?$|soft|data|net$|eco|bio|agro|auto|farm|food|art$|arts$|house|haus$|lab$|tech$|museum|kommuni|communi|theat|galer|kirch|church/;

/**
 * Whether a name is likely that of a natural person: two words, titles and particles apart, of letters only, one
 * of them a given name (or three with two given names, or with two family names in Spain and Portugal), and no word, legal form, number or sign that an organisation would
 * have. When in doubt it is an organisation. Deterministic, never throws.
 */
export function isNaturalPerson(name: string, country: string | null): boolean {
  if (/[\d&+/"„“”«»:;()|@*!]/.test(name)) return false;
  const words = foldedName(name).split(' ');
  if (withoutLegalForms(words).forms.length > 0) return false;
  if (inferredKind(name, country ?? undefined).evidence.length > 0) return false;
  const own = words.filter((word) => !TITLES.test(word) && !PARTICLES.test(word));
  if (own.some((word) => SAINTS.test(word) || BUSINESS.test(word) || !/^\p{L}{2,}$/u.test(word)))
    return false;
  const given = own.filter((word) => GIVEN_NAMES.has(word)).length;
  const outside = GIVEN_NAMES.has(own[0]) || GIVEN_NAMES.has(own[own.length - 1]);
  if (own.length === 2) return given > 0;
  if (own.length !== 3 || !outside) return false;
  return given === 2 || country === 'ES' || country === 'PT';
}
