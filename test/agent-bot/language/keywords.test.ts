import { describe, expect, it } from 'vitest';
import { matchKeywords, type KeywordFamily } from '../../../agent-bot/language/keywords.ts';

const FAMILIES: KeywordFamily[] = [
  { name: 'refund', words: ['refund', 'money back'] },
  { name: 'cancel', words: ['cancel'] },
  { name: 'legal', words: ['lawyer', 'legal action', 'sue'] },
];
const fired = (text: string): string[] => [
  ...new Set(
    matchKeywords(text, FAMILIES)
      .filter((match) => match.fired)
      .map((match) => match.family),
  ),
];

describe('a keyword that is meant', () => {
  it.each([
    ['I want a refund', 'refund'],
    ['REFUND!!!', 'refund'],
    ['refunds?', 'refund'],
    ['can I get refunded', 'refund'],
    ['I want my money back', 'refund'],
    ['how do I ask for a refund?', 'refund'],
    ["I haven't received my refund", 'refund'],
    ["why can't I get a refund", 'refund'],
    ['you did not refund me', 'refund'],
    ['I am still waiting for the refund of the room I cancelled', 'refund'],
    ['if you cannot repair it, I want a refund', 'refund'],
    ['can you check if I can get a refund', 'refund'],
    ['no, I want a refund', 'refund'],
    ['i want a refnud', 'refund'],
    ['please cancel my order', 'cancel'],
    ['cancelling my subscription', 'cancel'],
    ['I need to make a cancellation', 'cancel'],
    ["I don't know how to cancel", 'cancel'],
    ["don't wait, cancel it", 'cancel'],
    ['how do i cancle my order', 'cancel'],
    ['we applied for a refund in June and have heard nothing', 'refund'],
    ['I cancelled twice, why do you keep charging my card', 'cancel'],
    ['you refunded only one of the two', 'refund'],
    ['my son wants a refund for his ticket', 'refund'],
    ['send me back my money', 'refund'],
    ['we have consulted a lawyer', 'legal'],
    ['you cancelled our booking without a warning', 'cancel'],
    ['I was refunded, but it should be the full price', 'refund'],
    ["I don't have time to chase a refund", 'refund'],
    ['they offered us a refund, we accept it', 'refund'],
    ['the system cancelled my order', 'cancel'],
    ['I will not take anything but a refund', 'refund'],
    ["we'd rather not sue, but we will", 'legal'],
    ["I don't want to involve a lawyer but I might have to", 'legal'],
    ["don't make us call a lawyer", 'legal'],
    ['received my refund, but it is 20 short and nothing explains it', 'refund'],
    ["it's the children's order, cancel it, it's late", 'cancel'],
    ['you will hear from my lawyers', 'legal'],
    ['I am going to take legal action', 'legal'],
    ['I want a re\u200bfund', 'refund'],
    ['I want a rеfund', 'refund'], // Cyrillic е
    ['I want a \u202Erefund\u202C', 'refund'],
  ])('fires: %s', (text, family) => {
    expect(fired(text)).toEqual([family]);
  });
});

