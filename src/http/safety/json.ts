import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../problem.ts';
import { limitBodyTime } from './serverLimits.ts';

/** Lists and objects may lie in one another so deep; the deepest that any route takes is 9. */
const MOST_DEPTH = 32;
/** A body may hold so many values and names; a megabyte of the shortest would be half a million. */
const MOST_VALUES = 50_000;

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Why the shape of a JSON text is more than the service takes; null where it is not. Looks at the bytes once,
 * before anything is built of them; whether they are JSON at all is not asked.
 */
export function shapeFault(text: Uint8Array): string | null {
  let depth = 0;
  let values = 0;
  for (let i = 0; i < text.length; i++) {
    switch (text[i]) {
      case QUOTE:
        for (i++; i < text.length && text[i] !== QUOTE; i++) if (text[i] === BACKSLASH) i++;
        break;
      case OPEN_LIST:
      case OPEN_OBJECT:
        if (++depth > MOST_DEPTH)
          return `lists and objects may lie ${MOST_DEPTH} deep in one another at most`;
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        depth--;
        break;
      case COMMA:
      case COLON:
        if (++values > MOST_VALUES) return `a body may hold ${MOST_VALUES} values at most`;
        break;
    }
  }
  return null;
}

/**
 * Reads JSON bodies: broken UTF-8, broken JSON and shapes beyond all need are told apart, prototypes cannot be
 * poisoned, and a body that drips in ends the connection.
 */
export function registerJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addHook('preParsing', async (request, _reply, payload) => {
    if (request.headers['content-type']?.includes('json') !== true) return;
    const arrived = limitBodyTime(request);
    payload.once('end', arrived).once('close', arrived).once('error', arrived);
  });
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (!isUtf8(body)) {
      done(new ProblemError('malformed-text', 'The body is not well-formed UTF-8.'));
      return;
    }
    const fault = shapeFault(body);
    if (fault !== null) {
      done(
        new ProblemError('body-too-complex', `The body is too much: ${fault}.`, [
          { pointer: '', reason: fault, in: 'body' },
        ]),
      );
      return;
    }
    parse(request, body.toString('utf8'), (error, value) => {
      if (error === null || error === undefined) done(null, value);
      else done(new ProblemError('malformed-json', `The body is not well-formed JSON: ${error.message}`));
    });
  });
}
