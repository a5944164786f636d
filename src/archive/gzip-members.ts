import { open } from 'node:fs/promises';
import { crc32, createInflateRaw, type InflateRaw } from 'node:zlib';

/**
 * A stretch of decompressed bytes. `at` is the file offset where a record starting at `bytes[0]` is found:
 * the start of its gzip member, or the byte itself in an uncompressed file. `damage` marks a place that could not be read.
 */
export interface Piece {
  readonly bytes: Buffer;
  readonly at: number;
  readonly plain: boolean;
  readonly damage?: string;
}

const CHUNK = 64 * 1024;
const NOTHING = Buffer.alloc(0);

/** The bytes of an uncompressed file, in pieces. */
export async function* plainPieces(path: string, start = 0): AsyncGenerator<Piece> {
  const file = await open(path, 'r');
  try {
    let at = start;
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, at);
      if (bytesRead === 0) return;
      yield { bytes: buffer.subarray(0, bytesRead), at, plain: true };
      at += bytesRead;
    }
  } finally {
    await file.close();
  }
}

/**
 * The decompressed bytes of a gzip file, knowing where each member starts. Memory does not grow with the file or a member.
 * A damaged member ends with a `damage` piece; reading goes on at the next member.
 */
export async function* gzipPieces(path: string, start = 0): AsyncGenerator<Piece> {
  const input = new ByteInput(path, start);
  try {
    while (await input.fill(1)) {
      const at = input.position;
      const header = await gzipHeaderLength(input);
      if (header === null) {
        yield { bytes: NOTHING, at, plain: false, damage: 'no gzip member starts here' };
        if (!(await seekMember(input))) return;
        continue;
      }
      input.take(header);
      const outcome = yield* inflateMember(input, at);
      if (outcome !== null) {
        yield { bytes: NOTHING, at, plain: false, damage: outcome };
        if (!(await seekMember(input))) return;
      }
    }
  } finally {
    await input.close();
  }
}

/** Inflates one member whose header has been consumed; null when all is well, else what is wrong. */
async function* inflateMember(input: ByteInput, at: number): AsyncGenerator<Piece, string | null> {
  const inflate = createInflateRaw({ chunkSize: CHUNK });
  const out: Buffer[] = [];
  inflate.on('data', (b: Buffer) => out.push(b));
  inflate.on('error', () => undefined); // one listener stays: a late error must not end the process
  let crc = 0;
  let length = 0;
  try {
    for (;;) {
      if (!(await input.fill(1))) return 'the file ends inside a gzip member';
      const chunk = input.peek();
      const before = inflate.bytesWritten;
      const ended = await feed(inflate, chunk);
      input.take(Math.min(chunk.length, inflate.bytesWritten - before));
      for (const bytes of out.splice(0)) {
        crc = crc32(bytes, crc);
        length += bytes.length;
        yield { bytes, at, plain: false };
      }
      if (ended) break;
    }
  } catch (thrown) {
    return `damaged gzip data (${thrown instanceof Error ? thrown.message : String(thrown)})`;
  } finally {
    inflate.destroy();
  }
  if (!(await input.fill(8))) return 'the file ends inside a gzip member';
  const trailer = input.take(8);
  if (trailer.readUInt32LE(0) !== crc) return 'the gzip checksum does not match';
  if (trailer.readUInt32LE(4) !== length % 2 ** 32) return 'the gzip length does not match';
  return null;
}

/** Writes a chunk; true once the deflate stream has ended (then `bytesWritten` says how much of it was used). */
function feed(inflate: InflateRaw, chunk: Buffer): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const done = (ended: boolean) => () => {
      inflate.off('end', onEnd);
      inflate.off('error', onError);
      resolve(ended);
    };
    const onEnd = done(true);
    const onError = (error: Error) => {
      inflate.off('end', onEnd);
      reject(error);
    };
    inflate.once('end', onEnd);
    inflate.once('error', onError);
    inflate.write(chunk, (error) => (error ? undefined : done(false)()));
  });
}

/** Length of the gzip header at the input's position (RFC 1952), or null where there is none. */
async function gzipHeaderLength(input: ByteInput): Promise<number | null> {
  await input.fill(CHUNK);
  const b = input.peek();
  if (b.length < 10 || b[0] !== 0x1f || b[1] !== 0x8b || b[2] !== 8) return null;
  const flags = b[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + (b.length > 11 ? b.readUInt16LE(10) : 0);
  for (const flag of [8, 16]) {
    if (flags & flag) {
      const zero = b.indexOf(0, at);
      if (zero < 0) return null;
      at = zero + 1;
    }
  }
  if (flags & 2) at += 2;
  return at <= b.length ? at : null;
}

const MAGIC = Buffer.from([0x1f, 0x8b, 8]);

/** Moves to the next place that looks like a member; false at the end of the file. */
async function seekMember(input: ByteInput): Promise<boolean> {
  input.take(1);
  while (await input.fill(MAGIC.length)) {
    const b = input.peek();
    const found = b.indexOf(MAGIC);
    if (found >= 0) {
      input.take(found);
      return true;
    }
    input.take(b.length - MAGIC.length + 1);
  }
  return false;
}

/** A file read forward with a small buffer. */
class ByteInput {
  position: number;
  #buffer: Buffer = NOTHING;
  #file: Awaited<ReturnType<typeof open>> | null = null;

  constructor(
    private readonly path: string,
    start: number,
  ) {
    this.position = start;
  }

  /** Makes at least `n` bytes available if the file has them; false if it has not. */
  async fill(n: number): Promise<boolean> {
    this.#file ??= await open(this.path, 'r');
    while (this.#buffer.length < n) {
      const next = Buffer.allocUnsafe(CHUNK);
      const { bytesRead } = await this.#file.read(next, 0, CHUNK, this.position + this.#buffer.length);
      if (bytesRead === 0) return false;
      const fresh = next.subarray(0, bytesRead);
      this.#buffer = this.#buffer.length === 0 ? fresh : Buffer.concat([this.#buffer, fresh]);
    }
    return true;
  }

  peek(): Buffer {
    return this.#buffer;
  }

  take(n: number): Buffer {
    const taken = this.#buffer.subarray(0, n);
    this.#buffer = this.#buffer.subarray(taken.length);
    this.position += taken.length;
    return taken;
  }

  async close(): Promise<void> {
    await this.#file?.close();
  }
}
