import { describe, expect, it } from 'vitest';
import { guardrailsSchema } from '../../../../agent-bot/guardrails/schema.ts';
import { createReplayMemory } from '../../../../agent-bot/http/admin/replay-memory.ts';
import type { RecordedStretch } from '../../../../agent-bot/replay/recorded.ts';
import type { ReplayedStretch } from '../../../../agent-bot/replay/replay-stretch.ts';
import { plainKnowledge } from '../../turn/bot-in-words.ts';

const knowledge = plainKnowledge();
const settings = (threshold: number) =>
  guardrailsSchema.parse({ triggers: { low_confidence: { settings: { threshold } } } });
const chats = (text: string): RecordedStretch[] => [
  {
    conversation: 1,
    stretch: 1,
    handOff: null,
    words: [{ messageId: 1, text, at: 1, chose: false, more: false, judged: null }],
  },
];
const noPause = () => null;
const RESULT: ReplayedStretch[] = [{ handOff: null, shadow: new Map(), answered: 1, askedBack: 0 }];

/** How many replays were made for what is asked for in turn. */
function counting() {
  const memory = createReplayMemory();
  let replays = 0;
  const ask = (by: Parameters<typeof memory.of>[2], recorded = chats('a'), bot = 1) =>
    memory.of(
      bot,
      recorded,
      by,
      () => {
        replays += 1;
        return Promise.resolve(RESULT);
      },
      noPause,
    );
  return { memory, ask, made: () => replays };
}

describe('what was replayed', () => {
  it('is remembered for the same chats, settings and knowledge, however they were read', async () => {
    const { ask, made } = counting();
    for (const threshold of [0.6, 0.7, 0.6, 0.7]) await ask({ guardrails: settings(threshold), knowledge });
    expect(made()).toBe(2);
  });

  it('is replayed anew where one of them is another', async () => {
    const { ask, made } = counting();
    await ask({ guardrails: settings(0.6), knowledge });
    await ask({ guardrails: settings(0.6), knowledge }, chats('b'));
    await ask({ guardrails: settings(0.6), knowledge: plainKnowledge() });
    await ask({ guardrails: settings(0.6), knowledge: null });
    await ask({ guardrails: settings(0.6), knowledge: null }, chats('a'), 2);
    expect(made()).toBe(5);
  });

  it('is forgotten after a few others', async () => {
    const { ask, made } = counting();
    for (const threshold of [0.5, 0.6, 0.7, 0.8, 0.5])
      await ask({ guardrails: settings(threshold), knowledge });
    expect(made()).toBe(5);
    for (let bot = 2; bot < 30; bot += 1)
      await ask({ guardrails: settings(0.5), knowledge }, chats('a'), bot);
    await ask({ guardrails: settings(0.5), knowledge });
    expect(made()).toBe(34);
  });

  it('is not what nobody waited for', async () => {
    const { memory, ask, made } = counting();
    const by = { guardrails: settings(0.6), knowledge };
    expect(await memory.of(1, chats('a'), by, () => Promise.resolve(null), noPause)).toBeNull();
    expect(await ask(by)).toBe(RESULT);
    expect(made()).toBe(1);
  });

  it('is looked for with pauses: many chats keep nobody waiting', async () => {
    const many = Array.from({ length: 500 }, () => chats('a')).flat();
    let pauses = 0;
    const pause = () => {
      pauses += 1;
      return Promise.resolve();
    };
    const by = { guardrails: settings(0.6), knowledge };
    await createReplayMemory().of(1, many, by, () => Promise.resolve(RESULT), pause);
    expect(pauses).toBe(500);
  });
});
