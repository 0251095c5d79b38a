import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import t from 'tap';
import { root } from '../support/imports.ts';

const { compile } = (await import(join(root, 'src/compile.mjs'))) as {
  compile(folder: string): Promise<number>;
};

async function run(file: string): Promise<string> {
  return (await promisify(execFile)(process.execPath, [file])).stdout.trim();
}

t.test(
  'what is run is what the sources say now, also where an older source took the place of one',
  async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'cove-compile-'));
    t.teardown(() => rm(folder, { recursive: true }));
    for (const [name, text] of [
      ['package.json', '{ "type": "module" }'],
      [
        'src/main.ts',
        "import { word } from './words/word.ts';\nconst said: string = word;\nconsole.log(said);\n",
      ],
      ['src/words/word.ts', "export const word: string = 'welding';\n"],
      ['src/words/types.d.ts', 'export {};\n'],
      ['src/web/page.ts', "document.title = 'not of the service';\n"],
    ]) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    const main = join(folder, 'dist/main.js');
    t.equal(await compile(folder), 2);
    t.equal(await run(main), 'welding');
    t.equal(await compile(folder), 0, 'nothing is compiled twice');
    const word = join(folder, 'src/words/word.ts');
    await writeFile(word, "export const word: string = 'soudage';\n");
    await utimes(word, 1_000_000_000, 1_000_000_000);
    t.equal(await compile(folder), 1);
    t.equal(await run(main), 'soudage');
  },
);

t.test('the command runs from a folder that is not its own', async (t) => {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'src/start.mjs'), '--version'], {
    cwd: tmpdir(),
  });
  t.equal(stdout.trim(), version);
  t.ok((await stat(join(root, 'dist/main.js'))).isFile());
});
