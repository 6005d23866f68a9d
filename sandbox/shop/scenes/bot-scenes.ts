import { words, visitor, bot, BOX, HELMET, ANSWER, WRONG, CLARIFY } from './said.ts';
import type { Scene } from './scene.ts';

/** With the bot, from the closed launcher on. */
export const BOT_SCENES: readonly Scene[] = [
  { name: 'launcher', title: 'Launcher', isClosed: true, messages: [], settled: '.launcher' },
  {
    name: 'unread',
    title: 'Launcher with unread messages',
    isClosed: true,
    messages: [HELMET],
    then: [{ say: ANSWER }, { until: '.badge' }],
    settled: '.peek',
  },
  {
    name: 'greeting',
    title: 'Launcher with a greeting',
    isClosed: true,
    attributes: {
      greeting: 'Questions about order LF-20418? I can help, and a person from the team is one tap away.',
      suggestions: 'Track my order | Talk to a person',
    },
    messages: [],
    settled: '.peek',
  },
  { name: 'empty', title: 'New chat', messages: [], settled: '.note' },
  {
    name: 'answer',
    title: 'Answer with its sources',
    messages: [HELMET, ANSWER],
    settled: '.feedback',
  },
  {
    name: 'answer-judged',
    title: 'Answer that helped',
    messages: [HELMET, { ...ANSWER, judged: true }],
    settled: '.feedback .chip--on',
  },
  {
    name: 'typing',
    title: 'The assistant looks for an answer',
    messages: [HELMET, ANSWER, BOX],
    then: [{ until: '.feedback' }, { typing: 'bot' }],
    settled: '.typing',
  },
  {
    name: 'no-answer',
    title: 'Nobody answers yet',
    messages: [HELMET, ANSWER, BOX],
    then: [{ inTime: '.told' }],
    settled: '.told',
  },
  {
    name: 'trouble',
    title: 'Trouble answering',
    messages: [HELMET, ANSWER, BOX],
    chat: (now) => ({ trouble: { since: now - 20_000 } }),
    then: [{ inTime: '.told' }],
    settled: '.told',
  },
  { name: 'did-you-mean', title: 'Did you mean', messages: [WRONG, CLARIFY], settled: '.choice' },
  {
    name: 'rephrase',
    title: 'Say it another way',
    messages: [WRONG, CLARIFY],
    then: [
      { until: '.choice--quiet' },
      { press: '.choice--quiet' },
      { until: '.choice--on' },
      {
        say: bot(
          0,
          'Thanks. Tell me once more in your own words. If I still can’t answer, I’ll pass you to a person right away.',
          'شكرًا. أخبرني مرة أخرى بكلماتك. إن لم أستطع الإجابة فسأحوّلك إلى شخص فورًا.',
        ),
      },
    ],
    settled: '.chip--lg',
  },
  {
    name: 'not-sent',
    title: 'Not sent',
    messages: [
      visitor(3, 'Do you have brake pads for my bike?', 'هل لديكم فحمات فرامل لدراجتي؟'),
      bot(
        2,
        'Most likely. Which bike do you have? The model name is on the frame, under the saddle.',
        'على الأرجح. ما طراز دراجتك؟ الاسم مكتوب على الإطار تحت السرج.',
      ),
    ],
    then: [
      {
        write: words('The front ones squeal, even when dry', 'الأمامية تصدر صريرًا حتى وهي جافة'),
        refused: true,
      },
      { until: '.bubble--failed' },
    ],
    settled: '.bubble--failed',
  },
  {
    name: 'offline',
    title: 'Offline',
    messages: [
      visitor(3, 'Do you have brake pads for my bike?', 'هل لديكم فحمات فرامل لدراجتي؟'),
      bot(
        2,
        'Most likely. Which bike do you have? The model name is on the frame, under the saddle.',
        'على الأرجح. ما طراز دراجتك؟ الاسم مكتوب على الإطار تحت السرج.',
      ),
    ],
    then: [
      { offline: true },
      { write: words('Rowan 40, the 2023 one', 'Rowan 40، موديل 2023') },
      { until: '.bubble--pending' },
      { until: '.banner' },
    ],
    settled: '.banner',
  },
  {
    name: 'away',
    title: 'The chat is away',
    messages: [
      visitor(3, 'Do you have brake pads for my bike?', 'هل لديكم فحمات فرامل لدراجتي؟'),
      bot(
        2,
        'Most likely. Which bike do you have? The model name is on the frame, under the saddle.',
        'على الأرجح. ما طراز دراجتك؟ الاسم مكتوب على الإطار تحت السرج.',
      ),
    ],
    then: [
      { away: true },
      { write: words('Rowan 40, the 2023 one', 'Rowan 40، موديل 2023') },
      { until: '.bubble--pending' },
      { until: '.banner' },
    ],
    settled: '.banner',
  },
];
