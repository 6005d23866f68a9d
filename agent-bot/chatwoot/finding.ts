import type { Unreadable } from './readable-list.ts';

/** One thing looked at or done while connecting: what was found and, where something is wrong, what to do. */
export interface Finding {
  /** Stable, for machines: `version`, `account`, `inbox` ... */
  name: string;
  /** `changed`: it was not as it should be and now is. */
  outcome: 'right' | 'changed' | 'warning' | 'wrong';
  /** One sentence. */
  say: string;
  /** One sentence: what to do; null when there is nothing. */
  todo: string | null;
}

/** Asks the operator; `name` is stable, so that answers can be given in advance. */
export type Decide = (question: { name: string; question: string }) => Promise<boolean>;

/** Is told each thing as it is found or done. */
export type Report = (finding: Finding) => void;

/** A finding that something is as it should be. */
export function right(name: string, say: string): Finding {
  return { name, outcome: 'right', say, todo: null };
}

/** A finding that something was set right. */
export function changed(name: string, say: string): Finding {
  return { name, outcome: 'changed', say, todo: null };
}

/** A finding that should be looked at, but stops nothing. */
export function warning(name: string, say: string, todo: string): Finding {
  return { name, outcome: 'warning', say, todo };
}

/** A finding that keeps the bot from working. */
export function wrong(name: string, say: string, todo: string): Finding {
  return { name, outcome: 'wrong', say, todo };
}

/** A finding that some of a list were left out, since Chatwoot shows them in a shape that cannot be read. */
export function leftOut(what: string, elements: readonly Unreadable[]): Finding {
  const each = elements
    .slice(0, 5)
    .map(({ id, fields }) => `${String(id ?? 'without id')}: ${fields.join(', ')}`);
  const say = `${String(elements.length)} cannot be read and left out when Baton tried to ${what} (${each.join('; ')}).`;
  return warning(
    'unreadable',
    say,
    "Look at them in Chatwoot; where they are fine there, report this to Baton with Chatwoot's version.",
  );
}
