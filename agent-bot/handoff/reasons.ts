import type { Guardrails } from '../guardrails/schema.ts';
import { TRIGGERS, type TriggerId } from '../triggers/index.ts';
import type { Reason } from '../turn/decision.ts';
import { de } from './sentences/de.ts';
import { en } from './sentences/en.ts';
import { es } from './sentences/es.ts';
import { fr } from './sentences/fr.ts';
import { pt } from './sentences/pt.ts';
import type { Sentences } from './sentences/sentences.ts';

/** What a reason is called in the panel, in notes and in reports. */
export const REASON_LABELS: Readonly<Record<Reason, string>> = {
  asked_for_human: 'Asked for a person',
  human_offer_accepted: 'Accepted the offer',
  low_confidence: 'Not sure of the answer',
  no_knowledge: 'Nothing in knowledge',
  frustration: 'Frustration',
  repeated_question: 'Loop or repeat',
  rejected_answer: 'Answers rejected twice',
  failed_attempts: 'Nothing fitted twice',
  keyword: 'Keyword',
  policy_rule: 'Rule',
  blocked_topic_insisted: 'Blocked topic',
  abuse: 'Abusive language',
  message_limit: 'Message limit',
  credit_limit: 'Daily limit',
  needs_account_access: 'Needs account access',
  answer_failed_check: 'Answer failed its check',
  false_promise: 'Promise without action',
  bot_error: 'Bot error or timeout',
  agent_takeover: 'Taken over',
  agent_sent_to_queue: 'Sent by a teammate',
  chatwoot_opened: 'Opened in Chatwoot',
  unclassified: 'Unclassified',
};

/** By language: ours stands in where the admin has written nothing. */
const SENTENCES: Readonly<Record<string, Sentences>> = { en, de, es, fr, pt };

/**
 * What the visitor is told when a conversation is handed off. The admin's text comes first (the trigger's own, then
 * the reason's), in the visitor's language, then in the bot's first one; ours stands in. Empty for reasons where
 * the bot says nothing. `{team}`, `{company}` and `{assistant}` are filled in; `{Team}` begins with a capital.
 */
export function reasonSentence(
  reason: Reason,
  language: string,
  guardrails: Guardrails,
  values: { team?: string } = {},
): string {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  const template = override(reason, language, primary, guardrails) ?? builtIn(primary).reasons[reason];
  const team = values.team === undefined || values.team === '' ? builtIn(primary).team : values.team;
  return fill(template, { team, company: guardrails.companyName, assistant: guardrails.assistantName });
}

function builtIn(language: string): Sentences {
  return (Object.hasOwn(SENTENCES, language) ? SENTENCES[language] : undefined) ?? en;
}

function override(
  reason: Reason,
  language: string,
  primary: string,
  guardrails: Guardrails,
): string | undefined {
  const owner = TRIGGERS.find((trigger) => trigger.reason === reason);
  const own = owner === undefined ? undefined : guardrails.triggers[owner.id as TriggerId].messages;
  const spoken = [language, primary];
  const first = guardrails.languages[0];
  // A text in the bot's first language is better than ours only where ours is in no language of the visitor either.
  if (first !== undefined && !Object.hasOwn(SENTENCES, primary)) spoken.push(first);
  for (const texts of [own, guardrails.messages[reason]]) {
    for (const tongue of spoken) {
      const text = texts !== undefined && Object.hasOwn(texts, tongue) ? texts[tongue] : undefined;
      if (text !== undefined) return text;
    }
  }
  return undefined;
}

/** Single-brace placeholders; unknown ones stay as they are, so that a slip is seen and not swallowed. */
function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{([A-Za-z_]+)\}/g, (whole, name: string) => {
    const key = name.toLowerCase();
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    if (value === undefined) return whole;
    return /^[A-Z]/.test(name) ? value.charAt(0).toUpperCase() + value.slice(1) : value;
  });
}
