import type { Finding } from './finding.ts';

/** The oldest Chatwoot Baton works with: there a bot may read a conversation and webhooks are signed. */
export const OLDEST_VERSION = '4.14.2';
/** In these a bot cannot be set up at all: every call to `agent_bots` with a token answers 500. */
export const BROKEN_VERSIONS: readonly string[] = ['4.16.0'];

/** Whether a version is new enough and not a broken one. What follows the three numbers is ignored. */
export function judgeVersion(version: string): Finding {
  const numbers = parseVersion(version);
  const name = 'version';
  if (numbers === null) {
    return {
      name,
      outcome: 'warning',
      say: `Chatwoot calls its version "${version}".`,
      todo: `Make sure that it is ${OLDEST_VERSION} or newer.`,
    };
  }
  if (BROKEN_VERSIONS.includes(numbers.join('.'))) {
    return {
      name,
      outcome: 'wrong',
      say: `Chatwoot ${version} answers 500 to everything about agent bots.`,
      todo: 'Update Chatwoot to 4.16.1 or newer.',
    };
  }
  const oldest = parseVersion(OLDEST_VERSION) ?? [0, 0, 0];
  const older = oldest.findIndex((number, i) => number !== numbers[i]);
  if (older !== -1 && (numbers[older] ?? 0) < (oldest[older] ?? 0)) {
    return {
      name,
      outcome: 'wrong',
      say: `Chatwoot ${version} is too old.`,
      todo: `Update Chatwoot to ${OLDEST_VERSION} or newer.`,
    };
  }
  return { name, outcome: 'right', say: `Chatwoot is ${version}.`, todo: null };
}

function parseVersion(version: string): number[] | null {
  const match = /^v?(\d+)\.(\d+)\.(\d+)/.exec(version.trim());
  return match === null ? null : match.slice(1).map(Number);
}
