import { BlockList, isIP, isIPv4 } from 'node:net';

/** Special-purpose ranges of the IANA registries (RFC 6890 and its successors): nothing public answers there. */
const V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/** Exceptions inside 2000::/3, the only range of public IPv6 addresses. */
const V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const refused4 = blockList(V4, 'ipv4');
const refused6 = blockList(V6, 'ipv6');
const public6 = blockList(['2000::/3'], 'ipv6');
const nat64 = blockList(['64:ff9b::/96'], 'ipv6');
const mapped4 = blockList(['::ffff:0:0/96'], 'ipv6');

function blockList(ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', bits = ''] = range.split('/');
    list.addSubnet(net, Number(bits), family);
  }
  return list;
}

/** True for an address on the public internet; false for private, loopback, link-local, reserved and malformed ones. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (isIPv4(bare)) return !refused4.check(bare, 'ipv4');
  if (isIP(bare) !== 6) return false;
  if (mapped4.check(bare, 'ipv6') || nat64.check(bare, 'ipv6')) return isPublicAddress(lastFourBytes(bare));
  return public6.check(bare, 'ipv6') && !refused6.check(bare, 'ipv6');
}

/** The IPv4 address in the last 32 bits of an IPv6 one. */
function lastFourBytes(address: string): string {
  const dotted = /(\d+\.\d+\.\d+\.\d+)$/.exec(address);
  if (dotted?.[1]) return dotted[1];
  const groups = new URL(`http://[${address}]/`).hostname.slice(1, -1).split(':');
  const [high, low] = [groups.at(-2) || '0', groups.at(-1) || '0'].map((g) => Number.parseInt(g, 16));
  return [(high ?? 0) >> 8, (high ?? 0) & 255, (low ?? 0) >> 8, (low ?? 0) & 255].join('.');
}

/** The IP address a URL's host is written as (the URL parser has undone decimal, octal and hex forms); null for a name. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? null : bare;
}
