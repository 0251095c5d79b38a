import { keep } from './kept.ts';

/** The key that requests carry; empty: none. Forgotten when the tab is closed. */
export const key = keep<string>(sessionStorage, 'key', '', (value) => typeof value === 'string');
