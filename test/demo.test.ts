import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import t from 'tap';
import { loadReference } from '../src/db/reference.ts';
import { buildCodeChecks } from '../src/domain/vocabulary/codes.ts';
import { foldedName } from '../src/domain/vocabulary/inferredKind.ts';
import { SUPPORTED_LANGUAGES } from '../src/domain/vocabulary/languages.ts';
import { rowDoor } from '../src/http/rowDoor.ts';
import { profileSchemas } from '../src/http/schemas/profile.ts';
import { schemaRegistry } from '../src/http/schemas/registry.ts';
import { textRules } from '../src/http/schemas/text.ts';

interface DemoStatement {
  readonly text: string;
  readonly language: string;
  readonly provenance: string;
}
interface DemoProfile {
  readonly externalId: string;
  readonly kind: string;
  readonly name: string;
  readonly country?: string;
  readonly region?: string;
  readonly label?: { readonly name: string; readonly validFrom?: string };
  readonly needs?: readonly DemoStatement[];
  readonly offers?: readonly DemoStatement[];
  readonly networks?: readonly string[];
  readonly website?: string;
  readonly inferred?: readonly string[];
  readonly citations: readonly { readonly licence: string }[];
}

const KEYS = [
  ...['externalId', 'kind', 'name', 'country', 'region', 'city', 'sectors', 'activities', 'needs', 'offers'],
  ...['seeking', 'languages', 'eqfLevels', 'label', 'networks', 'website', 'inferred', 'citations'],
];

/** Acronym and participations of each project in the Commission's list. */
const PROJECTS =
  `AEDIL-dairy-CoVE 56, AgriNext 12, CATALYST 52, EULEP 20, EUVECA 20, FEA-VEE 13, LCAMP 54, MOSAIC 19,
  PoVE Water Scale up 23, SECOVE 22, SEED 37, T-SHORE 13, TOUR-X 28, AccessCoVE 22, AGRIFOOD4FUTURE 23,
  AI4VET4AI 26, AILEEN 19, Auto-Cove 2.0 31, BuildSkills Academy 37, CARE about IT 19, EE4M 38, EXCEED 38,
  H2Excellence 24, HABITABLE 18, TEACH4SD 16, TEAM-UP 20, BeeLieve 27, CEDCE 17, COVE-WENDT 28, EVECSA 23,
  GreenHost 19, H2COVE 25, INFINITE 19, INVESTech 31, P4ELECS 31, PROMOTE 18, SEBCoVE 21, SHOREWINNER 27,
  STARS 17, VOLTAGE 17, WIN4SMEs 84`
    .split(/,\s+/)
    .map((entry) => [entry.replace(/ \d+$/, ''), Number(/\d+$/.exec(entry)![0])] as const);
/** A natural person in each of the first two; an organisation listed twice in the third. */
const EXCLUDED: Readonly<Record<string, number>> = { CATALYST: 1, SEED: 1, LCAMP: 1 };
/** SHA-256 of the folded names of the natural persons who were left out: their names do not stand here either. */
const LEFT_OUT = [
  '32167d068c62cccbd31ff0c345fc3db61f0ea72246814e56fef90cf17468ddd5',
  '5a336ebda9577f4d2012f261783fe90e34abec341270b0cd3642fd97ddbf55e0',
];

const PILOT_SITES: Readonly<Record<string, string>> = {
  'EXAM4.0': 'https://examhub.eu/',
  'PoVE Water': 'https://povewater.eu/',
  DIHUB: 'https://dihubcloud.eu/',
  DeuS: 'http://deuscci.eu/',
  Talentjourney: 'https://talentjourney.si/',
  GIVE: 'https://www.thegiveproject.eu/',
  ECoVEM: 'https://ecovem.eu/',
  BRIDGES: 'http://www.bridges.eu/',
  Allview: 'https://www.allview.eu/',
  greenovet: 'http://www.greenovet.eu/',
  'European Platform Urban Greening': 'https://www.platformurbangreening.eu/',
  '3LoE': 'https://3-loe.eu/',
};

/**
 * Pairs that a coordinator would expect to find: who needs and in which language, who offers and in which
 * other language, and what about. The partners share no network, so that nothing hides them from each other.
 */
