import type { FastifySchemaCompiler } from 'fastify';
import { z } from 'zod';
import { type Fault, ProblemError } from './problem.ts';

type Part = 'body' | 'querystring' | 'params' | 'headers';

const PLACES: Readonly<Record<Part, Fault['in']>> = {
  body: 'body',
  querystring: 'query',
  params: 'path',
  headers: 'header',
};

/** Checks every part of a request by its zod schema; a repeatable parameter that came once is a list of one. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => {
  const part = (httpPart ?? 'body') as Part;
  const lists = part === 'querystring' ? listParameters(schema) : [];
  return (given: unknown) => {
    const result = schema.safeParse(lists.length === 0 ? given : withLists(given, lists));
    if (result.success) return { value: result.data };
    const faults = faultsOf(result.error, PLACES[part], schema);
    return { error: new ProblemError('invalid-request', summary(faults), faults) };
  };
};

function listParameters(schema: z.ZodType): string[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape)
    .filter(([, parameter]) => bare(parameter as z.ZodType) instanceof z.ZodArray)
    .map(([name]) => name);
}

function bare(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return bare(schema.unwrap() as z.ZodType);
  }
  return schema;
}

function withLists(given: unknown, lists: readonly string[]): unknown {
  const query = { ...(given as Record<string, unknown>) };
  for (const name of lists) if (typeof query[name] === 'string') query[name] = [query[name]];
  return query;
}

/** The faults that a schema found, one for each unknown field. */
export function faultsOf(error: z.ZodError, place: Fault['in'], schema?: z.ZodType): Fault[] {
  return error.issues.flatMap((issue): Fault[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        pointer: pointer([...issue.path, key]),
        reason: `is not a known field${meant(key, issue.path, schema)}`,
        in: place,
      }));
    }
    return [{ pointer: pointer(issue.path), reason: issue.message, in: place }];
  });
}

/** RFC 6901; the empty pointer names the whole. */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The known field that an unknown one resembles, for fields at the top. */
function meant(key: string, path: readonly PropertyKey[], schema: z.ZodType | undefined): string {
  if (path.length > 0 || !(schema instanceof z.ZodObject)) return '';
  const folded = key.toLowerCase().replace(/[^a-z]/g, '');
  const near = Object.keys(schema.shape).find((name) => {
    const known = name.toLowerCase();
    return folded.length > 2 && (known.startsWith(folded) || folded.startsWith(known));
  });
  return near === undefined ? '' : `; did you mean ${near}?`;
}

function summary(faults: readonly Fault[]): string {
  const [first] = faults;
  const named = first.pointer === '' ? `The ${first.in}` : `${first.in} ${first.pointer}`;
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
  return `${named}: ${first.reason}${more}`;
}
