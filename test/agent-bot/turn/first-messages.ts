import { loadIndex } from '../../../agent-bot/knowledge/load-index.ts';
import { atOnce } from '../../../agent-bot/knowledge/slices.ts';
import { trainModel } from '../../../agent-bot/knowledge/train.ts';
import { measure } from '../../../agent-bot/turn/measure.ts';
import { ALL_LANGUAGES, expectedLanguages, warming } from '../../../agent-bot/turn/warming.ts';
import { entries, guardrails, MESSAGES, OWN } from './spoken-languages.ts';

/** A process that is warmed up, hears messages, or both, as `warming.test.ts` starts it. */
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
