import { guardrailsSchema, type Guardrails } from '../../agent-bot/guardrails/schema.ts';

/** What the sample shop's admin has set: what a newcomer sees at work in the demo. */
export function sampleGuardrails(): Guardrails {
  return guardrailsSchema.parse({
    assistantName: 'Lark',
    companyName: 'Larkfield',
    languages: ['en', 'de'],
    triggers: {
      keyword: {
        settings: {
          families: [
            {
              name: 'refund',
              words: ['refund', 'money back', 'reimbursement', 'chargeback', 'Rückerstattung', 'Geld zurück'],
              team: 'our returns team',
            },
            {
              name: 'cancel',
              words: ['cancel', 'cancellation', 'stornieren', 'Stornierung'],
              team: 'our orders team',
            },
            {
              name: 'legal',
              words: [
                'lawyer',
                'solicitor',
                'attorney',
                'legal action',
                'sue',
                'court',
                'ombudsman',
                'Anwalt',
                'Klage',
              ],
              team: 'our customer relations team',
            },
          ],
        },
      },
      message_limit: { settings: { limit: { kind: 'limit', count: 12 } } },
    },
  });
}
