import { describe, expect, it } from 'vitest';
import { asksNothing, takesNote } from '../../../agent-bot/language/no-question.ts';
import { read } from '../../../agent-bot/language/reading.ts';
import { PACKS } from '../../../agent-bot/language/packs/index.ts';
import { wording } from '../../../agent-bot/turn/wording.ts';

const asks = (text: string, language: string): boolean => !asksNothing(read(text, language));

describe('a message that asks nothing', () => {
  it.each([
    ['en', ['ok', 'okay thank you', 'alright', 'great, thanks a lot', 'got it', 'hello there', 'good morning', 'bye', 'I need some help', 'could you help me please?', 'I have a quick question']],
    ['de', ['ok', 'alles klar', 'super, danke', 'guten Tag', 'ja', 'nein danke', 'verstanden', 'passt', 'Ich brauche Hilfe', 'Können Sie mir helfen?', 'Hallo, ich habe eine Frage']],
    ['es', ['vale', 'no gracias', 'perfecto, gracias', 'hola', 'buenas tardes', 'entendido', 'listo', 'Necesito ayuda', '¿Me puedes ayudar?', 'Hola, tengo una duda']],
    ['fr', ["d'accord", 'non merci', 'parfait merci', 'bonjour', 'ok super', "J'ai besoin d'aide", 'Pouvez-vous m\'aider ?', "Bonjour, j'ai une question"]],
    ['pt', ['beleza', 'não obrigado', 'obrigado', 'bom dia', 'entendi, valeu', 'perfeito', 'Preciso de ajuda', 'Pode me ajudar?', 'Oi, tenho uma dúvida']],
  ] as const)('in %s', (language, texts) => {
    expect(texts.filter((text) => asks(text, language))).toEqual([]);
  }); // prettier-ignore

  it.each([
    ['en', ['ok and the price', 'I need help with my order', 'can you help me return a bike?', 'I have a question about sizes', 'thanks, but it is broken', 'no thanks for nothing', 'yes, but it is broken', 'returns', 'hello, where is my parcel', 'ok?', 'fine for cycling on the pavement']],
    ['de', ['ok und der Preis', 'Ich brauche Hilfe bei der Rücksendung', 'Danke, aber es ist kaputt', 'Versand', 'Ich habe eine Frage zur Größe']],
    ['es', ['vale, ¿y el precio?', 'Necesito ayuda con mi pedido', 'gracias, pero no funciona', 'envío', 'por qué', 'sí, por qué', 'hola, por que']],
    ['fr', ['ok et le prix', "J'ai besoin d'aide pour ma commande", 'merci mais ça ne marche pas', 'livraison']],
    ['pt', ['ok e o preço', 'Preciso de ajuda com o meu pedido', 'obrigado, mas não funciona', 'entrega']],
  ] as const)('is not one that does, in %s', (language, texts) => {
    expect(texts.filter((text) => !asks(text, language))).toEqual([]);
  }); // prettier-ignore

  it.each([
    ['en', ['Hi there', 'good morning'], ['bye', 'ok', 'hello, thank you']],
    ['de', ['Guten Tag', 'Hallo'], ['tschüss', 'alles klar', 'hallo, danke']],
    ['es', ['hola, buenas tardes', 'Buenos días'], ['adiós', 'perfecto', 'hola, gracias']],
    ['fr', ['Bonjour', 'salut'], ['au revoir', 'parfait', 'bonjour, merci']],
    ['pt', ['Olá, bom dia', 'oi'], ['tchau', 'beleza', 'oi, obrigado']],
  ] as const)('begins something with a hello, and ends it with a goodbye, in %s', (language, begin, end) => {
    const notes = (texts: readonly string[]) => texts.filter((text) => takesNote(read(text, language)));
    expect(notes(begin)).toEqual([]);
    expect(notes(end)).toEqual(end);
  });

  it('is answered so that a "no, that is all" rejects nothing', () => {
    for (const { language, dialogue } of PACKS) {
      expect(dialogue.botOffers.test(read(wording('noted', language), language).flat), language).toBe(true);
    }
  });
});
