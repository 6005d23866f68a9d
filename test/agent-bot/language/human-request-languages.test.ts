import { describe, expect, it } from 'vitest';
import { humanRequest } from '../../../agent-bot/language/human-request.ts';
import { requestClass } from '../../../agent-bot/language/packs/request-classes.ts';
import { LEARNED } from '../../../agent-bot/language/request-model.ts';
import { wordingFires } from '../../probes/judge-probes.ts';
import { wordingProbes } from '../../probes/load-probes.ts';

const THRESHOLD = 0.7;

describe.each(['de', 'es', 'fr', 'pt'])('asking for a person as customers write it: %s', (language) => {
  const own = [wordingProbes('work'), wordingProbes('stranger')].flatMap(({ families, probes }) =>
    probes
      .filter((probe) => probe.kind === 'human' && probe.language === language)
      .map((probe) => ({ ...probe, fires: wordingFires(probe, families) })),
  );
  const fired = own.filter(({ fires }) => fires);

  it('is found nine times of ten, and next to never where it only sounds so', () => {
    const right = fired.filter(({ expected }) => expected);
    const missed = own.filter(({ expected, fires }) => expected && !fires).map(({ text }) => text);
    expect(right.length / fired.length).toBeGreaterThanOrEqual(0.95);
    expect(right.length / (right.length + missed.length), missed.join('\n')).toBeGreaterThanOrEqual(0.9);
  });

  it('quotes the words that made it fire', () => {
    for (const { text } of fired) {
      const spans = humanRequest(text).spans.filter((span) => span.void === undefined);
      expect(spans.length, text).toBeGreaterThan(0);
      for (const span of spans) {
        expect(span.text.trim()).not.toBe('');
        expect(text.slice(span.start, span.end)).toBe(span.text);
      }
    }
  });
});

describe('what was learned beside the patterns', () => {
  it('is there for every language with a pack', () => {
    expect([...LEARNED].sort()).toEqual(['de', 'en', 'es', 'fr', 'pt']);
  });

  it.each([
    ['könnten sie jemanden einschalten, der das mit mir durchgeht', 'jemanden'],
    ['soy mayor y no me aclaro con esto, podría ayudarme alguna persona?', 'persona'],
    ["c'est trop compliqué, il me faut une personne", 'une personne'],
    ['pode pedir pra um colega seu me ajudar', 'colega'],
  ])('finds what no pattern was written for: %s', (text, word) => {
    expect(humanRequest(text, { learned: false }).score).toBeLessThan(THRESHOLD);
    const { score, spans } = humanRequest(text);
    expect(score).toBeGreaterThanOrEqual(THRESHOLD);
    expect(spans.map((span) => span.text).join(' ')).toContain(word);
  });

  it.each([
    'ich will nicht mit einem mitarbeiter reden',
    'sie müssen mich nicht zu einem kollegen durchstellen',
    'no quiero hablar con una persona',
    'no hace falta que me pases con un agente',
    'je ne veux pas parler à un conseiller',
    'inutile de me transférer à quelqu’un',
    'não quero falar com um atendente',
    'não precisa me transferir pra uma pessoa',
    'meine oma redet lieber mit einem menschen',
    'mi abuela prefiere hablar con una persona',
    'ma mère préfère parler à un humain',
    'minha avó prefere falar com uma pessoa',
  ])('leaves refusals and wishes of others alone: %s', (text) => {
    expect(humanRequest(text).score).toBeLessThan(THRESHOLD);
  });

  it('knows words by their beginnings and endings, each language its own', () => {
    expect(requestClass('servicemitarbeiterin', 'de')).toBe('WHO');
    expect(requestClass('rechnungsabteilung', 'de')).toBe('DEPT');
    expect(requestClass('mit', 'de')).toBe('mit');
    expect(requestClass('rechnung', 'de')).toBe('*');
    expect(requestClass('pasame', 'es')).toBe('PASSME');
    expect(requestClass('agent', 'es')).toBe('*');
    expect(requestClass('agent', 'xx')).toBe('*');
  });
});
