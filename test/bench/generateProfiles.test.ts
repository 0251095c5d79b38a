import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import t from 'tap';
import { coinedName, generateProfiles } from '../../src/bench/generateProfiles.ts';
import { loadSkillNames, writeStock } from '../../src/bench/stock.ts';
import { loadReference } from '../../src/db/reference.ts';
import { buildCodeChecks } from '../../src/domain/vocabulary/codes.ts';
import { KINDS } from '../../src/domain/vocabulary/kinds.ts';
import { rowDoor } from '../../src/http/rowDoor.ts';
import { profileSchemas } from '../../src/http/schemas/profile.ts';
import { schemaRegistry } from '../../src/http/schemas/registry.ts';
import { textRules } from '../../src/http/schemas/text.ts';

const reference = loadReference();
const skills = loadSkillNames();
const made = (count: number, seed: number): string[] => [...generateProfiles(count, seed, reference, skills)];

t.test('the same seed makes the same profiles, and a longer stock begins with the shorter one', async (t) => {
  t.same(made(200, 7), made(200, 7));
  t.same(made(200, 7).slice(0, 50), made(50, 7));
  t.not(made(1, 7)[0], made(1, 8)[0], 'another seed makes others');
});

t.test(
  'every profile that is made comes through the door of imports, each with an id of its own',
  async (t) => {
    const door = rowDoor(profileSchemas(schemaRegistry(), textRules(buildCodeChecks(reference))));
    const ids = new Set<string>();
    const kinds = new Set<string>();
    for (const line of made(500, 1)) {
      const checked = door.check(JSON.parse(line), 'bench');
      if (!('profile' in checked)) {
        t.fail(`${line}: ${JSON.stringify(checked.faults)}`);
        continue;
      }
      ids.add(checked.profile.id);
      kinds.add(checked.profile.kind);
    }
    t.equal(ids.size, 500);
    t.ok(kinds.has('company') && kinds.has('vet-provider'), `of many kinds: ${[...kinds]}`);
    t.ok([...kinds].every((kind) => (KINDS as readonly string[]).includes(kind)));
  },
);

t.test('the words of made-up texts go on growing: common ones in many texts, most in few', async (t) => {
  const textsWith = new Map<string, number>();
  const countWords = (lines: readonly string[]): number => {
    for (const line of lines) {
      const { offers } = JSON.parse(line) as { offers: { text: string }[] };
      const words = offers.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []);
      for (const word of new Set(words)) textsWith.set(word, (textsWith.get(word) ?? 0) + 1);
    }
    return textsWith.size;
  };
  const lines = made(4_000, 1);
  const half = countWords(lines.slice(0, 2_000));
  const all = countWords(lines.slice(2_000));
  t.ok(all > 1.2 * half, `${half} words in the first half, ${all} in all`);
  const counts = [...textsWith.values()].sort((a, b) => b - a);
  t.ok(counts[0] > 0.2 * lines.length, `the most common word is in ${counts[0]}`);
  t.ok(counts[Math.floor(counts.length / 2)] <= 5, 'half of the words are in five at most');
});

t.test('every coined name is another one', async (t) => {
  const names = Array.from({ length: 20_000 }, (_, i) => coinedName(i * 499));
  t.equal(new Set(names).size, names.length);
  t.match(names[0], /^[A-Z][a-z]{5}$/);
});

t.test(
  'a stock holds the first profiles of a file, packed or not, and no more than the file has',
  async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'cove-stock-'));
    t.teardown(() => rm(folder, { recursive: true, force: true }));
    const lines = made(30, 1);
    const plain = join(folder, 'plain.ndjson');
    const packed = join(folder, 'packed.ndjson.gz');
    await writeFile(plain, `${lines.slice(0, 10).join('\r\n')}\n\n${lines.slice(10).join('\n')}`);
    await writeFile(packed, gzipSync(await readFile(plain)));
    const path = join(folder, 'stock.ndjson');
    for (const file of [plain, packed]) {
      const text = `${lines.slice(0, 20).join('\n')}\n`;
      t.same(await writeStock(path, 20, { file, seed: 1 }), { profiles: 20, bytes: Buffer.byteLength(text) });
      t.equal(await readFile(path, 'utf8'), text);
      t.equal((await writeStock(path, 1_000, { file, seed: 1 })).profiles, 30);
    }
    t.equal((await writeStock(path, 5, { file: null, seed: 1 })).profiles, 5);
    t.equal(await readFile(path, 'utf8'), `${lines.slice(0, 5).join('\n')}\n`);
    await t.rejects(writeStock(path, 5, { file: join(folder, 'none.ndjson.gz'), seed: 1 }), {
      code: 'ENOENT',
    });
  },
);