describe('a keyword that is not meant', () => {
  it.each([
    ["I don't want a refund, just tell me the size", 'negated'],
    ['no need to cancel', 'negated'],
    ['please do not cancel my order', 'negated'],
    ['I never asked for a refund', 'negated'],
    ['without a refund', 'negated'],
    ['what is your refund policy?', 'policy'],
    ['what happens if I cancel?', 'hypothetical'],
    ["If it doesn't fit, can I get a refund?", 'hypothetical'],
    ['> I want a refund\nthat was my last message', 'quoted'],
    ['your page says "refund within 30 days", what does it mean', 'quoted'],
    ['my lawyer friend says hi', 'describes somebody'],
    ['I cancelled it yesterday', 'past'],
    ['my last order was cancelled', 'past'],
    ['thanks for the refund', 'done'],
    ['my neighbour got a refund', 'somebody else'],
  ])('is seen and not counted: %s', (text, why) => {
    const [match] = matchKeywords(text, FAMILIES);
    expect(match).toMatchObject({ fired: false });
    expect(match?.why).toContain(why);
  });

  it.each([
    ['better a repair than a refund', 'something else is wanted'],
    ['we prefer the voucher to a refund', 'something else is wanted'],
    ['ok, drop the refund', 'no longer wanted'],
    ['the refund is not needed any more', 'not what is wanted'],
    ['we hope they did not cancel the boat', 'not to happen'],
    ['make sure my seat is not cancelled', 'negated'],
    ['could we still cancel if our plans change', 'hypothetical'],
    ['will I lose the deposit once I cancel', 'hypothetical'],
    ['what does partial refund mean', 'what it means'],
    ["what is a 'refund note'", 'quoted'],
    ['I wrote to refunds@shop.example', 'address'],
    ['see https://shop.example/refund', 'address'],
    ['my old gym cancelled all classes', 'somebody else'],
    ['he said he would cancel his seat', 'somebody else'],
    ['how often do people cancel', 'somebody else'],
    ['refunding a client in the back office', 'somebody else'],
    ['we nearly cancelled in May', 'did not come to it'],
    ['are tickets refundable as a rule', 'policy'],
    ['Hi, my name is Sue', 'a name'],
    ["a refund doesn't solve it", 'not what is wanted'],
    ['what if it rains, can we cancel then', 'hypothetical'],
    ['do people get a refund if the band is ill', 'hypothetical'],
    ['does cancelling cost extra', 'hypothetical'],
    ['they offered us a refund, we would like the sofa', 'offered'],
    ['our dentist cancelled, so I am free', 'past'],
    ['we thought about cancelling', 'did not come to it'],
    ["don't you dare cancel it", 'negated'],
    ['he keeps asking for a refund', 'somebody else'],
    ['the word refund is misspelt there', 'names the word'],
    ['finally received our refund', 'already done'],
    ['lucky that we did not cancel', 'negated'],
    ['a podcast about cancel culture', 'another term'],
    ["I don't want to sue but I will miss you", 'negated'],
    ['our lawyer joke book is out', 'another term'],
    ['she wants to become a lawyer', 'describes somebody'],
  ])('is seen and not counted, by its sentence: %s', (text, why) => {
    const matches = matchKeywords(text, FAMILIES);
    expect(matches.map((match) => match.fired)).toEqual([false]);
    expect(matches[0]?.why).toContain(why);
  });

  it.each(["don't forget the refund", "you can't just ignore my refund"])(
    'counts all the same: %s',
    (text) => {
      expect(fired(text)).toEqual(['refund']);
    },
  );

  it.each([
    ['are drones legal in the park', 'allowed'],
    ['legal guardian of a child', 'another term'],
    ['the squash court is wet', 'another term'],
    ['a power of attorney for my aunt', 'another term'],
  ])('is another term, where an admin lists bare words: %s', (text, why) => {
    const bare = [{ name: 'legal', words: ['legal', 'court', 'attorney'] }];
    const matches = matchKeywords(text, bare);
    expect(matches.map((match) => match.fired)).toEqual([false]);
    expect(matches[0]?.why).toContain(why);
    expect(matchKeywords('that is not legal', bare)[0]).toMatchObject({ fired: true });
    expect(matchKeywords('is it legal to keep my deposit', bare)[0]).toMatchObject({ fired: true });
  });

  it.each(['refundieren is no word', 'profound', 'issue', 'pursue this', 'cancer research', 'illegal'])(
    'is not found inside another word: %s',
    (text) => {
      expect(matchKeywords(text.replace('refundieren', 'prefund'), FAMILIES)).toEqual([]);
    },
  );
});

