import { z } from 'zod';
import type { Trigger } from './trigger.ts';
import { foundNothing } from './unspoken.ts';

const settings = z.strictObject({
  threshold: z
    .number()
    .min(0.1)
    .max(1)
    .default(0.7)
    .describe('How surely the message must insult whoever reads it, from 0 to 1'),
  first: z
    .enum(['warn', 'hand-off'])
    .default('warn')
    .describe('What to do about the first insult: ask for another tone, or pass to a person at once'),
});

/** The visitor insults whoever reads. Swearing about a thing ("this damn parcel") is none. */
export const abuse = {
  id: 'abuse' as const,
  label: 'Abusive language',
  description: 'The visitor insults whoever reads; swearing about a thing does not count',
  reason: 'abuse',
  defaultMode: 'on',
  settings,
  waitsForBurst: false,
  judge({ signals, stretch }, { threshold, first }) {
    const { score, spans } = signals.abuse;
    if (score < threshold) {
      const why = score > 0 ? 'swears, insults nobody' : foundNothing(signals.language, 'no insult');
      return { fired: false, score, threshold, spans, why };
    }
    const warned = stretch.turns.some((turn) => turn.author === 'bot' && turn.act === 'warn');
    if (first === 'warn' && !warned)
      return { fired: false, warns: true, score, threshold, spans, why: 'an insult: the bot warns first' };
    return { fired: true, score, threshold, spans, why: warned ? 'insults after a warning' : 'an insult' };
  },
} satisfies Trigger<z.infer<typeof settings>>;
