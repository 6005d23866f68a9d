import { describe, expect, it } from 'vitest';
import { humanRequest } from '../../../agent-bot/language/human-request.ts';

const THRESHOLD = 0.7;
const asks = (text: string): boolean => humanRequest(text).score >= THRESHOLD;

describe('a request for a person is recognised', () => {
  it.each([
    'can I talk to a real person?',
    'I want to speak to a human',
    'let me talk to an agent please',
    'Just let me talk to a human already!',
    'get me a manager',
    'give me a real person',
    'human please',
    'agent!!!',
    'representative',
    'real person pls',
    'connect me with someone from your team',
    'transfer me to a human agent',
    'put me through to somebody',
    'can u pass me to a rep',
    'is there a human I can talk to',
    'is there anyone I can speak to?',
    'how do I talk to an agent',
    "why can't I just talk to a person",
    'I need a person to look at this, can I get an agent',
    'I want to talk to a fucking human',
    'speak to a persn',
    'talk to a representitive',
    'i wanna chat with a humna',
    "I don't want to talk to a bot",
    'stop wasting my time with a machine',
    'no i dont want to make a transfer please let me speak with someone else',
    'the agent I spoke to was rude, get me a manager',
    'is this a joke get me a human',
    'I’d like to speak to a human',
    'can I talk to a r\u200beal hum\u200ban?',
    'can I talk to a humаn', // Cyrillic а
    'Kann ich mit einem Menschen sprechen?',
    'Ich möchte mit einem Mitarbeiter reden',
    'Verbinden Sie mich bitte mit einem Berater',
    'echter Mensch bitte',
    'Mitarbeiter bitte',
  ])('%s', (text) => {
    expect(asks(text)).toBe(true);
  });
});

describe('what only mentions a person is not taken for a request', () => {
  it.each([
    'are you a human?',
    'are you a bot or a real person',
    'am I talking to a real person?',
    'is this a real person',
    'how do i know if you are a real person',
    'we are people, no bots, so let the form through',
    'i could call your agents some other time',
    'human resources department',
    'agenda for humanity',
    'my user agent string is Mozilla/5.0',
    'ERROR AGENT FAILED',
    'I spoke to an agent yesterday',
    'the agent was rude',
    'I already talked to someone about this last week',
    'no need to transfer me to a person',
    "I don't want to talk to a human",
    "No, you don't need to transfer me to a real person",
    'do I have to speak to someone to return it?',
    'my travel agent booked it',
    'how many people can ride it?',
    'can I collect it in person',
    'is it 20 pounds per person',
    'my wife talks to people all day',
    'how do I become an agent',
    'the delivery person left it outside',
    'talk to my neighbour if I am not home',
    'can you repeat that',
    'where is my order',
    'if I need to talk to a person later, are you open on Sundays?',
    'in case I want to speak to someone tomorrow, what are the hours',
    'If I wanted to talk to an agent, would it cost anything?',
    'translate "I want to speak to the manager" into Spanish',
    'can I cancel without speaking to an agent',
    'not yet, I’ll ask for an agent if I need one',
    'they put me through to the wrong department',
    'you’re better than a real agent',
    'I want shipping',
    'give me another',
    'I need a lawyer',
    'let’s talk about shipping',
    'Bist du ein Mensch?',
    'Der Mitarbeiter war unfreundlich',
    'Ich habe gestern mit einem Mitarbeiter gesprochen',
    'Ich möchte nicht mit einem Menschen sprechen',
  ])('%s', (text) => {
    expect(asks(text)).toBe(false);
  });

  it('quotes the words that ask, also where the model is surer than the pattern that found them', () => {
    expect(humanRequest('can I talk to a real person?')).toMatchObject({
      spans: [{ text: 'talk to a real person' }],
      why: 'asks to talk to a person',
    });
    expect(humanRequest('I want to speak to a human please').spans[0]?.text).toBe('speak to a human');
  });

  it('keeps a refused request as a void span that says why', () => {
    const { score, spans, why } = humanRequest("I don't want to talk to a human");
    expect(score).toBe(0);
    expect(spans[0]?.void).toBe('negated by "don\'t"');
    expect(why).toContain('negated');
  });
});

