export interface Failure {
  /** From the file's outermost test to the assertion. */
  readonly path: readonly string[];
  /** Diagnosis as tap wrote it, without its indentation. */
  readonly lines: readonly string[];
}

const FILE = /^# file: (.+)$/;

/** What stands, as a comment, before the tests of a file in the output of several. */
export function fileLine(file: string): string {
  return `file: ${file}`;
}

/** The file whose tests begin after this line of output; undefined where none does. */
export function fileOfLine(line: string): string | undefined {
  return FILE.exec(line)?.[1];
}

/** What the output of one test file says. */
export interface TapResult {
  readonly passed: number;
  readonly failed: number;
  /** Skipped and to do. */
  readonly skipped: number;
  readonly failures: readonly Failure[];
  /** Whether the output came to its end: a file that died in the middle proves nothing. */
  readonly complete: boolean;
}

const POINT = /^( *)(not )?ok\b(?: \d+)?(?: - )?(.*)$/;
const SUBTEST = /^( *)# Subtest: (.*)$/;
const TOTALS = /^# \{ total: \d+.* \}$/;
const LEFT_OUT = /# (TODO|SKIP)\b/i;

/**
 * Reads the TAP of one file, of the form that tap 21 writes: subtests indented by four, each announced by a
 * comment and closed by a point of its own. Assertions are counted, not the points that sum up a subtest.
 */
export function readTap(output: string): TapResult {
  const lines = output.split('\n');
  const failures: Failure[] = [];
  const names: string[] = [];
  const open: boolean[] = [];
  const failuresBefore: number[] = [];
  let passed = 0;
  let skipped = 0;
  let complete = false;
  for (const [index, line] of lines.entries()) {
    const subtest = SUBTEST.exec(line);
    if (subtest !== null) {
      const depth = subtest[1].length / 4;
      names.length = depth;
      names[depth] = subtest[2];
      open[depth] = true;
      failuresBefore[depth] = failures.length;
      continue;
    }
    const point = POINT.exec(line);
    if (point !== null) {
      const depth = point[1].length / 4;
      const sumsUp = open[depth] === true;
      open[depth] = false;
      const reported = sumsUp && failures.length > failuresBefore[depth];
      if (LEFT_OUT.test(point[3])) skipped += 1;
      else if (point[2] === undefined) passed += sumsUp ? 0 : 1;
      else if (!reported) {
        const name = point[3].replace(/ # time=.*$/, '');
        failures.push({ path: [...names.slice(0, depth), name], lines: diagnosis(lines, index + 1) });
      }
      continue;
    }
    complete ||= TOTALS.test(line);
  }
  return { passed, failed: failures.length, skipped, failures, complete };
}

/** Keys of the diagnosis that say again where the assertion stands. */
const REPEATED = /^(at|source|typeName|methodName|functionName|tapCaught|compare):/;

function diagnosis(lines: readonly string[], from: number): string[] {
  const indent = /^ *(?=---$)/.exec(lines[from] ?? '')?.[0].length;
  if (indent === undefined) return [];
  const kept: string[] = [];
  let keep = true;
  for (const line of lines.slice(from + 1)) {
    const text = line.slice(indent);
    if (text === '...') break;
    if (/^\S/.test(text)) keep = !REPEATED.test(text);
    if (keep) kept.push(text);
  }
  return kept;
}
