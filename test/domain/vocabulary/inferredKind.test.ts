import fc from 'fast-check';
import t from 'tap';
import { foldedName, inferredKind } from '../../../src/domain/vocabulary/inferredKind.ts';
import { KIND_RULES } from '../../../src/domain/vocabulary/kindRules.ts';
import { KINDS, type Kind } from '../../../src/domain/vocabulary/kinds.ts';

/** Names as the Commission's list of CoVE participants writes them, with the kind a reader is certain of. */
const NAMES: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  cmq: ['FR CAMPUS DES METIERS ET DES QUALIFICATIONS DE L INDUSTRIE DU FUTUR'],
  company: [
    'DE SIEMENS AKTIENGESELLSCHAFT',
    'AT MAHLE Filtersysteme Austria GmbH',
    'ES VOLKSWAGEN NAVARRA SA',
    'ES ADDILAN FABRICACIÓN ADITIVA S.L.',
    'IT GKN DRIVELINE BRUNICO S.P.A',
    'FI BILIA OY AB',
    'EE TOYOTA BALTIC AKTSIASELTS',
    'SK TELEGRAFIA A.S.',
    'CZ JUBELA S.R.O',
    'PL ENERGIA OZ SP ZOO',
    'RO ZADA PRODCOM SRL',
    'BG EURO - ALLIANCE OOD',
    'NL VITENS NV',
    'GR GNOMON PLIROPHORIKIS AE',
    'GR ΦΑΣΕΤΣ ΜΕΛΕΤΗΤΙΚΗ Α.Ε.',
    'TR FESTO SAN. VE TIC. A.S.',
    'PT TOOLPRESSE, PECAS METALICAS POR PRENSAGEM LDA',
    'LV SABIEDRIBA AR IEROBEZOTU ATBILDIBUVIDES DIZAINS',
    'NO SAGA FJORDBASE AS',
    'DE UNIVERSITATSKLINIKUM SCHLESWIG-HOLSTEIN',
    'NL STICHTING ZIEKENHUISGROEP TWENTE',
    'SI ZDRAVSTVENI DOM LJUBLJANA',
  ],
  'vet-provider': [
    'DE JAKOB-PREH-SCHULE STAATLICHE BERUFSSCHULE BAD NEUSTADT AD SAALE',
    'AT HTL KRAMSACH, GLAS UND CHEMIE',
    'IT TECHNOLOGISCHE FACHOBERSCHULE BOZEN MAX VALIER',
    "FR SOCIETE D'ENSEIGNEMENT PROFESSIONNEL DU RHONE",
    'NL STICHTING ROC MIDDEN NEDERLAND',
    'NL STICHTING REGIONAAL OPLEIDINGENCENTRUM VAN TWENTE',
    'BE VOLWASSENENONDERWIJS TALEN EN INFORMATICA VAN DE KAMER VOOR HANDEL EN NIJVERHEID BRUSSEL',
    'ES CIFP VALENTIN PAZ ANDRADE',
    'ES IES UNIVERSIDADE LABORAL',
    'IT ISTITUTO TECNICO AGRARIO EMILIO SERENI',
    'IT FONDAZIONE C.I.O.F.S. - F.P. ETS',
    'IT I.S.I.T. "U.BASSI-P-BURGATTI"',
    'PT CENTRO DE FORMACAO PROFISSIONAL DAS PESCAS E DO MAR',
    'FI SEINAJOEN KOULUTUSKUNTAYHTYMA',
    'FI OPTIMA SAMKOMMUN',
    'SE CURT NICOLIN GYMNASIET AB',
    'DK BYGHOLM LANDBRUGSSKOLE',
    'CZ STREDNI PRUMYSLOVA SKOLA STAVEBNI BRNO',
    'SK STREDNA ODBORNA SKOLA TECHNICKA PARTIZANSKA 1, MICHALOVCE',
    'SI SOLSKI CENTER CELJE',
    'SI ANDRAGOSKI ZAVOD LJUDSKA UNIVERZA VELENJE',
    'HR TEHNICKA SKOLA CAKOVEC',
    'MK SUGS "VLADO TASEVSKI"',
    'HU MISKOLCI SZAKKEPZESI CENTRUM',
    'RO COLEGIUL TEHNIC GHEORGHE ASACHI IASI',
    'LT KAUNO TECHNOLOGIJU MOKYMO CENTRAS',
    'LV VENTSPILS TEHNIKUMS',
    'LV RIGAS TEHNISKAS UNIVERSITATES OLAINES TEHNOLOGIJU KOLEDZA',
    'EE VALGA COUNTY VOCATIONAL TRAINING CENTRE',
    'GR KEK TEHNIKES SHOLES EPIMELITIRIOU IRAKLEIOU',
    'TR IZMIT MESLEKI EGITIM MERKEZI',
    'IE CORK EDUCATION AND TRAINING BOARD',
    'GB CITY OF GLASGOW COLLEGE',
  ],
  'higher-education': [
    'DK UCL ERHVERVSAKADEMI & PROFESSIONSHOJSKOLE SI',
    'DE BERUFLICHE HOCHSCHULE HAMBURG',
    'AT FACHHOCHSCHULE KUFSTEIN TIROL BILDUNGS GMBH',
    'NL STICHTING HOGER BEROEPSONDERWIJS HAAGLANDEN',
    'BE HAUTE ECOLE LOUVAIN EN HAINAUT',
    'PT INSTITUTO POLITECNICO DO PORTO',
    'IT POLITECNICO DI TORINO',
    'FI OULUN YLIOPISTO',
    'NO HOGSKULEN PA VESTLANDET',
    'SE KUNGLIGA TEKNISKA HOEGSKOLAN',
    'EE TALLINNA TEHNIKAÜLIKOOL',
    'LT KLAIPEDOS VALSTYBINE KOLEGIJA',
    'HU MISKOLCI EGYETEM',
    'BG VISSHE STROITELNO UCHILISHTE LYUBEN KARAVELOV',
    'GR PANEPISTIMIO THESSALIAS',
    'ES MONDRAGON GOI ESKOLA POLITEKNIKOA JOSE MARIA ARIZMENDIARRIETA S COOP',
    'GR ATHENS UNIVERSITY OF ECONOMICS AND BUSINESS - RESEARCH CENTER',
  ],
  research: [
    'DE FRAUNHOFER GESELLSCHAFT ZUR FORDERUNG DER ANGEWANDTEN FORSCHUNG EV',
    'NL NEDERLANDSE ORGANISATIE VOOR TOEGEPAST NATUURWETENSCHAPPELIJK ONDERZOEK TNO',
    'FI TEKNOLOGIAN TUTKIMUSKESKUS VTT OY',
    'ES CENTRO TECNOLOGICO DEL MAR - FUNDACION CETMAR',
    'RO INSTITUTUL NATIONAL DE CERCETARE DEZVOLTARE IN SUDURA SI INCERCARI DE MATERIALE - ISIM TIMISOARA',
    'GR NATIONAL CENTER FOR SCIENTIFIC RESEARCH "DEMOKRITOS"',
    'FR CENTRE TECHNIQUE DES INDUSTRIES MECANIQUES',
  ],
  'sector-body': [
    'DE HANDWERKSKAMMER DRESDEN',
    'FI SATAKUNNAN KAUPPAKAMARI RY',
    'PL IZBA RZEMIESLNICZA W OPOLU',
    'LT VILNIAUS PREKYBOS PRAMONES IR AMATU RUMAI',
    'TR KOCAELI SANAYI ODASI',
    'GR EPIMELITIRIO ACHAIAS',
    'HU BORSOD-ABAÚJ-ZEMPLÉN MEGYEI KERESKEDELMI ÉS IPARKAMARA',
    'AT HOLZCLUSTER STEIERMARK GMBH',
    'FR ASSOCIATION DU POLE DE COMPETIVITE VALORIAL',
    'DE EUROPAISCHER VERBAND BERUFLICHER BILDUNGSTRAGER (EVBB) EV',
    'LT LIETUVOS PROFESINIO MOKYMO ISTAIGU ASOCIACIJA',
    'CY OMOSPONDIA ERGODOTON & VIOMICHANON KYPROU',
  ],
  'social-partner': ['DK FAENGSELSFORBUNDET', 'IT CGIL LOMBARDIA', 'DE IG METALL', 'ES CCOO INDUSTRIA'],
  'public-authority': [
    'EE HARIDUS- JA TEADUSMINISTEERIUM',
    'GR YPOURGEIO PAIDEIAS, THRISKEVMATON KAI ATHLITISMOU',
    'ES CONSELLERÍA DE EDUCACIÓN, UNIVERSIDADES Y EMPLEO',
    'TR KOCAELI IL MILLI EGITIM MUDURLUGU',
    'NO VESTLAND FYLKESKOMMUNE',
    'EE TARTU LINN',
    'FI VAASAN KAUPUNKI',
    'IT COMUNE DI CENTO',
    'PL POWIAT WRZESINSKI',
    'RO PENITENCIARUL TIMISOARA',
  ],
  'qualification-authority': [
    'GR ETHNIKOS ORGANISMOS PISTOPIISIS PROSONTON & EPAGGELMATIKOU PROSANATOLISMOU',
    'SI CENTER REPUBLIKE SLOVENIJE ZA POKLICNO IZOBRAZEVANJE',
    'IE SOLAS',
    'IE QUALITY AND QUALIFICATIONS IRELAND QQI',
  ],
  'development-agency': [
    'TR DOGU MARMARA KALKINMA AJANSI BASKANLIGI',
    'ES SPRI, AGENCIA VASCA DE DESARROLLO EMPRESARIAL',
    'SI RAZVOJNA AGENCIJA SOTLA',
    'BE PROVINCIALE ONTWIKKELINGSMAATSCHAPPIJ WEST-VLAANDEREN',
  ],
  'employment-service': [
    'RO AGENTIA JUDETEANA PENTRU OCUPAREA FORTEI DE MUNCA TIMIS',
    'FR POLE EMPLOI',
    'PL WOJEWODZKI URZAD PRACY W GDANSKU',
  ],
  ngo: [
    'ES FUNDACION GLOBAL NATURE',
    'IT MINE VAGANTI NGO',
    'PL STOWARZYSZENIE NA RZECZ INNOWACJI I EDUKACJI',
    'SK KARPATSKÁ NADÁCIA',
  ],
  'international-organisation': ['FR UNESCO', 'GR CEDEFOP', 'CH INTERNATIONAL LABOUR ORGANISATION'],
};
const ALL = Object.entries(NAMES).flatMap(([kind, names]) =>
  names.map((entry) => ({ kind, country: entry.slice(0, 2), name: entry.slice(3) })),
);

