/** What the widget says until a chat has begun, in one language. Functions where word order or grammar depends on a value. */
export interface FirstStrings {
  /** BCP 47 language these strings are in. */
  language: string;
  /** Only where the text runs from right to left. */
  direction?: 'rtl';
  openChat: string;
  closeChat: string;
  /** Puts the little window beside the launcher away. */
  dismiss: string;
  newMessageFrom(name: string): string;
  chat: string;
  chatWith(company: string): string;
  messages: string;
  assistant: string;
  assistantOf(company: string): string;
  ai: string;
  person: string;
  answersFromHelp: string;
  /** Empty company: "our". */
  disclosure(company: string): string;
  reconnecting: string;
  /** The browser has no network. */
  offline: string;
  /** It has one, and the chat does not answer. */
  away: string;
  tryNow: string;
  writeMessage: string;
  send: string;
  talkToPerson: string;
  talkToPersonSentence: string;
  deleted: string;
  notSent: string;
  tryAgain: string;
  remove: string;
  waitingToSend: string;
  sentAt(time: string): string;
  botTyping: string;
  personTyping(name: string): string;
  /** For screen readers, before a message: "Assistant, AI:" */
  spokenBot: string;
  spokenPerson(name: string): string;
  spokenVisitor: string;
  backOnline: string;
  attach: string;
}

/** What it says of lines, people, what was before, and the end. */
export interface LaterStrings {
  openChatUnread(count: number): string;
  waitingTitle: string;
  waitingSub: string;
  endedTitle: string;
  endedWith(name: string, team: string): string;
  teamAt(team: string, company: string): string;
  addDetail: string;
  messageTo(name: string): string;
  leaveLine: string;
  endChat: string;
  startNewChat: string;
  joined: string;
  nameFromTeam(name: string, team: string): string;
  endedBy(name: string): string;
  endedByVisitor: string;
  ended: string;
  leftLine: string;
  next: string;
  inLine(position: number): string;
  inLineUnknown: string;
  usually(from: number, to: number): string;
  waitUnknown: string;
  longer: string;
  teamNamed(team: string): string;
  waited(time: string): string;
  minutes(count: number): string;
  newMessages(count: number): string;
  earlier: string;
  talkToPersonNow: string;
  typeAnotherWay: string;
  answered(question: string): string;
  sources: string;
  /** Below what the visitor said and may say otherwise. */
  saved: string;
  didThisAnswer: string;
  yes: string;
  no: string;
  whileYouWait: string;
  keepWaiting: string;
  keepWaitingWhy: string;
  leaveEmail: string;
  leaveEmailWhy: string;
  askMeanwhile: string;
  askMeanwhileWhy: string;
  /** After `longer`. */
  waitOrEmail: string;
  email: string;
  yourEmail: string;
  replyByEmail: string;
  noNewsletter: string;
  fullAddress: string;
  startChat: string;
  onlyForThisChat: string;
  /** The composer's placeholder while an address is asked for. */
  addEmail: string;
  skipEmail: string;
  skipEmailWhy: string;
  /** The composer's placeholder while nobody is there. */
  keepAsking: string;
  /** "tomorrow, Tue", "09:00". */
  backAt(day: string, time: string): string;
  teamBack(day: string, time: string): string;
  nobodyThere: string;
  /** A city, or empty. */
  yourTime(city: string): string;
  /** "10 hours 19 minutes". */
  inTime(length: string): string;
  /** "Monday", "Friday". */
  dayRange(from: string, to: string): string;
  /** A first name, or empty. */
  howWasIt(name: string): string;
  poor: string;
  great: string;
  /** Consent, where the page asks for it. Empty company: "us". */
  agree: string;
  agreeTo(company: string): string;
  /** Below a message that arrived, and that nobody answered for a while. */
  noAnswer: string;
  /** The same, where the service says that it has the message and that something is in the way. */
  trouble: string;
  /** The same, where a person was promised, and nobody could be told yet. */
  troubleOpening: string;
  /** Below what a visitor who waits asked the assistant meanwhile, where it did not answer. */
  noSureAnswer: string;
  failedAction: string;
  cancel: string;
  /** A file that waits is in the page's memory alone. */
  fileWaits: string;
  uploading(name: string): string;
  /** Below a message that was not sent. `count` as the reader writes it. */
  tooLong(count: string): string;
  /** `size` as in "10 MB". */
  tooLarge(size: string): string;
  wrongType: string;
}

/** Everything the widget says. */
export type Strings = FirstStrings & LaterStrings;
