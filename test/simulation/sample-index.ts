import { loadIndex } from '../../agent-bot/knowledge/load-index.ts';
import type { KnowledgeEntry, KnowledgeIndex } from '../../agent-bot/knowledge/knowledge-index.ts';
import { trainModel } from '../../agent-bot/knowledge/train.ts';

const entries: KnowledgeEntry[] = [
  {
    id: 'shipping',
    title: 'Delivery time',
    questions: [
      'how long does shipping take',
      'when will my parcel arrive',
      'how many days until delivery',
      'what is your delivery time',
      'how fast do you ship',
      'when do I get my order',
    ],
    answer: 'Delivery takes 2–3 working days.',
  },
  {
    id: 'sizes',
    title: 'Frame sizes',
    questions: [
      'which frame size do I need',
      'what size fits me',
      'do you have a size chart',
      'how do I measure my frame size',
      'I am 180 cm tall, which size',
      'size guide for bikes',
    ],
    answer: 'Measure your inside leg and look at the size chart.',
  },
  {
    id: 'payment',
    title: 'Ways to pay',
    questions: [
      'how can I pay',
      'do you take credit cards',
      'can I pay with paypal',
      'which payment methods do you accept',
      'is bank transfer possible',
      'can I pay in instalments',
    ],
    answer: 'You can pay by card, PayPal or bank transfer.',
  },
  {
    id: 'opening',
    title: 'Opening hours',
    questions: [
      'when are you open',
      'what are your opening hours',
      'are you open on sunday',
      'what time does the shop close',
      'is the workshop open today',
      'opening times of the store',
    ],
    answer: 'We are open from 9 to 18, Monday to Saturday.',
  },
];

/** A small knowledge, really trained. */
export function trainSampleIndex(): KnowledgeIndex {
  const { model } = trainModel(entries, { seed: 1 });
  return loadIndex(entries, model);
}
