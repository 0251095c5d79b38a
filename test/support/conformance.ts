import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** An OpenAPI document, as far as answers and requests are concerned. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}
export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: object;
}
type Content = Readonly<Record<string, { readonly schema: object }>>;

/** What came back for a request. */
export interface Answered {
  readonly status: number;
  /** Of the body; empty where there is none. */
  readonly contentType: string;
  readonly text: string;
}

/** @throws where an answer is not what the document says */
type Conformance = (method: string, url: string, answered: Answered) => void;

/** By the document's text: compiling its schemas costs a second, and all services of a process have the same. */
const conformances = new Map<string, Conformance>();

/** Holds answers to the document: status, media type and body. Addresses that it does not know are passed over. */
export function conformance(document: OpenApiDocument): Conformance {
  const text = JSON.stringify(document);
  const conforms = conformances.get(text) ?? conformanceWith(document);
  conformances.set(text, conforms);
  return conforms;
}

function conformanceWith(document: OpenApiDocument): Conformance {
  const ajv = new Ajv2020({ strict: false, allErrors: true, inlineRefs: false, code: { optimize: false } });
  addFormats.default(ajv);
  ajv.addSchema(document, 'document');
  const compiled = new Map<string, ValidateFunction>();
  const routes = Object.keys(document.paths).map((path) => ({
    path,
    pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`),
    fixed: !path.includes('{'),
  }));
  return (method, url, { status, contentType, text }) => {
    const path = url.split('?')[0];
    const fitting = routes.filter(({ pattern }) => pattern.test(path));
    const route = fitting.find(({ fixed }) => fixed) ?? fitting[0];
    const operation = route === undefined ? undefined : document.paths[route.path][method.toLowerCase()];
    if (route === undefined || operation === undefined) return;
    const described = operation.responses[String(status)];
    const told = `${method} ${route.path}`;
    if (described === undefined) {
      throw new Error(`${told} answered ${status}, which the document does not know: ${text}`);
    }
    const type = contentType.split(';')[0];
    if (described.content === undefined) {
      if (text !== '') throw new Error(`${told} ${status} must have no body`);
      return;
    }
    if (described.content[type] === undefined) {
      throw new Error(`${told} ${status} has the media type ${type}, which the document does not know`);
    }
    if (!/json/.test(type)) return;
    const { schema } = described.content[type] as { readonly schema: { readonly $ref?: string } };
    // Most answers are of a named schema, above all the problems: each is compiled once, not with every answer.
    const steps = ['paths', route.path, method.toLowerCase(), 'responses', status, 'content', type, 'schema'];
    const pointer = schema.$ref ?? `#/${steps.map((step) => pointerStep(String(step))).join('/')}`;
    const check = compiled.get(pointer) ?? ajv.compile({ $ref: `document${pointer}` });
    compiled.set(pointer, check);
    if (!check(JSON.parse(text))) {
      throw new Error(`${told} ${status} does not conform: ${JSON.stringify(check.errors).slice(0, 1_000)}`);
    }
  };
}

/** A name as a step of a JSON pointer in an address. */
function pointerStep(name: string): string {
  return encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));
}
