import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type ImportedKind, importMembers } from '../../usecases/importMembers.ts';
import { UnreadableUpload } from '../../usecases/readRows.ts';
import { forumTemplate, memberDoor } from '../csvForum.ts';
import { forumParams, noForum } from '../forumProblems.ts';
import { ProblemError } from '../problem.ts';
import type { ForumSchemas } from '../schemas/forum.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import type { Services } from '../services.ts';
import { answer, type ProblemAnswers, type TypedApp } from '../typed.ts';

/** A file of a forum may hold so many bytes: tens of thousands of rows. */
const MOST_BYTES = 32 << 20;

const FORMATS: Readonly<Record<string, 'csv' | 'ndjson'>> = {
  'application/x-ndjson': 'ndjson',
  'text/csv': 'csv',
};

const IMPORTED: readonly { kind: ImportedKind; path: string; name: string }[] = [
  { kind: 'participant', path: 'participants', name: 'Participants' },
  { kind: 'request', path: 'requests', name: 'Requests' },
];

/** Participants and requests by the file. */
export function forumImportRoutes(
  app: TypedApp,
  { db }: Services,
  schemas: ForumSchemas,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
): void {
  (app as unknown as FastifyInstance).addContentTypeParser(
    Object.keys(FORMATS),
    (_request: FastifyRequest, payload: Readable, done: (error: Error | null, body?: unknown) => void) =>
      done(null, payload),
  );
  const report = z
    .object({
      read: z.int(),
      created: z.int(),
      updated: z.int(),
      unchanged: z.int(),
      rejected: z.int(),
      rejections: z.array(
        z.object({
          row: z.int().min(1).meta({ description: 'Number of the row, the header line not counted.' }),
          externalId: z.string().nullable(),
          pointer: z.string(),
          reason: z.string(),
        }),
      ),
    })
    .register(registry, { id: 'MemberImport', description: 'What became of the rows of a file.' });

  for (const { kind, path, name } of IMPORTED) {
    const door = memberDoor(kind, schemas);
    app.route({
      method: 'POST',
      url: `/v1/forums/:id/${path}/import`,
      schema: {
        operationId: `import${name}`,
        summary: `Import ${path} from a file`,
        description:
          'CSV (see the template) or NDJSON, a row each. Inserts or replaces by key; good rows land, bad rows are named. Repeating it changes nothing.',
        tags: ['forums'],
        consumes: Object.keys(FORMATS),
        params: forumParams,
        querystring: z.strictObject({
          dryRun: z.enum(['true', 'false']).default('false').meta({
            description: '`true`: only tells what would become of the rows.',
          }),
        }),
        response: {
          200: answer('What became of the rows.', report),
          ...problems(400, 404, 413, 415, 503),
        },
      },
      handler: async (request) => {
        const type = (request.headers['content-type'] ?? '').split(';')[0].trim().toLowerCase();
        const format = FORMATS[type];
        if (format === undefined || request.body === undefined || request.body === null) {
          const reason = 'Send NDJSON as application/x-ndjson or CSV as text/csv.';
          throw new ProblemError('unsupported-media-type', reason);
        }
        try {
          const dryRun = request.query.dryRun === 'true';
          const content = limited(request.body as AsyncIterable<Buffer>);
          const done = await importMembers(db, request.params.id, door, format, content, dryRun);
          if (done === undefined) throw noForum(request.params.id);
          return done;
        } catch (error) {
          if (error instanceof UnreadableUpload) {
            throw new ProblemError('invalid-request', `The file cannot be read: ${error.message}.`, [
              { pointer: '', reason: error.message, in: 'body' },
            ]);
          }
          throw error;
        }
      },
    });

    app.route({
      method: 'GET',
      url: `/v1/forums/templates/${path}.csv`,
      schema: {
        operationId: `get${name}Template`,
        summary: `A CSV file of ${path} to fill in`,
        tags: ['forums'],
        response: {
          200: {
            description: 'The header line and an example row. Lists inside a cell are separated by `|`.',
            content: { 'text/csv': { schema: z.string() } },
          },
        },
      },
      handler: async (_request, reply) => {
        reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="${path}.csv"`)
          .serializer(String);
        return forumTemplate(kind);
      },
    });
  }
}

async function* limited(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const piece of content) {
    bytes += piece.length;
    if (bytes > MOST_BYTES)
      throw new ProblemError('body-too-large', `A file may hold ${MOST_BYTES} bytes at most.`);
    yield piece;
  }
}
