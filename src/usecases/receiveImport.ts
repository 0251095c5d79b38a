import type { Connection } from '../db/connect.ts';
import { deleteImport, type ImportFormat, insertChunk, insertImport, queueImport } from '../db/imports.ts';
import type { Author } from '../domain/access/caller.ts';

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

/**
 * Stores an upload piece by piece and queues its import once it is complete. Where it breaks off or is too
 * large nothing of it stays. Memory does not grow with the upload.
 */
export async function receiveImport(
  db: Connection,
  upload: Upload,
  enqueue: (db: Connection, importId: string) => Promise<void>,
): Promise<{ bytes: number }> {
  const { id, source, format, author, content, mostBytes } = upload;
  await insertImport(db, id, source, format, author);
  try {
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
      pieces.push(piece);
      size += piece.length;
      if (size >= CHUNK_BYTES) await store();
    }
    await store();
    await db.transaction().execute(async (transaction) => {
      await queueImport(transaction, id, bytes);
      await enqueue(transaction, id);
    });
    return { bytes };
  } catch (error) {
    await deleteImport(db, id);
    throw error;
  }
}
