import type { Sentences } from './sentences.ts';

const STUCK = 'Isso não ajudou, então vou chamar uma pessoa da equipe. Ela pode ler esta conversa.';
const RULE = 'Não posso ajudar com isso aqui. A partir de agora, uma pessoa da nossa equipe continua.';

/** Portuguese. */
export const pt: Sentences = {
  reasons: {
    asked_for_human: 'Claro. Vou chamar agora uma pessoa da nossa equipe.',
    human_offer_accepted: 'Certo. Vou chamar agora uma pessoa da nossa equipe.',
    low_confidence:
      'Não tenho certeza e prefiro não adivinhar. A partir de agora, uma pessoa da nossa equipe continua.',
    no_knowledge: 'Não tenho uma resposta para isso. A partir de agora, uma pessoa da nossa equipe continua.',
    frustration: 'Lamento que isto tenha sido tão difícil. Vou chamar uma pessoa que pode resolver.',
    repeated_question: 'Estamos andando em círculos, então vou chamar uma pessoa da equipe.',
    rejected_answer: STUCK,
    failed_attempts: STUCK,
    keyword: 'Quem decide isso é {team}, então passo a conversa adiante.',
    policy_rule: RULE,
    blocked_topic_insisted: RULE,
    abuse: 'Vou passar esta conversa para uma pessoa da nossa equipe.',
    message_limit: 'Já conversamos há algum tempo, então vou chamar uma pessoa. Ela pode ler esta conversa.',
    credit_limit: 'Hoje não posso responder mais, então uma pessoa da nossa equipe continua.',
    needs_account_access: 'Isto precisa de alguém que possa ver a sua conta. Vou chamar uma pessoa.',
    answer_failed_check: 'Não consegui confirmar a minha resposta, então vou chamar uma pessoa da equipe.',
    false_promise: 'Vou chamar agora uma pessoa da equipe, como eu disse.',
    bot_error: 'Algo falhou do meu lado. Vou chamar uma pessoa da equipe.',
    agent_takeover: '',
    agent_sent_to_queue: '',
    chatwoot_opened: '',
    unclassified: 'Vou chamar agora uma pessoa da nossa equipe.',
  },
  team: 'a nossa equipe',
};
