import { greetingOf, messageOf } from '../conversation/peeked.ts';
import type { State } from '../conversation/state.ts';
import type { Strings } from '../locales/strings.ts';
import { peek } from '../views/peek.ts';

interface Host {
  readonly renderRoot: ShadowRoot;
  isOpen: boolean;
  hideLauncher: boolean;
  greeting: string;
  suggestions: string;
  persist: string;
  needsConsent: boolean;
  requestUpdate(): void;
}

/** Where the last that was put away is remembered, for as long as the tab lives. */
const PUT_AWAY = 'chat-widget:put-away';

/** What the launcher shows beside itself: a page's greeting, or what came while nobody looked. Each can be put away. */
export class Peek {
  readonly #host: Host;
  readonly #send: (text: string) => void;
  /** Keys of what was put away. */
  readonly #away = new Set<string>();

  constructor(host: Host, send: (text: string) => void) {
    this.#host = host;
    this.#send = send;
    try {
      if (host.persist !== 'none') this.#away.add(sessionStorage.getItem(PUT_AWAY) ?? '');
    } catch {
      // Without storage it is shown on every page.
    }
  }

  /** Null where there is nothing to show. */
  draw(state: State, strings: Strings): unknown {
    const host = this.#host;
    if (host.isOpen || host.hideLauncher) return null;
    const shown = messageOf(state) ?? greetingOf(state, host.greeting, host.suggestions);
    if (shown === null || this.#away.has(shown.key)) return null;
    // Without consent there is nobody yet to send it.
    const replies = host.needsConsent ? [] : shown.replies;
    return peek({ ...shown, replies }, strings, {
      open: () => {
        host.isOpen = true;
      },
      reply: (text) => {
        host.isOpen = true;
        // The service recognises the whole sentence.
        this.#send(text === strings.talkToPerson ? strings.talkToPersonSentence : text);
      },
      dismiss: () => {
        this.#putAway(shown.key);
      },
    });
  }

  #putAway(key: string): void {
    this.#away.add(key);
    try {
      const { persist, needsConsent } = this.#host;
      if (persist !== 'none' && !needsConsent) sessionStorage.setItem(PUT_AWAY, key);
    } catch {
      // It is put away on this page.
    }
    this.#host.renderRoot.querySelector<HTMLElement>('.launcher')?.focus();
    this.#host.requestUpdate();
  }
}
