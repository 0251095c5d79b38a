import stopWordsIso from 'stopwords-iso/stopwords-iso.json' with { type: 'json' };

/**
 * Words that the package's lists hold although a need or an offer is about them ("computer", "research"): they
 * stay content. Chosen by reading the lists; the weights of concepts take care of how common they are.
 */
const CONTENT_WORDS: Readonly<Record<string, string>> = {
  en: 'computer information invention research researcher system work working works worker goods group groups website webpage homepage health young cv interest interests member members microsoft netscape shell state states room rooms index words number numbers order orders oldest older youngest younger problem problems value significant small success net org com gov edu mil int bill fire mine mill cry section sections thick thin well wells',
  fr: 'pièce parole sujet valeur naturel naturelle droite personne personnes',
  es: 'trabajo trabajar trabaja trabajan empleo emplear informó tiempo valor estado estados lugar',
  de: 'mensch menschen ordnung sache recht leicht tag tage',
  it: 'lavoro persone casa gente cosa stato governo',
  pt: 'sistema trabalho valor estado grupo',
  fi: 'työ',
  nl: 'werk',
  sv: 'arbete arbeta',
  hu: 'munka',
  cs: 'práce',
  sl: 'delo',
};

/** Function words of the languages that the package lacks or knows few of. */
const OWN_STOP_WORDS: Readonly<Record<string, string>> = {
  mk: 'и во на за од со да се не е ќе што кој која кое кои како но или ако до по при над под пред меѓу само уште веќе сме сте сум беше биде бидат има имаат нема го ја ги му им ние вие тие тој таа тоа овој оваа ова овие оној сите секој нашите нашиот наш наша ваш кон низ преку без дека кога каде зошто бидејќи исто така треба може можат бараме нудиме',
  sr: 'i u na za od sa s da se ne je su će što šta koji koja koje kako ali ili ako do po pri nad pod pred među između samo još već smo ste sam bio bila bilo biti ima imaju nema ga ju ih mu im mi vi oni on ona ono ovaj ova ovo ovi taj ta to sve svi svaki naš naša naše vaš kroz preku preko bez kada gde zašto jer takođe treba može mogu nego te tražimo nudimo и у на за од са с да се не је су ће што шта који која које како али или ако до по при над под пред међу између само још већ смо сте сам био била било бити има имају нема га ју их му им ми ви они он она оно овај ова ово ови тај та то све сви сваки наш наша наше ваш кроз преко без када где зашто јер такође треба може могу него те тражимо нудимо',
  mt: 'u il l li ta tal tad taz tan tar tas tat tax fi fil fl għal għall għat għan ma mal minn mill mid min kif jew imma jekk bi bil b biex huwa hija huma aħna intom dan din dawn dak dik dawk kull mhux se qed kien kienet kienu jkun tkun ikunu għandu għandha għandhom għandna tagħna tagħhom tagħha tiegħu fuq taħt wara qabel bejn bla mingħajr meta fejn għaliex ukoll biss iktar aktar',
  is: 'og í á að er til sem við með af um fyrir en ekki það hann hún þau þeir þær þess því eru var voru vera hefur hafa verið frá eða ef svo upp út yfir undir eftir milli hjá án þar hér hvar hvenær hvernig allt allir öll sinn sína sínu okkar ykkar þeirra ég þú þið mig mér sig sér einnig bara nú þegar munu mun skal getur geta leitum bjóðum',
  et: 'ja ning või aga kui et on ei ka see seda selle need mis kes oma meie teie nende nad ta tema me te ma olema oli olid ole pole saab peab võib kas kuid vaid veel juba väga üks kaks igal kõik koos ilma jaoks kohta läbi üle all ees järel vahel poolt peale siis seal siin nii',
  hr: 'i u na za od s sa da se ne je su će što koji koja koje kako ali ili ako do po pri nad pod pred među između samo još već smo ste sam bio bila bilo biti ima imaju nema mi vi oni on ona ono ovaj ova ovo ovi taj sve svi svaki naš naša naše vaš kroz preko bez kada gdje zašto jer također treba može mogu nego te tražimo nudimo',
  uk: 'і й та у в на з із зі до від для за про по при над під між через без що як який яка яке які це цей ця ці той та те ті не ні а але або чи якщо щоб ми ви вони він вона воно наш наша наше наші ваш їх його її є був була було були бути має мають може можуть також лише тільки ще вже так',
  tr: 've ile bir bu şu o için de da mi mı ki ne ya veya ama fakat gibi kadar daha çok en her tüm olan olarak',
  ga: 'agus an na i ar le do de chun ag as ó go is tá bhí ní nach a sa san',
};

const fromList = (words: string): string[] => words.split(' ').filter(Boolean);

const SETS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...new Set([...Object.keys(stopWordsIso), ...Object.keys(OWN_STOP_WORDS)])].map((language) => {
    const words = new Set<string>([
      ...((stopWordsIso as Readonly<Record<string, readonly string[]>>)[language] ?? []),
      ...fromList(OWN_STOP_WORDS[language] ?? ''),
    ]);
    for (const word of fromList(CONTENT_WORDS[language] ?? '')) words.delete(word);
    return [language, words];
  }),
);

const NONE: ReadonlySet<string> = new Set();

/**
 * The function words of a language (ISO 639-1), lower-case with their accents; empty where none are known.
 * Source: stopwords-iso 1.1 (MIT), without the words that matter in this field, and own lists.
 */
export function stopWordsOf(language: string): ReadonlySet<string> {
  return SETS.get(language) ?? NONE;
}

/** Whether a lower-case word in NFC says nothing about what a text is about. Never throws. */
export function isStopWord(word: string, language: string): boolean {
  return SETS.get(language)?.has(word) ?? false;
}
