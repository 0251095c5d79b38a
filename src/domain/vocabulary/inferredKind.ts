import { KIND_RULES, type KindRule } from './kindRules.ts';
import type { Kind } from './kinds.ts';

export interface InferredKind {
  readonly kind: Kind;
  /** `sure`: a word that names the kind; `likely`: one that mostly goes with it; `guess`: next to nothing. */
  readonly confidence: 'sure' | 'likely' | 'guess';
  /** The words of the folded name that decided, in the name's order; empty where the name has no tell. */
  readonly evidence: readonly string[];
}

/** Letters that no normal form takes apart, and Greek and Cyrillic as legal registers write them in Latin. */
const LATIN = new Map(
  `ß ss, ø o, æ ae, œ oe, ł l, đ d, ð d, þ th, ı i, ħ h, ŧ t,
   α a, β v, γ g, δ d, ε e, ζ z, η i, θ th, ι i, κ k, λ l, μ m, ν n, ξ x, ο o, π p, ρ r, σ s, ς s, τ t, υ y,
   φ f, χ ch, ψ ps, ω o, а a, б b, в v, г g, д d, е e, ж zh, з z, и i, к k, л l, м m, н n, о o, п p, р r, с s,
   т t, у u, ф f, х h, ц ts, ч ch, ш sh, щ sht, ъ a, ы y, э e, ю yu, я ya, і i, є ye, ґ g, ђ d, ј j, љ lj,
   њ nj, ћ c, џ dz, ѕ dz`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/**
 * The name as the rules see it: lower case, Latin letters without diacritics, initials joined (`S.R.L.` is
 * `srl`, `A/S` is `as`), every other sign a space.
 * One line without outer spaces; deterministic, linear; never throws.
 */
export function foldedName(legalName: string): string {
  return legalName
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\P{ASCII}/gu, (letter) => LATIN.get(letter) ?? letter)
    .replace(/(?<![\p{L}\p{N}])\p{L}(?:[./]\s?\p{L}(?![\p{L}\p{N}]))+/gu, (initials) =>
      initials.replace(/[./\s]/g, ''),
    )
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * What kind of organisation a legal name speaks of, by the word lists of `KIND_RULES`: the first rule that has
 * a word in the name decides. A name without any tell is taken for a company, as a guess without evidence.
 * `country` (ISO 3166-1 alpha-2) lets words count that mean something in some countries only, such as `as` or
 * `ies`. It is an inference: mark it as one wherever it is stored.
 * Deterministic; one pass over the name per rule; never throws.
 */
export function inferredKind(legalName: string, country?: string): InferredKind {
  const name = ` ${foldedName(legalName)} `;
  for (const rule of rulesFor(country ?? '')) {
    const match = rule.pattern.exec(name);
    if (match === null) continue;
    const between = match.slice(1).find((gap) => gap !== undefined && gap !== '');
    const words = between === undefined ? match[0] : match[0].replace(between, '');
    return { kind: rule.kind, confidence: rule.confidence, evidence: words.split(' ') };
  }
  return { kind: 'company', confidence: 'guess', evidence: [] };
}

interface CompiledRule extends Pick<KindRule, 'kind' | 'confidence'> {
  readonly pattern: RegExp;
}

/** Compiled rules by country, filled as countries are asked for: a pure function's memory, never its answer. */
const compiled = new Map<string, readonly CompiledRule[]>();

function rulesFor(country: string): readonly CompiledRule[] {
  const known = compiled.get(country);
  if (known !== undefined) return known;
  const rules = KIND_RULES.flatMap(({ kind, confidence, words }) => {
    const phrases = Object.values(words)
      .flatMap((list) => list.split(','))
      .map((phrase) => phrase.trim().split('@'))
      .filter(([phrase, countries]) => phrase && (!countries || countries.split(' ').includes(country)))
      .map(([phrase]) => phraseSource(phrase!));
    return phrases.length === 0
      ? []
      : [{ kind, confidence, pattern: new RegExp(`(?<= )(?:${phrases.join('|')})(?= )`) }];
  });
  compiled.set(country, rules);
  return rules;
}

/** The source of a regular expression for one phrase of the word lists; see `KindRule` for its signs. */
function phraseSource(phrase: string): string {
  const atStart = phrase.startsWith('^');
  const atEnd = phrase.endsWith('$');
  const tokens = phrase.slice(atStart ? 1 : 0, atEnd ? -1 : undefined).split(/\s+/);
  const body = tokens
    .map((token) => token.replaceAll('*', '[^ ]*'))
    .join(' ')
    .replaceAll(' .. ', '((?: [^ ]+)*?) ');
  return `${atStart ? '(?<=^ )' : ''}${body}${atEnd ? '(?= $)' : ''}`;
}
