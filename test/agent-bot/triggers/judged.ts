import { newStretch, type Stretch, type Turn } from '../../../agent-bot/conversation/conversation.ts';
import type { Attempt } from '../../../agent-bot/triggers/attempt.ts';
import type { Judgement, Trigger } from '../../../agent-bot/triggers/trigger.ts';
import type { Signals } from '../../../agent-bot/turn/signals.ts';

/** A calm question that an entry answers: nothing fires on it. */
export const CALM: Signals = {
  human: { score: 0, spans: [], why: 'no request' },
  frustration: { score: 0, spans: [], why: 'calm' },
  conversationFrustration: 0,
  conversationWhy: 'goes well',
  rejection: { score: 0, spans: [], why: 'rejects nothing', of: null },
  repetition: { question: null, asked: 1, answer: null, answered: 1 },
  abuse: { score: 0, spans: [] },
  keywords: [],
  language: 'en',
  candidates: [
    { entry: 'a', confidence: 0.9 },
    { entry: 'b', confidence: 0.06 },
    { entry: 'c', confidence: 0.01 },
  ],
  failure: null,
};

/** A place in a message. */
export const SPAN = { start: 0, end: 4, text: 'word' };

interface Given {
  signals?: Partial<Signals>;
  /** Before the message that is judged. */
  turns?: readonly Turn[];
  stretch?: Partial<Stretch>;
  attempt?: Attempt;
  /** Others are the defaults. */
  settings?: object;
}

/** What a trigger says of one message, by its settings. */
export function judged(
  trigger: Trigger,
  { signals = {}, turns = [], stretch = {}, attempt = 'fits', settings = {} }: Given = {},
): Judgement {
  const text = 'how long does shipping take';
  const last: Turn = { author: 'visitor', messageId: 100, text, at: 0 };
  return trigger.judge(
    {
      text,
      signals: { ...CALM, ...signals },
      stretch: { ...newStretch(1, 0), turns: [...turns, last], visitorMessages: 1, ...stretch },
      attempt,
    },
    trigger.settings.parse(settings),
  );
}

/** What the bot said before. */
export function said(act: Turn['act'], more: Partial<Turn> = {}): Turn {
  return { author: 'bot', messageId: 1, text: 'Three days.', at: 0, ...(act ? { act } : {}), ...more };
}