describe('what is told before a request does not void it', () => {
  it.each([
    'I spoke to an agent yesterday, reconnect me',
    'I spoke to an agent yesterday can you reconnect me',
    'the agent was rude to me earlier, I would like a different one',
    'my colleague says your staff are lovely so can I speak to one of them',
    'der Mitarbeiter war unfreundlich, geben Sie mir einen anderen',
    'el agente fue muy borde, quiero hablar con otro',
    'le conseiller a été odieux, j’en veux un autre',
    'o atendente foi grosso, quero outro',
  ])('%s', (text) => {
    expect(asks(text)).toBe(true);
  });

  it.each([
    'I spoke to an agent yesterday, has it shipped',
    'the blue one was too small, I would like a different one',
    'der Schuh war zu klein, geben Sie mir einen anderen',
    'el zapato era pequeño, quiero otro',
    'la taille était trop petite, j’en veux un autre',
    'o sapato era pequeno, quero outro',
  ])('but needs a person to be told of: %s', (text) => {
    expect(asks(text)).toBe(false);
  });
});

describe('who asks together with somebody else asks, too', () => {
  it.each([
    ['my wife and I want to talk to a person', 'my wife wants to talk to a person'],
    [
      'Meine Frau und ich möchten mit einem Mitarbeiter sprechen',
      'Meine Frau will mit einem Mitarbeiter sprechen',
    ],
    ['Mi marido y yo queremos hablar con una persona', 'Mi marido quiere hablar con una persona'],
    ['Ma femme et moi voulons parler à un conseiller', 'Ma femme veut parler à un conseiller'],
    ['meu marido e eu queremos falar com um atendente', 'meu marido quer falar com um atendente'],
  ])('%s, unlike: %s', (together, told) => {
    expect(asks(together)).toBe(true);
    expect(asks(told)).toBe(false);
  });
});

describe('a polite or short wish is none the less one', () => {
  it.each([
    'which key must I press to reach an operator',
    'may we be called back',
    'Dann hätte ich gern einen Mitarbeiter',
    'Da hätte ich gerne mit einem Berater gesprochen',
    'deja hablar con una persona',
  ])('%s', (text) => {
    expect(asks(text)).toBe(true);
  });

  it.each(['Gestern hatte ich mit einem Berater gesprochen', 'deja, ya no quiero un agente'])(
    'unlike: %s',
    (text) => {
      expect(asks(text)).toBe(false);
    },
  );
});

describe('a pattern’s find counts only where the learned model does not deny it', () => {
  it.each(['why do people hate chatbots', 'what happens if I ask for an agent'])('%s', (text) => {
    const { score, spans } = humanRequest(text);
    expect(score).toBe(0);
    for (const span of spans) expect(span.void).toBeDefined();
  });
});

describe('a request in the middle of a long sentence', () => {
  it.each([
    'I want to move my standing order to the new account, could somebody from your team call me, I need to transfer rent to my landlord on Monday',
    'I wanted to close my savings account, I really need an actual human to look at it, I have to transfer the money to my wife account',
    'I need to transfer money to another account, I want to talk to a person, I want to change the name of my brother on it',
  ])('is not outweighed by what is told around it: %s', (text) => {
    expect(asks(text)).toBe(true);
  });
});

describe('the button', () => {
  it('is recognised exactly, in a language without a pack', () => {
    const sentence = '担当者と話したいです。';
    expect(humanRequest(sentence).score).toBe(0);
    const { score, spans } = humanRequest(` ${sentence}\n`, { sentences: [sentence] });
    expect(score).toBe(1);
    expect(spans).toEqual([{ start: 1, end: 1 + sentence.length, text: sentence }]);
  });
});

describe('wording that no pattern was written for', () => {
  it.each([
    'do you have someone I could explain this to',
    'I would rather wait for a person than go on like this',
    'maybe a human can help me better',
    'my case is with your boss now, get him on the line',
    'I would like someone to walk me through it over the phone',
  ])('is recognised by what was learned, with the words that speak for it: %s', (text) => {
    const { score, spans, why } = humanRequest(text);
    expect(score).toBeGreaterThanOrEqual(THRESHOLD);
    expect(spans.length, why).toBeGreaterThan(0);
    for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
  });

  it('is looked for beside what is told of persons, in messages that are not long, and only in English', () => {
    const wish = 'do you have someone I could explain this to';
    expect(humanRequest(wish, { learned: false }).score).toBe(0);
    expect(asks(`I spoke to your agent on Monday, ${wish}`)).toBe(true);
    expect(asks(`I spoke to your agent on Monday, he explained it to my wife`)).toBe(false);
    expect(asks(`${'the parcel is late and '.repeat(30)}${wish}`)).toBe(false);
    expect(asks('hast du someone, der das versteht')).toBe(false);
  });
});
