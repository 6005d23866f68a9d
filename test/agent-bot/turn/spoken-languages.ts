import { sampleGuardrails } from '../../../sandbox/sample/guardrails.ts';

/** First messages in the bot's own language. */
export const OWN = [
  'how long does it take to ship to Austria?',
  'can I talk to a real person please',
  'no, that is not what I asked, this is the third time you tell me that',
  'i want my money back now!!!',
];

/** First messages in every language with a pack, in one without, and in letters that take two bytes. */
export const MESSAGES = [
  ...OWN,
  'how long does shipping take?',
  'can I talk to a real person please',
  'NO!!! that is the third time, you are useless',
  'where is my order',
  'ok',
  'wie lange dauert der Versand?',
  'Kann ich bitte mit einem Menschen sprechen 😀',
  '¿cuánto tarda el envío?',
  'combien de temps pour la livraison ?',
  'quanto tempo demora a entrega?',
  'that’s not it 😡',
  'Где мой заказ?',
  '我的订单在哪里？',
];

export const entries = [
  {
    id: 'shipping',
    questions: ['how long does shipping take', 'when does it arrive'],
    answer: 'Three days.',
  },
  { id: 'returns', questions: ['how do I return it', 'can I send it back'], answer: 'Within a month.' },
];

export const guardrails = { ...sampleGuardrails(), languages: ['en'] };
