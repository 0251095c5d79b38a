import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import type { Kysely } from 'kysely';
import type { Horizon } from '../db/changes.ts';
import { databaseIdentity, isSnapshotKnown, saveSnapshotToken } from '../db/indexSnapshots.ts';
import type { DB } from '../db/tables.ts';
import { type Sections, StoredSections } from '../domain/match/index/sections.ts';

/** What the index of a snapshot rests on besides the profiles: where one differs, the snapshot is void. */
export interface SnapshotBasis {
  readonly featureVersion: number;
  readonly statisticsVersion: number;
}

interface Header extends SnapshotBasis, Horizon {
  readonly program: string;
  readonly token: string;
  /** In the order in which they follow the header; bytes. */
  readonly sections: readonly { readonly name: string; readonly length: number; readonly crc: number }[];
}

/**
 * The index of one database as a file, so that a start reads it instead of building it: in `folder`, which belongs to
 * this machine. A file counts only for the program that wrote it and for a database that knows its token.
 */
export class IndexSnapshot {
  readonly #db: Kysely<DB>;
  readonly #folder: string;
  /** Of the file that is there; null: none is known to be. */
  #token: string | null = null;

  constructor(db: Kysely<DB>, folder: string) {
    this.#db = db;
    this.#folder = folder;
  }

  /** What was kept, and the horizon from which on changes are to be applied; null where nothing counts. */
  async load(basis: SnapshotBasis): Promise<(Horizon & { readonly sections: StoredSections }) | null> {
    const file = await open(await this.#path(), 'r').catch(absent);
    if (file === null) return null;
    try {
      const lead = Buffer.alloc(LEAD);
      await file.read(lead, 0, LEAD, 0);
      const length = lead.readUInt32LE(4);
      if (lead.readUInt32LE(0) !== MAGIC || length > LONGEST_HEADER) return null;
      const written = Buffer.alloc(length);
      await file.read(written, 0, length, LEAD);
      if (crc32(written) !== lead.readUInt32LE(8)) return null;
      const header = JSON.parse(written.toString()) as Header;
      const { featureVersion, statisticsVersion, program, token, horizon } = header;
      if (featureVersion !== basis.featureVersion || statisticsVersion !== basis.statisticsVersion)
        return null;
      this.#token = token;
      if (await this.dropVoid()) return null;
      if (program !== (await programHash())) return null;
      const buffers = new Map<string, ArrayBuffer>();
      let place = LEAD + length;
      for (const section of header.sections) {
        const bytes = new Uint8Array(section.length);
        const { bytesRead } = await file.read(bytes, 0, section.length, place);
        if (bytesRead !== section.length || crc32(bytes) !== section.crc) return null;
        buffers.set(section.name, bytes.buffer);
        place += section.length;
      }
      return { horizon, sections: new StoredSections(buffers) };
    } finally {
      await file.close();
    }
  }

  /**
   * Keeps an index as it was at a horizon. `isStale` is asked between two writes: where the index has changed since,
   * nothing is kept. Answers whether it was kept.
   */
  async save(
    sections: Sections,
    { horizon }: Horizon,
    basis: SnapshotBasis,
    isStale: () => boolean,
  ): Promise<boolean> {
    await mkdir(this.#folder, { recursive: true });
    const path = await this.#path();
    const token = randomUUID();
    const draft = `${path}.${token}`;
    const file = await open(draft, 'wx', 0o600);
    try {
      // The header comes last, into the room that is left for it: it holds what the sections summed up to.
      const room = LEAD + LONGEST_HEADER;
      const written: Header['sections'][number][] = [];
      let place = room;
      for (const { name, parts } of sections.list) {
        let crc = 0;
        const begin = place;
        for (const part of parts) {
          for (let from = 0; from < part.length; from += PIECE) {
            if (isStale()) return false;
            const piece = part.subarray(from, from + PIECE);
            crc = crc32(piece, crc);
            await file.write(piece, 0, piece.length, place);
            place += piece.length;
          }
        }
        if (isStale()) return false;
        written.push({ name, length: place - begin, crc });
      }
      const program = await programHash();
      const header: Header = { ...basis, horizon, program, token, sections: written };
      const text = Buffer.from(JSON.stringify(header).padEnd(LONGEST_HEADER));
      const lead = Buffer.alloc(LEAD);
      lead.writeUInt32LE(MAGIC, 0);
      lead.writeUInt32LE(text.length, 4);
      lead.writeUInt32LE(crc32(text), 8);
      await file.write(Buffer.concat([lead, text]), 0, LEAD + text.length, 0);
      await file.sync();
      await rename(draft, path);
      await saveSnapshotToken(this.#db, token);
      this.#token = token;
      return true;
    } finally {
      await file.close();
      await rm(draft, { force: true });
    }
  }

  /** Removes a file that the database no longer knows: it may hold somebody who was erased. Answers whether it did. */
  async dropVoid(): Promise<boolean> {
    if (this.#token === null || (await isSnapshotKnown(this.#db, this.#token))) return false;
    await rm(await this.#path(), { force: true });
    this.#token = null;
    return true;
  }

  async #path(): Promise<string> {
    return join(this.#folder, `index-${await databaseIdentity(this.#db)}.snapshot`);
  }
}

/** "CoVE" in ASCII, then the length of the header, then its checksum. */
const MAGIC = 0x45566f43;
const LEAD = 12;
/** Bytes that the header takes at most; some 80 sections of 100 bytes. */
const LONGEST_HEADER = 1 << 15;
/** Bytes written in one go. */
const PIECE = 1 << 23;

let program: Promise<string> | null = null;

/** A hash of all that decides what an index is made of: the code of the domain. */
function programHash(): Promise<string> {
  program ??= hashOfCode();
  return program;
}

async function hashOfCode(): Promise<string> {
  const folder = fileURLToPath(new URL('../domain', import.meta.url));
  const names = await readdir(folder, { recursive: true });
  // Sources where they are run as they are, else what they were compiled to.
  const files = names.filter((name) => extname(name) === extname(import.meta.url)).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name))));
  const hash = createHash('sha256').update(process.version);
  texts.forEach((text, i) => {
    hash.update(`\n${files[i]}\n`).update(text);
  });
  return hash.digest('base64url');
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
