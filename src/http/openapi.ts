import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance, FastifySchema } from 'fastify';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { DOCS_POLICY } from './safety/headers.ts';
import type { SchemaRegistry } from './schemas/registry.ts';
import { withHeaders, withShared } from './sharedAnswers.ts';
import type { ProblemAnswers } from './typed.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const DESCRIPTION = `Finds partners for Centres of Vocational Excellence, French campuses and companies, and says why.

Profiles go in by \`POST /v1/profiles\` or, by the thousand, \`POST /v1/imports\`; ranked, explained matches come out of
\`GET /v1/profiles/{id}/matches\` and \`POST /v1/matches\`. Codes stand in \`GET /v1/vocabularies\`.
Every problem is answered as RFC 9457 problem+json with \`errors\` that name each field and the reason.`;

/** How a client says who it is; a service that only its own machine can reach does not ask. */
const SECURITY_SCHEMES = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    description: 'An API key (`cove_…`), or a token of the OpenID Connect issuer that the service trusts.',
  },
  apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key', description: 'An API key.' },
  privateLink: {
    type: 'http',
    scheme: 'bearer',
    description:
      'What stands behind `/#/my/` in the private link that the organiser of a forum gives to a person.',
  },
} as const;

/** Generates the OpenAPI document from the routes and shows it at /docs, without asking anything of a network. */
export async function registerOpenApi(
  app: FastifyInstance,
  registry: SchemaRegistry,
  version: string,
  problems: ProblemAnswers,
): Promise<void> {
  // One registry for both transforms, or schemas are named in the one and not found by the other.
  const schemaRegistry = registry as Parameters<typeof createJsonSchemaTransform>[0]['schemaRegistry'];
  // Descriptions and examples of fields stand in zod's own registry.
  const zodToJsonConfig = {
    override: ({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: object }) => {
      const { id: _id, ...meta } = z.globalRegistry.get(zodSchema) ?? {};
      Object.assign(jsonSchema, meta);
    },
  };
  const toRoute = createJsonSchemaTransform({ schemaRegistry, zodToJsonConfig, skipList: [] });
  const toNamed = createJsonSchemaTransformObject({ schemaRegistry, zodToJsonConfig });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'CoVE matchmaking',
        version,
        description: DESCRIPTION,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      security: [{ bearer: [] }, { apiKey: [] }],
      components: { securitySchemes: SECURITY_SCHEMES },
      servers: [{ url: '/', description: 'This service' }],
      tags: [
        { name: 'profiles', description: 'Participants in matchmaking.' },
        { name: 'matches', description: 'Ranked, explained suggestions.' },
        { name: 'consortia', description: 'Calls, their rules, and consortia checked and completed.' },
        { name: 'imports', description: 'Many profiles at once.' },
        { name: 'duplicates', description: 'Profiles that may be one organisation, and their merging.' },
        { name: 'forums', description: 'Forums: programme, participants, requests, schedules.' },
        { name: 'agendas', description: 'Who meets whom, when and where.' },
        { name: 'introductions', description: 'Contact details, and who opens them to whom.' },
        { name: 'privacy', description: 'Export and erasure of what is held on somebody.' },
        { name: 'my', description: 'What somebody with a private link to a forum may see and do.' },
        { name: 'vocabularies', description: 'Code lists with labels.' },
        { name: 'access', description: 'API keys, and who did what.' },
        { name: 'webhooks', description: 'Being told of what happens, instead of asking.' },
        { name: 'system', description: 'Health and metrics.' },
      ],
    },
    transform: (route) => {
      const shared = withShared(route, problems);
      return withHeaders(withoutEmptyBodies(withUpload(toRoute(shared))), shared);
    },
    transformObject: (input) =>
      tidy(toNamed(input) as unknown as Json, describedIn(registry)) as ReturnType<typeof toNamed>,
  });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    uiConfig: { docExpansion: 'list', deepLinking: true },
    staticCSP: DOCS_POLICY,
  });
}

/** Describes the body of a route that takes a stream: it has media types but no schema. */
function withUpload<R extends { schema: FastifySchema }>(route: R): R {
  const { consumes, body } = route.schema as { consumes?: string[]; body?: unknown };
  if (consumes === undefined || body !== undefined) return route;
  return { ...route, schema: { ...route.schema, body: { type: 'string', description: 'The file, UTF-8.' } } };
}

