import { shell } from './en/shell.ts';

export const en = { shell };
