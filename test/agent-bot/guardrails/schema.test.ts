import { describe, expect, it } from 'vitest';
import { defaultGuardrails, guardrailsSchema, settingsTable } from '../../../agent-bot/guardrails/schema.ts';
import { TRIGGERS } from '../../../agent-bot/triggers/index.ts';
import { sampleGuardrails } from '../../../sandbox/sample/guardrails.ts';

describe('guardrails', () => {
  it('have a default for everything, and the default is valid again', () => {
    const defaults = defaultGuardrails();
    expect(defaults).toMatchObject({
      version: 1,
      languages: ['en'],
      quietWindowMs: 400,
      personWindow: { kind: 'off' },
    });
    expect(Object.keys(defaults.triggers)).toEqual(TRIGGERS.map((trigger) => trigger.id));
    expect(guardrailsSchema.parse(JSON.parse(JSON.stringify(defaults)))).toEqual(defaults);
    expect(defaultGuardrails()).not.toBe(defaults);
  });

  it('stored before a trigger existed stay valid', () => {
    expect(
      guardrailsSchema.parse({ triggers: { keyword: { mode: 'shadow' } } }).triggers.frustration.mode,
    ).toBe('on');
  });

  it.each([
    ['an unknown field', { quietWindow: 3 }],
    ['an unknown trigger', { triggers: { keywords: {} } }],
    ['an unknown setting', { triggers: { keyword: { settings: { words: [] } } } }],
    ['an unknown mode', { triggers: { keyword: { mode: 'maybe' } } }],
    ['a limit of 0', { triggers: { message_limit: { settings: { limit: { kind: 'limit', count: 0 } } } } }],
    ['a bare number as limit', { triggers: { message_limit: { settings: { limit: 0 } } } }],
    ['an endless quiet window', { quietWindowMs: 5001 }],
    ['no language', { languages: [] }],
    ['a language twice', { languages: ['en', 'en'] }],
    ['a person window of 0 minutes', { personWindow: { kind: 'minutes', minutes: 0 } }],
    ['a message for an unknown reason', { messages: { bored: { en: 'x' } } }],
    ['an empty message', { messages: { keyword: { en: ' ' } } }],
    ['files larger than Chatwoot takes', { attachments: { maxMegabytes: 41 } }],
    ['files of 0 MB', { attachments: { maxMegabytes: 0 } }],
    ['files of no kind', { attachments: { types: [] } }],
    ['files of every kind', { attachments: { types: ['*/*'] } }],
    ['a kind that is none', { attachments: { types: ['pictures'] } }],
    ['a kind that breaks out', { attachments: { types: ['.csv" onclick="'] } }],
    ['10,000 kinds', { attachments: { types: Array.from({ length: 10_000 }, () => '.csv') } }],
    ['another version', { version: 2 }],
    [
      'two families of one name',
      {
        triggers: {
          keyword: {
            settings: {
              families: [
                { name: 'a', words: ['xx'] },
                { name: 'a', words: ['yy'] },
              ],
            },
          },
        },
      },
    ],
    [
      'a family without words',
      { triggers: { keyword: { settings: { families: [{ name: 'a', words: [] }] } } } },
    ],
  ])('refuse %s', (_, input) => {
    expect(guardrailsSchema.safeParse(input).success).toBe(false);
  });

  it('of the sample are valid and have the families of the shop', () => {
    const families = sampleGuardrails().triggers.keyword.settings.families.map((family) => family.name);
    expect(families).toEqual(['refund', 'cancel', 'legal']);
  });
});

describe('the settings table', () => {
  it('has each setting of each trigger, described, with its default and bounds', () => {
    const table = settingsTable();
    for (const row of table) expect(row.description, `${row.trigger}.${row.field}`).not.toBe('');
    expect(table.find((row) => row.field === 'attempts')).toMatchObject({
      trigger: 'failed_attempts',
      default: 2,
      minimum: 1,
      maximum: 5,
      bounds: '1 to 5',
    });
    expect(table.find((row) => row.field === 'limit')).toMatchObject({
      type: 'limit',
      choices: ['off', 'limit', 'block'],
    });
    const listed = new Set(table.map((row) => row.trigger));
    expect(TRIGGERS.filter((trigger) => !listed.has(trigger.id)).map((trigger) => trigger.id)).toEqual([
      'bot_error',
    ]);
  });
});

describe('triggers', () => {
  it('stand in the order of precedence, each with a name and a reason', () => {
    expect(TRIGGERS.map((trigger) => trigger.id)).toEqual([
      'asked_for_human',
      'keyword',
      'abuse',
      'frustration',
      'rejected_answer',
      'repeated_question',
      'failed_attempts',
      'message_limit',
      'low_confidence',
      'bot_error',
    ]);
  });
});
