import type { Sentences } from './sentences.ts';

const STUCK = 'Eso no ha ayudado, así que aviso a una persona del equipo. Puede leer este chat.';
const RULE = 'Aquí no puedo ayudar con eso. A partir de ahora le atiende una persona de nuestro equipo.';

/** Spanish. */
export const es: Sentences = {
  reasons: {
    asked_for_human: 'Por supuesto. Aviso ahora a una persona de nuestro equipo.',
    human_offer_accepted: 'Bien. Aviso ahora a una persona de nuestro equipo.',
    low_confidence:
      'No estoy seguro y prefiero no adivinar. A partir de ahora le atiende una persona de nuestro equipo.',
    no_knowledge: 'No tengo respuesta para esto. A partir de ahora le atiende una persona de nuestro equipo.',
    frustration: 'Siento que esto haya sido tan difícil. Aviso a una persona que puede resolverlo.',
    repeated_question: 'Estamos dando vueltas a lo mismo, así que aviso a una persona del equipo.',
    rejected_answer: STUCK,
    failed_attempts: STUCK,
    keyword: 'Esto lo decide {team}, así que le paso con ellos.',
    policy_rule: RULE,
    blocked_topic_insisted: RULE,
    abuse: 'Paso este chat a una persona de nuestro equipo.',
    message_limit: 'Llevamos ya un rato hablando, así que aviso a una persona. Puede leer este chat.',
    credit_limit: 'Hoy ya no puedo responder más, así que le atiende una persona de nuestro equipo.',
    needs_account_access:
      'Para esto hace falta alguien que pueda ver su cuenta. Aviso a una persona del equipo.',
    answer_failed_check: 'No he podido confirmar mi respuesta, así que aviso a una persona del equipo.',
    false_promise: 'Aviso ahora a una persona del equipo, como he dicho.',
    bot_error: 'Algo ha fallado por mi parte. Aviso a una persona del equipo.',
    agent_takeover: '',
    agent_sent_to_queue: '',
    chatwoot_opened: '',
    unclassified: 'Aviso ahora a una persona de nuestro equipo.',
  },
  team: 'nuestro equipo',
};