const CROSS_LANGUAGE_PAIRS = `
  cmq-fr-ile-de-france-sante-autonomie-bien-vieillir fr > org-de-uksh-akademie de: assistive technology for staying at home
  cmq-fr-ile-de-france-industrie-du-futur fr > org-de-festo-lernzentrum-saar-gmbh de: fault finding on automated lines
  org-pt-atec pt > cmq-fr-ile-de-france-industrie-du-futur fr: collaborative robots
  cmq-fr-ile-de-france-energie-durable fr > org-de-sma-solar-technology-ag de: apprentices in photovoltaics
  cmq-fr-ile-de-france-mode-metiers-d-art-design fr > org-it-cometa-formazione it: leather and weaving with reused materials
  org-ro-asociatia-romanian-fashion-council ro > cmq-fr-ile-de-france-mode-metiers-d-art-design fr: digital pattern making
  cmq-fr-ile-de-france-industrie-circulaire-de-la-mobilite fr > org-de-technische-akademie-fur-berufliche-bildung-schwabisch de: removal and reuse of vehicle batteries
  cmq-fr-ile-de-france-intelligence-artificielle fr > org-hr-sveuciliste-algebra en: data annotation and generative artificial intelligence
  org-si-solski-center-celje sl > cmq-fr-ile-de-france-intelligence-artificielle fr: machine learning for teachers who do not program
  cmq-fr-ile-de-france-transition-numerique-et-ecologique-de-la-construction fr > org-es-fundacion-laboral-de-la-construccion es: building information modelling for site workers
  cmq-fr-ile-de-france-art-et-design-paris-gobelins fr > org-nl-hmc nl: furniture in small series
  cmq-fr-bretagne-numerique-et-photonique fr > org-de-lzh-laser-akademie-gmbh de: alignment of optical components in a clean room
  org-es-salesianos-pamplona-san-juan-bosco es > cmq-fr-bretagne-numerique-et-photonique fr: optical fibre, lasers and internet of things
  org-pt-for-mar pt > cmq-fr-bretagne-industries-de-la-mer fr: trainers for offshore wind
  cmq-fr-bretagne-filiere-alimentaire fr > org-dk-kold-college da: cheese making placements
  cmq-fr-bretagne-batiment-durable fr > org-at-holzcluster-steiermark-gmbh de: insulation with hemp, straw and wood fibre
  cmq-fr-centre-val-de-loire-transnum fr > org-fi-ekami fi: data centre technicians
  cmq-fr-grand-est-autonomie-et-inclusion fr > org-es-lantegi-batuak es: people with disabilities in catering and gardening
  cmq-fr-grand-est-eco-construction-et-efficacite-energetique-3e fr > org-de-handwerkskammer-dresden de: energy renovation of old buildings
  cmq-fr-grand-est-rehabilitation-du-patrimoine-bati fr > org-cz-stredni-skola-stavebnich-remesel-brno-bosonohy cs: old masonry and carpentry
  cmq-fr-grand-est-plasturgie-lorraine fr > org-de-ausbildungsverbund-olefinpartner-ggmbh de: setters of injection presses and recycled plastics
  cmq-fr-grand-est-bois-lorraine fr > org-es-cetem es: numerically controlled woodworking
  cmq-fr-hauts-de-france-autonomie-longevite-sante fr > org-nl-stichting-saxion en: telehealth for nursing assistants
  cmq-fr-hauts-de-france-industrie-et-transition-numerique fr > org-se-simumatik-ab en: digital twins for predictive maintenance
  cmq-fr-hauts-de-france-image-numerique-et-industries-creatives fr > org-se-futuregames-ab en: games, visual effects and accessible subtitling
  cmq-fr-hauts-de-france-travaux-publics fr > org-fi-koulutuskuntayhtyma-osao fi: earthmoving simulators
  cmq-fr-hauts-de-france-tourisme-et-innovation fr > org-es-asofuer es: placements in hotels and tourism firms
  cmq-fr-hauts-de-france-metallurgie-plasturgie-materiaux-picardie fr > org-ro-isim-timisoara ro: welding, metal printing and non-destructive testing
  cmq-fr-normandie-ceine fr > org-nl-stichting-noorderpoort nl: hydrogen test benches and safety
  cmq-fr-occitanie-industrie-du-futur fr > org-es-mondragon-goi-eskola-politeknikoa-jose-maria es: green transition of machining suppliers
  cmq-fr-occitanie-tourisme-pyreneen fr > org-si-zavod-za-turizem-maribor sl: mountain tourism in four seasons
  org-tr-tusas tr > cmq-fr-occitanie-aeronautique fr: aircraft assembly and technical English
  cmq-fr-nouvelle-aquitaine-foret-bois fr > org-fi-keski-pohjanmaan-koulutusyhtyma fi: mechanised logging and forest fires
  cmq-fr-nouvelle-aquitaine-construction-durable-et-eco-rehabilitation fr > org-es-fundacion-instituto-de-la-construccion-de-castilla-y es: earth and dry stone building
  cmq-fr-provence-alpes-cote-d-azur-mer fr > org-it-formare it: ship maintenance and marine pollution
  org-si-srednja-sola-za-gostinstvo-in-turizem-maribor sl > cmq-fr-provence-alpes-cote-d-azur-tourisme-hotellerie-restauration fr: Mediterranean cooking and reception
  cmq-fr-auvergne-rhone-alpes-plasti-campus fr > org-pt-centimfe pt: mould design and machining
  org-pt-moldit-industria-de-moldes pt > cmq-fr-auvergne-rhone-alpes-plasti-campus fr: recycled and bio-based plastics, blow moulding
  org-de-preh-gmbh de > cove-2020-ecovem en: soldering, optical inspection, semiconductor basics
  org-es-volkswagen-navarra-sa es > org-se-goteborgs-tekniska-college-ab en: batteries and high voltage for assembly workers
  org-it-walter-tosto-spa it > org-pt-instituto-de-soldadura-e-qualidade pt: welders of pressure vessels
  org-no-salmar no > org-es-centro-tecnologico-del-mar es: fish welfare, recirculation, nets
  org-ee-sihtasutus-ida-viru-keskhaigla et > org-nl-stichting-saxion en: remote monitoring for nurses and carers
  org-gr-panellinios-omospondia-xenodochon el > org-it-enaip-veneto-impresa-sociale it: energy, food waste and accessibility in hotels
  org-fi-bilia-oy-ab fi > org-cz-stredni-skola-automobilni-a-informatiky cs: high-voltage diagnosis for mechanics
  org-nl-vitens-nv nl > org-sk-stredna-priemyselna-skola-stavebna-a-geodeticka sk: leak detection and smart meters
  org-fr-figeac-aero fr > org-gb-the-manufacturing-technology-centre-limited en: five-axis machining and metrology
  org-be-elia-asset-sa fr > org-at-htl-bulme-graz-gosting de: direct current, protection and smart grids
  org-de-dmk-deutsches-milchkontor-gmbh de > org-it-istituto-d-istruzione-superiore-niccolo-pellegrini it: cheese ripening and microbiological control
  org-pl-sredzka-spoldzielnia-mleczarska-jana pl > org-si-biotehniski-center-naklo sl: pasteurisation and food safety for line operators
`
  .trim()
  .split('\n')
  .map((line) => /^ *(\S+) (..) > (\S+) (..): (.+)$/.exec(line)!.slice(1));

