import type { TemplateResult } from 'lit/html.js';
import type { Choice } from '../conversation/message.ts';
import type { Owner } from '../conversation/owner.ts';
import type { State } from '../conversation/state.ts';
import type * as Later from '../later.ts';
import type { Strings } from '../locales/strings.ts';

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
  later: typeof Later | null;
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

/** Clock time as the visitor reads it: "14:02". */
export function clock(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(at);
}
