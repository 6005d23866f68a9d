import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseKnowledge } from '../../../agent-bot/knowledge/entries.ts';
import { loadIndex } from '../../../agent-bot/knowledge/load-index.ts';
import { trainModel } from '../../../agent-bot/knowledge/train.ts';
import { decide } from '../../../agent-bot/turn/decide.ts';
import { measure } from '../../../agent-bot/turn/measure.ts';
import { SHOP_PAGES } from '../../../sandbox/shop/pages.ts';
import { sampleGuardrails } from '../../../sandbox/sample/guardrails.ts';

const entries = parseKnowledge(
  JSON.parse(readFileSync(new URL('../../../sandbox/sample/knowledge.json', import.meta.url), 'utf8')),
);
const knowledge = loadIndex(entries, trainModel(entries).model);
const guardrails = sampleGuardrails();

function outcome(text: string): string {
  const stretch = {
    number: 1,
    afterMessageId: 0,
    turns: [{ author: 'visitor' as const, messageId: 1, text, at: 0 }],
    visitorMessages: 1,
    failedAttempts: 0,
    frustration: 0,
  };
  const signals = measure({ text, stretch, knowledge, guardrails });
  const { decision } = decide({ text, stretch, signals, guardrails, complete: true });
  if (decision.action === 'hand-off') return decision.reason;
  return decision.action === 'answer' ? decision.entry : decision.action;
}

describe("the sample shop's knowledge", () => {
  it('has at least 40 entries of at least 6 different phrasings, and answers of a few sentences', () => {
    expect(entries.length).toBeGreaterThanOrEqual(40);
    const folded = entries.flatMap((entry) => entry.questions.map((question) => question.toLowerCase()));
    expect(new Set(folded).size).toBe(folded.length);
    for (const { id, questions, answer, title } of entries) {
      expect(questions.length, id).toBeGreaterThanOrEqual(6);
      expect(answer.length, id).toBeLessThan(400);
      expect(title, id).toBeDefined();
      expect(answer, id).not.toMatch(/\{\{|!/);
    }
  });

  it('names sources that are pages of the shop, down to the heading', () => {
    const named = entries.flatMap(({ sources = [] }) => sources);
    expect(named.length).toBeGreaterThan(30);
    const links = entries.flatMap(({ answer }) =>
      [...answer.matchAll(/\]\((\S+)\)/g)].map(([, url]) => url!),
    );
    const ours = [...named.map(({ url }) => url), ...links].filter((url) => url.includes('.example/shop'));
    for (const url of ours) {
      const { pathname, hash } = new URL(url);
      const page = SHOP_PAGES.find(({ path }) => path === pathname);
      expect(page, url).toBeDefined();
      if (hash !== '') expect(page!.body, url).toContain(`id="${hash.slice(1)}"`);
    }
  });

  it.each([
    ['how long does shipping take', 'delivery-time'],
    ['hi', 'greeting'],
    ['thanks!', 'thanks'],
    ['are you a bot?', 'about-assistant'],
    ['can I talk to a real person?', 'asked_for_human'],
    ["I'd like to talk to a person, please.", 'asked_for_human'],
    ['I want a refund', 'keyword'],
    ['please cancel my order', 'keyword'],
    ['you will hear from my lawyer', 'keyword'],
    ['this is ridiculous, nobody helps me', 'frustration'],
    ['asdfgh qwertz', 'clarify'],
    ['what is the meaning of life', 'clarify'],
    ['👍', 'clarify'],
  ])('%s → %s', (text, expected) => {
    expect(outcome(text)).toBe(expected);
  });

  it('no phrasing of an entry is taken for frustration or a request for a person', () => {
    const alarms = entries
      .flatMap((entry) => entry.questions)
      .filter((question) => ['frustration', 'asked_for_human'].includes(outcome(question)));
    expect(alarms).toEqual([]);
  });
});