describe('a match', () => {
  it('shows the words as the visitor wrote them and where', () => {
    const text = 'Hi. I want my  Money   back!';
    const [match] = matchKeywords(text, FAMILIES);
    expect(match).toEqual({
      family: 'refund',
      text: 'Money   back',
      start: 15,
      end: 27,
      fired: true,
      why: 'whole word',
    });
    expect(text.slice(15, 27)).toBe('Money   back');
  });

  it.each([
    ['我要退款，谢谢', '退款', 2],
    ['返金してください', '返金', 0],
    ['ขอคืนเงินหน่อยครับ', 'คืนเงิน', 2],
  ])('is found within words written without spaces: %s', (text, word, start) => {
    expect(matchKeywords(text, [{ name: 'refund', words: [word] }])).toEqual([
      {
        family: 'refund',
        text: word,
        start,
        end: start + word.length,
        fired: true,
        why: 'written without spaces around it',
      },
    ]);
  });

  it('is not found within words that have spaces around them', () => {
    expect(matchKeywords('невозвратный тариф', [{ name: 'refund', words: ['возврат'] }])).toEqual([]);
  });

  it('does not run over the end of a clause', () => {
    expect(matchKeywords('I have no money, back to work', FAMILIES)).toEqual([]);
  });

  it('scopes a negation to its clause', () => {
    expect(fired("I don't want an exchange, I want a refund")).toEqual(['refund']);
  });

  it('works on German words of the admin', () => {
    const german = [{ name: 'Geld', words: ['Rückerstattung', 'stornieren'] }];
    expect(matchKeywords('Ich möchte eine Rückerstattung', german)[0]).toMatchObject({ fired: true });
    expect(matchKeywords('Ich möchte keine Rückerstattung', german)[0]).toMatchObject({ fired: false });
    expect(matchKeywords('bitte RUECKERSTATTUNG', german)[0]).toMatchObject({
      fired: true,
      text: 'RUECKERSTATTUNG',
    });
  });
});

describe('keywords in German, Spanish, French and Portuguese', () => {
  const families: KeywordFamily[] = [
    {
      name: 'family',
      words: ['kündigen', 'stornieren', 'Rückerstattung', 'cancelar', 'reembolso', 'annuler', 'résilier', 'remboursement', 'Anwalt', 'abogado', 'avocat', 'advogado'],
    },
  ]; // prettier-ignore
  const fires = (text: string): boolean => matchKeywords(text, families).some((match) => match.fired);

  it.each([
    'ich habe im März gekündigt und es wird immer noch abgebucht',
    'j’ai résilié en mars et vous me prélevez toujours de l’argent',
    'cancelé en marzo y me siguen cobrando todos los meses',
    'cancelei em março e ainda estão me cobrando',
    'j’avais demandé un remboursement et je n’ai toujours rien reçu',
    'había pedido un reembolso y todavía no me llega',
    'quiero canselar mi suscripción por favor',
    'quero canselar a minha assinatura',
    'je veux anuler ma commande de mardi',
    'ich will das bitte stornirn',
    'mi abogado les va a escribir mañana',
    'mon avocat prendra contact avec vous',
  ])('fire where it is wanted or still open: %s', (text) => {
    expect(fires(text)).toBe(true);
  });

  it.each([
    'eigentlich wollte ich kündigen, bin dann aber doch geblieben',
    'ich hätte damals kündigen sollen, jetzt passt der Tarif ja',
    'ich hatte eine Rückerstattung beantragt, das ist längst erledigt',
    'j’allais résilier en juin mais finalement je suis resté chez vous',
    'si j’avais su, j’aurais annulé mon voyage bien plus tôt',
    'iba a cancelar en junio pero al final me quedé con ustedes',
    'de haberlo sabido antes habría cancelado el viaje',
    'pensei em cancelar em junho mas acabei ficando com vocês',
    'se eu soubesse antes teria cancelado a viagem',
    'tinha pedido um reembolso na época, já foi resolvido',
    'si algún día quiero un reembolso les escribo',
    'si un jour je veux un remboursement je vous écrirai',
    'das Buch handelt von einem Anwalt aus Wien',
    'la película trata de un abogado de Lima',
    'un wrap avocat thon, vous en avez encore ?',
    'o filme é sobre um advogado do Recife',
  ])('do not fire on what was given up, supposed, settled or is another matter: %s', (text) => {
    expect(fires(text)).toBe(false);
  });
});
