import { wordsOf } from './features.ts';

/** Words around a question that say nothing of it, as `wordsOf` gives them. */
interface Courtesies {
  /** What a message may begin with. Not thanks: whoever begins with them asks nothing. */
  openings: ReadonlySet<string>;
  /** What it may end with. */
  closings: ReadonlySet<string>;
  /** Words of the longest of them. */
  longest: number;
}

const EN = {
  either: [
    'please', 'pls', 'plz', 'plss', 'plzz', 'kindly', 'sir', 'madam', 'maam', 'mam', 'bro', 'dude', 'guys', 'team', 'dear', 'mate',
    'hi', 'hello', 'tell me', 'please tell me', 'pls tell me', 'let me know',
    'please let me know', 'pls let me know', 'kindly let me know', 'good day', 'hi there', 'hello there', 'hey there',
  ],
  openings: [
    'hey', 'hii', 'hiii', 'hiya', 'helo', 'hlo', 'heya', 'yo', 'greetings', 'good morning', 'good afternoon', 'good evening', 'morning',
    'dear team', 'dear sir or madam', 'everyone', 'folks', 'excuse me', 'pardon me', 'sorry', 'ok so', 'okay so', 'so', 'well', 'um', 'umm', 'actually', 'basically',
    'also', 'and', 'question', 'quick question', 'just a question', 'just a quick question', 'one question', 'i have a question',
    'i have a quick question', 'i had a question', 'i have a query', 'i have got a question', 'i want to know', 'i wanted to know', 'i would like to know',
    'i need to know', 'i just want to know', 'i just wanted to know', 'want to know', 'wanted to know', 'just wanted to know', 'i wanna know', 'wanna know',
    'i want to ask', 'i wanted to ask', 'i would like to ask', 'i just wanted to ask', 'just wanted to ask', 'i was wondering', 'i am wondering', 'just wondering',
    'can you tell me', 'could you tell me', 'can you please tell me', 'could you please tell me', 'would you mind telling me', 'may i know', 'can i know',
    'may i ask', 'can i ask', 'do you know', 'any idea', 'sorry to bother you', 'how are you', 'hope you are well', 'hope you are doing well',
    'i hope you are well', 'i hope you are doing well',
  ],
  closings: [
    'thanks', 'thank you', 'thx', 'ok', 'okay', 'sorry', 'ty', 'tysm', 'ta', 'cheers', 'regards', 'best regards', 'kind regards', 'many thanks', 'thanks a lot', 'thanks so much', 'thank you so much',
    'thank you very much', 'thanks in advance', 'many thanks in advance', 'thank you in advance', 'asap', 'as soon as possible', 'urgent', 'urgently', 'please help', 'pls help',
    'plz help', 'please help me', 'help me please', 'can you help', 'can you help me', 'could you help me', 'can you please help', 'can you please help me',
    'could you please help me', 'kindly help', 'bye', 'right', 'have a nice day', 'have a good day', 'much appreciated', 'much obliged',
  ],
}; // prettier-ignore

const DE = {
  either: ['bitte', 'hallo', 'hi', 'sorry', 'entschuldigung', 'bitte sehr'],
  openings: [
    'hey', 'moin', 'servus', 'gruss gott', 'grussgott', 'gruezi', 'guten tag', 'guten morgen', 'guten abend', 'liebes team', 'hallo zusammen',
    'sehr geehrte damen und herren', 'ich habe eine frage', 'ich hatte eine frage', 'kurze frage', 'mal eine frage', 'eine frage', 'frage',
    'ich wollte fragen', 'ich wollte mal fragen', 'ich mochte fragen', 'ich mochte wissen', 'ich wurde gerne wissen', 'ich wusste gerne', 'konnen sie mir sagen',
    'konnten sie mir sagen', 'kannst du mir sagen', 'wissen sie', 'also', 'entschuldigen sie',
  ],
  closings: [
    'danke', 'vielen dank', 'ok', 'okay', 'danke schon', 'dankeschon', 'danke im voraus', 'vielen dank im voraus', 'besten dank', 'mit freundlichen grussen', 'viele grusse', 'liebe grusse',
    'lg', 'mfg', 'vg', 'bitte um hilfe', 'danke euch', 'danke ihnen', 'schonen tag noch',
  ],
}; // prettier-ignore

const ES = {
  either: ['por favor', 'porfa', 'porfavor', 'pf', 'hola', 'disculpa', 'disculpe', 'perdon', 'buenas'],
  openings: [
    'buenos dias', 'buenas tardes', 'buenas noches', 'buen dia', 'hola buenas', 'que tal', 'oye', 'oiga', 'tengo una pregunta', 'tengo una duda', 'una pregunta',
    'una consulta', 'una duda', 'pregunta', 'consulta', 'queria saber', 'quisiera saber', 'quiero saber', 'me gustaria saber', 'queria preguntar', 'queria consultar',
    'me puedes decir', 'me puede decir', 'puedes decirme', 'puede decirme', 'me podria decir', 'podria decirme', 'podrias decirme', 'dime', 'digame', 'sabes', 'estimados',
  ],
  closings: ['gracias', 'muchas gracias', 'ok', 'vale', 'gracias de antemano', 'mil gracias', 'saludos', 'un saludo', 'me ayudas', 'me pueden ayudar', 'me puedes ayudar', 'me puede ayudar', 'ayuda por favor', 'urgente'],
}; // prettier-ignore

