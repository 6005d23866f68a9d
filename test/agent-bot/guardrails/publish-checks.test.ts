import { describe, expect, it } from 'vitest';
import { publishChecks } from '../../../agent-bot/guardrails/publish-checks.ts';
import { defaultGuardrails, type Guardrails } from '../../../agent-bot/guardrails/schema.ts';
import { TRIGGERS } from '../../../agent-bot/triggers/index.ts';

const people = [{ kind: 'user', id: 2, name: 'Jane' }];

function problems(
  change: (guardrails: Guardrails) => void = () => undefined,
  more: { people?: unknown[]; lastWeek?: string[] } = {},
) {
  const guardrails = defaultGuardrails();
  guardrails.triggers.keyword.settings.families = [{ name: 'Refund', words: ['refund'] }];
  change(guardrails);
  return publishChecks({ guardrails, people, lastWeek: [], ...more });
}

describe('the checks before a publication', () => {
  it('find nothing wrong with our defaults and somebody assigned', () => {
    expect(problems()).toEqual([]);
  });

  it('block while nobody is assigned and something hands off', () => {
    expect(problems(undefined, { people: [] })).toMatchObject([
      { code: 'nobody_assigned', blocking: true, page: 'routing' },
    ]);
  });

  it('only warn when nothing hands off at all', () => {
    const found = problems(
      (guardrails) => {
        for (const { id } of TRIGGERS)
          guardrails.triggers[id as keyof Guardrails['triggers']].mode = 'shadow';
      },
      { people: [] },
    );
    expect(found.map(({ code, blocking }) => [code, blocking])).toEqual([
      ['nothing_hands_off', false],
      ['errors_stay_silent', false],
    ]);
  });

  it('block when a trigger that is on has no message in a language of the bot', () => {
    const found = problems((guardrails) => {
      guardrails.languages = ['en', 'de', 'fi'];
    });
    expect(found.every((one) => one.code === 'message_missing' && one.blocking)).toBe(true);
    expect(found.map((one) => one.trigger)).toEqual(TRIGGERS.map((trigger) => trigger.id));
    expect(found[0]?.title).toContain('fi');
  });

  it("take the trigger's own message, or the reason's, in the language or its main form", () => {
    const found = problems((guardrails) => {
      guardrails.languages = ['fi', 'pt-BR'];
      for (const { id, reason } of TRIGGERS) {
        guardrails.triggers[id as keyof Guardrails['triggers']].messages = { fi: 'Haen ihmisen.' };
        guardrails.messages[reason] = { pt: 'Vou chamar uma pessoa.' };
      }
    });
    expect(found).toEqual([]);
  });

  it('say nothing about messages of triggers that are off or in shadow', () => {
    const found = problems((guardrails) => {
      guardrails.languages = ['fi'];
      for (const { id } of TRIGGERS) guardrails.triggers[id as keyof Guardrails['triggers']].mode = 'off';
    });
    expect(found.map((one) => one.code)).not.toContain('message_missing');
  });

  it('warn of a keyword family that would have matched more than 5% of last week, and count only what fires', () => {
    const calm = Array.from({ length: 94 }, (_, n) => `where is order ${String(n)}`);
    const five = Array.from({ length: 5 }, () => 'I want a refund');
    const negated = Array.from({ length: 20 }, () => "I don't want a refund");
    expect(problems(undefined, { lastWeek: [...calm, ...five, 'hello'] })).toEqual([]);
    expect(problems(undefined, { lastWeek: [...calm.slice(20), ...negated, ...five, 'hello'] })).toEqual([]);
    expect(problems(undefined, { lastWeek: [...calm, ...five, 'please refund me'] })).toMatchObject([
      { code: 'keyword_matches_much', blocking: false, title: expect.stringContaining('6%') },
    ]);
  });

  it('say nothing about shares of a handful of messages', () => {
    expect(problems(undefined, { lastWeek: ['I want a refund'] })).toEqual([]);
  });

  it('warn of a keyword trigger without keywords', () => {
    const found = problems((guardrails) => {
      guardrails.triggers.keyword.settings.families = [];
    });
    expect(found).toMatchObject([{ code: 'no_keywords', blocking: false }]);
  });

  it.each([
    ['Hello {{contact.name}}', 'double_braces'],
    ['{% if x %}', 'double_braces'],
    ['Back at {opening}', 'unknown_placeholder'],
  ])('warn of the text %s', (text, code) => {
    const found = problems((guardrails) => {
      guardrails.messages.frustration = { en: text };
    });
    expect(found).toMatchObject([{ code, blocking: false }]);
    expect(found[0]?.title).toContain('“Frustration” (en)');
  });

  it('know {team}, {company} and {assistant}', () => {
    const found = problems((guardrails) => {
      guardrails.messages.keyword = { en: '{Team} of {company} will read what {assistant} wrote' };
    });
    expect(found).toEqual([]);
  });

  it('put what blocks first', () => {
    const found = problems(
      (guardrails) => {
        guardrails.triggers.keyword.settings.families = [];
      },
      { people: [] },
    );
    expect(found.map((one) => one.blocking)).toEqual([true, false]);
  });
});
