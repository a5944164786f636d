import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The HTML standard's look for a declared encoding; loaded with the first page that comes in bytes. */
export function encodingSniffer(): typeof import('html-encoding-sniffer').default {
  return require('html-encoding-sniffer');
}

/** Decoders for all but UTF-8; loaded with the first page that needs one. */
export function legacyDecoders(): typeof import('iconv-lite') {
  return require('iconv-lite');
}
