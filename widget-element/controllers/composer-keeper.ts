interface Host {
  readonly renderRoot: ShadowRoot;
  requestUpdate(): void;
}

interface Options {
  send(text: string): void;
  /** The visitor is writing: it is another text than before. */
  written(): void;
  /** Up in an empty composer: to the messages. */
  leaveUpwards(): void;
}

/** The text being written: Enter sends, Shift+Enter breaks the line, an input method is left alone. */
export class ComposerKeeper {
  /** Also while the field is not there: after the end of a chat another is asked for first. */
  text = '';
  #input: HTMLTextAreaElement | null = null;
  readonly #host: Host;
  readonly #options: Options;

  constructor(host: Host, options: Options) {
    this.#host = host;
    this.#options = options;
  }

  get filled(): boolean {
    return this.text.trim() !== '';
  }

  /** Puts a text in the place of the one being written. */
  put(text: string): void {
    this.text = text;
    this.#input = null;
    this.#host.requestUpdate();
  }

  /** After drawing: a field that is new holds what was being written. */
  updated(): void {
    const input = this.#host.renderRoot.querySelector<HTMLTextAreaElement>('.composer textarea');
    if (input && input !== this.#input) input.value = this.text;
    this.#input = input;
  }

  readonly onInput = (event: Event): void => {
    const { filled } = this;
    this.text = (event.target as HTMLTextAreaElement).value;
    this.#options.written();
    if (filled !== this.filled) this.#host.requestUpdate();
  };

  readonly onSend = (): void => {
    const { filled, text } = this;
    if (!filled) return;
    this.put('');
    this.#options.send(text);
    this.#host.renderRoot.querySelector<HTMLTextAreaElement>('.composer textarea')?.focus();
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
}
