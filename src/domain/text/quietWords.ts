import { readWord, rowKey, stemHash } from './wordForms.ts';

/**
 * Words that nearly every need and offer here holds, whatever it is about: training, skill, project, partner,
 * to seek and to offer. They stay words, but say little about concepts. Our own reading of the field; a language
 * that is missing loses little.
 */
const QUIET: Readonly<Record<string, string>> = {
  en: 'training trainings train trained trainer trainers education educational course courses skill skills competence competences competency competencies project projects partner partners partnership need needs seek seeking look looking offer offers offering provide learner learners student students school schools vocational vet qualification qualifications programme programmes activity activities development develop support staff teacher teachers provider centre centres excellence european international',
  fr: 'formation formations former formés formateur formateurs éducation éducatif cours compétence compétences projet projets partenaire partenaires partenariat besoin besoins cherche cherchons recherchons recherche offre offres offrir offrons propose proposons proposer apprenant apprenants élève élèves étudiant étudiants école écoles lycée professionnel professionnelle professionnels professionnelles qualification qualifications activité activités développement développer soutien personnel enseignant enseignants centre excellence européen international métier métiers campus',
  de: 'ausbildung ausbildungen weiterbildung fortbildung schulung schulungen bildung kurs kurse kompetenz kompetenzen fähigkeiten projekt projekte partner partnerschaft bedarf suchen sucht suche anbieten bieten bietet angebot lernende lernenden schüler studierende schule schulen beruflich berufliche beruflichen qualifikation qualifikationen qualifizierung programm aktivitäten entwicklung entwickeln unterstützung förderung maßnahme maßnahmen lehrkräfte lehrer zentrum exzellenz europäisch europäische international internationale',
  es: 'formación formaciones formar formador formadores educación educativo curso cursos competencia competencias capacidades proyecto proyectos socio socios necesidad necesidades buscar buscamos busca ofrecer ofrecemos oferta alumno alumnos estudiante estudiantes escuela profesional profesionales cualificación cualificaciones actividad actividades desarrollo desarrollar apoyo personal profesorado docente centro excelencia europeo internacional',
  it: 'formazione formativo formativi educazione istruzione corso corsi competenza competenze progetto progetti partner bisogno bisogni cerchiamo cercare cerca offriamo offrire offerta studente studenti allievi scuola scuole professionale professionali qualifica qualifiche attività sviluppo sviluppare sostegno personale docenti insegnanti centro eccellenza europeo internazionale',
  pt: 'formação formações educação curso cursos competência competências projeto projetos parceiro parceiros necessidade procuramos procura oferecemos oferta aluno alunos estudante estudantes escola profissional profissionais qualificação qualificações programa atividade atividades desenvolvimento apoio docentes centro excelência europeu internacional',
  nl: 'opleiding opleidingen training trainingen onderwijs scholing cursus cursussen vaardigheden competentie competenties project projecten partner partners behoefte zoeken zoekt bieden biedt aanbod leerling leerlingen student studenten school scholen beroepsonderwijs kwalificatie kwalificaties programma activiteiten ontwikkeling ontwikkelen ondersteuning personeel docenten centrum europees internationaal',
  pl: 'szkolenie szkolenia szkoleń kształcenie kształcenia edukacja edukacji kurs kursy kompetencje kompetencji umiejętności projekt projektu projekty partner partnerzy potrzeba szukamy poszukujemy oferujemy oferta uczeń uczniowie uczniów student studenci szkoła szkoły zawodowe zawodowych zawodowego kwalifikacje kwalifikacji program działania rozwój rozwoju wsparcie nauczyciele centrum europejski międzynarodowy',
  sv: 'utbildning utbildningar kurs kurser kompetens kompetenser färdigheter projekt partner behov söker erbjuder erbjudande elever studenter skola skolor yrkesutbildning kvalifikationer program aktiviteter utveckling stöd personal lärare centrum europeisk internationell',
  da: 'uddannelse uddannelser kursus kurser kompetence kompetencer færdigheder projekt projekter partner behov søger tilbyder tilbud elever studerende skole skoler erhvervsuddannelse kvalifikationer program aktiviteter udvikling støtte lærere center europæisk international',
  no: 'utdanning utdanninger opplæring kurs kompetanse ferdigheter prosjekt prosjekter partner behov søker tilbyr tilbud elever studenter skole skoler yrkesfag kvalifikasjoner program aktiviteter utvikling støtte lærere senter europeisk internasjonal',
  fi: 'koulutus koulutuksen koulutusta koulutukset kurssi kurssit osaaminen osaamisen taidot hanke hankkeen projekti kumppani kumppanit tarve etsimme tarjoamme opiskelija opiskelijat oppilaitos koulu ammatillinen ammatillisen tutkinto ohjelma toiminta toiminnan kehittäminen kehittämisen tuki opettajat keskus eurooppalainen kansainvälinen',
  cs: 'školení vzdělávání vzdělání kurz kurzy dovednosti kompetence projekt projekty partner partneři potřeba hledáme nabízíme nabídka žák žáci studenti škola školy odborné odborný kvalifikace program aktivity rozvoj podpora učitelé centrum evropský mezinárodní',
  sk: 'školenie vzdelávanie vzdelanie kurz kurzy zručnosti kompetencie projekt projekty partner potreba hľadáme ponúkame ponuka žiaci študenti škola školy odborné kvalifikácie program aktivity rozvoj podpora učitelia centrum európsky medzinárodný',
  sl: 'usposabljanje izobraževanje tečaj spretnosti kompetence projekt projekti partner potreba iščemo ponujamo ponudba dijaki študenti šola šole poklicno kvalifikacije program dejavnosti razvoj podpora učitelji center evropski mednarodni',
  hr: 'osposobljavanje obrazovanje obuka tečaj vještine kompetencije projekt projekti partner potreba tražimo nudimo ponuda učenici studenti škola škole strukovno kvalifikacije program aktivnosti razvoj podrška nastavnici centar europski međunarodni',
  sr: 'obuka obuke obrazovanje kurs veštine kompetencije projekat projekti partner potreba tražimo nudimo ponuda učenici studenti škola škole stručno kvalifikacije program aktivnosti razvoj podrška nastavnici centar evropski međunarodni',
  hu: 'képzés képzések oktatás tanfolyam készségek kompetencia kompetenciák projekt partner igény keresünk kínálunk ajánlat tanulók diákok iskola szakképzés szakmai képesítés program tevékenység fejlesztés fejlesztése támogatás tanárok központ európai nemzetközi',
  ro: 'formare formarea educație educația curs cursuri competențe abilități proiect proiectul proiecte partener parteneri nevoie căutăm oferim ofertă elevi studenți școală școli profesională profesional calificare calificări program activități dezvoltare dezvoltarea sprijin profesori centru european internațional',
  bg: 'обучение обучения образование курс курсове умения компетентности проект проекти партньор партньори нужда търсим предлагаме оферта ученици студенти училище професионално професионална квалификация програма дейности развитие подкрепа учители център европейски международен',
  mk: 'обука образование курс вештини компетенции проект партнер потреба бараме нудиме понуда ученици студенти училиште стручно квалификации програма активности развој поддршка наставници центар европски меѓународен',
  uk: 'навчання освіта курс курси навички компетентності проєкт проект партнер потреба шукаємо пропонуємо учні студенти школа професійна професійної кваліфікація програма діяльність розвиток підтримка викладачі центр європейський міжнародний',
  el: 'εκπαίδευση κατάρτιση μαθήματα δεξιότητες ικανότητες έργο έργα εταίρος εταίροι ανάγκη αναζητούμε προσφέρουμε προσφορά μαθητές φοιτητές σχολή σχολείο επαγγελματική επαγγελματικής προσόντα πρόγραμμα δραστηριότητες ανάπτυξη υποστήριξη εκπαιδευτικοί κέντρο ευρωπαϊκό διεθνές',
  tr: 'eğitim eğitimi kurs beceri beceriler yetkinlik proje projeler ortak ihtiyaç arıyoruz sunuyoruz teklif öğrenci öğrenciler okul mesleki yeterlilik program faaliyetler gelişim destek öğretmen merkez avrupa uluslararası',
  et: 'koolitus koolitused haridus kursus oskused pädevused projekt partner vajadus otsime pakume õpilased üliõpilased kool kutseharidus kutse kvalifikatsioon programm tegevused areng toetus õpetajad keskus euroopa rahvusvaheline',
  lv: 'apmācība apmācības izglītība kurss prasmes kompetences projekts partneris vajadzība meklējam piedāvājam audzēkņi studenti skola profesionālā kvalifikācija programma aktivitātes attīstība atbalsts skolotāji centrs eiropas starptautisks',
  lt: 'mokymas mokymai švietimas kursas įgūdžiai kompetencijos projektas partneris poreikis ieškome siūlome mokiniai studentai mokykla profesinis kvalifikacija programa veikla plėtra parama mokytojai centras europos tarptautinis',
  is: 'þjálfun menntun námskeið færni hæfni verkefni samstarfsaðili þörf leitum bjóðum nemendur skóli starfsmenntun þróun stuðningur kennarar miðstöð',
  mt: 'taħriġ edukazzjoni kors ħiliet kompetenzi proġett sieħeb bżonn infittxu noffru studenti skola vokazzjonali kwalifiki programm attivitajiet żvilupp appoġġ għalliema ċentru',
  ga: 'oiliúint oideachas cúrsa scileanna inniúlachtaí tionscadal comhpháirtí riachtanas lorg tairgeann mic léinn scoil gairmoideachas cáilíocht clár gníomhaíochtaí forbairt tacaíocht múinteoirí ionad',
};

/** What a quiet word counts in concepts, where another counts 1. ASSUMED. */
export const ASSUMED_QUIET_SHARE = 0.25;

interface Quiet {
  readonly stems: ReadonlySet<string>;
  readonly hashes: ReadonlySet<number>;
}

const QUIET_OF = new Map<string, Quiet>();

/** Made on first use. */
function quietOf(language: string): Quiet {
  let quiet = QUIET_OF.get(language);
  if (quiet === undefined) {
    const words = (QUIET[language] ?? '').split(' ').filter(Boolean);
    const stems = new Set(words.flatMap((word) => readWord(word, language)?.stem ?? []));
    // A stem stands in features under one of the two.
    const hashes = new Set(Array.from(stems).flatMap((stem) => [rowKey(language, stem), stemHash(stem)]));
    quiet = { stems, hashes };
    QUIET_OF.set(language, quiet);
  }
  return quiet;
}

/** Whether the stem of a word is that of a quiet one. */
export function isQuiet(stem: string, language: string): boolean {
  return quietOf(language).stems.has(stem);
}

/** The quiet words of a language as they stand in the features of a text. */
export function quietHashes(language: string): ReadonlySet<number> {
  return quietOf(language).hashes;
}
