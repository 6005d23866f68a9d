import { z } from 'zod';
import { attachmentsSchema } from '../../guardrails/attachments.ts';
import { visitorsSchema } from '../../guardrails/visitors.ts';
import { isBuiltIn } from '../../guardrails/publish-checks.ts';
import { defaultGuardrails, guardrailsSchema } from '../../guardrails/schema.ts';
import { REASON_LABELS, reasonSentence } from '../../handoff/reasons.ts';
import { TRIGGERS } from '../../triggers/index.ts';
import { REASONS, type Reason } from '../../turn/decision.ts';
import type { GuardrailsSchema } from '../guardrails-api.ts';

/**
 * What the panel needs to make rows and forms: each trigger with the JSON Schema of its settings, and each reason
 * with its label and our own sentences in `languages`.
 */
export function guardrailsForm(languages: readonly string[]): GuardrailsSchema {
  // Placeholders filled in with themselves: the admin sees where a name will stand.
  const plain = guardrailsSchema.parse({ assistantName: '{assistant}', companyName: '{company}' });
  const spoken = languages.filter((language) => isBuiltIn(language.split('-')[0] ?? language));
  const sentences = (reason: Reason): Record<string, string> =>
    Object.fromEntries(
      spoken
        .map((language): [string, string] => [
          language,
          reasonSentence(reason, language, plain, { team: '{team}' }),
        ])
        .filter(([, sentence]) => sentence !== ''),
    );
  return {
    triggers: TRIGGERS.map((trigger) => ({
      id: trigger.id,
      label: trigger.label,
      description: trigger.description,
      reason: trigger.reason,
      default_mode: trigger.defaultMode,
      schema: z.toJSONSchema(trigger.settings, { io: 'input' }) as Record<string, unknown>,
      defaults: trigger.settings.parse({}) as Record<string, unknown>,
    })),
    attachments: z.toJSONSchema(attachmentsSchema, { io: 'input' }) as Record<string, unknown>,
    visitors: z.toJSONSchema(visitorsSchema, { io: 'input' }) as Record<string, unknown>,
    defaults: defaultGuardrails(),
    reasons: Object.fromEntries(
      REASONS.map((reason) => [reason, { label: REASON_LABELS[reason], messages: sentences(reason) }]),
    ),
  };
}

/** What a reason is called; codes of a newer version stay readable as they are. */
export function reasonLabel(reason: string): string {
  return (REASON_LABELS as Readonly<Record<string, string>>)[reason] ?? reason;
}