const FR = {
  either: ["s'il vous plait", "s'il te plait", 'svp', 'stp', 'bonjour', 'salut', 'pardon', 'desole'],
  openings: [
    'bonsoir', 'coucou', 'allo', 'bonjour a tous', 'madame monsieur', 'excusez moi', "j'ai une question", "j'aurais une question", 'une question', 'petite question', 'question',
    'je voudrais savoir', 'je voulais savoir', "j'aimerais savoir", 'je souhaite savoir', 'je souhaiterais savoir', 'je veux savoir', 'je voudrais demander', 'pouvez vous me dire',
    'pourriez vous me dire', 'peux tu me dire', 'dites moi', 'savez vous', 'alors',
  ],
  closings: ['merci', 'ok', 'merci beaucoup', 'merci bien', "merci d'avance", 'merci par avance', 'cordialement', 'bien cordialement', 'bonne journee', 'bonne soiree', "pouvez vous m'aider", "c'est urgent"],
}; // prettier-ignore

const PT = {
  either: ['por favor', 'pf', 'pfv', 'pfvr', 'porfavor', 'oi', 'ola', 'desculpa', 'desculpe'],
  openings: [
    'bom dia', 'boa tarde', 'boa noite', 'oie', 'e ai', 'tudo bem', 'tudo bom', 'oi tudo bem', 'ola tudo bem', 'tenho uma pergunta', 'tenho uma duvida', 'uma pergunta', 'uma duvida',
    'pergunta', 'duvida', 'queria saber', 'gostaria de saber', 'quero saber', 'preciso saber', 'queria perguntar', 'voce pode me dizer', 'voces podem me dizer', 'pode me dizer',
    'podem me dizer', 'poderia me dizer', 'me diz', 'me diga', 'sabe dizer', 'sabe me dizer', 'com licenca',
  ],
  closings: ['obrigado', 'obrigada', 'obg', 'valeu', 'ok', 'muito obrigado', 'muito obrigada', 'obrigado desde ja', 'obrigada desde ja', 'desde ja agradeco', 'agradeco', 'abracos', 'abs', 'att', 'pode me ajudar', 'podem me ajudar', 'me ajuda', 'urgente'],
}; // prettier-ignore

const LISTS: Readonly<Record<string, typeof EN>> = { en: EN, de: DE, es: ES, fr: FR, pt: PT };
const made = new Map<string, Courtesies>();

/** The courtesies of languages. */
function courtesiesOf(languages: readonly string[]): Courtesies {
  const key = languages.join(' ');
  let courtesies = made.get(key);
  if (courtesies === undefined) {
    const lists = languages.flatMap((language) => LISTS[language] ?? []);
    const read = (phrase: string): string => wordsOf(phrase).join(' ');
    const openings = new Set(lists.flatMap((list) => [...list.either, ...list.openings].map(read)));
    const closings = new Set(lists.flatMap((list) => [...list.either, ...list.closings].map(read)));
    const longest = [...openings, ...closings].reduce(
      (most, one) => Math.max(most, one.split(' ').length),
      0,
    );
    made.set(key, (courtesies = { openings, closings, longest }));
  }
  return courtesies;
}

/** Whether phrasings of the knowledge begin or end with a word, and what is begun or ended so is kept. */
export interface Kept {
  begins(word: string): boolean;
  ends(word: string): boolean;
}

const NOTHING_KEPT: Kept = { begins: () => false, ends: () => false };

/**
 * A message's words without the courtesies around its question ("hi, please tell me … thanks in advance"), which make it
 * unlike phrasings; all of them where nothing else is said, and the same array where there are none.
 */
export function withoutCourtesies(
  words: readonly string[],
  languages: readonly string[],
  kept = NOTHING_KEPT,
): readonly string[] {
  const { openings, closings, longest } = courtesiesOf(languages);
  let from = 0;
  let to = words.length;
  for (let size = Math.min(longest, to); size > 0;) {
    const isCourtesy = openings.has(words.slice(from, from + size).join(' '));
    if (isCourtesy && !kept.begins(words[from] as string)) {
      from += size;
      size = Math.min(longest, to - from);
    } else size--;
  }
  for (let size = Math.min(longest, to - from); size > 0;) {
    const isCourtesy = closings.has(words.slice(to - size, to).join(' '));
    if (isCourtesy && !kept.ends(words[to - 1] as string)) {
      to -= size;
      size = Math.min(longest, to - from);
    } else size--;
  }
  return from === to || to - from === words.length ? words : words.slice(from, to);
}
