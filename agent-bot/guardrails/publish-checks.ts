import { REASON_LABELS, reasonSentence } from '../handoff/reasons.ts';
import { matchKeywords } from '../language/keywords.ts';
import { TRIGGERS, type TriggerId } from '../triggers/index.ts';
import type { Reason } from '../turn/decision.ts';
import { defaultGuardrails, type Guardrails } from './schema.ts';

/** Something the checks before a publication found; a blocking one has to be mended first, a warning never stops. */
export interface PublishProblem {
  code:
    | 'nobody_assigned'
    | 'message_missing'
    | 'nothing_hands_off'
    | 'errors_stay_silent'
    | 'no_keywords'
    | 'keyword_matches_much'
    | 'unknown_placeholder'
    | 'double_braces'
    | 'saved_check_failed';
  blocking: boolean;
  title: string;
  detail: string;
  /** The panel's page where it can be mended. */
  page: 'guardrails' | 'routing' | 'tester';
  trigger?: string;
}

/** A keyword family that stands for more than this share of messages is rather a topic than an exception. */
export const KEYWORD_SHARE = 0.05;
/** Fewer messages than this say nothing about a share. */
const FEWEST_MESSAGES = 50;
const PLACEHOLDERS = new Set(['team', 'company', 'assistant']);

/**
 * Checks guardrails before they go live: somebody is assigned, every trigger that hands off has a message in every
 * language of the bot, and no keyword family would have matched more than `KEYWORD_SHARE` of `lastWeek`, which is
 * what visitors wrote. Blocking problems come first.
 */
export function publishChecks(input: {
  guardrails: Guardrails;
  people: readonly unknown[];
  lastWeek: readonly string[];
}): PublishProblem[] {
  const { guardrails, people, lastWeek } = input;
  const on = TRIGGERS.filter((trigger) => guardrails.triggers[trigger.id as TriggerId].mode === 'on');
  const problems: PublishProblem[] = [];

  if (on.length === 0) {
    problems.push({
      code: 'nothing_hands_off',
      blocking: false,
      title: 'No trigger is on',
      detail: 'The bot would never pass a chat to a person.',
      page: 'guardrails',
    });
  } else if (people.length === 0) {
    problems.push({
      code: 'nobody_assigned',
      blocking: true,
      title: 'Nobody is assigned to this bot',
      detail: 'Handoffs would wait with no one who is told about them.',
      page: 'routing',
    });
  }
  if (guardrails.triggers.bot_error.mode !== 'on') {
    problems.push({
      code: 'errors_stay_silent',
      blocking: false,
      title: 'Bot error is not on',
      detail: 'When something breaks, visitors would stay without an answer and without a person.',
      page: 'guardrails',
      trigger: 'bot_error',
    });
  }
  for (const trigger of on) {
    const missing = guardrails.languages.filter(
      (language) => !hasMessage(guardrails, trigger.id as TriggerId, language),
    );
    if (missing.length > 0) {
      problems.push({
        code: 'message_missing',
        blocking: true,
        title: `“${trigger.label}” has no message in ${missing.join(', ')}`,
        detail: 'Visitors who write in this language would read another one.',
        page: 'routing',
        trigger: trigger.id,
      });
    }
  }
  problems.push(...keywordProblems(guardrails, lastWeek), ...placeholderProblems(guardrails));
  return problems.sort((a, b) => Number(b.blocking) - Number(a.blocking));
}

/** Whether somebody, the admin or we, wrote a sentence in this very language. */
function hasMessage(guardrails: Guardrails, id: TriggerId, language: string): boolean {
  const trigger = TRIGGERS.find((one) => one.id === id);
  if (!trigger) return false;
  const primary = language.split('-')[0] ?? language;
  const own = guardrails.triggers[id].messages;
  const byReason = guardrails.messages[trigger.reason];
  for (const texts of [own, byReason]) {
    for (const tongue of [language, primary]) if (texts && (texts[tongue] ?? '').trim() !== '') return true;
  }
  return isBuiltIn(primary);
}

/** Languages that sentences are shipped in: in any other one the English sentence stands in. */
export function isBuiltIn(language: string): boolean {
  if (language === 'en') return true;
  const plain = defaultGuardrails();
  return (
    reasonSentence('asked_for_human', language, plain) !== reasonSentence('asked_for_human', 'en', plain)
  );
}

function keywordProblems(guardrails: Guardrails, lastWeek: readonly string[]): PublishProblem[] {
  const { mode, settings } = guardrails.triggers.keyword;
  if (mode === 'off') return [];
  if (settings.families.length === 0) {
    return [
      {
        code: 'no_keywords',
        blocking: false,
        title: 'Keyword is on without any keyword',
        detail: 'Add the words that a person must deal with, or turn it off.',
        page: 'guardrails',
        trigger: 'keyword',
      },
    ];
  }
  if (lastWeek.length < FEWEST_MESSAGES) return [];
  const hits = new Map<string, number>();
  for (const text of lastWeek) {
    const fired = matchKeywords(text, settings.families).filter((match) => match.fired);
    for (const family of new Set(fired.map((match) => match.family)))
      hits.set(family, (hits.get(family) ?? 0) + 1);
  }
  return [...hits]
    .filter(([, count]) => count / lastWeek.length > KEYWORD_SHARE)
    .map(([family, count]) => ({
      code: 'keyword_matches_much' as const,
      blocking: false,
      title: `“${family}” would have matched ${String(Math.round((100 * count) / lastWeek.length))}% of last week's messages`,
      detail: `Most keywords match under ${String(100 * KEYWORD_SHARE)}%.`,
      page: 'guardrails' as const,
      trigger: 'keyword',
    }));
}

/** Slips in admin-written texts: Liquid braces, and names that nothing fills in. */
function placeholderProblems(guardrails: Guardrails): PublishProblem[] {
  const problems: PublishProblem[] = [];
  const look = (texts: Record<string, string> | undefined, label: string, trigger?: string): void => {
    for (const [language, text] of Object.entries(texts ?? {})) {
      const place = {
        page: 'routing' as const,
        blocking: false,
        ...(trigger === undefined ? {} : { trigger }),
      };
      if (/\{\{|\{%/.test(text)) {
        problems.push({
          code: 'double_braces',
          title: `Double braces in “${label}” (${language})`,
          detail: 'Visitors would read them as they stand. Placeholders have single braces: {team}.',
          ...place,
        });
        continue;
      }
      const unknown = [...text.matchAll(/\{([A-Za-z_]+)\}/g)]
        .map((match) => match[1] ?? '')
        .find((name) => !PLACEHOLDERS.has(name.toLowerCase()));
      if (unknown !== undefined) {
        problems.push({
          code: 'unknown_placeholder',
          title: `{${unknown}} in “${label}” (${language}) is not filled in`,
          detail: 'Known are {team}, {company} and {assistant}.',
          ...place,
        });
      }
    }
  };
  for (const trigger of TRIGGERS)
    look(guardrails.triggers[trigger.id as TriggerId].messages, trigger.label, trigger.id);
  for (const [reason, texts] of Object.entries(guardrails.messages)) {
    look(texts, REASON_LABELS[reason as Reason]);
  }
  return problems;
}
