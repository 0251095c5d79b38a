import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  deleteImport,
  findImport,
  IMPORT_STATES,
  listRejections,
  UploadWithdrawn,
} from '../../db/imports.ts';
import { authorOf } from '../../domain/access/caller.ts';
import {
  IMPORT_FORMATS,
  type ImportFormat,
  PUBLISHED_FORMATS,
} from '../../domain/vocabulary/importFormat.ts';
import {
  queueUpload,
  type ReceivedUpload,
  receiveUpload,
  UploadTooLarge,
} from '../../usecases/receiveImport.ts';
import { tellTarget } from '../access/auditing.ts';
import { csvTemplate } from '../csvProfiles.ts';
import { decodeCursor, encodeCursor, listKey } from '../cursor.ts';
import { ProblemError } from '../problem.ts';
import { answerOnce } from '../safety/idempotency.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import type { Services } from '../services.ts';
import { answer, type ProblemAnswers, type TypedApp } from '../typed.ts';
import { DEFAULT_SOURCE, sourceName } from './profiles.ts';

/** An upload may hold so many bytes: a million profiles of two kilobytes. */
const MOST_BYTES = 2 * 1024 ** 3;

const FORMATS: Readonly<Record<string, ImportFormat | null>> = {
  'application/x-ndjson': 'ndjson',
  'text/csv': 'csv',
  // What these hold is said by `format`.
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': null,
  'application/zip': null,
  'application/octet-stream': null,
};