const files = ['projects', 'pilots', 'campuses', 'participants', 'partners'] as const;
const read = (file: string) => readFileSync(new URL(`../sql/demo/${file}.ndjson`, import.meta.url), 'utf8');
const byFile = Object.fromEntries(
  files.map((file) => [
    file,
    read(file)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as DemoProfile),
  ]),
) as Record<(typeof files)[number], DemoProfile[]>;
const all = files.flatMap((file) => byFile[file]);
const byId = new Map(all.map((profile) => [profile.externalId, profile]));
const statements = (profile: DemoProfile) => [...(profile.needs ?? []), ...(profile.offers ?? [])];
const count = (profiles: readonly DemoProfile[], network: string) =>
  profiles.filter(({ networks }) => networks?.includes(network)).length;

t.test('every demo profile passes the door of the API, with no code to be mended', async (t) => {
  const schemas = profileSchemas(schemaRegistry(), textRules(buildCodeChecks(loadReference())));
  const door = rowDoor(schemas);
  for (const profile of all) {
    const checked = door.check(profile, 'demo');
    t.notOk('faults' in checked, `${profile.externalId} ${JSON.stringify(checked)}`);
  }
});

t.test('a line has its keys in the order of a profile and leaves out what is unknown', async (t) => {
  t.equal(byId.size, all.length, 'each externalId once');
  for (const profile of all) {
    t.same(
      Object.keys(profile),
      KEYS.filter((key) => key in profile),
      profile.externalId,
    );
    t.notMatch(JSON.stringify(profile), /:(?:null|""|\[\]|\{\})/, profile.externalId);
    t.equal(profile.citations.length > 0 && profile.citations.every(({ licence }) => licence), true);
  }
});

t.test(
  'each project of the calls 2021 to 2023 stands with all its participants, but the named ones',
  async (t) => {
    t.same(
      byFile.projects.map(({ networks }) => networks?.[0]).sort(),
      PROJECTS.map(([name]) => name).sort(),
    );
    t.equal(
      PROJECTS.reduce((sum, [, listed]) => sum + listed, 0),
      1104,
    );
    const listed = [...byFile.participants, ...byFile.campuses];
    t.same(
      PROJECTS.map(([name]) => [name, count(listed, name)]),
      PROJECTS.map(([name, participations]) => [name, participations - (EXCLUDED[name] ?? 0)]),
    );
    t.equal(byFile.participants.length, 1001);
  },
);

