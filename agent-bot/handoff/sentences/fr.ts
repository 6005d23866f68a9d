import type { Sentences } from './sentences.ts';

const STUCK =
  "Cela n'a pas aidé, je fais donc venir quelqu'un de l'équipe, qui peut lire cette conversation.";
const RULE = "Je ne peux pas aider pour cela ici. Quelqu'un de notre équipe prend la suite.";

/** French. */
export const fr: Sentences = {
  reasons: {
    asked_for_human: "Bien sûr. Je fais venir quelqu'un de notre équipe.",
    human_offer_accepted: "Bien. Je fais venir quelqu'un de notre équipe.",
    low_confidence:
      "Je n'en suis pas certain et je préfère ne pas deviner. Quelqu'un de notre équipe prend la suite.",
    no_knowledge: "Je n'ai pas de réponse à cela. Quelqu'un de notre équipe prend la suite.",
    frustration: "Je suis désolé que ce soit si pénible. Je fais venir quelqu'un qui peut régler cela.",
    repeated_question: "Nous tournons en rond, je fais donc venir quelqu'un de l'équipe.",
    rejected_answer: STUCK,
    failed_attempts: STUCK,
    keyword: "C'est {team} qui en décide, je vous passe donc la main.",
    policy_rule: RULE,
    blocked_topic_insisted: RULE,
    abuse: "Je transmets cette conversation à quelqu'un de notre équipe.",
    message_limit:
      "Nous échangeons depuis un moment, je fais donc venir quelqu'un, qui peut lire cette conversation.",
    credit_limit: "Je ne peux plus répondre aujourd'hui, quelqu'un de notre équipe prend donc la suite.",
    needs_account_access: "Il faut ici quelqu'un qui puisse voir votre compte. Je fais venir quelqu'un.",
    answer_failed_check: "Je n'ai pas pu vérifier ma réponse, je fais donc venir quelqu'un de l'équipe.",
    false_promise: "Je fais venir quelqu'un de l'équipe, comme je l'ai dit.",
    bot_error: "Quelque chose n'a pas fonctionné de mon côté. Je fais venir quelqu'un de l'équipe.",
    agent_takeover: '',
    agent_sent_to_queue: '',
    chatwoot_opened: '',
    unclassified: "Je fais venir quelqu'un de notre équipe.",
  },
  team: 'notre équipe',
};