t.test(
  'a legal name that says its kind in any of the languages of the network is read rightly',
  async (t) => {
    t.equal(ALL.length > 110, true);
    t.same(
      ALL.map(({ name, country }) => ({ name, kind: inferredKind(name, country).kind })),
      ALL.map(({ name, kind }) => ({ name, kind })),
    );
  },
);

t.test('the evidence is the words that decided, as they stand in the folded name', async (t) => {
  t.same(inferredKind('Escola Profissional de Tecnologia, Lda.', 'PT').evidence, ['escola', 'profissional']);
  t.same(
    inferredKind('ASOCIACION ESPAÑOLA DE FABRICANTES DE MAQUINAS-HERRAMIENTA', 'ES').evidence,
    ['asociacion', 'fabricantes'],
    'words between the deciding ones are left out',
  );
  for (const { name, country } of ALL) {
    const words = foldedName(name).split(' ');
    for (const word of inferredKind(name, country).evidence) t.ok(words.includes(word), `${word} in ${name}`);
  }
});

t.test('a name without a tell is a company by guess, and says that nothing speaks for it', async (t) => {
  t.same(inferredKind('Solvership', 'HR'), { kind: 'company', confidence: 'guess', evidence: [] });
  t.same(inferredKind(''), { kind: 'company', confidence: 'guess', evidence: [] });
});

