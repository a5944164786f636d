import { isPublicAddress, literalAddress } from './address.js';
import { FetchError } from './errors.js';

/** Names that never mean a public host, whatever the resolver says (RFC 6761, RFC 8375, mDNS). */
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|home\.arpa|lan|onion)\.?$/i;

/** Parses a URL that may be requested. Throws `FetchError` for other schemes, credentials and addresses that are not public. */
export function checkUrl(url: string, base: string | null, allowPrivate: boolean): URL {
  if (!URL.canParse(url, base ?? undefined)) {
    throw new FetchError('E_URL', url, 'this is no web address', 'refused');
  }
  const parsed = new URL(url, base ?? undefined);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') {
    throw new FetchError(
      'E_URL_SCHEME',
      url,
      `only http and https are fetched, not ${parsed.protocol}`,
      'refused',
    );
  }
  if (parsed.username !== '' || parsed.password !== '') {
    throw new FetchError(
      'E_URL_CREDENTIALS',
      url,
      'an address with a user name or password is not fetched',
      'refused',
    );
  }
  const literal = literalAddress(parsed.hostname);
  const unsafe = literal === null ? LOCAL_NAME.test(parsed.hostname) : !isPublicAddress(literal);
  if (unsafe && !allowPrivate) {
    throw new FetchError('E_ADDRESS_PRIVATE', url, `${parsed.hostname} is not a public address`, 'refused');
  }
  return parsed;
}
