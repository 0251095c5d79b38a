import { readFileSync } from 'node:fs';
import t from 'tap';
import { DEMO_LISTS_FILE, renderDemoLists } from './support/demoLists.ts';
import { root } from './support/imports.ts';

/** The lists by the name of who asks; a list ends with an empty line. */
function listsByName(text: string): Map<string, string> {
  const lists = text.split('\n\n').filter((list) => list.trim() !== '');
  return new Map(lists.map((list) => [list.trim().split('\n', 1)[0], list.trim()]));
}

t.test('the best matches of ten demo profiles are those that were read and approved', async (t) => {
  const approved = listsByName(readFileSync(`${root}/${DEMO_LISTS_FILE}`, 'utf8'));
  const current = listsByName(await renderDemoLists());
  t.equal(current.size, 10);
  t.same([...current.keys()], [...approved.keys()]);
  const advice = 'read what changed, then npm run generate';
  for (const [name, list] of current) t.equal(list, approved.get(name), `${name}: ${advice}`);
});
