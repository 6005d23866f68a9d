import { z } from 'zod';
import { TRIGGERS, type TriggerId, type TriggerSettings } from '../triggers/index.ts';
import type { Mode } from '../triggers/trigger.ts';
import { REASONS, type Reason } from '../turn/decision.ts';
import { attachmentsSchema, type AttachmentLimits } from './attachments.ts';
import { visitorsSchema, type VisitorOffers } from './visitors.ts';

/** A sentence per language; `{team}`, `{company}` and `{assistant}` are filled in. */
const textsSchema = z
  .record(
    z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a language code such as en or de.'),
    z.string().trim().min(1).max(1000),
  )
  .describe('What the visitor is told, by language');

const modeSchema = z
  .enum(['off', 'shadow', 'on'])
  .describe('off, shadow (records what it would have done) or on');

const triggersShape: Record<string, z.ZodType> = {};
for (const trigger of TRIGGERS) {
  triggersShape[trigger.id] = z
    .strictObject({
      mode: modeSchema.default(trigger.defaultMode),
      settings: trigger.settings.prefault({}),
      messages: textsSchema.optional(),
    })
    .prefault({})
    .describe(trigger.description);
}

const reasonMessages = z.partialRecord(z.enum(REASONS), textsSchema);

/**
 * Everything an admin sets for a bot. Strict: an unknown field is a mistake. Everything left out takes its default,
 * so that guardrails stored before a trigger existed stay valid.
 */
const schema = z
  .strictObject({
    version: z.literal(1).default(1).describe('Version of this format'),
    assistantName: z
      .string()
      .trim()
      .min(1)
      .max(60)
      .default('Assistant')
      .describe('The name the bot answers under'),
    companyName: z.string().trim().max(80).default('').describe('Your company, as visitors know it'),
    languages: z
      .array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/))
      .min(1)
      .max(40)
      .refine((languages) => new Set(languages).size === languages.length, 'A language is listed twice.')
      .default(['en'])
      .describe('Languages the bot speaks, the first one when in doubt'),
    quietWindowMs: z
      .int()
      .min(0)
      .max(5000)
      .default(400)
      .describe('How long the bot waits for more before it answers, milliseconds'),
    personWindow: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('off') }),
        z.strictObject({ kind: z.literal('minutes'), minutes: z.int().min(1).max(43_200) }),
      ])
      .default({ kind: 'off' })
      .describe('How long after a close a returning visitor goes back to the same person'),
    attachments: attachmentsSchema.prefault({}).describe('Which files visitors may send'),
    visitors: visitorsSchema.prefault({}).describe('What visitors are offered beside answers'),
    triggers: z.strictObject(triggersShape).prefault({}).describe('When a conversation goes to a person'),
    messages: reasonMessages.default({}).describe('What the visitor is told, by reason and language'),
  })
  .describe('Guardrails');

/** One trigger's place in the guardrails. */
export interface TriggerGuard<Settings> {
  mode: Mode;
  settings: Settings;
  messages?: Record<string, string>;
}

/** Parsed guardrails. */
export interface Guardrails {
  version: 1;
  assistantName: string;
  companyName: string;
  languages: string[];
  quietWindowMs: number;
  personWindow: { kind: 'off' } | { kind: 'minutes'; minutes: number };
  attachments: AttachmentLimits;
  visitors: VisitorOffers;
  triggers: { [Id in TriggerId]: TriggerGuard<TriggerSettings[Id]> };
  messages: Partial<Record<Reason, Record<string, string>>>;
}

/** Parses guardrails from anything; fills in defaults; says what is wrong and where. */
// The triggers' shape is composed at run time, so TypeScript learns the result from the interface above.
export const guardrailsSchema = schema as unknown as z.ZodType<Guardrails>;

/** Guardrails for a bot nobody has set up yet. */
export function defaultGuardrails(): Guardrails {
  return guardrailsSchema.parse({});
}
export { settingsTable, type SettingRow } from './settings-table.ts';
