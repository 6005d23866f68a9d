import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classedComplaintFeatures } from '../../../agent-bot/language/classed-complaint-features.ts';
import { classedLogit, classedModel } from '../../../agent-bot/language/classed-complaint-model.ts';
import { ruledFrustration } from '../../../agent-bot/language/complaint-rules.ts';
import { messageFrustration } from '../../../agent-bot/language/frustration.ts';
import { complaintClass } from '../../../agent-bot/language/packs/complaint-classes.ts';
import { read } from '../../../agent-bot/language/reading.ts';

const models = new URL('../../../agent-bot/language/complaint-models/', import.meta.url);

describe('complaints learned in German, Spanish, French and Portuguese', () => {
  it.each([
    ['de', 'Die Reparatur hat 300 Euro gekostet und es tropft immer noch.'],
    ['es', 'Pagué dos meses y el gimnasio sigue cerrado sin que nadie diga nada.'],
    ['fr', 'La valise est perdue et on me demande encore un formulaire.'],
    ['pt', 'Pedi a segunda via quatro vezes e a fatura continua errada.'],
  ])('%s: finds one that no word list has', (_, text) => {
    expect(ruledFrustration(read(text)).score).toBeLessThan(0.5);
    const { score, why } = messageFrustration(text);
    expect(score).toBeGreaterThanOrEqual(0.5);
    expect(why).not.toBe('');
  });

  it.each([
    ['de', 'Wann kommt der Techniker am Dienstag, eher vormittags?'],
    ['de', 'Ich warte gern noch drei Wochen, danke!'],
    ['es', '¿Cuántas semanas tarda el envío?'],
    ['es', 'Perdón, me equivoqué de fecha.'],
    ['fr', 'Combien de semaines faut-il compter pour la livraison ?'],
    ['fr', 'Le technicien est passé hier, tout marche, merci.'],
    ['pt', 'Quantas semanas demora a entrega?'],
    ['pt', 'O técnico veio ontem e ficou tudo certo.'],
  ])('%s: leaves alone what only has the words: %s', (_, text) => {
    expect(messageFrustration(text).score).toBeLessThan(0.5);
  });

  it('has one class for what means the same in two languages', () => {
    expect(complaintClass('wieder', 'de')).toBe(complaintClass('nouveau', 'fr'));
    expect(complaintClass('semanas', 'es')).toBe(complaintClass('wochen', 'de'));
    expect(complaintClass('lampadaire', 'fr')).toBe('*');
    expect(complaintClass('again', 'en')).toBe('*');
  });

  it('has a model for the four languages and for no other', () => {
    for (const language of ['de', 'es', 'fr', 'pt']) expect(classedModel(language)).not.toBeNull();
    for (const language of ['en', 'it', 'und', '../../package']) expect(classedModel(language)).toBeNull();
  });

  it('gives the same for the same message, and a number for any', () => {
    const model = classedModel('de');
    for (const text of ['', '😡', '1', 'a'.repeat(5000), 'warum '.repeat(3000), '?!'.repeat(900)]) {
      const features = classedComplaintFeatures(read(text, 'de'), 'de', 0);
      expect(model === null ? NaN : classedLogit(model, features)).toBeTypeOf('number');
      expect(messageFrustration(text).score).toBe(messageFrustration(text).score);
      expect(Number.isFinite(messageFrustration(text).score)).toBe(true);
    }
  });

  it('takes less than 60 kB a language', () => {
    for (const name of readdirSync(models))
      expect(readFileSync(new URL(name, models)).length, name).toBeLessThan(40_000);
  });
});