t.test('a participant of several projects is one profile that belongs to all of them', async (t) => {
  const networks = (id: string) => byId.get(id)?.networks;
  t.same(networks('org-fr-sepr'), ['MOSAIC', 'Auto-Cove 2.0']);
  t.same(networks('org-fi-espoon-seudun-koulutuskuntayhtyma-omnia'), ['MOSAIC', 'Auto-Cove 2.0', 'GIVE']);
  t.same(networks('org-mk-macedonian-chambers-of-commerce'), ['CATALYST', 'SEBCoVE', 'greenovet']);
  const names = all.map(({ name, country }) => `${country} ${foldedName(name)}`);
  t.equal(new Set(names).size, names.length, 'no name twice in a country');
});

t.test('the pilots stand with their sites and the partners that are known', async (t) => {
  const sites = byFile.pilots.flatMap(({ networks, website }) => (website ? [[networks?.[0], website]] : []));
  t.same(Object.fromEntries(sites), PILOT_SITES);
  for (const network of Object.keys(PILOT_SITES)) t.ok(count(all, network) > 1, `${network} has partners`);
});

t.test(
  'the campuses of Brittany, Occitania and Hauts-de-France that the sources tell of are there',
  async (t) => {
    const campus = (id: string) => {
      const { kind, region, label } = byId.get(id)!;
      return [kind, region, label?.name];
    };
    t.same(campus('cmq-fr-bretagne-numerique-et-photonique'), ['cmq', 'FRH', 'CMQE']);
    t.same(campus('cmq-fr-occitanie-industrie-du-futur'), ['cmq', 'FRJ', 'CMQE']);
    t.same(campus('cmq-fr-hauts-de-france-tourisme-et-innovation'), ['cmq', 'FRE', 'CMQE']);
    t.same(byId.get('cmq-fr-occitanie-industrie-du-futur')?.networks, ['LCAMP']);
    t.equal(byFile.campuses.length, 55);
  },
);

t.test('every drafted text says that it is illustrative, and what was inferred says so', async (t) => {
  for (const profile of all) {
    for (const { text, language, provenance } of statements(profile)) {
      t.equal(provenance, 'illustrative', text);
      t.ok(SUPPORTED_LANGUAGES.includes(language), text);
      const words = text.split(/\s+/).length;
      t.ok(words >= 10 && words <= 36, `${words} words: ${text}`);
      const harmless = /\b3D\b|\b4\.0\b|\b(?:niveau|levels?) \d(?: to (?:level )?\d)?/g;
      t.notMatch(text.replace(harmless, ''), /[\d@]|https?:/, 'no figure that could be taken for a fact');
    }
    for (const field of ['activities', 'seeking', 'eqfLevels', 'languages'] as const) {
      t.equal(field in profile, profile.inferred?.includes(field), `${profile.externalId} ${field}`);
    }
  }
  const texts = all.flatMap(statements).map(({ text }) => text);
  t.equal(new Set(texts).size, texts.length, 'no text twice');
});

t.test('no natural person is among the profiles and no contact is told', async (t) => {
  for (const { externalId, name } of all) {
    t.notOk(LEFT_OUT.includes(createHash('sha256').update(foldedName(name)).digest('hex')), externalId);
  }
  for (const file of files) t.notMatch(read(file), /"contact"|"email"|"phone"|[\w.]+@[\w.]+\.\w/);
});

t.test(
  'every CoVE and campus needs and offers something, and so do organisations of many kinds',
  async (t) => {
    for (const { externalId, needs, offers } of [...byFile.projects, ...byFile.pilots, ...byFile.campuses]) {
      t.ok(needs?.length && offers?.length, externalId);
    }
    const speaking = [...byFile.participants, ...byFile.partners].filter(
      (profile) => statements(profile).length > 0,
    );
    t.ok(speaking.length >= 120);
    t.ok(new Set(speaking.map(({ kind }) => kind)).size >= 10);
    t.ok(new Set(speaking.map(({ country }) => country)).size >= 25);
    t.ok(new Set(all.flatMap(statements).map(({ language }) => language)).size >= 20);
  },
);

t.test(
  'the intended pairs across languages stand as needs and offers of partners who have not met',
  async (t) => {
    t.ok(CROSS_LANGUAGE_PAIRS.length >= 15);
    for (const [seekerId, needLanguage, candidateId, offerLanguage, subject] of CROSS_LANGUAGE_PAIRS) {
      const seeker = byId.get(seekerId)!;
      const candidate = byId.get(candidateId)!;
      t.not(needLanguage, offerLanguage, subject);
      t.ok(
        seeker.needs?.some(({ language }) => language === needLanguage),
        `${seekerId} needs ${subject}`,
      );
      t.ok(
        candidate.offers?.some(({ language }) => language === offerLanguage),
        `${candidateId} offers ${subject}`,
      );
      t.notOk(
        seeker.networks?.some((network) => candidate.networks?.includes(network)),
        `${subject}: strangers`,
      );
    }
  },
);
