/**
 * What compounds of this field often end in, or begin with, in the forms they take there. Our own lists, where the
 * labels of concepts are too few to know the words of a language.
 */
const HEADS: Readonly<Record<string, string>> = {
  de: 'technik techniker techniken technologie technologien mechatronik mechatroniker mechanik mechaniker elektronik elektroniker robotik informatik automatisierung digitalisierung fertigung produktion herstellung verarbeitung bearbeitung entwicklung forschung industrie wirtschaft gewerbe handwerk handel bauer energie energien kraft anlagen anlage maschine maschinen fahrzeug fahrzeuge mobilität verkehr transport logistik versorgung entsorgung wasser wasserstoff strom wärme kälte speicher batterie batterien zelle zellen solar umwelt klima schutz sicherheit gesundheit pflege medizin lebensmittel landwirtschaft forstwirtschaft holz metall stahl kunststoff kunststoffe textil chemie werkstoff werkstoffe werkstatt werkzeug werkzeuge gebäude tourismus gastronomie hotel dienstleistung dienstleistungen verwaltung management system systeme software daten netz netze netzwerk netzwerke sensor sensoren sensorik steuerung planung beratung prüfung wartung reparatur ausbildung weiterbildung schulung schule schulen zentrum zentren akademie lehrgang lehrgänge kurs kurse studium meister fachkraft fachkräfte arbeit arbeiter betrieb betriebe unternehmen zulieferer region regionen mobil schweißen',
  nl: 'techniek technieken technologie industrie bouw landbouw tuinbouw energie water waterstof elektronica mechatronica robotica informatica automatisering productie verwerking ontwikkeling onderzoek installatie installaties machine machines voertuig voertuigen vervoer logistiek zorg gezondheid voeding veiligheid milieu beheer onderhoud systeem systemen sector opleiding onderwijs school centrum college bedrijf bedrijven metaal hout kunststof scheepvaart toerisme horeca',
  sv: 'teknik tekniker teknologi industri bygg byggnad energi vatten vätgas elektronik mekatronik robotik informatik automation produktion tillverkning utveckling forskning anläggning maskin maskiner fordon transport logistik vård omsorg hälsa livsmedel säkerhet miljö underhåll system sektor utbildning skola center centrum företag metall trä plast sjöfart turism kraft vind batteri batterier',
  da: 'teknik tekniker teknologi industri byggeri bygning energi vand brint elektronik mekatronik robotik informatik automatisering produktion fremstilling udvikling forskning anlæg maskine maskiner køretøj køretøjer transport logistik pleje omsorg sundhed fødevare fødevarer sikkerhed miljø vedligehold system systemer sektor uddannelse skole center virksomhed metal plast skibsfart turisme kraft vind mølle batteri batterier',
  no: 'teknikk tekniker teknologi industri bygg bygning energi vann hydrogen elektronikk mekatronikk robotikk informatikk automatisering produksjon fremstilling utvikling forskning anlegg maskin maskiner kjøretøy transport logistikk pleie omsorg helse mat sikkerhet miljø vedlikehold system systemer sektor utdanning skole senter bedrift bedrifter metall plast skipsfart turisme kraft vind batteri batterier olje havbruk',
  is: 'tækni fræði iðnaður orka vatn vinnsla framleiðsla þróun vél vélar flutningar heilsa öryggi umhverfi kerfi nám skóli miðstöð ferðaþjónusta útgerð',
  fi: 'tekniikka tekniikan teknologia teknologian teollisuus teollisuuden rakennus rakentaminen energia energian vesi vety elektroniikka mekatroniikka robotiikka automaatio tuotanto tuotannon valmistus kehitys kehittäminen tutkimus laitos laitteet kone koneet ajoneuvo kuljetus logistiikka hoito terveys elintarvike turvallisuus ympäristö huolto järjestelmä järjestelmät ala koulutus oppilaitos keskus yritys metalli muovi puu metsä matkailu voima akku akut',
  et: 'tehnika tehnoloogia tööstus ehitus energia vesi vesinik elektroonika mehhatroonika robootika automaatika tootmine arendus uuringud masin masinad sõiduk transport logistika hooldus tervis toit ohutus keskkond süsteem süsteemid haridus koolitus kool keskus ettevõte metall puit plast turism',
};

const SETS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(HEADS).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** Whether a lower-case word is one that compounds of the language are known to be made of. */
export function isCompoundHead(word: string, language: string): boolean {
  return SETS.get(language)?.has(word) ?? false;
}
