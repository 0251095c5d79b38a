import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { UsageError } from './usageError.ts';

/**
 * The files of a published list: those given, and of a folder every .csv and .xlsx file in it. At least one,
 * in their order.
 */
export async function listPublishedFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found === null) throw new UsageError(`there is no file ${path}`);
    if (!found.isDirectory()) {
      files.push(path);
      continue;
    }
    const inside = (await readdir(path))
      .filter((name) => /\.(csv|xlsx)$/i.test(name) && !/^[.~]/.test(name))
      .sort();
    if (inside.length === 0) throw new UsageError(`the folder ${path} holds no .csv and no .xlsx file`);
    files.push(...inside.map((name) => join(path, name)));
  }
  return files;
}

/** One upload out of files: a single one as it is, several in one archive. */
export function packed(files: readonly string[]): Readable {
  if (files.length === 1) return createReadStream(files[0]);
  const archive = new ZipFile();
  for (const file of files) archive.addFile(file, basename(file));
  archive.end();
  return Readable.from(archive.outputStream as AsyncIterable<Buffer>);
}
