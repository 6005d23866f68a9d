import type { RequestHandler } from 'express';
import type { Log } from '../log.ts';

/** Whether this address, the n-th from here, is a proxy whose X-Forwarded-For is believed. */
export type TrustsAddress = (address: string, n: number) => boolean;

/**
 * Says once that a proxy stands in front which Baton was not told of: all visitors behind it then count as one caller,
 * and soon wait for each other. Browsers send no X-Forwarded-For of their own.
 */
export function tellOfUntrustedProxy(log: Log, trusts: TrustsAddress): RequestHandler {
  let told = false;
  return (request, _response, next) => {
    const { remoteAddress } = request.socket;
    if (!told && request.headers['x-forwarded-for'] !== undefined && !trusts(remoteAddress ?? '', 0)) {
      told = true;
      log.warn(
        { variable: 'BATON_TRUST_PROXY', proxy: remoteAddress },
        'Requests come through a proxy that is not trusted, so all its visitors count as one caller. Where it is yours, start Baton with BATON_TRUST_PROXY=1',
      );
    }
    next();
  };
}
