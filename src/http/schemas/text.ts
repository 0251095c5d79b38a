import { z } from 'zod';
import type { CodeChecks } from '../../domain/vocabulary/codes.ts';

/** Schemas that need the vocabularies. */
export interface TextRules {
  code(name: keyof CodeChecks): z.ZodType<string, string>;
  webAddress(longest: number): z.ZodType<string, string>;
}

/** Control characters other than tab and line breaks have no place in a text; PostgreSQL takes no NUL. */
// Those from U+0080 on stand in real files, where a Windows-1252 dash or quotation mark was taken for Latin-1.
const CONTROL = /(?![\t\n\r\u0080-\u009f])\p{Cc}/u;

/** Why a text cannot be taken; null where it can. */
export function textProblem(value: string): string | null {
  if (!value.isWellFormed()) return 'must be well-formed Unicode (it holds half a surrogate pair)';
  const control = CONTROL.exec(value);
  if (control === null) return null;
  const code = control[0].charCodeAt(0).toString(16).padStart(4, '0').toUpperCase();
  return `must not hold the control character U+${code}`;
}

/** A text of 1 to `longest` characters, without white space around it. */
export function text(longest: number) {
  return z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(longest, `must not be longer than ${longest} characters`)
    .superRefine((value, context) => {
      const problem = textProblem(value);
      if (problem !== null) context.addIssue({ code: 'custom', message: problem });
    });
}

/** A key as it stands in an address: whole, as it was given; one that cannot be stored is refused, not asked for. */
export function keyInAddress(longest: number) {
  return z
    .string()
    .min(1)
    .max(longest)
    .superRefine((value, context) => {
      const problem = textProblem(value);
      if (problem !== null) context.addIssue({ code: 'custom', message: problem });
    });
}

/** A list without repetitions: what stands twice is kept once. */
export function words<T extends z.ZodType>(entry: T, most: number) {
  return z
    .array(entry)
    .max(most, `must not hold more than ${most} entries`)
    .overwrite((values) => [...new Set(values)]);
}

/** A calendar day as YYYY-MM-DD. */
export function isoDay() {
  return z.iso.date('must be a day as YYYY-MM-DD');
}

/** Binds the rules to the vocabularies. */
export function textRules(checks: CodeChecks): TextRules {
  return {
    code: (name) => {
      const check = checks[name];
      return z
        .string()
        .max(100, 'must not be longer than 100 characters')
        .superRefine((value, context) => {
          const checked = check(value);
          if ('code' in checked) return;
          const meant = checked.nearest.length > 0 ? `; did you mean ${checked.nearest.join(', ')}?` : '';
          const shown = textProblem(value) === null ? `"${value}"` : 'this';
          context.addIssue({ code: 'custom', message: `${shown} is not a known ${name} code${meant}` });
        })
        .overwrite((value) => {
          const checked = check(value);
          return 'code' in checked ? checked.code : value;
        });
    },
    webAddress: (longest) =>
      z
        .string()
        .trim()
        .max(longest)
        .superRefine((value, context) => {
          const url = URL.canParse(value) && textProblem(value) === null ? new URL(value) : null;
          if (url === null || !/^https?:$/.test(url.protocol) || !/^https?:\/\//.test(value)) {
            context.addIssue({
              code: 'custom',
              message: 'must be a web address that begins with https:// or http://',
            });
          }
        }),
  };
}
