import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import { LARGEST, openInput, readError } from './read-file.js';

export interface Line {
  readonly number: number;
  /** null where the line is longer than any record may be. */
  readonly text: string | null;
}

/** The lines of a file, `.gz` file, or standard input ('-'), one at a time; memory holds one line. */
export async function* readLines(path: string): AsyncGenerator<Line> {
  const stream = await openLines(path);
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let number = 0;
  let skipping = false;
  try {
    for await (const chunk of stream) {
      const piece: string = decoder.write(chunk as Buffer);
      let from = 0;
      for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', from)) {
        number++;
        yield { number, text: skipping ? null : rest + piece.slice(from, at) };
        rest = '';
        skipping = false;
        from = at + 1;
      }
      if (!skipping) rest += piece.slice(from);
      if (rest.length > LARGEST) {
        rest = '';
        skipping = true;
      }
    }
  } catch (error) {
    throw readError(error, path);
  }
  rest += decoder.end();
  if (skipping) yield { number: number + 1, text: null };
  else if (rest.trim() !== '') yield { number: number + 1, text: rest };
}

async function openLines(path: string): Promise<Readable> {
  if (path === '-') return process.stdin;
  await (await openInput(path)).close();
  const plain = createReadStream(path);
  if (!path.endsWith('.gz')) return plain;
  const unpacked = createGunzip();
  plain.on('error', (error) => unpacked.destroy(error));
  return plain.pipe(unpacked);
}
