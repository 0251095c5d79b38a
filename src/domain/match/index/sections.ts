type Numbers = Int32Array | Uint32Array | Uint8Array | Float32Array | Float64Array;

/** What an index is made of, as named strings of bytes: how it is kept outside the process. */
export class Sections {
  readonly list: { readonly name: string; readonly parts: readonly Uint8Array[] }[] = [];

  /** Enters views, not copies, that follow one another: what changes before it is written is written changed. */
  put(name: string, ...parts: readonly Numbers[]): void {
    const views = parts.map(
      ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
    );
    this.list.push({ name, parts: views });
  }

  putText(name: string, text: string): void {
    this.put(name, ENCODER.encode(text));
  }

  putJson(name: string, value: unknown): void {
    this.putText(name, JSON.stringify(value));
  }
}

/**
 * Sections as they were read back, each in a buffer of its own that the index goes on with. In the byte order of
 * the machine: they do not leave it.
 */
export class StoredSections {
  readonly #buffers: ReadonlyMap<string, ArrayBuffer>;

  constructor(buffers: ReadonlyMap<string, ArrayBuffer>) {
    this.#buffers = buffers;
  }

  int32 = (name: string): Int32Array<ArrayBuffer> => new Int32Array(this.#buffer(name));
  uint32 = (name: string): Uint32Array<ArrayBuffer> => new Uint32Array(this.#buffer(name));
  float32 = (name: string): Float32Array<ArrayBuffer> => new Float32Array(this.#buffer(name));
  float64 = (name: string): Float64Array<ArrayBuffer> => new Float64Array(this.#buffer(name));
  bytes = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(this.#buffer(name));
  text = (name: string): string => DECODER.decode(this.#buffer(name));
  json = (name: string): unknown => JSON.parse(this.text(name));

  /** @throws RangeError where there is no such section: it was written by another version of the program */
  #buffer(name: string): ArrayBuffer {
    const buffer = this.#buffers.get(name);
    if (buffer === undefined) throw new RangeError(`no section ${name}`);
    return buffer;
  }
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();
