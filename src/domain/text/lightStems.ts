/** Croatian and Serbian, in Latin script. */
const SERBO_CROATIAN =
  'ovima evima ijama ijima anjem anja anju enjem enja enju stima ima ama oga ega omu emu ijeg ijem ijih ijim ova eva ove eve ovi evi ija ije iji iju ijo ih im om em og eg oj a e i o u';

/**
 * Endings of the languages for which no stemmer package exists, and of Ukrainian, where the package leaves some.
 * Light on purpose: cases, numbers, genders and articles of nouns and adjectives, no derivation. Each list is one
 * pass; in a pass the longest ending that leaves the shortest allowed stem goes.
 * Source: our own tables, from the declensions in the languages' grammars.
 */
const PASSES: Readonly<Record<string, readonly string[]>> = {
  bg: [
    'ият ите ата ото ета ят ът та то те',
    'ищата ище ища овете еве ове ние ния ния ие ия ии ий и а о е я ю ъ ь',
  ],
  ga: ['eanna anna eacha acha aithe aigh ibh aibh adh eadh ais aí a e í'],
  mk: ['ите ата ото от та то те', 'ови еви ања иња ие ии ија ии и а о е у'],
  uk: ['іями ями ами ові еві ією ів їв ій ий их ах ях ом ем єм ою ею єю ія ії ію а я о е є и і ї у ю ь й'],
  sr: [SERBO_CROATIAN],
  hr: [SERBO_CROATIAN],
  sk: [
    'osťami osťou ostiach ostiam osti osť atami iami ami iach ach och ovia ého ému eho emu ými ymi ých ych ím ým im ym am iam om ou mi ov ej ie ia iu í ý á é ú a e i o u y',
  ],
  pl: [
    'ościami ościach ościom ością ości ość aniami aniach aniom aniem aniu ania anie eniami eniach eniom eniem eniu enia enie ań eń owie ami iami iach ach owi ego emu ymi imi ych ich iej ej ym im om iom ów ie ia iu ią ię em iem io a ą e ę i o u y',
  ],
  lt: [
    'iuosiuose iuose iomis iams iais iaus iai iui iumi iomis ioms iose ioje ius ios iam iame iems ių io ią ėmis ėms ėse ėje omis oms ose oje ams ais aus uose uje umi ui us as is ys yje ės ė ę ų ai am ame os ą į a e i o u y',
  ],
  lv: [
    'šanas šanai šanām šanās šanu šanā šana iem ajiem ajām ajam ajai ajos ajās ām ēm īm ās ēs īs os us am im um ai ei ij is as es ie ā ē ī ū š a e i o u s',
  ],
  et: [
    'ustega ustele usteta ustes uste used usega usele uses ust use us misega misele misest mised misi mist mise mine idesse idele idelt idest idega idel ides dele delt dest dega del des tele telt test tega tel tes sse ste le lt st ga ks ta ni na l s d t de te id i e a u',
  ],
  is: [
    'arinnar ingarinnar unarinnar innar anna inni inum unum unni arnir arnar irnar unar una inn ins ina num ans ar ir ur um ið ids an in nar i a u s',
  ],
  mt: ['ijiet jiet iet ijja ati ali ar i a u'],
  el: ['ματων ματος ματα εων εως εις ους ιων ιου ιας ιες ια ιο ιοι ος ης ας ες ων οι ου αι η α ο ι υ ε ω'],
};

/** The shortest stem an ending may leave, in letters: below it, words fall together that have nothing in common. ASSUMED. */
const ASSUMED_SHORTEST_STEM = 4;

const ENDINGS: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  Object.entries(PASSES).map(([language, passes]) => [
    language,
    passes.map((pass) =>
      pass.split(' ').sort((one, other) => other.length - one.length || (one < other ? -1 : 1)),
    ),
  ]),
);

/**
 * The stem of a lower-case word by taking endings off, at most one a pass; a word of a language without a
 * table stays. Deterministic; never throws.
 */
export function lightStem(word: string, language: string): string {
  let stem = word;
  for (const endings of ENDINGS.get(language) ?? []) {
    for (const ending of endings) {
      if (stem.length - ending.length >= ASSUMED_SHORTEST_STEM && stem.endsWith(ending)) {
        stem = stem.slice(0, -ending.length);
        break;
      }
    }
  }
  return stem;
}
