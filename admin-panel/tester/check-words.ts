import type { TriggerInfo } from '../../agent-bot/http/guardrails-api.ts';
import type { Expected } from '../../agent-bot/tester/saved-check.ts';

/** What words are needed to tell an outcome. */
export interface CheckNames {
  reasons: Readonly<Record<string, { label: string } | undefined>>;
  entries: Readonly<Record<string, string>>;
}

/** An outcome in words that follow "The bot should …". */
export function outcomeWords(expected: Expected, { reasons, entries }: CheckNames): string {
  switch (expected.action) {
    case 'answer':
      return `answer with “${entries[expected.entry] ?? expected.entry}”`;
    case 'hand-off':
      return `hand off: ${(reasons[expected.reason]?.label ?? expected.reason).toLowerCase()}`;
    case 'not-hand-off':
      return 'not hand off';
    case 'clarify':
      return 'ask back';
    case 'ask-email':
      return 'ask for the email';
    case 'warn':
      return 'warn';
    case 'refuse':
      return 'refuse';
    case 'stay-silent':
      return 'stay silent';
  }
}

/** What may be expected: what just happened first, then the answers that came near, handing off, and the rest. */
export function expectations(
  happened: Expected,
  candidates: readonly string[],
  triggers: readonly TriggerInfo[],
): Expected[] {
  const all: Expected[] = [
    happened,
    { action: 'not-hand-off' },
    ...candidates.map((entry): Expected => ({ action: 'answer', entry })),
    { action: 'clarify' },
    ...triggers.map(({ reason }): Expected => ({ action: 'hand-off', reason })),
  ];
  const seen = new Set<string>();
  return all.filter((one) => {
    const key = JSON.stringify(one);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