/** Uploads of many profiles, and what became of them. */
export function importRoutes(
  app: TypedApp,
  services: Services,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
): void {
  const { db, enqueueImport } = services;
  (app as unknown as FastifyInstance).addContentTypeParser(
    Object.keys(FORMATS),
    (_request: FastifyRequest, payload: Readable, done: (error: Error | null, body?: unknown) => void) =>
      done(null, payload),
  );

  const rejection = z
    .object({
      row: z.int().min(1).meta({ description: 'Number of the row, the header line not counted.' }),
      externalId: z.string().nullable(),
      pointer: z.string(),
      reason: z.string(),
    })
    .register(registry, { id: 'Rejection', description: 'Why a row did not land.' });
  const counts = z
    .object({
      read: z.int(),
      created: z.int(),
      updated: z.int(),
      unchanged: z.int(),
      rejected: z.int(),
    })
    .register(registry, { id: 'ImportCounts', description: 'What became of the rows.' });
  const shownImport = z
    .object({
      id: z.uuid(),
      source: z.string(),
      format: z.enum(IMPORT_FORMATS),
      state: z.enum(IMPORT_STATES),
      progress: z.number().min(0).max(1),
      bytesTotal: z.int(),
      bytesDone: z.int(),
      counts,
      failure: z.string().nullable(),
      createdAt: z.iso.datetime(),
      startedAt: z.iso.datetime().nullable(),
      finishedAt: z.iso.datetime().nullable(),
      rejections: z.array(rejection),
      nextCursor: z.string().nullable(),
    })
    .register(registry, { id: 'Import', description: 'An import with a page of its rejected rows.' });

  const show = async (id: string, limit: number, cursor: string | undefined) => {
    const found = await findImport(db, id);
    if (found === undefined) throw new ProblemError('not-found', `There is no import ${id}.`);
    const list = listKey(['rejections', id]);
    const after = decodeCursor(cursor, list, z.strictObject({ row: z.int(), position: z.int() }));
    const rejections = await listRejections(db, id, limit + 1, after);
    const page = rejections.slice(0, limit);
    const last = page.at(-1);
    const { author: _author, createdAt, startedAt, finishedAt, ...rest } = found;
    return {
      ...rest,
      progress:
        found.state === 'succeeded' ? 1 : found.bytesTotal === 0 ? 0 : found.bytesDone / found.bytesTotal,
      createdAt: createdAt.toISOString(),
      startedAt: startedAt?.toISOString() ?? null,
      finishedAt: finishedAt?.toISOString() ?? null,
      rejections: page.map(({ row, externalId, pointer, reason }) => ({ row, externalId, pointer, reason })),
      nextCursor:
        rejections.length > limit && last !== undefined
          ? encodeCursor(list, { row: last.row, position: last.position })
          : null,
    };
  };

  // The body is a stream that no schema can check; each row is checked by the import itself.
  app.route({
    method: 'POST',
    url: '/v1/imports',
    config: { idempotency: 'own' },
    schema: {
      operationId: 'startImport',
      summary: 'Import many profiles',
      description:
        'One profile a line (NDJSON) or a row (CSV, see the template). Inserts or replaces by `externalId`; good rows land, bad rows are named. Repeating an import changes nothing. With `format` the files that the field publishes are read as they are: `cove-participants` (the Commission’s workbook of participants, .xlsx or CSV), `cordis` (project.csv and organization.csv in a .zip), `erasmus-projects` (the list of Erasmus+ project results, .xlsx or CSV). Each organisation becomes a profile, its projects its networks; what it says is added to what the same key said before; natural persons are left out and named among the rejected rows without their names.',
      tags: ['imports'],
      consumes: Object.keys(FORMATS),
      querystring: z.strictObject({
        source: sourceName.optional().meta({
          description:
            'Name of the source: external ids are unique within it. Without it `default`, or the name of the published format.',
        }),
        format: z
          .enum(PUBLISHED_FORMATS)
          .optional()
          .meta({ description: 'For a file that the field publishes.' }),
      }),
      response: {
        202: answer('The upload is stored; the import is queued.', shownImport, {
          location: 'Where to follow it.',
        }),
        ...problems(400, 409, 413, 415, 503),
      },
    },
    handler: async (request, reply) => {
      const type = (request.headers['content-type'] ?? '').split(';')[0].trim().toLowerCase();
      const { format: published, source = published ?? DEFAULT_SOURCE } = request.query;
      const stated = FORMATS[type];
      const format = published !== undefined && stated !== undefined ? published : stated;
      if (format === undefined || format === null || request.body === undefined || request.body === null) {
        throw new ProblemError(
          'unsupported-media-type',
          'Send NDJSON as application/x-ndjson or CSV as text/csv; a workbook or an archive with a format.',
        );
      }
      if (published !== undefined && stated === 'ndjson') {
        const reason = 'is for workbooks, CSV files and archives, not for NDJSON';
        throw new ProblemError('invalid-request', `query /format ${reason}.`, [
          { pointer: '/format', reason, in: 'query' },
        ]);
      }
      if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') {
        throw new ProblemError(
          'unsupported-media-type',
          'Send the file as it is, without a content encoding.',
        );
      }
      const id = randomUUID();
      let received: ReceivedUpload;
      tellTarget(request, id);
      try {
        const content = request.body as AsyncIterable<Uint8Array>;
        const author = authorOf(request.caller);
        received = await receiveUpload(db, { id, source, format, content, author, mostBytes: MOST_BYTES });
      } catch (error) {
        if (error instanceof UploadTooLarge) throw new ProblemError('body-too-large', error.message);
        if (error instanceof UploadWithdrawn) {
          throw new ProblemError(
            'not-possible-now',
            'While the file was sent, something in it was erased on request; send it again without that.',
          );
        }
        throw error;
      }
      const { bytes, digest } = received;
      let queued = false;
      try {
        return await answerOnce(
          services,
          request,
          reply,
          () => digest,
          async () => {
            await queueUpload(db, id, bytes, enqueueImport);
            queued = true;
            request.log.info({ importId: id, bytes }, 'import queued');
            reply.code(202).header('location', `/v1/imports/${id}`);
            return show(id, 1, undefined);
          },
        );
      } finally {
        // The same upload under the same key is there already.
        if (!queued) await deleteImport(db, id);
      }
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/imports/:id',
    schema: {
      operationId: 'getImport',
      summary: 'State of an import',
      tags: ['imports'],
      params: z.strictObject({ id: z.uuid('must be the UUID of an import') }),
      querystring: z.strictObject({
        limit: z.coerce
          .number()
          .int()
          .min(1)
          .max(1000)
          .default(100)
          .meta({ description: 'Rejections a page.' }),
        cursor: z.string().max(1000).optional(),
      }),
      response: { 200: answer('The import.', shownImport), ...problems(400, 404, 503) },
    },
    handler: async (request) => show(request.params.id, request.query.limit, request.query.cursor),
  });

  app.route({
    method: 'GET',
    url: '/v1/imports/template.csv',
    schema: {
      operationId: 'getImportTemplate',
      summary: 'A CSV file to fill in',
      tags: ['imports'],
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
        .header('content-disposition', 'attachment; filename="profiles.csv"')
        .serializer(String);
      return csvTemplate();
    },
  });
}
