import { foldedName } from '../vocabulary/inferredKind.ts';
import { withoutLegalForms, withoutUmlauts } from './legalForms.ts';

/** One word of a name and how much it tells the organisation from others. */
export interface NameWord {
  /** Folded: lower case, plain Latin, "ae" as "a". */
  readonly word: string;
  /** In (0, 1]. */
  readonly weight: number;
  /** Written with a dot behind it: the beginning of a longer word. */
  readonly shortened: boolean;
}

/** A name as it is compared. Words stand in their order; numbers and forms are ascending, each once. */
export interface OrganisationName {
  readonly words: readonly NameWord[];
  readonly forms: readonly string[];
  /** What tells "Grundschule 1" from "Grundschule II": Arabic also where the name is Roman, and a last letter. */
  readonly numbers: readonly string[];
  /** All words run together, for names that differ in a space. */
  readonly joined: string;
  /** Sum of the weights. */
  readonly weight: number;
}

/** Weight of a word that half of all names of a kind hold. In [0, 1]. */
const ASSUMED_COMMON_WEIGHT = 0.5;
/** Weight of a letter that stands alone: an initial. In [0, 1]. */
const ASSUMED_INITIAL_WEIGHT = 0.5;
/** Weight of a title before a name. In [0, 1]. */
const ASSUMED_TITLE_WEIGHT = 0.15;

const JOINING = new Set(
  `and und u et en y e i og och ja a of the der die das des dem den fur for zur zum im in am an bei mit von vom de
   la le les du l d los las el del della dello dei degli di da do dos das van voor het een v ve z w na u s ob se
   kai tou tis ton pentru si cu es`.split(/\s+/),
);
/** Words that say what an organisation is, not which: their beginnings. */
const COMMON =
  /^(institut|instytut|istitut|enstitu|universi|univerz|uniwers|hochschul|fachhochschul|schul|grundschul|volksschul|mittelschul|realschul|gymnasi|gimnazi|school|colleg|academ|akadem|accadem|ecole|lycee|escuel|scuol|skol|szkol|cent(er|re|ro|rum|ar)$|zentr|grupp|groupe?$|grup[oa]$|holding|international|europ|national|nazional|nacional|servic|compan|associa|asocia|asotsia|verein$|verband$|foundation|fundaci|fondazion|fondation|stiftung|societ|gesellschaft|department|abteilung|fakult|facult|gemeind|marktgemeind|stadtgemeind|stadt$|landkreis|kreis$|city$|council$|municip|comun|obcin|opcin|grad$|miasto|gmina|urzad|ministe|agenc|agentur|handel|handels$|produktion|vertrieb|consult|beratung|solution|system|technolog|technik$|bau$|hotel|restaurant|gasthof|praxis|apothek|buro$|studio$|shop$|invest|project|projekt|management|marketing|media|design|club$|klub$|chamber|kammer|camera|camar|komora|federa|konfedera|union$|unione$|trade$|trading|trust$|limited|firm[ay]?$|betrieb|werk$|werke$|werkstatt|unternehmen|przedsiebiorst|podjetj|kereskedel|szolgaltat|hungar|austria|osterreich|deutsch|german|vocational|training|education|formation|formazion|bildung|research|forschung|osnovna|srednja|strednj|zakladn|zespol)/;
const TITLES =
  /^(dr|mag|ing|dipl|di|prof|mr|mrs|herr|frau|fa|firma|bsc|msc|mba|med|dent|vet|jun|sen|inh|dkfm)$/;
/** Spellings of one word that no rule of letters joins. */
const SAME_WORDS: ReadonlyMap<string, string> = new Map(
  `sankt st, saint st, sainte st, szent st, svaty st, sveti st, univ university, int international,
   intl international, inst institut, bros brothers, hnos hermanos, gebr gebruder, nr no, numero no, num no,
   technol technology, assoc association, dept department, centre center, first 1, second 2, third 3`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);
const ROMAN: ReadonlyMap<string, string> = new Map(
  ['ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'].map((roman, i) => [
    roman,
    String(i + 2),
  ]),
);

/**
 * Reads a name for comparison: punctuation, case, accents, umlauts written out, legal forms, joining words and
 * Roman numbers make no difference. At least one word, whatever the name. Deterministic, linear, never throws.
 */
export function readOrganisationName(name: string): OrganisationName {
  const shortened = shortenedWords(name);
  const { bare, forms } = bareWords(foldedName(dropWebEnding(name)).split(' ').map(plainWord));
  const words = bare.map(
    (word): NameWord => ({ word, weight: weightOf(word), shortened: shortened.has(word) }),
  );
  const numbers = new Set<string>();
  for (const [at, { word }] of words.entries()) {
    const roman = at > 0 ? ROMAN.get(word) : undefined;
    if (roman !== undefined) numbers.add(roman);
    // "Abteilung III D" is not "Abteilung III F".
    if (at > 0 && at === words.length - 1 && /^\p{L}$/u.test(word)) numbers.add(word);
    for (const [digits] of word.matchAll(/\d+/g)) numbers.add(String(BigInt(digits)));
  }
  return {
    words,
    forms,
    numbers: [...numbers].sort(),
    joined: words.map(({ word }) => word).join(''),
    weight: words.reduce((sum, { weight }) => sum + weight, 0),
  };
}

/** Without legal forms and joining words, in turns until nothing more falls away; at least one word stays. */
function bareWords(folded: readonly string[]): { bare: readonly string[]; forms: readonly string[] } {
  const forms = new Set<string>();
  let bare = folded;
  for (let before = 0; before !== bare.length; ) {
    before = bare.length;
    // "GmbH und Co KG" and "GmbH & Co KG" are one form.
    const plain = bare.filter((word) => word !== 'und' && word !== 'and' && word !== 'u');
    const stripped = withoutLegalForms(plain.length > 0 ? plain : bare);
    for (const form of stripped.forms) forms.add(form);
    const telling = stripped.words.filter((word) => !JOINING.has(word));
    bare = telling.length > 0 ? telling : stripped.words;
  }
  return { bare, forms: [...forms].sort() };
}

/** The name in the form in which two spellings of it are the same: a fixed point of readOrganisationName. */
export function plainName(name: string): string {
  const { words } = readOrganisationName(name);
  return words.map(({ word }) => word).join(' ');
}

/** One spelling for a folded word. */
function plainWord(word: string): string {
  if (/^\d/.test(word)) return word.replace(/^(\d+)(st|nd|rd|th|er|e|eme)$/, '$1');
  const same = SAME_WORDS.get(word) ?? word;
  return withoutUmlauts(same);
}

function weightOf(word: string): number {
  if (TITLES.test(word)) return ASSUMED_TITLE_WEIGHT;
  if (word.length === 1 && !/\d/.test(word)) return ASSUMED_INITIAL_WEIGHT;
  return COMMON.test(word) ? ASSUMED_COMMON_WEIGHT : 1;
}

/** The folded words that a dot cuts short. */
function shortenedWords(name: string): ReadonlySet<string> {
  const found = [...name.matchAll(/(?<![\p{L}.])(\p{L}{3,})\./gu)].map(([, word]) => foldedName(word));
  return new Set(found);
}

/** "example.com GmbH" and "Example GmbH" are one name. */
function dropWebEnding(name: string): string {
  return name.replace(
    /(?<=[\p{L}\p{N}]{3})\.(com|net|org|eu|de|at|fr|it|es|pl|nl|be|si|hr|hu|ro)(?![\p{L}\p{N}])/giu,
    '',
  );
}
