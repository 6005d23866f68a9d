interface Host {
  isOpen: boolean;
  readonly renderRoot: ShadowRoot;
  requestUpdate(): void;
}

/** Below this the panel is a page of its own. Same limit as in `styles/adapt.ts`. */
const SMALL = '(max-width: 479.98px)';

/**
 * Shows the panel as what fits: beside the page, which stays usable, or on small screens as a modal dialog, where
 * the browser keeps the focus inside. Brings the focus in on opening and back on closing.
 */
export class DialogKeeper {
  readonly #host: Host;
  readonly #media = matchMedia(SMALL);
  #shown: 'no' | 'beside' | 'modal' = 'no';
  #cameFrom: Element | null = null;
  #first = true;

  constructor(host: Host) {
    this.#host = host;
  }

  /** There is room for the panel alone. */
  get isSmall(): boolean {
    return this.#media.matches;
  }

  /** The panel is not the visitor's to be opened next: where the focus is it stays. */
  leaveFocus(): void {
    this.#first = true;
  }

  readonly focusLog = (): void => {
    this.#host.renderRoot.querySelector<HTMLElement>('.log')?.focus({ preventScroll: true });
  };

  /** Until the signal says that the host is gone. */
  connected(signal: AbortSignal): void {
    const again = (): void => {
      this.#host.requestUpdate();
    };
    this.#media.addEventListener('change', again, { signal });
    visualViewport?.addEventListener('resize', this.#fit, { signal });
    visualViewport?.addEventListener('scroll', this.#fit, { signal });
  }

  /** A keyboard on the screen covers a page without making it smaller: the modal panel is what is left to see. */
  readonly #fit = ({ target }: Event): void => {
    const { height, offsetTop, scale } = target as VisualViewport;
    const style = this.#host.renderRoot.querySelector('dialog')?.style;
    // Who magnifies wants to see a part.
    if (scale > 1) return;
    style?.setProperty('--_height', `${height}px`);
    style?.setProperty('--_top', `${offsetTop}px`);
  };

  /** Back on the page it is shown anew, as what fits then. */
  disconnected(): void {
    this.#shown = 'no';
    this.leaveFocus();
    this.#host.renderRoot.querySelector('dialog')?.close();
  }

  updated(): void {
    const dialog = this.#host.renderRoot.querySelector('dialog');
    if (!dialog) return;
    const wanted = !this.#host.isOpen ? 'no' : this.isSmall ? 'modal' : 'beside';
    if (wanted === this.#shown) {
      this.#first = false;
      return;
    }
    const opens = this.#shown === 'no';
    const hadFocus = this.#shown !== 'no' && dialog.contains(this.#host.renderRoot.activeElement);
    // A panel that is open from the start takes nobody's focus.
    const takesFocus = opens ? !this.#first : hadFocus;
    if (opens) this.#cameFrom = document.activeElement;
    this.#first = false;
    this.#shown = wanted;
    if (dialog.open) dialog.close();
    if (wanted === 'modal') dialog.showModal();
    // show() would move the focus into the panel; the attribute alone does not.
    else if (wanted === 'beside') dialog.setAttribute('open', '');
    if (wanted !== 'no') {
      if (takesFocus) this.focusComposer();
    } else if (hadFocus) this.#focusBack();
  }

  /** To where the visitor writes, or to what stands in its place. */
  focusComposer(): void {
    const root = this.#host.renderRoot;
    (
      root.querySelector<HTMLElement>('.composer textarea:enabled') ??
      root.querySelector<HTMLElement>('.composer--end button, .log input')
    )?.focus();
  }

  /** After a tap on something that is gone now: to the composer, but without bringing up a phone's keyboard. */
  settleFocus(): void {
    if (matchMedia('(pointer: coarse)').matches) this.focusLog();
    else this.focusComposer();
  }

  #focusBack(): void {
    const launcher = this.#host.renderRoot.querySelector<HTMLElement>('.launcher:not([hidden])');
    if (launcher) launcher.focus();
    else if (this.#cameFrom instanceof HTMLElement && this.#cameFrom.isConnected) this.#cameFrom.focus();
  }
}
