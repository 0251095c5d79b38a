/** The map of the network, and the same as a table. */
export const network = {
  title: 'Map of the network',
  lead: 'Who is where. Choose one to see its best partners.',
  map: 'Map',
  table: 'Table',
  count: (count: number, more: boolean) =>
    `${count}${more ? ' and more' : ''} ${count === 1 ? 'profile' : 'profiles'}`,
  tooMany: (count: number) =>
    `The first ${count} are shown: narrow by kind, country or sector to see the others.`,
  approximate:
    'Positions are approximate: most profiles say their country only and stand anywhere within it.',
  outside: (count: number) =>
    `${count} ${count === 1 ? 'profile is' : 'profiles are'} outside the map or without a country; the table has all.`,
  filterKind: 'Kinds',
  filterCountry: 'Countries',
  filterSector: 'Near a sector',
  choose: 'Choose a profile',
  chosen: 'Chosen',
  noMatches: 'Nobody to suggest with these facts.',
  partners: 'Best partners, linked on the map',
  wholeList: 'The whole list',
  unchoose: 'Choose nobody',
  approximatePlace: 'approximate place',
  mapLabel: (count: number) => `Map of Europe with ${count} profiles. The table has the same.`,
  keys: 'Arrow keys move the map, + and − zoom, 0 shows all.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  showAll: 'Show all',
  legend: 'Kinds',
  groups: {
    cove: 'Centres of Vocational Excellence',
    cmq: 'French campuses',
    company: 'Companies',
    school: 'Schools, universities, research',
    authority: 'Authorities and agencies',
    body: 'Sector bodies, partners, others',
  },
  empty: 'No profile fits these filters.',
  sort: 'Sort',
  column: { name: 'Name', kind: 'Kind', country: 'Country', city: 'City', sectors: 'Sectors' },
};
