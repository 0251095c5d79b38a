import type { z } from 'zod';
import { type ConsortiumSchemas, consortiumSchemas } from './schemas/consortium.ts';
import { profileSchemas } from './schemas/profile.ts';
import { schemaRegistry } from './schemas/registry.ts';
import type { TextRules } from './schemas/text.ts';
import { faultsOf } from './validation.ts';

type CheckRequest = z.output<ConsortiumSchemas['checkRequest']>;
type CompletionRequest = z.output<ConsortiumSchemas['completionJobRequest']>;

/** A checked request, or its faults as lines. */
export type Checked<T> = { readonly request: T } | { readonly faults: readonly string[] };

/** The door for consortia in files: the schemas of the API. */
export interface ConsortiumDoor {
  check(value: unknown): Checked<CheckRequest>;
  complete(value: unknown): Checked<CompletionRequest>;
}

export function consortiumDoor(rules: TextRules): ConsortiumDoor {
  const registry = schemaRegistry();
  const schemas = consortiumSchemas(registry, profileSchemas(registry, rules));
  const through = <T>(schema: z.ZodType<T>, value: unknown): Checked<T> => {
    const checked = schema.safeParse(value);
    if (checked.success) return { request: checked.data };
    const faults = faultsOf(checked.error, 'body', schema);
    return { faults: faults.map(({ pointer, reason }) => `  ${pointer}: ${reason}`) };
  };
  return {
    check: (value) => through(schemas.checkRequest, value),
    complete: (value) => through(schemas.completionJobRequest, value),
  };
}
