import type { Sentences } from './sentences.ts';

const STUCK = "That didn't help, so I'm getting a person. They can read this chat.";
const RULE = "I can't help with that here. A person will take it from here.";
const PLAIN = "I'm getting a person from our team now.";

/** English. */
export const en: Sentences = {
  reasons: {
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
  },
  team: 'our team',
};
