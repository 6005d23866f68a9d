import type { VisitorStore } from '../connection/visitor-store.ts';
import type { ComposerKeeper } from './composer-keeper.ts';
import type { DialogKeeper } from './dialog-keeper.ts';

/**
 * The panel is found as it was left: on the next page of this tab, or the same one again, it is open if it was, with
 * the words that were being written. On a small screen, where it covers the page, it opens again on the same page
 * only: who follows an answer's link there wants to see where it leads.
 */
export class AsLeft {
  readonly #host: { isOpen: boolean };
  readonly #composer: ComposerKeeper;
  readonly #dialog: DialogKeeper;
  #store: VisitorStore | null = null;

  constructor(host: { isOpen: boolean }, composer: ComposerKeeper, dialog: DialogKeeper) {
    this.#host = host;
    this.#composer = composer;
    this.#dialog = dialog;
  }

  /** Finds the panel as it was left, where this chat was not followed before. */
  follow(store: VisitorStore): void {
    const isKnown = this.#store?.key === store.key;
    this.#store = store;
    if (!isKnown) this.find();
  }

  /** What the visitor did last, on whichever page, is what holds; it takes nobody's focus. */
  find(): void {
    const left = this.#store?.left;
    if (!left) return;
    this.#dialog.leaveFocus();
    this.#host.isOpen = left.at !== '' && (!this.#dialog.isSmall || left.at === location.pathname);
    this.#composer.put(left.draft);
  }

  keep(): void {
    this.#store?.leave(this.#host.isOpen ? location.pathname : '', this.#composer.text);
  }
}
