import { describe, expect, it } from 'vitest';
import { defaultGuardrails } from '../../../agent-bot/guardrails/schema.ts';
import { abuse } from '../../../agent-bot/language/abuse.ts';
import { customerFires, firesOn, hasWord, keywordIsRight } from '../../probes/judge-probes.ts';
import { matchKeywords } from '../../../agent-bot/language/keywords.ts';
import {
  abuseProbes,
  customerProbes,
  keywordProbes,
  ordinaryMessages,
  sentenceProbes,
  strangersKeywords,
} from '../../probes/load-probes.ts';

describe('the suite of keywords', () => {
  const { families, probes } = keywordProbes();

  it('has at least 200 sentences, about half of which must not fire, each with a known family', () => {
    expect(probes.length).toBeGreaterThanOrEqual(200);
    const quiet = probes.filter(({ fired }) => !fired).length;
    expect(quiet / probes.length).toBeGreaterThan(0.45);
    expect(quiet / probes.length).toBeLessThan(0.55);
    for (const { family, span, text } of probes) {
      expect(Object.keys(families)).toContain(family);
      if (span !== null) expect(text.slice(...span).trim()).not.toBe('');
    }
  });

  it('is judged right on 97 of 100, where a word search is right on far fewer', () => {
    const wrong = probes.filter((probe) => !keywordIsRight(probe, families));
    const naive = probes.filter((probe) => hasWord(probe.text, families[probe.family] ?? []) === probe.fired);
    expect(
      wrong.length / probes.length,
      wrong.map(({ id, text }) => `${id} ${text}`).join('\n'),
    ).toBeLessThanOrEqual(0.03);
    expect(naive.length / probes.length).toBeLessThan(0.7);
  });
});

describe('the suite of keywords by a stranger', () => {
  const { families, probes } = strangersKeywords();

  it('is judged right on nine of ten, where a word search is right on half', () => {
    const wrong = probes.filter(({ text, family, fired }) => {
      const matches = matchKeywords(text, [{ name: family, words: families[family] ?? [] }]);
      return matches.some((match) => match.fired) !== fired;
    });
    const naive = probes.filter(({ text, family, fired }) => hasWord(text, families[family] ?? []) === fired);
    expect(probes.length).toBeGreaterThanOrEqual(120);
    expect(
      wrong.length / probes.length,
      wrong.map(({ id, text }) => `${id} ${text}`).join('\n'),
    ).toBeLessThanOrEqual(0.1);
    expect(naive.length / probes.length).toBeLessThan(0.6);
  });
});

describe.each(sentenceProbes())('the suite of $language', ({ language, probes }) => {
  it('has at least 60 sentences of which many must not fire', () => {
    expect(probes.length).toBeGreaterThanOrEqual(60);
    expect(probes.filter(({ expected }) => !expected).length / probes.length).toBeGreaterThan(0.35);
  });

  it.each([...new Set(probes.map(({ kind }) => kind))])('%s: at least 95 of 100 are judged right', (kind) => {
    const about = probes.filter((probe) => probe.kind === kind);
    const wrong = about.filter((probe) => firesOn(probe) !== probe.expected);
    // Of a dozen sentences one may be wrong.
    expect(
      wrong.length,
      `${language}\n${wrong.map(({ id, text }) => `${id} ${text}`).join('\n')}`,
    ).toBeLessThanOrEqual(Math.max(1, about.length * 0.05));
  });
});

describe('the suite of what customers write', () => {
  const { families, probes } = customerProbes();

  it.each(['en', 'es', 'de', 'fr', 'pt'])(
    '%s: what asks is found, what only sounds like it is left alone',
    (language) => {
      const own = probes.filter((probe) => probe.language === language);
      expect(own.length).toBeGreaterThanOrEqual(100);
      const wrong = own.filter((probe) => customerFires(probe, families) !== probe.expected);
      const missed = wrong.filter(({ expected }) => expected);
      const list = wrong.map(({ id, text }) => `${id} ${text}`).join('\n');
      expect(missed.length / own.filter(({ expected }) => expected).length, list).toBeLessThanOrEqual(0.15);
      expect((wrong.length - missed.length) / own.length, list).toBeLessThanOrEqual(0.04);
    },
  );
});

describe.each(['de', 'es', 'fr', 'pt'])('ordinary messages: %s', (language) => {
  const own = ordinaryMessages().filter((one) => one.language === language);
  const firing = (kind: 'human' | 'frustration'): string[] =>
    own
      .map(({ text }) => text)
      .filter((text) => firesOn({ id: '', kind, text, expected: false, secondReader: null }));

  it('ask for nobody: one in 300 may be taken for it', () => {
    expect(own.length).toBeGreaterThanOrEqual(300);
    const wrong = firing('human');
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(1);
  });

  it('are not taken for frustrated, one in 100 apart', () => {
    const wrong = firing('frustration');
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(own.length / 100);
  });
});

describe('the suite of abuse', () => {
  const { threshold } = defaultGuardrails().triggers.abuse.settings;
  const probes = abuseProbes();
  const fires = (text: string): boolean => abuse(text).score >= threshold;

  it('never fires on who swears about a thing, about themselves or about somebody else', () => {
    const quiet = probes.filter(({ expected }) => !expected);
    expect(quiet.length).toBeGreaterThanOrEqual(50);
    expect(quiet.filter(({ text }) => fires(text)).map(({ text }) => text)).toEqual([]);
  });

  it('finds nine of ten insults at whoever reads, in every language', () => {
    for (const language of ['en', 'de', 'es', 'fr', 'pt']) {
      const insults = probes.filter((probe) => probe.expected && probe.language === language);
      const missed = insults.filter(({ text }) => !fires(text)).map(({ text }) => text);
      expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(insults.length * 0.1);
    }
  });
});
