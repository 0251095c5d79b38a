/**
 * Something about a forum that its organiser should know. An `error` makes a schedule impossible, a `warning`
 * makes it worse than meant. `keys` name what it is about, in the order of the sentence.
 */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly finding: string;
  readonly keys: readonly string[];
  readonly sentence: string;
}

export function error(finding: string, keys: readonly string[], sentence: string): Finding {
  return { severity: 'error', finding, keys, sentence };
}

export function warning(finding: string, keys: readonly string[], sentence: string): Finding {
  return { severity: 'warning', finding, keys, sentence };
}
