import { stringify } from 'csv-stringify/sync';
import type { ExplainedMatch } from '../usecases/matching.ts';

/** How wide the terminal is taken to be where it does not say. */
const USUAL_WIDTH = 100;

/** Ranked matches as lines for a terminal: a head line each, its reasons indented below. */
export function matchLines(
  matches: readonly ExplainedMatch[],
  width = process.stdout.columns ?? USUAL_WIDTH,
): string[] {
  return matches.flatMap(({ profile, score, confidence, reasons }, i) => [
    `${String(i + 1).padStart(3)}. ${score.toFixed(3)}  ${profile.name}  [${profile.kind}, ${profile.country ?? '?'}]  confidence ${Math.round(confidence * 100)} %`,
    ...reasons.flatMap((reason) => wrapped(reason, width, '       - ', '         ')),
  ]);
}

/** Breaks a text at spaces so that no line is wider than `width`, if its words allow. */
function wrapped(text: string, width: number, first: string, further: string): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = further;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  lines.push(line);
  return lines;
}

/** Ranked matches as CSV with a header line. */
export function matchCsv(matches: readonly ExplainedMatch[]): string {
  const header = ['rank', 'score', 'confidence', 'id', 'externalId', 'kind', 'name', 'country', 'reasons'];
  const rows = matches.map(({ profile, score, confidence, reasons }, i) => [
    i + 1,
    score,
    confidence,
    profile.id,
    profile.externalId,
    profile.kind,
    profile.name,
    profile.country,
    reasons.join(' | '),
  ]);
  return stringify([header, ...rows]);
}

/** Progress of long work: one line that is rewritten on a terminal, a line now and then elsewhere. */
export class ProgressLine {
  #last = 0;
  #shown = false;

  show(text: string): void {
    const terminal = process.stderr.isTTY === true;
    const now = performance.now();
    if (now - this.#last < (terminal ? 100 : 2_000)) return;
    this.#last = now;
    this.#shown = true;
    process.stderr.write(terminal ? `\r\u001b[K${text}` : `${text}\n`);
  }

  /** Ends the line with its last text. */
  end(text: string): void {
    const rewrite = this.#shown && process.stderr.isTTY === true;
    process.stderr.write(rewrite ? `\r\u001b[K${text}\n` : `${text}\n`);
  }
}
