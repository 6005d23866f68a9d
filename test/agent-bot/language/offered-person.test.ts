import { describe, expect, it } from 'vitest';
import type { Turn } from '../../../agent-bot/conversation/conversation.ts';
import { acceptedPerson } from '../../../agent-bot/language/offered-person.ts';
import { read } from '../../../agent-bot/language/reading.ts';

const bot = (text: string): Turn => ({ author: 'bot', messageId: null, at: 0, text, act: 'answer' });
const visitor = (text: string): Turn => ({ author: 'visitor', messageId: 1, at: 1, text });
const accepted = (asked: string, reply: string, language: string) =>
  acceptedPerson([visitor('hm'), bot(asked), visitor(reply)], read(reply, language));

describe('a yes to a bot that offers a person', () => {
  it.each([
    ['I could not find it. Would you like to talk to a person?', 'yes please', 'en'],
    ['Shall I pass you to a colleague?', 'ok', 'en'],
    ['Would you like to speak with our support team?', 'sure', 'en'],
    ['Das weiß ich leider nicht. Soll ich dich mit einem Menschen verbinden?', 'ja', 'de'],
    ['Darf ich Sie an unseren Kundenservice weiterleiten?', 'ja bitte', 'de'],
    ['No lo encuentro. ¿Quieres hablar con una persona?', 'sí por favor', 'es'],
    ['¿Te paso con un agente?', 'dale', 'es'],
    ['Souhaitez-vous parler à un conseiller ?', 'oui svp', 'fr'],
    ['Je vous passe un conseiller ?', 'volontiers', 'fr'],
    ['Quer falar com um atendente?', 'sim', 'pt'],
    ['Posso passar para um colega?', 'pode ser', 'pt'],
  ])('asks for one: %s — %s', (asked, reply, language) => {
    const scored = accepted(asked, reply, language);
    expect(scored?.score).toBeGreaterThan(0.9);
    expect(scored?.spans).toEqual([{ start: 0, end: reply.length, text: reply }]);
  });

  it.each([
    ['Have you already spoken to an agent?', 'yes', 'en'],
    ['Is it for one person?', 'yes', 'en'],
    ['Did that help?', 'yes', 'en'],
    ['Do you want to cancel?', 'yes', 'en'],
    ['Our agents are here from 9 to 5.', 'ok', 'en'],
    ['Would you like to talk to a person? They are here from 9 to 5.', 'ok', 'en'],
    ['Haben Sie schon mit einem Mitarbeiter gesprochen?', 'ja', 'de'],
    ['Ist es für eine Person?', 'ja', 'de'],
    ['¿Ya habló con un asesor?', 'sí', 'es'],
    ['¿Es para una persona?', 'sí', 'es'],
    ['Avez-vous déjà parlé à un conseiller ?', 'oui', 'fr'],
    ["C'est pour une personne ?", 'oui', 'fr'],
    ['Você já falou com um atendente?', 'sim', 'pt'],
    ['É para uma pessoa?', 'sim', 'pt'],
  ])('asks for nobody where something else was asked: %s', (asked, reply, language) => {
    expect(accepted(asked, reply, language)).toBeNull();
  });

  it.each([
    ['no', 'en'],
    ['no, my parcel', 'en'],
    ['yes but first the price', 'en'],
    ['nein danke', 'de'],
    ['ja wann denn', 'de'],
  ])('is neither %j', (reply, language) => {
    expect(accepted('Would you like to talk to a person?', reply, language)).toBeNull();
  });

  it('has to come right after the offer', () => {
    const turns = [bot('Would you like to talk to a person?'), visitor('my order is late'), visitor('yes')];
    expect(acceptedPerson(turns, read('yes', 'en'))).toBeNull();
    expect(acceptedPerson([visitor('yes')], read('yes', 'en'))).toBeNull();
  });
});
