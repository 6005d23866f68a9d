import { describe, expect, it } from 'vitest';
import { isNo, isYes, plainReply } from '../../../agent-bot/language/replies.ts';

describe('a reply that is yes or no and nothing else', () => {
  it.each([
    'yes', 'yes please', 'sure, thanks', 'ok',
    'ja', 'ja bitte', 'jo passt', 'ja genau das', 'na klar',
    'sí', 'sí por favor', 'dale', 'claro que sí',
    'oui', 'oui svp', "oui c'est ça", 'pourquoi pas',
    'sim', 'isso mesmo', 'pode ser', 'sim por favor',
  ])('is a yes: %s', (text) => {
    expect(plainReply(text)).toBe('yes');
  }); // prettier-ignore

  it.each([
    'no', 'nope', 'no thanks', 'none of these',
    'nein', 'ne danke', 'nein, das nicht', 'nein keins davon', 'nö lass mal',
    'no gracias', 'no, ninguna de esas', 'nel',
    'non', 'nan', 'non aucune', 'pas la peine',
    'não', 'não, nenhuma', 'nem pensar', 'não precisa',
  ])('is a no: %s', (text) => {
    expect(plainReply(text)).toBe('no');
  }); // prettier-ignore

  it.each([
    'yes?', 'yes when does it come', 'yes but I want something else', 'no, my parcel', 'no, the second one', 'no problem with that',
    'ja wo ist mein paket', 'ja aber', 'nein, meine Rechnung', 'nicht schlecht',
    'si no llega qué hago', 'sí pero no', 'no, el reembolso',
    'oui et où est mon colis', 'non, ma facture', 'pas mal',
    'sim mas quando', 'não, minha fatura', 'hello', '', '?!', '🙂',
  ])('is neither: %j', (text) => {
    expect(plainReply(text)).toBeNull();
  }); // prettier-ignore
});

describe('the beginning of a short message', () => {
  it('is a yes although something follows, unless that asks or takes it back', () => {
    expect(isYes('yes the first parcel')).toBe(true);
    expect(isYes('ja mein paket')).toBe(true);
    expect(isYes('ja wann kommt es')).toBe(false);
    expect(isYes('si no llega')).toBe(false);
  });

  it('is a no whatever follows, unless it asks', () => {
    expect(isNo('no, my parcel')).toBe(true);
    expect(isNo('no?')).toBe(false);
  });
});
