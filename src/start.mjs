// The command: compiles what changed since the last time, then runs it.
import { compile } from './compile.mjs';

/** Where the folder is not this user's to write, nothing can be kept compiled. */
const READ_ONLY = ['EACCES', 'EPERM', 'EROFS'];

let compiled = true;
try {
  await compile();
} catch (error) {
  if (!READ_ONLY.includes(error.code)) throw error;
  compiled = false;
}
if (compiled) {
  await import('../dist/main.js');
} else {
  // Processes that this one starts are told in the same words.
  process.execArgv.push('--import=tsx');
  const { register } = await import('tsx/esm/api');
  register();
  await import('./main.ts');
}
