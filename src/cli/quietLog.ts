import type { LoggerOptions } from 'pino';
import { LEFT_OUT, quietMessage, quietText } from '../domain/privacy/quietText.ts';

/** Fields of a line that could hold what somebody wrote or who somebody is; they are left out, whatever they hold. */
const PRIVATE_FIELDS: ReadonlySet<string> = new Set([
  'authorization',
  'body',
  'contact',
  'content',
  'cookie',
  'detail',
  'email',
  'headers',
  'key',
  'message',
  'name',
  'owner',
  'parameters',
  'params',
  'password',
  'payload',
  'phone',
  'profile',
  'query',
  'rawPacket',
  'row',
  'rows',
  'secret',
  'subject',
  'text',
  'token',
  'value',
  'values',
]);

/** Below so many levels nothing is written. */
const DEEPEST = 4;

/** What the database says of a fault beside its words, which hold the values of rows. */
const DATABASE_FIELDS = ['severity', 'schema', 'table', 'column', 'constraint', 'routine'] as const;

/** Errors whose words repeat what they were given: they are known by their names. */
const WORDLESS: ReadonlySet<string> = new Set(['SyntaxError', 'ZodError', '$ZodError']);

/**
 * How the service logs: nothing personal, whoever logs it. Faults keep their kind, their code, where they arose and,
 * of the database, the table and constraint; messages lose what they quote, fields what they could hold.
 */
export const QUIET_LOG: LoggerOptions = {
  serializers: { err: quietError, error: quietError, req: quietRequest },
  formatters: {
    log: (fields) =>
      Object.fromEntries(
        Object.entries(fields).map(([name, value]) =>
          name === 'req' ? [name, value] : [name, quietField(name, value, 0)],
        ),
      ),
  },
  hooks: {
    logMethod(given, log) {
      const [first, ...rest] = given as unknown[];
      if (typeof first === 'string') return log.apply(this, [quietMessage(first)]);
      const words = rest.find((each) => typeof each === 'string');
      const said = words === undefined ? wordsOf(first) : quietMessage(words as string);
      return log.apply(this, [first as object, said]);
    },
  },
};

/** The message of a line that says none: pino would take that of its error as it is. */
function wordsOf(fields: unknown): string {
  const error = fields instanceof Error ? fields : (fields as { err?: unknown } | null)?.err;
  return error instanceof Error ? messageOf(error) : '';
}

function quietField(name: string, value: unknown, depth: number): unknown {
  // Errors are written by their serializer where they stand at the top, and as it writes them anywhere else.
  if (value instanceof Error)
    return depth === 0 && (name === 'err' || name === 'error') ? value : quietError(value);
  if (PRIVATE_FIELDS.has(name)) return LEFT_OUT;
  if (typeof value === 'string') return quietText(value);
  if (value === null || typeof value !== 'object') return value;
  if (depth >= DEEPEST || ArrayBuffer.isView(value)) return LEFT_OUT;
  if (Array.isArray(value)) return value.map((each) => quietField('', each, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([inner, each]) => [inner, quietField(inner, each, depth + 1)]),
  );
}

interface DatabaseFault extends Error {
  readonly code: string;
  readonly severity: string;
}

function isDatabaseFault(error: Error): error is DatabaseFault {
  const { code, severity } = error as Partial<DatabaseFault>;
  return typeof severity === 'string' && /^[0-9A-Z]{5}$/.test(code ?? '');
}

function messageOf(error: Error): string {
  if (isDatabaseFault(error)) return `the database answered ${error.code}`;
  return WORDLESS.has(error.name) ? error.name : quietMessage(error.message);
}

/** An error as it is logged: what went wrong and where, without the words of those it went wrong for. */
function quietError(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return LEFT_OUT;
  const { code, cause, stack = '' } = thrown as Error & { code?: unknown };
  const database = isDatabaseFault(thrown)
    ? DATABASE_FIELDS.flatMap((field) => {
        const value = (thrown as Partial<Record<(typeof DATABASE_FIELDS)[number], unknown>>)[field];
        return typeof value === 'string' ? [[field, value] as const] : [];
      })
    : [];
  return {
    type: thrown.constructor.name,
    message: messageOf(thrown),
    ...(typeof code === 'string' ? { code: quietText(code) } : {}),
    ...Object.fromEntries(database),
    stack: framesOf(stack),
    ...(cause instanceof Error ? { cause: quietError(cause) } : {}),
    ...(thrown instanceof AggregateError ? { errors: thrown.errors.map(quietError) } : {}),
  };
}

/** The lines of a stack that say where; those above repeat the message. */
function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}

interface RequestLike {
  readonly id?: unknown;
  readonly method?: unknown;
  readonly routeOptions?: { readonly url?: unknown };
}

/** A request by its route: its address may hold a key, a token or whom somebody looks for. */
function quietRequest({ id, method, routeOptions }: RequestLike): unknown {
  return { id, method, route: routeOptions?.url ?? null };
}
