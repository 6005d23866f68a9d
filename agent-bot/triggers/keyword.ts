import { z } from 'zod';
import type { Trigger } from './trigger.ts';
import { isUnspoken } from './unspoken.ts';

const settings = z.strictObject({
  families: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(60).describe('Name of the family, shown to agents'),
        words: z
          .array(z.string().trim().min(2).max(80))
          .min(1)
          .max(100)
          .describe('Words and phrases; other forms of them count too'),
        team: z
          .string()
          .trim()
          .min(1)
          .max(80)
          .optional()
          .describe('Who decides about it: {team} in the message'),
        synonyms: z
          .boolean()
          .optional()
          // Left out means yes: the form shows it so.
          .meta({
            description: 'Words that mean the same count too, in every language the bot knows words of',
            default: true,
          }),
      }),
    )
    .max(100)
    .refine((families) => new Set(families.map((family) => family.name)).size === families.length, {
      message: 'Two families have the same name: rename one.',
    })
    .default([])
    .describe('Groups of words that a person has to deal with'),
});

/** A word the admin wants a person to deal with: refund, cancel, lawyer. */
export const keyword = {
  id: 'keyword' as const,
  label: 'Keyword',
  description: 'The visitor wants something that a person must decide, such as a refund',
  reason: 'keyword',
  defaultMode: 'on',
  settings,
  waitsForBurst: false,
  judge({ signals }, { families }) {
    const matches = signals.keywords;
    const spans = matches.map(({ start, end, text, fired, why }) => ({
      start,
      end,
      text,
      ...(fired ? {} : { void: why }),
    }));
    const hit = matches.find((match) => match.fired);
    if (hit !== undefined) {
      const team = families.find((family) => family.name === hit.family)?.team;
      return {
        fired: true,
        spans,
        why: `"${hit.text}" (${hit.family}): ${hit.why}`,
        ...(team === undefined ? {} : { topic: team }),
      };
    }
    const seen = matches[0];
    if (seen !== undefined)
      return { fired: false, spans, why: `"${seen.text}" seen, not counted: ${seen.why}` };
    if (families.length === 0) return { fired: false, why: 'no keywords set' };
    return {
      fired: false,
      why: isUnspoken(signals.language)
        ? `no keyword found as it is written; its forms are not known in this language (${signals.language})`
        : 'no keyword found',
    };
  },
} satisfies Trigger<z.infer<typeof settings>>;
