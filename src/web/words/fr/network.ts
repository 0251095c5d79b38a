import type { Words } from '../words.ts';

export const network: Words['network'] = {
  title: 'Carte du réseau',
  lead: 'Qui est où. Choisissez un profil pour voir ses meilleurs partenaires.',
  map: 'Carte',
  table: 'Tableau',
  count: (count, more) => `${count} ${count === 1 ? 'profil' : 'profils'}${more ? ' et plus' : ''}`,
  tooMany: (count) =>
    `Les ${count} premiers sont montrés : affinez par type, pays ou secteur pour voir les autres.`,
  approximate:
    'Positions approximatives : la plupart des profils n’indiquent que leur pays et s’y trouvent n’importe où.',
  outside: (count) =>
    `${count} ${count === 1 ? 'profil est' : 'profils sont'} hors de la carte ou sans pays ; le tableau les contient tous.`,
  filterKind: 'Types',
  filterCountry: 'Pays',
  filterSector: 'Proche d’un secteur',
  choose: 'Choisir un profil',
  chosen: 'Choisi',
  noMatches: 'Personne à proposer avec ces faits.',
  partners: 'Meilleurs partenaires, reliés sur la carte',
  wholeList: 'La liste entière',
  unchoose: 'Ne choisir personne',
  approximatePlace: 'lieu approximatif',
  mapLabel: (count) => `Carte de l’Europe avec ${count} profils. Le tableau dit la même chose.`,
  keys: 'Les flèches déplacent la carte, + et − changent l’échelle, 0 montre tout.',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  showAll: 'Tout montrer',
  legend: 'Types',
  groups: {
    cove: 'Centres d’excellence professionnelle',
    cmq: 'Campus français',
    company: 'Entreprises',
    school: 'Écoles, universités, recherche',
    authority: 'Autorités et agences',
    body: 'Organismes de branche, partenaires, autres',
  },
  empty: 'Aucun profil ne correspond à ces filtres.',
  sort: 'Trier',
  column: { name: 'Nom', kind: 'Type', country: 'Pays', city: 'Ville', sectors: 'Secteurs' },
};
