import { readFileSync } from 'node:fs';
import type { MemberRole } from '../domain/consortium/member.ts';

const CONSORTIA = new URL('../../sql/demo/consortia.csv', import.meta.url);

/** Where the list of all of them was published. */
export const SELECTED_SOURCE =
  'European Commission, DG EMPL: Centres of Vocational Excellence, project participants data (May 2026), CC BY 4.0';

/** A CoVE project that was selected, with all that took part, by external ids of the demo profiles. */
export interface SelectedConsortium {
  readonly project: string;
  /** Year of the call. */
  readonly call: number;
  /** The coordinator first. */
  readonly members: readonly { readonly participant: string; readonly role: MemberRole }[];
}

/** The consortia of the demo, those of a call together. Source: SELECTED_SOURCE. */
export function readSelectedConsortia(): SelectedConsortium[] {
  const [, ...lines] = readFileSync(CONSORTIA, 'utf8').trimEnd().split('\n');
  const byProject = new Map<string, { call: number; members: { participant: string; role: MemberRole }[] }>();
  for (const line of lines) {
    const [project, call, participant, role] = line.split(',');
    const known = byProject.get(project) ?? { call: Number(call), members: [] };
    byProject.set(project, known);
    known.members.push({ participant, role: role as MemberRole });
  }
  return [...byProject].map(([project, known]) => ({ project, ...known }));
}
