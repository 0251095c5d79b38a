/**
 * Runs several test files one after the other in one process: what all of them load (the service, its vocabularies
 * and its lexicon) is loaded once. Before the tests of each file comes the line that `fileOfLine` knows.
 */
import { pathToFileURL } from 'node:url';
import t from 'tap';
import { fileLine } from './tapOutput.ts';

// While this test is open, what the files declare waits; without it tap could close before the second is read.
t.test('the files are read', async () => {
  for (const file of process.argv.slice(2)) {
    t.comment(fileLine(file));
    await import(pathToFileURL(file).href);
  }
});
