import { createHash } from 'node:crypto';
import { constants, gzipSync } from 'node:zlib';

/** An answer as it went out. */
export interface WrittenAnswer {
  readonly etag: string;
  /** UTF-8: written out once, however often it goes out. */
  readonly body: Buffer;
  /** The body compressed, from the second time on that it is asked for. */
  gzipped: Buffer | null;
}

/** Answers kept, in bytes before they are compressed. */
const MOST_BYTES = 48_000_000;

/**
 * Answers that stay right for as long as nothing they were made of changes: a question asked again is not worked
 * out again. Those not asked for longest go first.
 */
export class AnswerCache {
  #answers = new Map<string, WrittenAnswer>();
  #bytes = 0;
  #madeOf: readonly unknown[] = [];

  /** The answer to a question, if it was made of the same; else nothing that was kept is right any more. */
  find(question: string, madeOf: readonly unknown[]): WrittenAnswer | undefined {
    if (madeOf.length !== this.#madeOf.length || madeOf.some((each, i) => each !== this.#madeOf[i])) {
      this.#answers.clear();
      this.#bytes = 0;
      this.#madeOf = madeOf;
    }
    const known = this.#answers.get(question);
    if (known === undefined) return undefined;
    this.#answers.delete(question);
    this.#answers.set(question, known);
    known.gzipped ??= gzipSync(known.body, { level: constants.Z_BEST_SPEED });
    return known;
  }

  /** Keeps the answer to a question that was not found. */
  keep(question: string, value: unknown): WrittenAnswer {
    const body = Buffer.from(JSON.stringify(value));
    const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
    const written: WrittenAnswer = { etag, body, gzipped: null };
    this.#answers.set(question, written);
    this.#bytes += question.length + body.length;
    for (const [oldest, { body: old }] of this.#answers) {
      if (this.#bytes <= MOST_BYTES) break;
      this.#answers.delete(oldest);
      this.#bytes -= oldest.length + old.length;
    }
    return written;
  }
}
