import { type FileHandle, open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { InputError } from '../model/errors.js';

/** Largest page or text read, in bytes after decompression. Real articles stay far below; what is larger is no article. */
export const LARGEST = 32 * 1024 * 1024;

/**
 * Reads a whole file (`.gz` unpacked while reading). Throws InputError: E_NOT_FOUND, E_UNREADABLE, E_TOO_LARGE, E_GZIP,
 * E_EMPTY_INPUT.
 */
export async function readWhole(path: string, source = path, largest = LARGEST): Promise<Uint8Array> {
  const handle = await openInput(path, source);
  try {
    const plain = handle.createReadStream({ autoClose: false });
    const stream = path.endsWith('.gz') ? plain.pipe(createGunzip()) : plain;
    plain.on('error', (error) => stream.destroy(error));
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of stream) {
      size += (chunk as Uint8Array).length;
      if (size > largest) throw tooLarge(source, largest);
      chunks.push(chunk as Uint8Array);
    }
    if (size === 0)
      throw new InputError('E_EMPTY_INPUT', 'read', source, 'the file is empty; nothing to read in it');
    return Buffer.concat(chunks);
  } catch (error) {
    throw readError(error, source);
  } finally {
    await handle.close();
  }
}

export function tooLarge(source: string, largest = LARGEST): InputError {
  return new InputError(
    'E_TOO_LARGE',
    'read',
    source,
    `larger than ${Math.round(largest / 1048576)} MB: no article is; cut it, or leave it out`,
  );
}

export async function openInput(path: string, source = path): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    throw readError(error, source);
  }
}

/** What the file system or gunzip said, as a coded error. */
export function readError(error: unknown, source: string): InputError {
  if (error instanceof InputError) return error;
  const code = (error as { code?: string }).code ?? '';
  if (code === 'ENOENT')
    return new InputError('E_NOT_FOUND', 'read', source, 'no such file or folder; check the path');
  if (code === 'EACCES' || code === 'EPERM')
    return new InputError('E_UNREADABLE', 'read', source, 'may not be read; check its permissions');
  if (code.startsWith('Z_') || code === 'ERR_BUFFER_TOO_LARGE')
    return new InputError(
      'E_GZIP',
      'read',
      source,
      'is no sound gzip file; unpack it by hand, or fetch it again',
    );
  const message = error instanceof Error ? error.message : String(error);
  return new InputError('E_UNREADABLE', 'read', source, `cannot be read (${message})`);
}

const SIGNATURES: readonly [string, readonly number[]][] = [
  ['a PDF file', [0x25, 0x50, 0x44, 0x46]],
  ['a ZIP or Office file', [0x50, 0x4b, 0x03, 0x04]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['an ELF program', [0x7f, 0x45, 0x4c, 0x46]],
  ['a gzip file without the ending .gz', [0x1f, 0x8b]],
];

/** Throws E_BINARY for what is no text in any charset: known signatures, or NUL bytes outside UTF-16 and UTF-32. */
export function refuseBinary(bytes: Uint8Array, source: string): void {
  const refuse = (what: string): never => {
    throw new InputError(
      'E_BINARY',
      'read',
      source,
      `is ${what}, not a page or a text; convert it, or leave it out`,
    );
  };
  for (const [what, magic] of SIGNATURES) if (magic.every((b, i) => bytes[i] === b)) refuse(what);
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (wide) return;
  const looked = Math.min(bytes.length, 4096);
  let nul = 0;
  let even = 0;
  for (let i = 0; i < looked; i++) {
    if (bytes[i] !== 0) continue;
    nul++;
    if (i % 2 === 0) even++;
  }
  // UTF-16 without a mark has its zeros on one side only.
  const utf16 = nul > looked * 0.3 && (even < nul * 0.05 || even > nul * 0.95);
  if (nul > 0 && !utf16) refuse('a binary file');
}
