import type { FastifySchema } from 'fastify';
import { z } from 'zod';
import { IDEMPOTENCY_KEY, takesKeys } from './safety/idempotency.ts';
import type { ProblemAnswers } from './typed.ts';

interface DescribedRoute {
  readonly schema: FastifySchema;
  readonly url: string;
  readonly route: { readonly method: string | string[] };
}

const idempotencyKey = z
  .string()
  .regex(IDEMPOTENCY_KEY)
  .optional()
  .meta({
    description:
      'Chosen by the client, new for each thing to be done: repeating the request under it does nothing more and is answered the same, with `Idempotency-Replayed: true`, for 24 hours.',
    examples: ['6f9a4c1e-5d0b-4c57-9e0e-2f6a1b7d3c88'],
  });
const unusedKey = z
  .string()
  .optional()
  .meta({ description: 'Taken and without effect: the request changes nothing, whenever it is repeated.' });

/** What routes have in common, beside what each says of itself: limits of rate, of addresses and of bodies, and keys of POSTs. */
export function withShared<R extends DescribedRoute>(described: R, problems: ProblemAnswers): R {
  const { schema, url } = described;
  const { method } = described.route;
  if (!url.startsWith('/v1/') || schema === undefined) return described;
  const keyed = takesKeys(method, url);
  const headers = (schema.headers as z.ZodObject | undefined) ?? z.looseObject({});
  const response = {
    ...(schema.response as object),
    ...problems(414, 429, 431),
    // A body where none belongs is looked at, too: DELETE with a text is refused for its media type.
    ...(method === 'GET' ? {} : problems(413, 415)),
    ...(keyed ? problems(409, 422) : {}),
  };
  return {
    ...described,
    schema: {
      ...schema,
      response,
      ...(method === 'POST'
        ? { headers: headers.extend({ 'idempotency-key': keyed ? idempotencyKey : unusedKey }) }
        : {}),
    },
  };
}

type Answers = Readonly<
  Record<string, { readonly headers?: Readonly<Record<string, { description: string }>> }>
>;

/** The headers of answers, which the generator of schemas leaves out. */
export function withHeaders<R extends { schema: FastifySchema }>(
  generated: R,
  { schema }: DescribedRoute,
): R {
  const answers = schema?.response as Answers | undefined;
  if (answers === undefined) return generated;
  const response = Object.fromEntries(
    Object.entries(generated.schema.response as Record<string, object>).map(([status, rest]) => {
      const headers = Object.entries(answers[status]?.headers ?? {});
      if (headers.length === 0) return [status, rest];
      const told = headers.map(([name, { description }]) => [name, { type: 'string', description }]);
      return [status, { ...rest, headers: Object.fromEntries(told) }];
    }),
  );
  return { ...generated, schema: { ...generated.schema, response } };
}
