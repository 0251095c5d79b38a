import { shell } from './fr/shell.ts';
import type { Words } from './words.ts';

export const fr: Words = { shell };
