import { random } from '../../src/domain/random/random.ts';
import { pick } from './schemaValues.ts';

const TRADES = [
  'welding',
  'photonics',
  'baking',
  'nursing',
  'robotics',
  'forestry',
  'tailoring',
  'logistics',
];
const PLACES = ['hall', 'yard', 'workshop', 'laboratory', 'kitchen', 'ward'];
const COUNTRIES = ['FR', 'DE', 'ES', 'PL', 'IT', 'FI'];
const KINDS = ['company', 'cmq', 'cove', 'vet-provider'];

/** A made-up organisation, the same for the same number. */
export function firm(number: number) {
  const next = random(number + 1);
  const trade = pick(next, TRADES);
  return {
    externalId: `firm-${number}`,
    kind: pick(next, KINDS),
    name: `Firm ${number} of ${trade}`,
    country: pick(next, COUNTRIES),
    needs: [{ text: `Apprentices for ${pick(next, TRADES)} in our ${pick(next, PLACES)}`, language: 'en' }],
    offers: [{ text: `Training places in ${trade}, ${pick(next, PLACES)} ${number}`, language: 'en' }],
  };
}

/** So many of them as NDJSON. */
export function firmsAsNdjson(from: number, count: number): string {
  return Array.from({ length: count }, (_, i) => JSON.stringify(firm(from + i))).join('\n');
}