t.test('words that mean something in some countries only count there', async (t) => {
  t.equal(inferredKind('IES Ribera', 'ES').kind, 'vet-provider');
  t.same(inferredKind('IES Ribera', 'DE').evidence, []);
  t.same(inferredKind('IES Ribera').evidence, [], 'without a country they do not count');
  t.equal(inferredKind('YRKESHOGSKOLAN NORD', 'FI').kind, 'higher-education');
  t.equal(inferredKind('YRKESHOGSKOLAN NORD', 'SE').kind, 'vet-provider');
});

t.test(
  'what says most wins: ministry over university, school over chamber, hospital over university',
  async (t) => {
    t.equal(inferredKind('Ministry of Universities and Research').kind, 'public-authority');
    t.equal(inferredKind('Bildungszentrum der Handwerkskammer Dresden', 'DE').kind, 'vet-provider');
    t.equal(inferredKind('Universitätsklinikum Leipzig', 'DE').kind, 'company');
    t.equal(inferredKind('Universität Leipzig GmbH', 'DE').kind, 'higher-education');
  },
);

t.test('initials, accents and scripts are folded away', async (t) => {
  t.equal(foldedName('Ri.El.Co. Impianti S.r.l.'), 'ri el co impianti srl');
  t.equal(foldedName('FORCAM A/S, Århus'), 'forcam as arhus');
  t.equal(foldedName('Πανεπιστήμιο Θεσσαλίας'), 'panepistimio thessalias');
  t.equal(foldedName('Министерство на образованието'), 'ministerstvo na obrazovanieto');
  t.equal(foldedName('İstanbul İl Millî Eğitim Müdürlüğü'), 'istanbul il milli egitim mudurlugu');
  t.equal(inferredKind('Министерство на образованието', 'BG').kind, 'public-authority');
  t.equal(inferredKind('Πανεπιστήμιο Θεσσαλίας', 'GR').kind, 'higher-education');
  t.equal(inferredKind('Професионална гимназия по туризъм', 'BG').kind, 'vet-provider');
});

