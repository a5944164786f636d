import type { Piece } from './gzip-members.js';

/** The bytes wanted are damaged or missing; `message` says how. */
export class Damage extends Error {}

const NOTHING = Buffer.alloc(0);

/** Reads pieces forward: lines up to a marker, counted bytes. Holds no more than what was asked for. */
export class Cursor {
  #bytes: Buffer = NOTHING;
  #at = 0;
  #plain = true;
  #damage: string | null = null;

  constructor(private readonly pieces: AsyncIterator<Piece>) {}

  /** File offset of a record that starts at the current position. */
  get offset(): number {
    return this.#at;
  }

  /** False at the end of the file. Throws `Damage` at a damaged place (which is then passed). */
  async more(): Promise<boolean> {
    while (this.#bytes.length === 0) {
      if (!(await this.#pull())) return false;
    }
    return true;
  }

  async #pull(): Promise<boolean> {
    if (this.#damage !== null) {
      const message = this.#damage;
      this.#damage = null;
      this.#bytes = NOTHING;
      throw new Damage(message);
    }
    const next = await this.pieces.next();
    if (next.done) return false;
    const piece = next.value;
    if (piece.damage !== undefined) this.#damage = piece.damage;
    if (this.#bytes.length === 0) {
      this.#bytes = piece.bytes;
      this.#at = piece.at;
      this.#plain = piece.plain;
    } else if (piece.bytes.length > 0) {
      this.#bytes = Buffer.concat([this.#bytes, piece.bytes]);
    }
    return true;
  }

  #advance(n: number): Buffer {
    const taken = this.#bytes.subarray(0, n);
    this.#bytes = this.#bytes.subarray(taken.length);
    if (this.#plain) this.#at += taken.length;
    return taken;
  }

  /** Everything up to and including `marker`; throws where it does not come within `limit` bytes. */
  async until(marker: Buffer, limit: number): Promise<Buffer> {
    let from = 0;
    for (;;) {
      const found = this.#bytes.indexOf(marker, from);
      if (found >= 0) return this.#advance(found + marker.length);
      if (this.#bytes.length > limit) throw new Damage(`no end of the record's header within ${limit} bytes`);
      from = Math.max(0, this.#bytes.length - marker.length + 1);
      if (!(await this.#pull())) throw new Damage('the file ends inside a record header');
    }
  }

  /** Exactly `n` bytes. */
  async take(n: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let left = n;
    while (left > 0) {
      if (!(await this.more())) throw new Damage('the file ends inside a record');
      const part = this.#advance(left);
      parts.push(part);
      left -= part.length;
    }
    return parts.length === 1 ? (parts[0] ?? NOTHING) : Buffer.concat(parts);
  }

  /** Passes `n` bytes without keeping them. */
  async skip(n: number): Promise<void> {
    for (let left = n; left > 0; ) {
      if (!(await this.more())) throw new Damage('the file ends inside a record');
      left -= this.#advance(left).length;
    }
  }

  /** Throws, taking nothing, where the next bytes are not those expected. */
  async expect(start: Buffer): Promise<void> {
    while (this.#bytes.length < start.length) {
      if (!(await this.#pull())) throw new Damage('the file ends inside a record header');
    }
    if (!this.#bytes.subarray(0, start.length).equals(start)) throw new Damage('no WARC record starts here');
  }

  /** Passes line ends between records. */
  async skipLineEnds(): Promise<boolean> {
    while (await this.more()) {
      let n = 0;
      while (n < this.#bytes.length && (this.#bytes[n] === 13 || this.#bytes[n] === 10)) n++;
      this.#advance(n);
      if (this.#bytes.length > 0) return true;
    }
    return false;
  }

  /** Moves to the next record start (`WARC/` at the beginning of a line); false where none follows. */
  async resync(): Promise<boolean> {
    for (;;) {
      try {
        const found = this.#bytes.indexOf(RECORD);
        if (found >= 0) {
          this.#advance(found);
          return true;
        }
        if (this.#bytes.length >= RECORD.length) this.#advance(this.#bytes.length - RECORD.length + 1);
        if (!(await this.#pull())) return false;
      } catch (thrown) {
        if (!(thrown instanceof Damage)) throw thrown; // damage after damage: already reported
      }
    }
  }
}

export const RECORD = Buffer.from('WARC/1.');
