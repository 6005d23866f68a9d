import { describe, expect, it } from 'vitest';
import { changesBetween, withGuard, withText } from '../../../admin-panel/guardrails/changes.ts';
import { guardrailsForm } from '../../../agent-bot/http/admin/guardrails-schema.ts';
import { defaultGuardrails, guardrailsSchema } from '../../../agent-bot/guardrails/schema.ts';

const schema = guardrailsForm(['en', 'de']);
const live = guardrailsSchema.parse({
  triggers: { keyword: { settings: { families: [{ name: 'Refund', words: ['refund', 'back'] }] } } },
});

describe('the changes between two guardrails', () => {
  it('are none between equals', () => {
    expect(changesBetween(live, structuredClone(live), schema)).toEqual([]);
  });

  it('name the mode, the limit and the words that came and went', () => {
    let next = withGuard(live, 'frustration', { mode: 'shadow' });
    next = withGuard(next, 'message_limit', { settings: { limit: { kind: 'block' } } });
    next = withGuard(next, 'keyword', {
      settings: {
        families: [
          { name: 'Refund', words: ['refund', 'chargeback'] },
          { name: 'Legal', words: ['sue'] },
        ],
      },
    });
    expect(changesBetween(live, next, schema)).toEqual([
      { label: 'Keyword, Refund', from: 'back', to: '+ chargeback', trigger: 'keyword' },
      { label: 'Keyword, Legal', from: '0 words', to: '+ sue', trigger: 'keyword' },
      { label: 'Frustration, mode', from: 'on', to: 'shadow', trigger: 'frustration' },
      { label: 'Message limit, limit', from: 'Limit to 20', to: 'Block the bot', trigger: 'message_limit' },
    ]);
  });

  it('show a text against ours, and forget it when it is emptied', () => {
    const next = withText(live, 'keyword', 'en', 'Billing decides this.');
    expect(changesBetween(live, next, schema)).toEqual([
      { label: 'Message for Keyword, en', from: 'ours', to: 'Billing decides this.', trigger: 'keyword' },
    ]);
    expect(withText(next, 'keyword', 'en', '  ').messages).toEqual({});
  });

  it('stay valid guardrails', () => {
    const next = withText(
      withGuard(defaultGuardrails(), 'keyword', { mode: 'off' }),
      'frustration',
      'de',
      'Moment bitte.',
    );
    expect(guardrailsSchema.parse(next)).toEqual(next);
  });
});
