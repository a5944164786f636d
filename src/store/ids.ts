import { createHash } from 'node:crypto';

/**
 * A 52-bit row id made from content: the same article, fact or person has the same id in every database, whatever
 * the order of the input, so that an id can be cited. Safe as a JavaScript number and as a SQLite integer.
 */
export function contentId(...parts: readonly (string | number | null)[]): number {
  const hash = createHash('sha256').update(parts.join('\u001f')).digest();
  return hash.readUIntBE(0, 6) * 16 + ((hash[6] ?? 0) >> 4);
}

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
