/**
 * Given names, folded as `foldedName` folds, by where they are common, for the reader only. Names that are also
 * towns, brands or everyday words (Sofia, Mercedes, Milan, Victoria) are left out on purpose.
 * Source: own list, from public knowledge.
 */
const NAMES = {
  english: `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony
    mark donald steven andrew paul joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob
    gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory patrick raymond jack dennis
    jerry tyler aaron nathan henry douglas peter adam zachary kyle ethan walter jeremy harold keith roger gerald carl
    terry sean liam declan brendan niall eoin oisin ciaran aidan graham nigel trevor alistair gareth ian simon neil
    stuart craig mary patricia jennifer elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret
    ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura cynthia dorothy amy
    kathleen angela shirley brenda emma anna pamela nicole helen samantha katherine christine rachel carolyn janet
    catherine heather diane julie joyce joan evelyn kelly judith rhonda fiona siobhan aoife niamh sinead maeve orla
    gillian alison hilary tracey lesley moira deirdre helena`,
  german: `hans jurgen juergen klaus wolfgang dieter gunter gunther guenter uwe horst bernd heinz helmut manfred
    gerhard rainer werner karl heinrich friedrich wilhelm otto ludwig fritz franz josef johann johannes georg andreas
    stefan matthias thorsten torsten markus sven jens ralf frank dirk holger olaf jorg joerg volker axel bernhard
    sebastian tobias florian lukas jonas niklas moritz philipp alexander maximilian dominik fabian ursula monika
    petra sabine renate helga karin brigitte ingrid erika gisela christa gerda hannelore ulrike anja silke heike birgit
    gabriele andrea susanne martina claudia kerstin katrin katharina johanna sophie hannah lena elfriede waltraud
    roswitha herbert gottfried siegfried reinhard reinhold erwin ernst alois leopold hubert gernot`,
  french: `jean pierre michel philippe alain bernard christophe nicolas laurent frederic stephane thierry olivier
    jacques francois guillaume julien antoine mathieu sylvain yves yann gilles didier bruno pascal herve fabrice
    ludovic jerome cedric benoit sebastien marie nathalie isabelle sylvie catherine francoise valerie christine
    monique martine veronique anne sandrine celine stephanie aurelie emilie camille chantal brigitte jacqueline
    genevieve odile solange elodie virginie helene dominique`,
  dutch: `jan pieter cornelis hendrik willem gerrit dirk johan wim kees henk joost bart sander ruud jeroen maarten
    wouter koen steven geert luc filip anneke marieke ineke saskia femke liesbeth greet els inge katrien`,
  spanish: `antonio jose manuel francisco juan javier carlos miguel angel alejandro rafael pedro pablo sergio fernando
    luis alberto alvaro adrian diego ruben enrique ramon vicente ignacio joaquin jesus andres salvador gonzalo inigo
    jordi josep xavier carmen ana isabel dolores pilar josefa teresa rosa cristina antonia francisca concepcion elena
    raquel beatriz nuria montserrat silvia patricia yolanda inmaculada encarnacion maria`,
  portuguese: `joao antonio manuel luis paulo rui nuno tiago goncalo bernardo duarte henrique fernanda ines
    catarina margarida filipa joana mafalda leonor`,
  italian: `giuseppe giovanni mario luigi andrea stefano marco francesco alessandro roberto riccardo matteo lorenzo
    davide simone federico giorgio paolo claudio massimo maurizio fabio enrico salvatore vincenzo pietro nicola
    gianluca gianni giulio antonella giulia chiara francesca sara paola alessandra valentina federica elisa
    michele daniele silvano angelo luca gabriele emanuele antonino domenico raffaele giacomo tommaso filippo edoardo
    alberto umberto franco sergio mauro carlo giovanna rosaria caterina lucia daniela barbara simona ilaria`,
  nordic: `lars anders mikael johan per karl erik olof nils sven bengt bo ake gunnar hakan ulf magnus fredrik henrik
    mats leif ingvar bjorn kjell arne odd tor knut oyvind havard trond geir svein morten jens soren niels jorgen mads
    rasmus juha jari matti timo kari antti mika pekka heikki seppo hannu markku jukka eero tapio kirsi paivi tuula
    ritva leena sirpa riitta anneli ingrid kerstin birgitta gunilla elisabeth astrid solveig turid kirsten hanne mette
    lone bente inger sigurdur gudmundur jon olafur kristin gudrun`,
  baltic: `janis andris juris edgars aivars ilze inese liga dace vytautas jonas kestutis mindaugas arturas
    gediminas rasa jurate egle daiva vilma toomas margus tiit urmas rein tonu kristjan piret kadri triin tiina`,
  slavic: `jan andrzej piotr krzysztof stanislaw tomasz pawel jozef marcin marek michal grzegorz jerzy tadeusz
    lukasz zbigniew ryszard dariusz henryk mariusz kazimierz wojciech robert mateusz rafal agnieszka katarzyna
    malgorzata krystyna barbara ewa elzbieta zofia jadwiga danuta joanna magdalena jiri petr josef pavel martin tomas
    jaroslav miroslav zdenek frantisek vaclav karel milos lubos jindrich jana hana lenka katerina veronika zuzana
    vladimir igor branislav slavomir zoran dragan goran nikola aleksandar milorad slobodan nenad darko tomislav ivan
    stjepan zeljko boris franc anton matej ales bojan tatjana snezana vesna jelena ivana mojca natasa alenka
    georgi dimitar petar hristo nikolay todor stoyan plamen krasimir emilia desislava oleksandr serhii serhiy
    volodymyr andriy mykola viktor yuriy oksana olena iryna tetyana nataliya svitlana`,
  other: `gheorghe ioan vasile constantin nicolae mihai florin adrian marius cristian gabriel bogdan catalin elena
    ioana mihaela georgeta istvan laszlo jozsef janos zoltan sandor gabor ferenc attila gyorgy tamas csaba erzsebet
    katalin ilona agnes zsuzsanna georgios ioannis konstantinos dimitrios nikolaos panagiotis vasileios christos
    athanasios evangelos eleni aikaterini vasiliki sofia mehmet mustafa ahmet huseyin hasan ibrahim osman yusuf murat
    fatma ayse emine hatice zeynep elif`,
} as const;

/** Every name of the lists. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  Object.values(NAMES).flatMap((list) => list.split(/\s+/)),
);
