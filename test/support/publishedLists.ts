// Lists as the field publishes them, in small, with organisations that do not exist.

/** The header row of the workbook of participants. */
export const COVE_HEADER = ['Project Acronym', 'Project Title', 'Legal Name', 'Role', 'Country Code'];
/** A workbook of participants: notes, then a sheet a call year. */
export const COVE = {
  Notes: [['This is how to read the workbook'], ['Role: what it does']],
  '2022': [
    ['Participants of the call 2022'],
    [],
    COVE_HEADER,
    ['SEAWELD', 'Welding & the sea', 'HANDWERKSKAMMER NORDMEER', 'Coordinator', 'DE'],
    [null, null, 'Lycée professionnel de la Houle', 'Partner', 'FR'],
    [],
    [null, null, 'BOWEN RHONDA', 'Partner', 'DE'],
    [null, null, 'Skola Mora', 'Partner', 'ZZ'],
    ['TIMBER', 'Timber "2030"', 'LYCEE PROFESSIONNEL DE LA HOULE', 'Partner', 'FR'],
    ['', '', 'Drevo d.o.o.', 'Coordinator', 'EL'],
  ],
  '2023': [COVE_HEADER, ['TIDES', 'Tides', 'Drevo D.O.O.', 'Associated partner', 'GR']],
};

/** organization.csv of CORDIS. */
export const ORGANISATIONS = `\ufeff"projectID";"projectAcronym";"organisationID";"vatNumber";"name";"shortName";"SME";"activityType";"street";"postCode";"city";"country";"nutsCode";"geolocation";"organizationURL";"contactForm";"order";"role"
"11";"WAVE";"900000001";"DE1";"HOCHSCHULE AM DEICH";"HAD";"";"HES";"Deich 1";"1";"HUSUM";"DE";"DEF07";"54.47,9.05";"www.had.example";"https://cordis.example/form/1";"1";"coordinator"
"12";"RUST";"900000001";"DE1";"Hochschule am Deich";"HAD";"";"HES";"";"";"";"DE";"";"";"";"";"2";"participant"
"11";"WAVE";"900000002";"";"Istituto Professionale ""Mare""";"";"";"HES";"";"";"Bari";"IT";"ITZ99";"somewhere";"not an address";"";"3";"participant"
"11";"WAVE";"900000003";"";"Turbine
Works";"";"true";"PRC";"";"";"Cork";"IE";"";"";"";"";"4";"participant"
"12";"RUST";"900000004";"";"KOWALSKI PIOTR";"";"true";"PRC";"";"";"Lodz";"PL";"";"";"";"";"5";"participant"
"12";"RUST";"900000005";"";"Camera di Commercio di Bari";"";"";"OTH";"";"";"Bari";"IT";"";"";"";"";"6";"participant"
`;
/** project.csv of CORDIS. */
export const PROJECTS = `\ufeff"id";"acronym";"status";"title";"startDate";"endDate";"objective"
"11";"WAVE";"SIGNED";"Waves";"2023-01-01";"2026-01-01";"Technicians for wave energy.
Second line; with ""quotes""."
"12";"RUST";"CLOSED";"Rust";"2019-01-01";"2022-01-01";"Steel that does not rust."
`;

/** The list of Erasmus+ projects: a header row, then a row a project. */
export const ERASMUS = [
  ['Project Identifier', 'Call year', 'Action Type', 'Project Title', 'Topics', 'Project Summary']
    .concat(['Coordinating organisation name', 'Coordinating organisation type', "Coordinator's address"])
    .concat(["Coordinator's region", "Coordinator's country", "Coordinator's website"])
    .concat(['Partner 1 name', 'Partner 1 organisation type', 'Partner 1 address', 'Partner 1 region'])
    .concat(['Partner 1 country', 'Partner 1 website', 'Partner 2 name', 'Partner 2 organisation type'])
    .concat(['Partner 2 address', 'Partner 2 region', 'Partner 2 country', 'Partner 2 website']),
  [
    '2021-1-FR01-KA220-1',
    2021,
    'Cooperation partnerships in vocational education and training',
    'Stones',
    'Craft',
  ]
    .concat([
      'How to cut stones.',
      'Chantier École',
      'School/Institute/Educational centre – Vocational Training',
    ])
    .concat([
      '1 rue Haute',
      'Bretagne',
      'FR',
      'http://chantier.example',
      'Kamen d.o.o.',
      'Small and medium sized enterprise',
    ])
    .concat([
      '',
      'SI04',
      'Slovenia',
      '',
      'Odborový zväz kameňa',
      'Social partner or other representative of working life',
    ])
    .concat(['', '', 'Slovakia', '']),
  ['101', 2022, 'Partnerships for Excellence - Centres of Vocational Excellence', 'Stone CoVE', '', '']
    .concat([
      'Kamen d.o.o.',
      'Large enterprise',
      '',
      '',
      'SI',
      '',
      'Young stones',
      'Informal group of young people',
    ])
    .concat(['', '', 'Türkiye', '', '', '', '', '', '', '']),
];
