import { lookup } from 'node:dns/promises';
import { inTime } from '../in-time.ts';

/** Finds the addresses of a host as this machine sees them; none where there are none, or they cannot be found. */
export type LookUpHost = (hostname: string) => Promise<string[]>;

const PATIENCE_MS = 3_000;

/** By the operating system, as any program here would. Never throws. */
export const lookUpHost: LookUpHost = (hostname) => {
  const asked = lookup(hostname.replace(/^\[|\]$/g, ''), { all: true }).then(
    (found) => found.map(({ address }) => address),
    () => [],
  );
  return inTime(PATIENCE_MS, asked, () => []);
};
