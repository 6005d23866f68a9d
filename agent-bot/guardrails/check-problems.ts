import { REASON_LABELS } from '../handoff/reasons.ts';
import type { CheckResult, Expected, SavedCheck } from '../tester/saved-check.ts';
import type { PublishProblem } from './publish-checks.ts';

/** Failing checks that are named one by one. */
const NAMED = 5;
/** Characters of a check's last line in a title. */
const LONGEST = 80;

/** What failing checks say to whoever publishes: warnings, since what a check expects may be what has changed. */
export function checkProblems(
  ran: readonly { check: SavedCheck; result: CheckResult }[],
  nameOf: (entry: string) => string,
): PublishProblem[] {
  const failed = ran.filter(({ result }) => !result.passed);
  const problems = failed.slice(0, NAMED).map(({ check, result }): PublishProblem => {
    const last = check.text.split('\n').findLast((line) => line.trim() !== '') ?? '';
    const short = last.length > LONGEST ? `${last.slice(0, LONGEST)}…` : last;
    const got = result.got === null ? 'say nothing' : told(result.got, nameOf);
    return {
      code: 'saved_check_failed',
      blocking: false,
      title: `A saved check fails: “${short}”`,
      detail: `The bot should ${told(check.expected, nameOf)}; with this draft it would ${got}.`,
      page: 'tester',
    };
  });
  if (failed.length > NAMED) {
    problems.push({
      code: 'saved_check_failed',
      blocking: false,
      title: `${String(failed.length - NAMED)} more saved checks fail`,
      detail: `Of ${String(ran.length)} checks ${String(ran.length - failed.length)} pass.`,
      page: 'tester',
    });
  }
  return problems;
}

/** An outcome in words that follow "The bot should …". */
function told(expected: Expected, nameOf: (entry: string) => string): string {
  switch (expected.action) {
    case 'answer':
      return `answer with “${nameOf(expected.entry)}”`;
    case 'hand-off':
      return `hand off (${REASON_LABELS[expected.reason]})`;
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
