import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { isPublicAddress, literalAddress } from './address.js';
import { PrivateAddressError } from './errors.js';

export interface AgentOptions {
  /** Private and loopback addresses may be contacted: for tests alone. */
  readonly allowPrivate: boolean;
  readonly connectTimeoutMs: number;
  /** Resolves names; tests put their own here. */
  readonly lookup?: LookupFunction;
  /** Extra certificate authorities, PEM. */
  readonly ca?: string;
}

/**
 * An undici agent that decides about addresses at the moment of connecting: every address a name resolves to is checked,
 * and then the address the socket really reached, so that a name that changes between two look-ups gains nothing.
 */
export function guardedAgent(options: AgentOptions): Agent {
  const connector = buildConnector({
    allowH2: true,
    timeout: options.connectTimeoutMs,
    lookup: guardedLookup(options.lookup ?? systemLookup, options.allowPrivate),
    ...(options.ca ? { ca: options.ca } : {}),
  });
  return new Agent({
    allowH2: true,
    connections: 1,
    pipelining: 1,
    keepAliveTimeout: 10_000,
    maxHeaderSize: 64 * 1024,
    connect(request, callback) {
      const literal = literalAddress(request.hostname);
      if (literal !== null && !options.allowPrivate && !isPublicAddress(literal)) {
        callback(new PrivateAddressError(`${literal} is not a public address`), null);
        return;
      }
      connector(request, (error, socket) => {
        if (error !== null) {
          callback(error, null);
          return;
        }
        const reached = socket.remoteAddress ?? '';
        if (options.allowPrivate || isPublicAddress(reached)) {
          callback(null, socket);
          return;
        }
        socket.destroy();
        callback(
          new PrivateAddressError(`${request.hostname} led to ${reached}, which is not a public address`),
          null,
        );
      });
    },
  });
}

function guardedLookup(lookup: LookupFunction, allowPrivate: boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) {
        callback(error, '', 0);
        return;
      }
      const addresses =
        typeof found === 'string' ? [{ address: found, family: found.includes(':') ? 6 : 4 }] : found;
      const bad = allowPrivate ? undefined : addresses.find(({ address }) => !isPublicAddress(address));
      const first = addresses[0];
      if (bad !== undefined || first === undefined) {
        const message = bad
          ? `${hostname} resolves to ${bad.address}, which is not a public address`
          : `${hostname} has no address`;
        callback(
          bad ? new PrivateAddressError(message) : Object.assign(new Error(message), { code: 'ENOTFOUND' }),
          '',
          0,
        );
      } else if (options.all) {
        callback(null, [...addresses]);
      } else {
        callback(null, first.address, first.family);
      }
    });
  };
}
