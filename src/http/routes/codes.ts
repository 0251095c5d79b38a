import { z } from 'zod';
import { buildCodeSearch, type CodeSearch, PICKABLE_VOCABULARIES } from '../../domain/text/codeSearch.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import { text, words } from '../schemas/text.ts';
import type { Services } from '../services.ts';
import { answer, type ProblemAnswers, type TypedApp } from '../typed.ts';

/** Finds codes by their labels in any language, for pickers, and names codes. */
export function codeRoutes(
  app: TypedApp,
  { reference, today }: Services,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
): void {
  const vocabulary = z.enum(PICKABLE_VOCABULARIES).register(registry, {
    id: 'PickableVocabulary',
    description: 'A vocabulary that profiles carry codes of.',
  });
  const found = z
    .object({
      vocabulary,
      code: z.string(),
      label: z.string(),
      within: z.string().optional().meta({ description: 'The label of the entry above it.' }),
      foundIn: z
        .object({ label: z.string(), language: z.string() })
        .optional()
        .meta({ description: 'The label that the words were found in, where it is another one.' }),
    })
    .register(registry, { id: 'FoundCode', description: 'A code with its label.' });
  const list = z
    .object({ items: z.array(found) })
    .register(registry, { id: 'FoundCodeList', description: 'Codes, the best first.' });
  const query = z.strictObject({
    q: text(200)
      .optional()
      .meta({
        description: 'Words of a label in any language, or a code; case and accents do not count.',
        examples: ['mécatronique'],
      }),
    code: words(z.string().min(1).max(100), 200)
      .default([])
      .meta({ description: 'Names these codes instead, in this order; repeatable.' }),
    vocabulary: words(vocabulary, PICKABLE_VOCABULARIES.length)
      .default([])
      .meta({ description: 'Only codes of these; repeatable.' }),
    language: z
      .string()
      .regex(/^[a-z]{2}$/, 'must be an ISO 639-1 code, such as fr')
      .default('en')
      .meta({ description: 'Language of the labels, ISO 639-1; English where a label has none in it.' }),
    limit: z.coerce.number().int().min(1).max(200).default(20),
  });

  let search: { day: string; codes: CodeSearch } | undefined;
  app.route({
    method: 'GET',
    url: '/v1/codes',
    schema: {
      operationId: 'findCodes',
      summary: 'Codes by label in any language',
      tags: ['vocabularies'],
      querystring: query,
      response: { 200: answer('The codes, the best first.', list), ...problems(400) },
    },
    handler: async (request) => {
      const { q, code, vocabulary: asked, language, limit } = request.query;
      const day = today();
      // What countries are to the programme changes with the day.
      if (search?.day !== day) search = { day, codes: buildCodeSearch(reference, day) };
      if (code.length > 0) return { items: search.codes.name(code, language) };
      const vocabularies = asked.length === 0 ? PICKABLE_VOCABULARIES : asked;
      return { items: search.codes.find(q ?? '', vocabularies, language, limit) };
    },
  });
}
