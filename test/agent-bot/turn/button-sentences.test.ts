import { describe, expect, it } from 'vitest';
import { humanRequest } from '../../../agent-bot/language/human-request.ts';
import { BUTTON_SENTENCES } from '../../../agent-bot/turn/button-sentences.ts';

describe('the sentences of "Talk to a person"', () => {
  it.each(BUTTON_SENTENCES)('knows “%s” for certain', (sentence) => {
    expect(humanRequest(sentence, { sentences: BUTTON_SENTENCES }).score).toBe(1);
    expect(humanRequest(` ${sentence}\n`, { sentences: BUTTON_SENTENCES }).score).toBe(1);
  });

  it('are as many as the widget has languages', () => {
    expect(new Set(BUTTON_SENTENCES).size).toBe(10);
  });
});
