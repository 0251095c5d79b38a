import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import t from 'tap';
import { listApiKeys } from '../../src/db/apiKeys.ts';
import { listAudit } from '../../src/db/audit.ts';
import { testDatabase } from '../support/database.ts';
import { root } from '../support/imports.ts';

const EVERYTHING = { subject: null, action: null, kind: null, target: null, since: null, until: null };

t.test('keys by the command line, and a service that nobody could enter', async (t) => {
  const { db, connectionString } = await testDatabase(t);

  /** Runs a command on the database; answers how it ended. */
  const run = async (environment: Record<string, string>, ...line: string[]) => {
    const child = spawn(process.execPath, [join(root, 'src/start.mjs'), ...line], {
      env: {
        ...process.env,
        DATABASE_URL: connectionString,
        DEMO: '0',
        PORT: '0',
        WORKER: 'none',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = once(child, 'exit');
    const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: (await ended)[0] as number, output, errors };
  };

  await t.test(
    'a service that others can reach does not start open, nor where nobody has a key',
    async (t) => {
      const open = await run({ HOST: '0.0.0.0', AUTH: 'open' }, 'serve');
      t.equal(open.code, 2);
      t.match(open.errors, /HOST=0\.0\.0\.0 can be reached from other machines.*keys create/);
      const locked = await run({ HOST: '::' }, 'serve');
      t.equal(locked.code, 2);
      t.match(locked.errors, /nobody can yet: make a key with "keys create --name NAME --role admin"/);
      t.same(await listApiKeys(db, null, 10, null), [], 'and makes no key by itself');
    },
  );

  await t.test(
    'create prints the key once, list shows it without its secret, revoke makes it void',
    async (t) => {
      const made = await run(
        {},
        'keys',
        'create',
        '--name',
        'CRM',
        '--role',
        'admin',
        '--scopes',
        'read,manage',
      );
      t.equal(made.code, 0, made.errors);
      const [, id, secret] = /^cove_([a-z2-7]{10})_([\w-]{43})\n$/.exec(made.output) ?? [];
      t.match(await listApiKeys(db, null, 10, null), [
        { id, name: 'CRM', subject: `key:${id}`, role: 'admin', scopes: ['read', 'manage'], expiresAt: null },
      ]);
      const listed = await run({}, 'keys', 'list');
      t.match(listed.output, `cove_${id}_…\tadmin\tread,manage\tkey:${id}\tCRM\tvalid\tnever used`);
      t.notMatch(listed.output, secret);
      t.equal((await run({}, 'keys', 'revoke', made.output.trim())).code, 0);
      t.match(await listApiKeys(db, null, 10, null), [{ id, revokedAt: Date }]);
      t.equal((await run({}, 'keys', 'create', '--name', 'x', '--scopes', 'all')).code, 2);
      t.match(await listAudit(db, EVERYTHING, 10, null), [
        { action: 'keys revoke', target: id, subject: 'local' },
        { action: 'keys create', target: id, subject: 'local' },
      ]);
    },
  );
});
