import type { TestService } from './app.ts';

/** A campus that looks for partners, and whom it may find: a company and a school in each of four countries. */
export const CAMPUS = {
  externalId: 'campus',
  kind: 'cmq',
  name: 'Campus Énergies marines',
  country: 'FR',
  city: 'Brest',
  sectors: ['nace:35.12'],
  needs: [{ text: 'Former nos apprentis à la maintenance des éoliennes en mer', language: 'fr' }],
  offers: [{ text: 'Plateaux techniques pour le soudage et la construction navale', language: 'fr' }],
  languages: ['fr', 'en'],
  eqfLevels: [4, 5],
} as const;

const COUNTRIES = ['DE', 'ES', 'FI', 'FR', 'DK'] as const;

/** The best of them: its offer answers the need of the campus, in another language. */
export const WIND_SCHOOL = 'Windschule DE';

/** Stores the campus and those around it; answers the id of the campus. */
export async function storePageWorld(service: TestService): Promise<string> {
  for (const country of COUNTRIES) {
    await store(service, {
      externalId: `school-${country}`,
      kind: 'vet-provider',
      name: country === 'DE' ? WIND_SCHOOL : `Technical school ${country}`,
      country,
      sectors: country === 'DE' ? ['nace:35.12'] : ['isced-f:0713'],
      offers: [
        country === 'DE'
          ? { text: 'Ausbildung in der Wartung von Windkraftanlagen auf See', language: 'de' }
          : { text: 'Courses in hospitality and catering for adults', language: 'en' },
      ],
      needs: [{ text: 'Welding workshops for apprentices in shipbuilding', language: 'en' }],
      activities: { offers: ['labour-market-skills', 'guidance'], seeks: ['applied-research'] },
      languages: ['en'],
      eqfLevels: [4, 5],
    });
    await store(service, {
      externalId: `company-${country}`,
      kind: 'company',
      name: `Turbines ${country} Ltd`,
      country,
      sectors: ['nace:28.11'],
      offers: [{ text: 'Work placements in the assembly of engines and gearboxes', language: 'en' }],
      languages: ['en'],
    });
  }
  return store(service, CAMPUS);
}

export async function store(service: TestService, profile: object): Promise<string> {
  const { status, body, text } = await service.call('POST', '/v1/profiles', profile);
  if (status !== 201) throw new Error(text);
  return body.id;
}
