import { type Caller, LOCAL_CALLER } from './caller.ts';

/**
 * Whether somebody speaks for an owner: as that owner or, for what belongs to the machine, as an administrator.
 * An administrator does not speak for others. Never throws.
 */
export function actsFor({ subject, role }: Caller, owner: string): boolean {
  return subject === owner || (role === 'admin' && owner === LOCAL_CALLER.subject);
}
