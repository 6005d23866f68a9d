import type { repeat } from 'lit/directives/repeat.js';
import type { nothing, TemplateResult } from 'lit/html.js';
import type { Entry } from '../conversation/first-entries.ts';
import type { VisitorActions } from '../connection/visitor-actions.ts';
import type { Message } from '../conversation/message.ts';
import type { Owner } from '../conversation/owner.ts';
import type { Hours, Mark, State } from '../conversation/state.ts';
import type { Strings } from '../locales/strings.ts';

/** Who is named above the chat. */
export interface Head {
  picture: TemplateResult;
  title: unknown;
  sub: string;
}

/** What draws a chat that has begun: people, lines between messages, what was before, the end. */
export interface LaterViews {
  attachments(message: Message): unknown;
  day(at: number, context: Context): TemplateResult;
  divider(mark: Mark, context: Context): TemplateResult;
  earlier(context: Context): TemplateResult;
  entriesOf(state: State, now: number): Entry[];
  /** Below the words of a message. */
  extras(message: Message, context: Context): TemplateResult;
  /** Below the messages. */
  foot(context: Context): unknown;
  headOf(context: Context): Partial<Head>;
  jump(context: Context, missed: number, toEnd: () => void): TemplateResult;
  markdown(text: string): unknown;
  placeholder(context: Context): string | null;
  restart(context: Context): TemplateResult;
  rows(
    entries: readonly Entry[],
    context: Context,
    draw: (entry: Entry) => unknown,
  ): [above: unknown, below: unknown];
  /** Nobody can write now: something else is asked first. */
  isGated(context: Context): boolean;
  wayOut(context: Context): TemplateResult | null;
}

/** What is drawn only where it is needed; each null until its code is here. */
export interface PartViews {
  /** Messages before this one were paged in. */
  firstId: number;
  handoff: {
    queueCard(context: Context): TemplateResult;
    hoursCard(context: Context, hours: Hours): TemplateResult;
    emailGate(context: Context, gate: { canSkip: boolean }): TemplateResult;
    opening(hours: Hours, context: Context): { day: string; time: string } | null;
  } | null;
  /** Draws what was paged in by what it is. */
  paged: { repeat: typeof repeat } | null;
  rich: {
    richContent(message: Message, context: Context): unknown;
    /** The question after the end. */
    survey(context: Context): unknown;
  } | null;
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
  /** Files on their way; null until there was one. */
  files: { view(strings: Strings, locale: string): unknown } | null;
  withoutAttachments: boolean;
  /** Asks for consent in the composer's place; nothing while that is being fetched, null where none is needed. */
  consent: ((strings: Strings, company: string) => TemplateResult) | typeof nothing | null;
  /** The visitor asked for a new chat after the end. */
  restarting: boolean;
  /** What a chat needs from its first answer on; null until it is here. */
  later: LaterViews | null;
  parts: PartViews | null;
  act: {
    send(text: string): void;
    /**
     * Asks for something that a chat allows once it has begun. What was pressed may go away with it, so the focus
     * goes to the composer at once, or after it worked, or stays; what is said then is announced when it worked.
     */
    ask(
      question: (actions: VisitorActions) => Promise<void>,
      then?: { focus?: 'now' | 'after' | 'stay'; said?: string },
    ): void;
    retry(echoId: string): void;
    discard(echoId: string): void;
    /** Shows the newest message. */
    toEnd(): void;
    restart(): void;
    wake(): void;
    /** Leaves the log where it is, whatever comes. */
    leaveEnd(): void;
    close(): void;
    /** A file: to be picked, or in what was pasted or dropped. */
    attach(event: Event): void;
  };
}

/** Made once a locale: making one costs more than drawing a message. */
const clocks: Record<string, Intl.DateTimeFormat> = {};

/** Clock time as the visitor reads it: "14:02". In the digits of the strings, whatever the region's are. */
export function clock(at: number, locale: string): string {
  return (clocks[locale] ??= new Intl.DateTimeFormat(locale, {
    timeStyle: 'short',
    numberingSystem: 'latn',
  })).format(at);
}
