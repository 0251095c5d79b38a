import { z } from 'zod';
import { listVocabularies, VOCABULARY_NAMES, vocabulary } from '../../domain/vocabulary/listing.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import type { Services } from '../services.ts';
import { answer, type ProblemAnswers, type TypedApp } from '../typed.ts';

/** The code lists, for pickers and for reading what a code means. */
export function vocabularyRoutes(
  app: TypedApp,
  { reference, today }: Services,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
): void {
  const name = z
    .enum(VOCABULARY_NAMES)
    .register(registry, { id: 'VocabularyName', description: 'Name of a vocabulary.' });
  const language = z
    .string()
    .regex(/^[a-z]{2}$/, 'must be an ISO 639-1 code, such as fr')
    .default('en')
    .meta({ description: 'Language of the labels, ISO 639-1; English where a label has none in it.' });
  const query = z.strictObject({ language });

  const summary = z
    .object({
      name,
      title: z.string(),
      languages: z.array(z.string()).nullable().meta({ description: 'Languages with labels; null for any.' }),
    })
    .register(registry, { id: 'VocabularySummary', description: 'A vocabulary and its languages.' });
  const entry = z
    .object({
      code: z.string(),
      label: z.string(),
      parent: z.string().optional(),
      description: z.string().optional(),
      verified: z.boolean().optional().meta({ description: 'False where the source itself was not read.' }),
      alsoWritten: z.array(z.string()).optional(),
      level: z.string().optional(),
      weights: z.record(z.string(), z.number()).optional(),
      sector: z.string().optional(),
      weight: z.number().optional(),
      reason: z.string().optional(),
      erasmusStatus: z.string().optional(),
      erasmusRegion: z.int().optional(),
      supported: z.boolean().optional(),
    })
    .register(registry, {
      id: 'VocabularyEntry',
      description: 'A code with its label; other fields where they say something.',
    });
  const list = z
    .object({ items: z.array(summary) })
    .register(registry, { id: 'VocabularyList', description: 'All vocabularies.' });
  const listing = z
    .object({ name, title: z.string(), language: z.string(), entries: z.array(entry) })
    .register(registry, { id: 'Vocabulary', description: 'A code list with labels in one language.' });

  app.route({
    method: 'GET',
    url: '/v1/vocabularies',
    schema: {
      operationId: 'listVocabularies',
      summary: 'All vocabularies',
      tags: ['vocabularies'],
      querystring: query,
      response: { 200: answer('Their names, titles and languages.', list), ...problems(400) },
    },
    handler: async (request) => ({
      items: listVocabularies({ reference, language: request.query.language, day: today() }),
    }),
  });

  app.route({
    method: 'GET',
    url: '/v1/vocabularies/:name',
    schema: {
      operationId: 'getVocabulary',
      summary: 'One vocabulary with its labels',
      tags: ['vocabularies'],
      params: z.strictObject({ name }),
      querystring: query,
      response: { 200: answer('Its entries, in the order of their source.', listing), ...problems(400) },
    },
    handler: async (request) =>
      vocabulary(request.params.name, { reference, language: request.query.language, day: today() }),
  });
}