/** An answer without a body has no content: `type: null` is how the generator is told. */
function withoutEmptyBodies<R extends { schema: FastifySchema }>(route: R): R {
  const response = route.schema.response as Record<string, { description?: string }> | undefined;
  if (response === undefined) return route;
  const told = Object.fromEntries(
    Object.entries(response).map(([status, { description, ...rest }]) =>
      status === '204' || status === '304' || status === '308'
        ? [status, { description, type: 'null' }]
        : [status, { description, ...rest }],
    ),
  );
  return { ...route, schema: { ...route.schema, response: told } };
}

/** What the registry says of each named schema. */
function describedIn(registry: SchemaRegistry): Map<string, string> {
  return new Map(
    [...registry._idmap].flatMap(([name, schema]) => {
      const description = registry.get(schema)?.description;
      return description === undefined ? [] : [[name, description] as const];
    }),
  );
}

/**
 * The document as a client generator likes it. Every schema is generated once for input and once for output:
 * only those that differ and are both used keep two names. Named schemas carry their description.
 */
export function tidy(document: Json, descriptions: ReadonlyMap<string, string>): Json {
  const schemas = schemasOf(document);
  const renamed = new Map<string, string>();
  // References inside a pair differ as long as theirs do: repeat until nothing more falls together.
  for (let changed = true; changed; ) {
    changed = false;
    for (const [name, schema] of Object.entries(schemas)) {
      const input = `${name}Input`;
      if (schemas[input] === undefined || renamed.has(input)) continue;
      if (JSON.stringify(rewrite(schema, renamed)) === JSON.stringify(rewrite(schemas[input], renamed))) {
        renamed.set(input, name);
        changed = true;
      }
    }
  }
  const used = namesUsed(rewrite(document, renamed));
  for (const name of used) {
    const bare = name.replace(/Input$/, '');
    if (bare !== name && !used.has(bare)) renamed.set(name, bare);
  }
  const result = rewrite(document, renamed);
  const named = [...used].map((name) => ({ name, shown: renamed.get(name) ?? name }));
  const kept: Record<string, Json> = {};
  for (const { name, shown } of named.sort((a, b) => (a.shown < b.shown ? -1 : 1))) {
    const { id: _id, $schema: _schema, ...schema } = rewrite(schemas[name], renamed) as Record<string, Json>;
    const description = descriptions.get(shown) ?? descriptions.get(shown.replace(/Input$/, ''));
    kept[shown] = description === undefined ? schema : { description, ...schema };
  }
  const { components } = result as { components?: object };
  return { ...(result as object), components: { ...components, schemas: kept } } as Json;
}

const PREFIX = '#/components/schemas/';

function schemasOf(document: Json): Readonly<Record<string, Json>> {
  return (document as { components?: { schemas?: Record<string, Json> } }).components?.schemas ?? {};
}

/** Renames references; leaves out bounds that only say "safe integer" and patterns that repeat a format. */
function rewrite(value: Json, renamed: ReadonlyMap<string, string>): Json {
  if (Array.isArray(value)) return value.map((each) => rewrite(each, renamed));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(
    ([key, inner]) =>
      !(key === 'minimum' && inner === Number.MIN_SAFE_INTEGER) &&
      !(key === 'maximum' && inner === Number.MAX_SAFE_INTEGER) &&
      !(key === 'pattern' && typeof value.format === 'string'),
  );
  return Object.fromEntries(
    entries.map(([key, inner]) => {
      if (key !== '$ref' || typeof inner !== 'string') return [key, rewrite(inner, renamed)];
      const name = inner.slice(PREFIX.length);
      return [key, PREFIX + (renamed.get(name) ?? name)];
    }),
  );
}

/** The named schemas that the paths need, directly or through others. */
function namesUsed(document: Json): Set<string> {
  const schemas = schemasOf(document);
  const used = new Set<string>();
  const collect = (value: Json): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      if (key !== '$ref' || typeof inner !== 'string') {
        collect(inner);
        continue;
      }
      const name = inner.slice(PREFIX.length);
      if (used.has(name)) continue;
      used.add(name);
      collect(schemas[name]);
    }
  };
  collect((document as { paths: Json }).paths);
  return used;
}
