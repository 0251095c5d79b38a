import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Config, readConfig } from '../config.ts';
import { listApiKeys, revokeApiKey } from '../db/apiKeys.ts';
import { recordAudit } from '../db/audit.ts';
import { type Connection, connect } from '../db/connect.ts';
import { LOCAL_CALLER, ROLES, type Role, SCOPES, type Scope } from '../domain/access/caller.ts';
import { createApiKey } from '../usecases/apiKeys.ts';
import { openDatabase } from './database.ts';
import { createLogger, UsageError } from './runtime.ts';

/** Keys that are read at a time. */
const PAGE = 200;

/** `keys create`, `keys list` and `keys revoke`: for whoever may start the service anyway. */
export function addKeyCommands(command: Command, tell: (line: string) => void): void {
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
      await onDatabase(readConfig(), async (db) => {
        const made = await db.transaction().execute(async (transaction) => {
          const made = await createApiKey(transaction, {
            name,
            subject: subject ?? null,
            role: role as Role,
            scopes: scopes ?? SCOPES,
            expiresAt: expires ?? null,
            createdBy: LOCAL_CALLER.subject,
          });
          await noted(transaction, 'keys create', made.id);
          return made;
        });
        tell(made.key);
      });
    });
  keys
    .command('list')
    .description('list keys, without their secrets')
    .action(async () => {
      await onDatabase(readConfig(), async (db) => {
        let after: string | null = null;
        for (;;) {
          const page: Awaited<ReturnType<typeof listApiKeys>> = await listApiKeys(db, null, PAGE, after);
          for (const { id, role, scopes, subject, name, expiresAt, lastUsedAt, revokedAt } of page) {
            const ended = revokedAt ?? (expiresAt !== null && expiresAt <= new Date() ? expiresAt : null);
            const state = ended === null ? 'valid' : `void since ${ended.toISOString()}`;
            const used =
              lastUsedAt === null ? 'never used' : `used ${lastUsedAt.toISOString().slice(0, 16)}Z`;
            tell([`cove_${id}_…`, role, scopes.join(','), subject, name, state, used].join('\t'));
          }
          if (page.length < PAGE) return;
          after = page[page.length - 1].id;
        }
      });
    });
  keys
    .command('revoke')
    .description('make a key void, for good')
    .argument('<id>', 'the key’s id: what stands between cove_ and the secret')
    .action(async (given: string) => {
      const id = given.replace(/^cove_([a-z2-7]+).*$/, '$1');
      await onDatabase(readConfig(), async (db) => {
        const found = await db.transaction().execute(async (transaction) => {
          const found = await revokeApiKey(transaction, id);
          if (found) await noted(transaction, 'keys revoke', id);
          return found;
        });
        if (!found) throw new UsageError(`there is no key ${id}`);
        tell(`Key ${id} lets nobody in any more (a running service takes up to five seconds).`);
      });
    });
}

async function noted(db: Connection, action: string, target: string): Promise<void> {
  const { subject } = LOCAL_CALLER;
  await recordAudit(db, { subject, keyId: null, action, kind: 'key', target, requestId: null });
}

async function onDatabase(config: Config, use: (db: Connection) => Promise<void>): Promise<void> {
  const silent = (): void => undefined;
  const database = await openDatabase(config, createLogger(config), silent, null);
  const { db, close } = connect({
    connectionString: database.connectionString,
    poolSize: 1,
    applicationName: 'cove-matchmaking keys',
  });
  try {
    await use(db);
  } finally {
    await close();
    await database.close();
  }
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
