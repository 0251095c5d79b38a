/**
 * A process that uses an embedded server, for the tests of the launcher: `embeddedChild.ts DATA_DIR [ROLE]`.
 * Writes one JSON line when the server is open (and claimed, if a role is given), or an error, then stays until
 * its standard input ends, and closes.
 */
import { openEmbedded } from '../../src/db/embedded.ts';

const [dataDir, role] = process.argv.slice(2);
const tell = (line: Record<string, unknown>): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

try {
  const server = await openEmbedded({ dataDir, log: (message) => tell({ log: message }) });
  try {
    if (role !== undefined) await server.claim(role);
    tell({ open: server.connectionString, home: server.home });
    for await (const _ of process.stdin);
  } finally {
    await server.close();
  }
  tell({ closed: true });
} catch (error) {
  const { code, message } = error as Error & { code?: string };
  tell({ error: code ?? 'none', message });
}
