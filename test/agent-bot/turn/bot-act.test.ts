import { describe, expect, it } from 'vitest';
import { botActOf } from '../../../agent-bot/turn/bot-act.ts';

describe('a bot’s line that is not ours', () => {
  it.each([
    ["Sorry, I didn't quite understand that.", 'rephrase'],
    ['I cannot find an answer.', 'rephrase'],
    ['Could you rephrase that?', 'rephrase'],
    ['Das verstehe ich nicht.', 'rephrase'],
    ['Which order is it about?  ', 'other'],
    ['It takes three days.', 'answer'],
    ['Why not? It takes three days.', 'answer'],
  ])('“%s” most likely was: %s', (text, act) => {
    expect(botActOf(text)).toBe(act);
  });
});
