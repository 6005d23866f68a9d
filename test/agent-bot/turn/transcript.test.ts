import { describe, expect, it } from 'vitest';
import {
  newConversation,
  type Conversation,
  type Turn,
} from '../../../agent-bot/conversation/conversation.ts';
import { noteSignals, TURNS_KEPT, withVisitorTurn } from '../../../agent-bot/turn/transcript.ts';
import { CALM } from '../triggers/judged.ts';

const word = (messageId: number | null, at = 0): Turn => ({ author: 'visitor', messageId, text: 'hi', at });
const bot = (messageId: number | null): Turn => ({ author: 'bot', messageId, text: 'Hello.', at: 0 });

/** A conversation in which this was said. */
function having(...turns: Turn[]): Conversation {
  const empty = newConversation(0);
  return { ...empty, stretch: { ...empty.stretch, turns } };
}

describe('a visitor’s word', () => {
  it.each<[string, Turn[], (number | null)[]]>([
    ['behind earlier ones', [word(1), word(2)], [1, 2, 5]],
    ['before later ones that overtook it', [word(1), word(6), word(7)], [1, 5, 6, 7]],
    ['behind what the bot said, whatever overtook that', [word(6), bot(2), word(7)], [6, 2, 5, 7]],
    ['behind one that has no number yet', [word(null), word(7)], [null, 5, 7]],
  ])('stands %s', (_where, turns, order) => {
    const { stretch } = withVisitorTurn(having(...turns), word(5));
    expect(stretch.turns.map(({ messageId }) => messageId)).toEqual(order);
  });

  it('is counted, and the oldest is forgotten where there are too many', () => {
    const many = Array.from({ length: TURNS_KEPT }, (_, n) => word(n + 1));
    const { stretch } = withVisitorTurn(having(...many), word(1_000));
    expect(stretch.turns.map(({ messageId }) => messageId)).toEqual([
      ...many.slice(1).map(({ messageId }) => messageId),
      1_000,
    ]);
    expect(stretch.visitorMessages).toBe(1);
  });

  it('begins the wait for a reply, and a later one does not begin it anew', () => {
    const first = withVisitorTurn(having(), word(1, 50));
    expect(first.visitorWaitingSince).toBe(50);
    expect(withVisitorTurn(first, word(2, 90)).visitorWaitingSince).toBe(50);
  });
});

describe('what was measured', () => {
  const measured = (signals: object, language?: string) => {
    const { stretch, ...rest } = having(word(1), word(2));
    const known = { ...rest, stretch: { ...stretch, ...(language === undefined ? {} : { language }) } };
    return noteSignals(known, 2, { ...CALM, ...signals }).stretch;
  };

  it('is kept with its message, and with no other', () => {
    const signals = {
      frustration: { score: 0.4, spans: [], why: '' },
      rejection: { ...CALM.rejection, score: 0.5 },
      conversationFrustration: 0.3,
    };
    const { turns, frustration } = measured(signals);
    expect(turns).toEqual([word(1), { ...word(2), frustration: 0.4, rejects: true }]);
    expect(frustration).toBe(0.3);
    expect(measured({ rejection: { ...CALM.rejection, score: 0.49 } }).turns[1]).toMatchObject({
      rejects: false,
    });
  });

  it('tells the language, which a word that nobody can place does not change', () => {
    expect(measured({ language: 'de' }, 'en').language).toBe('de');
    expect(measured({ language: 'und' }, 'en').language).toBe('en');
    expect(measured({ language: 'und' })).not.toHaveProperty('language');
  });
});
