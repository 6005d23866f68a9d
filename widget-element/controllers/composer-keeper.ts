interface Host {
  readonly renderRoot: ShadowRoot;
  requestUpdate(): void;
}

interface Options {
  send(text: string): void;
  noteTyping(): void;
  /** Up in an empty composer: to the messages. */
  leaveUpwards(): void;
}

/** The text being written: Enter sends, Shift+Enter breaks the line, an input method is left alone. */
export class ComposerKeeper {
  filled = false;
  readonly #host: Host;
  readonly #options: Options;

  constructor(host: Host, options: Options) {
    this.#host = host;
    this.#options = options;
  }

  readonly onInput = (event: Event): void => {
    this.#options.noteTyping();
    this.#fill((event.target as HTMLTextAreaElement).value.trim() !== '');
  };

  readonly onSend = (): void => {
    const input = this.#host.renderRoot.querySelector<HTMLTextAreaElement>('.composer textarea');
    if (!input || input.value.trim() === '') return;
    this.#options.send(input.value);
    input.value = '';
    this.#fill(false);
    input.focus();
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    // 229: the key belongs to an input method that is still composing.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.onSend();
    } else if (event.key === 'ArrowUp' && (event.target as HTMLTextAreaElement).value === '') {
      event.preventDefault();
      this.#options.leaveUpwards();
    }
  };

  #fill(filled: boolean): void {
    if (filled === this.filled) return;
    this.filled = filled;
    this.#host.requestUpdate();
  }
}
