import { z } from 'zod';

/** What the OpenAPI document says of a named schema. */
export interface SchemaMeta {
  readonly id: string;
  readonly description?: string;
}

export type SchemaRegistry = z.core.$ZodRegistry<SchemaMeta>;

/** A registry of its own for each app, so that two apps in one process do not name schemas twice. */
export function schemaRegistry(): SchemaRegistry {
  return z.registry<SchemaMeta>();
}
