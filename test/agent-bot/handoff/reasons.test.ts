import { describe, expect, it } from 'vitest';
import { guardrailsSchema } from '../../../agent-bot/guardrails/schema.ts';
import { REASON_LABELS, reasonSentence } from '../../../agent-bot/handoff/reasons.ts';
import { REASONS } from '../../../agent-bot/turn/decision.ts';

const plain = guardrailsSchema.parse({ companyName: 'Larkfield' });
const SILENT = ['agent_takeover', 'agent_sent_to_queue', 'chatwoot_opened'];

describe('every reason', () => {
  it.each(REASONS)('%s has a label and, unless a person acted, a sentence in every language', (reason) => {
    expect(REASON_LABELS[reason]).not.toBe('');
    for (const language of ['en', 'de', 'es', 'fr', 'pt']) {
      const sentence = reasonSentence(reason, language, plain);
      expect(sentence === '').toBe(SILENT.includes(reason));
      expect(sentence).not.toMatch(/[{}!]/);
    }
  });
});

describe('a sentence', () => {
  it('names the team, with a capital where it begins', () => {
    expect(reasonSentence('keyword', 'en', plain, { team: 'our returns team' })).toBe(
      "Our returns team decides this, so I'm passing you to them.",
    );
    expect(reasonSentence('keyword', 'en', plain)).toBe("Our team decides this, so I'm passing you to them.");
    expect(reasonSentence('keyword', 'de', plain, { team: 'Team Rückgabe' })).toContain(
      'entscheidet Team Rückgabe,',
    );
  });

  it("is the admin's, the trigger's own before the reason's", () => {
    const guardrails = guardrailsSchema.parse({
      companyName: 'Larkfield',
      triggers: { keyword: { messages: { en: 'To {team} at {company}. {unknown}' } } },
      messages: { keyword: { en: 'not this', de: 'An {team}.' } },
    });
    expect(reasonSentence('keyword', 'en-GB', guardrails, { team: 'Ann' })).toBe(
      'To Ann at Larkfield. {unknown}',
    );
    expect(reasonSentence('keyword', 'de', guardrails, { team: 'Ann' })).toBe('An Ann.');
  });

  it('in a language we do not speak is the one the bot speaks first', () => {
    const guardrails = guardrailsSchema.parse({
      languages: ['fr'],
      messages: { frustration: { fr: 'Désolé.' } },
    });
    expect(reasonSentence('frustration', 'fr', guardrails)).toBe('Désolé.');
    expect(reasonSentence('frustration', 'xx', guardrails)).toBe('Désolé.');
    expect(reasonSentence('keyword', 'constructor', guardrails)).toContain('Our team');
  });

  it('fills in values once: what they contain is not read again', () => {
    const guardrails = guardrailsSchema.parse({ messages: { keyword: { en: '{team}' } } });
    expect(reasonSentence('keyword', 'en', guardrails, { team: '{company} $& $1' })).toBe('{company} $& $1');
  });

  it('fills in who speaks for whom, as it is written: only {Team} begins with a capital', () => {
    const guardrails = guardrailsSchema.parse({
      companyName: 'larkfield',
      assistantName: 'robin',
      messages: { keyword: { en: '{assistant} of {company}: {team}. {Team}. {Company}.' } },
    });
    expect(reasonSentence('keyword', 'en', guardrails, { team: 'claims' })).toBe(
      'robin of larkfield: claims. Claims. Larkfield.',
    );
  });

  it('is in the visitor’s own form of a language before the language itself', () => {
    const guardrails = guardrailsSchema.parse({
      messages: { keyword: { 'de-AT': 'Servus.', de: 'Guten Tag.' } },
    });
    const of = (language: string) => reasonSentence('keyword', language, guardrails);
    expect([of('de-AT'), of('de-CH')]).toEqual(['Servus.', 'Guten Tag.']);
  });

  it('is ours where the admin wrote in a language that is not the visitor’s', () => {
    const guardrails = guardrailsSchema.parse({
      languages: ['en'],
      messages: { frustration: { en: 'Sorry.' } },
    });
    const ours = reasonSentence('frustration', 'de', plain);
    expect(reasonSentence('frustration', 'de', guardrails)).toBe(ours);
  });

  it('names our team where the family names none', () => {
    expect(reasonSentence('keyword', 'en', plain, { team: '' })).toContain('Our team');
  });
});
