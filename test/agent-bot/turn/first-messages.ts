import { setFlagsFromString } from 'node:v8';
import { entries, guardrails, MESSAGES, OWN } from './spoken-languages.ts';

/** A process that is warmed up, hears messages, or both, as `warming.test.ts` starts it. */
setFlagsFromString('--no-regexp-tier-up');
const { measure } = await import('../../../agent-bot/turn/measure.ts');
const { ALL_LANGUAGES, expectedLanguages, warming } = await import('../../../agent-bot/turn/warming.ts');
const { trainModel } = await import('../../../agent-bot/knowledge/train.ts');
const { loadIndex } = await import('../../../agent-bot/knowledge/load-index.ts');
const { atOnce } = await import('../../../agent-bot/knowledge/slices.ts');

const knowledge = loadIndex(entries, trainModel(entries).model);
const bots = [{ knowledge, guardrails }];
const [, , warm, hear] = process.argv;
if (warm !== 'cold') atOnce(warming(bots, warm === 'own' ? expectedLanguages(bots) : ALL_LANGUAGES));
if (hear !== undefined) {
  for (const text of hear === 'own' ? OWN : MESSAGES) {
    const turns = [{ author: 'visitor', messageId: 1, text, at: 0 } as const];
    const stretch = {
      number: 1,
      afterMessageId: 0,
      turns,
      visitorMessages: 1,
      failedAttempts: 0,
      frustration: 0,
    };
    measure({ text, stretch, knowledge, guardrails });
  }
}
