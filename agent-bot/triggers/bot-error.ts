import { z } from 'zod';
import type { Trigger } from './trigger.ts';

const settings = z.strictObject({});

/** Something broke on our side: a person, rather than silence. */
export const botError = {
  id: 'bot_error' as const,
  label: 'Bot error',
  description: "Something broke on the bot's side",
  reason: 'bot_error',
  defaultMode: 'on',
  settings,
  waitsForBurst: false,
  judge({ signals }) {
    return signals.failure === null
      ? { fired: false, why: 'nothing broke' }
      : { fired: true, why: signals.failure };
  },
} satisfies Trigger<z.infer<typeof settings>>;
