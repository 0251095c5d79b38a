import type { Schemas } from '../api/client.ts';

export type Kind = Schemas['Kind'];

/** Groups of kinds that share a colour; the first three are what the service is for. */
export const KIND_GROUPS = ['cove', 'cmq', 'company', 'school', 'authority', 'body'] as const;
export type KindGroup = (typeof KIND_GROUPS)[number];

const GROUP_OF: Readonly<Partial<Record<Kind, KindGroup>>> = {
  cove: 'cove',
  cmq: 'cmq',
  company: 'company',
  'vet-provider': 'school',
  'higher-education': 'school',
  research: 'school',
  'public-authority': 'authority',
  'qualification-authority': 'authority',
  'development-agency': 'authority',
  'employment-service': 'authority',
};

export function groupOf(kind: Kind): KindGroup {
  return GROUP_OF[kind] ?? 'body';
}