t.test('capitals, accents and outer signs do not change the kind', async (t) => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ALL),
      fc.constantFrom('', ' ', '"', '  -', '.'),
      ({ name, country }, edge) => {
        const plain = inferredKind(name, country);
        for (const spelling of [
          name.toLowerCase(),
          name.toUpperCase(),
          name.normalize('NFD'),
          edge + name + edge,
        ])
          t.same(inferredKind(spelling, country), plain, `${name} as ${spelling}`);
      },
    ),
    { seed: 1, numRuns: 60 },
  );
});

t.test('any text gets a known kind, the same each time, and evidence only from its own words', async (t) => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.constantFrom('FR', 'DE', 'TR'),
      (name, country) => {
        const answer = inferredKind(name, country);
        t.ok(KINDS.includes(answer.kind));
        t.same(inferredKind(name, country), answer);
        t.ok(answer.evidence.every((word) => foldedName(name).split(' ').includes(word)));
      },
    ),
    { seed: 1, numRuns: 200 },
  );
});

t.test('the word lists are written as names are folded, so that each phrase can be met', async (t) => {
  const phrases = KIND_RULES.flatMap(({ words }) => Object.values(words)).flatMap((list) => list.split(','));
  for (const phrase of phrases) {
    const [words = '', countries = ''] = phrase.trim().split('@');
    const bare = words
      .replace(/^\^|\$$/g, '')
      .replaceAll('*', '')
      .replaceAll(' .. ', ' ')
      .replace(/\s+/g, ' ');
    t.equal(foldedName(bare), bare, phrase);
    t.match(countries, /^([A-Z]{2}( [A-Z]{2})*)?$/, phrase);
  }
});
