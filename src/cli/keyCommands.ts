import { type Command, InvalidArgumentError, Option } from 'commander';
import { readConfig } from '../config.ts';
import { ROLES, type Role, SCOPES, type Scope } from '../domain/access/caller.ts';
import type { Terminal } from './commandTerminal.ts';

/** `keys create`, `keys list` and `keys revoke`: for whoever may start the service anyway. */
export function addKeyCommands(command: Command, { environment, tell }: Terminal): void {
  const keys = command.command('keys').description('make, list and revoke API keys');
  keys
    .command('create')
    .description('make a key and print it; it is not told again')
    .requiredOption('--name <name>', 'what it is for', textOf(200))
    .addOption(new Option('--role <role>', 'what its holder may do').choices([...ROLES]).default('reader'))
    .option('--subject <subject>', 'in whose name it acts (default: a name of its own)', textOf(300))
    .option('--scopes <list>', `what it is for, of ${SCOPES.join(',')} (default: all)`, scopesOf)
    .option('--expires <time>', 'a day or a time after which it is void', futureTime)
    .action(async ({ name, role, subject, scopes, expires }) => {
      const { createKey } = await import('./keys.ts');
      const holder = { name, role: role as Role, subject: subject ?? null };
      await createKey(
        readConfig(environment),
        { ...holder, scopes: scopes ?? SCOPES, expiresAt: expires ?? null },
        tell,
      );
    });
  keys
    .command('list')
    .description('list keys, without their secrets')
    .action(async () => {
      const { listKeys } = await import('./keys.ts');
      await listKeys(readConfig(environment), tell);
    });
  keys
    .command('revoke')
    .description('make a key void, for good')
    .argument('<id>', 'the key’s id: what stands between cove_ and the secret')
    .action(async (given: string) => {
      const { revokeKey } = await import('./keys.ts');
      await revokeKey(readConfig(environment), given, tell);
    });
}

function textOf(longest: number): (text: string) => string {
  return (text) => {
    const trimmed = text.trim();
    if (trimmed.length > 0 && trimmed.length <= longest && !/\p{Cc}/u.test(trimmed)) return trimmed;
    throw new InvalidArgumentError(`must be 1 to ${longest} characters`);
  };
}

function scopesOf(text: string): Scope[] {
  const asked = [...new Set(text.split(','))];
  const known = SCOPES.filter((scope) => asked.includes(scope));
  if (known.length === asked.length) return known;
  throw new InvalidArgumentError(`must be of ${SCOPES.join(', ')}, with commas`);
}

function futureTime(text: string): Date {
  const time = new Date(text);
  if (/^\d{4}-\d\d-\d\d/.test(text) && time.getTime() > Date.now()) return time;
  throw new InvalidArgumentError('must be a day or time to come, such as 2027-01-31');
}
