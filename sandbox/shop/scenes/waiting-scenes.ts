import {
  words,
  bot,
  person,
  JANE,
  LINE,
  HELMET,
  REFUND,
  PASSING,
  HI,
  OFFER,
  JOINED,
  ASK,
  NOBODY,
  shiftsAfter,
} from './said.ts';
import type { Scene } from './scene.ts';

/** On the way to a person, with one, and after the end. */
export const WAITING_SCENES: readonly Scene[] = [
  {
    name: 'queued',
    title: 'Waiting in line',
    messages: [REFUND, PASSING],
    line: LINE,
    then: [{ status: 'open' }],
    settled: '.card--queue .eta',
  },
  {
    name: 'next',
    title: 'Next in line, longer than usual',
    messages: [REFUND, PASSING],
    line: { ...LINE, position: 1, waitedSeconds: 470 },
    then: [{ status: 'open' }],
    settled: '.card--queue [role=timer]',
  },
  {
    name: 'wait-unknown',
    title: 'In line, wait unknown',
    messages: [REFUND, PASSING],
    line: { owner: 'queued', waitedSeconds: 12 },
    then: [{ status: 'open' }],
    settled: '.card--queue [role=timer]',
  },
  {
    name: 'leave-email',
    title: 'In line, leaves an email',
    messages: [REFUND, PASSING],
    line: LINE,
    then: [
      { status: 'open' },
      { until: '.choices .choice:nth-of-type(2)' },
      { press: '.choices .choice:nth-of-type(2)' },
    ],
    settled: '.reveal:not([hidden])',
  },
  {
    name: 'out-of-hours',
    title: 'Out of hours',
    messages: [ASK, NOBODY],
    chat: (now) => ({ hours: { shifts: shiftsAfter(now), asked: true } }),
    settled: '.hours',
  },
  {
    name: 'email-gate',
    title: 'Email first',
    messages: [
      HELMET,
      bot(
        1,
        'Before we start, where should we reply if the chat gets cut off?',
        'قبل أن نبدأ، إلى أين نرسل الرد إذا انقطعت المحادثة؟',
      ),
    ],
    chat: () => ({ gate: { can_skip: true } }),
    settled: '#gate',
  },
  {
    name: 'joined',
    title: 'A person joined',
    messages: [REFUND, PASSING],
    line: LINE,
    then: [
      ...JOINED,
      { say: HI },
      { say: OFFER },
      { write: words('Yes please', 'نعم من فضلك') },
      { until: '.message--visitor:last-of-type .meta' },
      { typing: 'person' },
    ],
    settled: '.typing--person',
  },
  {
    name: 'ended',
    title: 'Ended',
    messages: [REFUND, PASSING],
    line: LINE,
    then: [
      ...JOINED,
      {
        say: person(
          0,
          'Done. £84.00 is on its way back to your card, usually within 2 days.',
          'تم. المبلغ ‎£84.00 في طريقه إلى بطاقتك، عادةً خلال يومين.',
        ),
      },
      { write: words('Perfect, thank you', 'رائع، شكرًا') },
      { until: '.message--visitor:last-of-type .meta' },
      { line: { owner: 'closed', person: JANE } },
      { status: 'resolved' },
    ],
    settled: '.composer--end',
  },
  {
    name: 'survey',
    title: 'Ended, with one question',
    messages: [REFUND, PASSING],
    line: LINE,
    then: [
      ...JOINED,
      {
        say: person(
          0,
          'Done. £84.00 is on its way back to your card, usually within 2 days.',
          'تم. المبلغ ‎£84.00 في طريقه إلى بطاقتك، عادةً خلال يومين.',
        ),
      },
      { line: { owner: 'closed', person: JANE } },
      { status: 'resolved' },
      {
        say: bot(0, 'Please rate the conversation', 'يرجى تقييم المحادثة', {
          kind: 'input_csat',
          isTemplate: true,
        }),
      },
      { until: '.score' },
      { press: '.score:nth-child(4)' },
      { until: '.score--on' },
    ],
    settled: '.score--on',
  },
];
