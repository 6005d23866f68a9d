import type { FirstStrings } from './strings.ts';

const plural = new Intl.PluralRules('pl');
const unread: Partial<Record<Intl.LDMLPluralRule, string>> = {
  one: 'nieprzeczytana wiadomość',
  few: 'nieprzeczytane wiadomości',
};

export const strings: FirstStrings = {
  language: 'pl',
  openChat: 'Otwórz czat',
  openChatUnread: (count) =>
    `Otwórz czat, ${count.toLocaleString('pl')} ${unread[plural.select(count)] ?? 'nieprzeczytanych wiadomości'}`,
  closeChat: 'Zamknij czat',
  dismiss: 'Ukryj wiadomość',
  newMessageFrom: (name) => `Nowa wiadomość: ${name}`,
  chat: 'Czat',
  chatWith: (company) => `Czat: ${company}`,
  messages: 'Wiadomości',
  assistant: 'Asystent',
  assistantOf: (company) => `Asystent ${company}`,
  ai: 'AI',
  person: 'Człowiek',
  answersFromHelp: 'Odpowiada na podstawie stron pomocy',
  disclosure: (company) =>
    `Rozmawiasz z asystentem AI. Odpowiada na podstawie ${company ? `stron pomocy ${company}` : 'naszych stron pomocy'} i może się mylić.`,
  reconnecting: 'Ponowne łączenie',
  offline: 'Brak połączenia z internetem. Wiadomości zostaną tutaj i zostaną wysłane, gdy połączenie wróci.',
  tryNow: 'Ponów',
  writeMessage: 'Napisz wiadomość',
  send: 'Wyślij',
  talkToPerson: 'Porozmawiaj z człowiekiem',
  talkToPersonSentence: 'Chcę porozmawiać z człowiekiem.',
  deleted: 'Ta wiadomość została usunięta.',
  notSent: 'Nie wysłano',
  tryAgain: 'Spróbuj ponownie',
  remove: 'Usuń',
  waitingToSend: 'Czeka na wysłanie',
  sentAt: (time) => `Wysłano o ${time}`,
  botTyping: 'Szuka na naszych stronach pomocy',
  personTyping: (name) => `${name} pisze`,
  spokenBot: 'Asystent, AI:',
  spokenPerson: (name) => `${name}, człowiek:`,
  spokenVisitor: 'Ty:',
  backOnline: 'Połączenie przywrócone',
  attach: 'Dodaj plik',
};
