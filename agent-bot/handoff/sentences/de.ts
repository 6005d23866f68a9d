import type { Sentences } from './sentences.ts';

const STUCK = 'Das hat nicht geholfen, deshalb hole ich jemanden aus dem Team. Der Chat ist dort zu lesen.';
const RULE = 'Dabei kann ich hier nicht helfen. Ab hier übernimmt jemand aus unserem Team.';

/** German. */
export const de: Sentences = {
  reasons: {
    asked_for_human: 'Gern. Ich hole jetzt jemanden aus unserem Team.',
    human_offer_accepted: 'Gut. Ich hole jetzt jemanden aus unserem Team.',
    low_confidence: 'Ich bin nicht sicher und möchte nicht raten. Ab hier übernimmt jemand aus unserem Team.',
    no_knowledge: 'Darauf habe ich keine Antwort. Ab hier übernimmt jemand aus unserem Team.',
    frustration: 'Es tut mir leid, dass das so mühsam war. Ich hole jemanden, der es klären kann.',
    repeated_question: 'Wir drehen uns im Kreis, deshalb hole ich jemanden aus dem Team.',
    rejected_answer: STUCK,
    failed_attempts: STUCK,
    keyword: 'Darüber entscheidet {team}, deshalb gebe ich Sie dorthin weiter.',
    policy_rule: RULE,
    blocked_topic_insisted: RULE,
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
  },
  team: 'unser Team',
};
