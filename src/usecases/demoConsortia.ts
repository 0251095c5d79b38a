import { readFileSync } from 'node:fs';
import { profileId } from '../db/profileId.ts';
import type { MemberRole } from '../domain/consortium/member.ts';
import { DEMO_SOURCE } from './loadDemo.ts';

const CONSORTIA = new URL('../../sql/demo/consortia.csv', import.meta.url);

/** A consortium of the demo: a CoVE project that was selected, with all that took part. */
export interface SelectedConsortium {
  /** The external id of the project among the demo profiles, and its id. */
  readonly project: string;
  readonly projectId: string;
  /** Year of the call. */
  readonly call: number;
  /** In the order of the list, the coordinator first. */
  readonly members: readonly { readonly profileId: string; readonly role: MemberRole }[];
}

/** The consortia of the demo, by project. Source: sql/demo/SOURCES.md. */
export function readSelectedConsortia(): SelectedConsortium[] {
  const [, ...lines] = readFileSync(CONSORTIA, 'utf8').trimEnd().split('\n');
  const byProject = new Map<string, { call: number; members: { profileId: string; role: MemberRole }[] }>();
  for (const line of lines) {
    const [project, call, participant, role] = line.split(',');
    const known = byProject.get(project) ?? { call: Number(call), members: [] };
    byProject.set(project, known);
    known.members.push({ profileId: profileId(DEMO_SOURCE, participant), role: role as MemberRole });
  }
  return [...byProject].map(([project, known]) => ({
    project,
    projectId: profileId(DEMO_SOURCE, project),
    ...known,
  }));
}
