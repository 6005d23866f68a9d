import { z } from 'zod';

/** What the widget offers visitors beside the chat itself. */
export const visitorsSchema = z.strictObject({
  meanwhile: z
    .boolean()
    .default(false)
    .describe(
      'Who waits for a person may ask the assistant meanwhile. It says what it is sure of and nothing else; each answer clears the waiting time that Chatwoot shows to agents',
    ),
  emailFirst: z
    .boolean()
    .default(false)
    .describe(
      'An email address is asked for after the first answer: by the widget, and in words, once, where another client is used on a page. Who needs a person at once may skip it',
    ),
});

/** What the widget offers visitors beside the chat itself. */
export type VisitorOffers = z.infer<typeof visitorsSchema>;
