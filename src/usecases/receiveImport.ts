import { createHash } from 'node:crypto';
import type { Connection } from '../db/connect.ts';
import { deleteImport, insertChunk, insertImport, queueImport } from '../db/imports.ts';
import type { Author } from '../domain/access/caller.ts';
import type { ImportFormat } from '../domain/vocabulary/importFormat.ts';

/** Size of the pieces an upload is kept in, in bytes. */
const CHUNK_BYTES = 1 << 20;

/** Thrown where an upload holds more than it may. */
export class UploadTooLarge extends Error {
  readonly mostBytes: number;

  constructor(mostBytes: number) {
    super(`an upload may hold ${mostBytes} bytes at most`);
    this.mostBytes = mostBytes;
  }
}

export interface Upload {
  readonly id: string;
  readonly source: string;
  readonly format: ImportFormat;
  /** In whose name the rows are written; the administrator of the machine where it is not said. */
  readonly author?: Author;
  readonly content: AsyncIterable<Uint8Array>;
  readonly mostBytes: number;
}

/** An upload that is complete and waits to be queued. */
export interface ReceivedUpload {
  readonly bytes: number;
  /** SHA-256 of the whole, in hexadecimal. */
  readonly digest: string;
}

/**
 * Stores an upload piece by piece. Where it breaks off or is too large nothing of it stays. Memory does not grow
 * with the upload.
 */
export async function receiveUpload(db: Connection, upload: Upload): Promise<ReceivedUpload> {
  const { id, source, format, content, author, mostBytes } = upload;
  await insertImport(db, id, source, format, author);
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    let position = 0;
    let pieces: Uint8Array[] = [];
    let size = 0;
    const store = async (): Promise<void> => {
      if (size === 0) return;
      await insertChunk(db, id, position++, Buffer.concat(pieces));
      pieces = [];
      size = 0;
    };
    for await (const piece of content) {
      bytes += piece.length;
      if (bytes > mostBytes) throw new UploadTooLarge(mostBytes);
      hash.update(piece);
      pieces.push(piece);
      size += piece.length;
      if (size >= CHUNK_BYTES) await store();
    }
    await store();
    return { bytes, digest: hash.digest('hex') };
  } catch (error) {
    await deleteImport(db, id);
    throw error;
  }
}

/** Queues the import of an upload that is complete. */
export async function queueUpload(
  db: Connection,
  id: string,
  bytes: number,
  enqueue: (db: Connection, importId: string) => Promise<void>,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await queueImport(transaction, id, bytes);
    await enqueue(transaction, id);
  });
}

/** Stores an upload and queues its import. */
export async function receiveImport(
  db: Connection,
  upload: Upload,
  enqueue: (db: Connection, importId: string) => Promise<void>,
): Promise<{ bytes: number }> {
  const { bytes } = await receiveUpload(db, upload);
  try {
    await queueUpload(db, upload.id, bytes, enqueue);
  } catch (error) {
    await deleteImport(db, upload.id);
    throw error;
  }
  return { bytes };
}
