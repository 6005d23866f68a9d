import type { Guardrails } from '../guardrails/schema.ts';
import { TRIGGERS, type TriggerId } from '../triggers/index.ts';
import type { Reason } from '../turn/decision.ts';

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

type Sentences = Readonly<Record<Reason, string>>;

const STUCK = "That didn't help, so I'm getting a person. They can read this chat.";
const RULE = "I can't help with that here. A person will take it from here.";
const PLAIN = "I'm getting a person from our team now.";

const EN: Sentences = {
  asked_for_human: "Of course. I'm getting a person from our team now.",
  human_offer_accepted: "Good. I'm getting a person from our team now.",
  low_confidence: "I'm not certain, and I'd rather not guess. A person will take it from here.",
  no_knowledge: "I don't have an answer for this. A person will take it from here.",
  frustration: "I'm sorry this has been hard. I'm getting a person who can sort it out.",
  repeated_question: "We're going in circles, so I'm getting a person.",
  rejected_answer: STUCK,
  failed_attempts: STUCK,
  keyword: "{Team} decides this, so I'm passing you to them.",
  policy_rule: RULE,
  blocked_topic_insisted: RULE,
  abuse: "I'm passing this chat to a person on our team.",
  message_limit: "We've gone back and forth a while, so I'm bringing in a person. They can read this chat.",
  credit_limit: "I can't answer more today, so a person will take it from here.",
  needs_account_access: "This needs someone who can see your account. I'm getting them.",
  answer_failed_check: "I couldn't confirm my answer, so I'm bringing in a person.",
  false_promise: "I'm getting a person now, as I said.",
  bot_error: "Something broke on my side. I'm getting a person.",
  agent_takeover: '',
  agent_sent_to_queue: '',
  chatwoot_opened: '',
  unclassified: PLAIN,
};

const STUCK_DE =
  'Das hat nicht geholfen, deshalb hole ich jemanden aus dem Team. Der Chat ist dort zu lesen.';
const RULE_DE = 'Dabei kann ich hier nicht helfen. Ab hier übernimmt jemand aus unserem Team.';

const DE: Sentences = {
  asked_for_human: 'Gern. Ich hole jetzt jemanden aus unserem Team.',
  human_offer_accepted: 'Gut. Ich hole jetzt jemanden aus unserem Team.',
  low_confidence: 'Ich bin nicht sicher und möchte nicht raten. Ab hier übernimmt jemand aus unserem Team.',
  no_knowledge: 'Darauf habe ich keine Antwort. Ab hier übernimmt jemand aus unserem Team.',
  frustration: 'Es tut mir leid, dass das so mühsam war. Ich hole jemanden, der es klären kann.',
  repeated_question: 'Wir drehen uns im Kreis, deshalb hole ich jemanden aus dem Team.',
  rejected_answer: STUCK_DE,
  failed_attempts: STUCK_DE,
  keyword: 'Darüber entscheidet {team}, deshalb gebe ich Sie dorthin weiter.',
  policy_rule: RULE_DE,
  blocked_topic_insisted: RULE_DE,
  abuse: 'Ich gebe diesen Chat an jemanden aus unserem Team weiter.',
  message_limit:
    'Wir schreiben schon eine Weile hin und her, deshalb hole ich jemanden. Der Chat ist dort zu lesen.',
  credit_limit: 'Heute kann ich nicht mehr antworten, deshalb übernimmt jemand aus unserem Team.',
  needs_account_access: 'Dafür braucht es jemanden, der Ihr Konto sehen kann. Ich hole jemanden.',
  answer_failed_check: 'Ich konnte meine Antwort nicht bestätigen, deshalb hole ich jemanden aus dem Team.',
  false_promise: 'Ich hole jetzt jemanden aus dem Team, wie gesagt.',
  bot_error: 'Bei mir ist etwas schiefgegangen. Ich hole jemanden aus dem Team.',
  agent_takeover: '',
  agent_sent_to_queue: '',
  chatwoot_opened: '',
  unclassified: 'Ich hole jetzt jemanden aus unserem Team.',
};

const SENTENCES: Readonly<Record<string, Sentences>> = { en: EN, de: DE };
const TEAM: Readonly<Record<string, string>> = { en: 'our team', de: 'unser Team' };

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
  const template = override(reason, language, primary, guardrails) ?? builtIn(reason, primary);
  const ourTeam = Object.hasOwn(TEAM, primary) ? TEAM[primary] : TEAM['en'];
  const team = values.team === undefined || values.team === '' ? (ourTeam ?? '') : values.team;
  return fill(template, { team, company: guardrails.companyName, assistant: guardrails.assistantName });
}

function builtIn(reason: Reason, language: string): string {
  const sentences = Object.hasOwn(SENTENCES, language) ? SENTENCES[language] : undefined;
  return (sentences ?? EN)[reason];
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
      if (text !== undefined && text.trim() !== '') return text;
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
