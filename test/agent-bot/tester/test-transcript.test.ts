import { describe, expect, it } from 'vitest';
import { guardrailsSchema, defaultGuardrails } from '../../../agent-bot/guardrails/schema.ts';
import type { KnowledgeIndex } from '../../../agent-bot/knowledge/knowledge-index.ts';
import { readPaste } from '../../../agent-bot/tester/read-paste.ts';
import { testTranscript } from '../../../agent-bot/tester/test-transcript.ts';

const ENTRIES = [
  {
    id: 'shipping',
    title: 'Shipping',
    questions: ['how long does shipping take'],
    answer: 'Two to three days.',
  },
  { id: 'returns', title: 'Returns', questions: ['how do I return it'], answer: 'Within 30 days.' },
];
/** Knows two words, so that what is tested is the tester and not the recogniser. */
const knowledge: KnowledgeIndex = {
  size: 2,
  entry: (id) => ENTRIES.find((entry) => entry.id === id),
  candidates(text) {
    const sure = (word: string): number => (text.includes(word) ? 0.9 : 0.1);
    return [
      { entry: 'shipping', confidence: sure('shipping') },
      { entry: 'returns', confidence: sure('return') },
    ].sort((a, b) => b.confidence - a.confidence);
  },
};
const guardrails = guardrailsSchema.parse({
  triggers: { keyword: { settings: { families: [{ name: 'Refunds', words: ['refund'] }] } } },
});
const test = (paste: string, more: object = {}) =>
  testTranscript(readPaste(paste), { guardrails, knowledge, ...more });

describe('a tested message', () => {
  it('shows what the bot would decide, and say', () => {
    const [line] = test('how long does shipping take');
    expect(line?.judged?.decision).toEqual({ action: 'answer', entry: 'shipping', confidence: 0.9 });
    expect(line?.says).toEqual(['Two to three days.']);
    expect(line?.judged?.signals.candidates).toHaveLength(2);
  });

  it('shows the verdict of every trigger, each judged, none waiting for more', () => {
    const [line] = test('tell me about the weather');
    const ids = line?.judged?.verdicts.map((verdict) => verdict.trigger);
    expect(ids).toContain('keyword');
    expect(ids).toContain('low_confidence');
    for (const { why } of line?.judged?.verdicts ?? []) expect(why).not.toContain('waiting');
    expect(line?.says[0]).toContain('•');
  });

  it('that asks for a person is handed off at once, with the words that did it and what the visitor reads', () => {
    const [line] = test('I want to talk to a human');
    expect(line?.judged?.decision).toMatchObject({ action: 'hand-off', reason: 'asked_for_human' });
    const verdict = line?.judged?.verdicts.find((one) => one.trigger === 'asked_for_human');
    expect(verdict?.spans?.length).toBeGreaterThan(0);
    expect(line?.says).toEqual(["Of course. I'm getting a person from our team now."]);
  });

  it('is judged by the guardrails given', () => {
    const off = structuredClone(guardrails);
    off.triggers.keyword.mode = 'shadow';
    const decide = (given: typeof guardrails) =>
      test('I want a refund', { guardrails: given })[0]?.judged?.decision.action;
    expect([decide(guardrails), decide(off), decide(defaultGuardrails())]).toEqual([
      'hand-off',
      'clarify',
      'clarify',
    ]);
  });

  it('without any knowledge goes to a person, as it would live', () => {
    const [line] = test('how long does shipping take', { knowledge: null });
    expect(line?.judged).not.toBeNull();
    expect(line?.judged?.signals.candidates).toEqual([]);
  });
});

describe('a tested conversation', () => {
  it('carries on from line to line: failed attempts add up until a person comes', () => {
    const lines = test('Visitor: what about zebras\nVisitor: I mean the zebras\nVisitor: zebras!');
    expect(lines.map((line) => line.judged?.decision.action)).toEqual(['clarify', 'hand-off', 'hand-off']);
    expect(lines[1]?.judged?.decision).toMatchObject({ reason: 'failed_attempts' });
  });

  it('takes what the bot said in the paste in place of what it would have said', () => {
    const lines = test(
      "Visitor: how long does shipping take\nBot: A week at most.\nVisitor: no, that's not it",
    );
    expect(lines[1]).toEqual({ author: 'bot', text: 'A week at most.', judged: null, says: [] });
    const verdict = lines[2]?.judged?.verdicts.find((one) => one.trigger === 'low_confidence');
    expect(verdict?.why).toContain('rejects');
  });

  it('knows its own answer again in the paste', () => {
    const lines = test('Visitor: shipping?\nBot: Two to three days.\nVisitor: ok, and return?');
    expect(lines[2]?.judged?.decision).toMatchObject({ action: 'answer', entry: 'returns' });
  });

  it('goes on after a handoff, so that the rest can be read', () => {
    const lines = test(
      'Visitor: let me talk to a human\nJane: Hi, Jane here\nVisitor: how long does shipping take',
    );
    expect(lines.map((line) => line.judged?.decision.action)).toEqual(['hand-off', undefined, 'answer']);
  });

  it('of many long messages is judged to the end', () => {
    const paste = Array.from({ length: 200 }, () => `Visitor: ${'shipping '.repeat(50)}`).join('\n');
    const lines = test(paste);
    expect(lines).toHaveLength(200);
    expect(lines.every((line) => line.judged !== null)).toBe(true);
  });
});
