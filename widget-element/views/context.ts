import type { TemplateResult } from 'lit/html.js';
import type { Entry } from '../conversation/first-entries.ts';
import type { Attachment, Choice, Message } from '../conversation/message.ts';
import type { Owner } from '../conversation/owner.ts';
import type { Mark, State } from '../conversation/state.ts';
import type { Strings } from '../locales/strings.ts';

/** Who is named above the chat. */
export interface Head {
  picture: TemplateResult;
  title: unknown;
  sub: string;
}

/** What draws a chat that has begun: people, lines between messages, what was before, the end. */
export interface LaterViews {
  attachments(list: Attachment[]): unknown;
  day(at: number, context: Context): TemplateResult;
  divider(mark: Mark, context: Context): TemplateResult;
  earlier(context: Context): TemplateResult;
  entriesOf(state: State, now: number): Entry[];
  headOf(context: Context): Head | null;
  jump(context: Context, missed: number, toEnd: () => void): TemplateResult;
  placeholder(context: Context): string | null;
  rephrase(message: Message, context: Context): TemplateResult | null;
  restart(context: Context): TemplateResult;
  wayOut(context: Context): TemplateResult | null;
}

/** Everything a view draws from, and everything it can ask for. */
export interface Context {
  state: State;
  owner: Owner;
  /** Who has, or had, the conversation. */
  person: { name: string; team: string } | null;
  strings: Strings;
  /** For dates and numbers: may be finer than the strings' language ("en-GB"). */
  locale: string;
  company: string;
  botName: string;
  hasService: boolean;
  /** What the status line says to a screen reader. */
  said: string;
  /** Milliseconds since 1970. */
  now: number;
  /** The visitor asked for a new chat after the end. */
  restarting: boolean;
  /** What a chat needs from its first answer on; null until it is here. */
  later: LaterViews | null;
  /** Draws the place in the line; null until its code is here. */
  queueCard: ((context: Context) => TemplateResult) | null;
  act: {
    send(text: string): void;
    choose(id: number, choice: Choice): void;
    retry(echoId: string): void;
    discard(echoId: string): void;
    leave(): void;
    end(): void;
    restart(): void;
    wake(): void;
    loadEarlier(): void;
    close(): void;
  };
}

/** Clock time as the visitor reads it: "14:02". In the digits of the strings, whatever the region's are. */
export function clock(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    numberingSystem: 'latn',
  }).format(at);
}
