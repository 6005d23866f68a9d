import type * as Handoff from '../handoff.ts';
import type * as Paged from '../paged.ts';
import type * as Rich from '../rich.ts';
import { ownerOf } from '../conversation/owner.ts';
import type { State } from '../conversation/state.ts';
import { styleSheet } from '../styles/css.ts';
import type { PartViews } from '../views/context.ts';
import { firstIdOf } from '../views/rows.ts';
import type { QueueClock } from './queue-clock.ts';

interface Host {
  readonly renderRoot: ShadowRoot;
  requestUpdate(): void;
}

/** Before code that could not be fetched is asked for again. */
const AGAIN_MS = 4_000;
/** Content that few chats hold. */
const RICH: readonly string[] = ['cards', 'form', 'input_email', 'input_csat'];

/** Fetches what only some chats need, when one does. */
export class Parts implements PartViews {
  handoff: typeof Handoff | null = null;
  rich: typeof Rich | null = null;
  paged: typeof Paged | null = null;
  firstId = 0;
  readonly #host: Host;
  #clock: QueueClock | null = null;
  #fetchingRich = false;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Call after every change. */
  follow(state: State): void {
    const { facts, messages } = state;
    this.firstId = firstIdOf(state, this.firstId);
    if (facts?.gate || facts?.hours) this.loadHandoff().catch(() => {});
    if (state.hasEarlier && this.paged === null) void this.#loadPaged();
    if (messages.some((message) => RICH.includes(message.kind))) void this.#loadRich();
  }

  /** What a visitor who waits needs. Rejects when it could not be fetched. */
  async loadHandoff(): Promise<typeof Handoff> {
    const handoff = this.handoff ?? (await import('../handoff.ts'));
    if (this.handoff === null) {
      this.#adopt(handoff.queueStyles);
      this.handoff = handoff;
      this.#clock = new handoff.QueueClock(this.#host);
    }
    return handoff;
  }

  async #loadRich(): Promise<void> {
    if (this.rich !== null || this.#fetchingRich) return;
    this.#fetchingRich = true;
    try {
      const rich = await import('../rich.ts');
      this.#adopt(rich.richStyles);
      this.rich = rich;
    } catch {
      setTimeout(() => void this.#loadRich(), AGAIN_MS);
    }
    this.#fetchingRich = false;
  }

  /** Before it is needed: nobody waits for it, and without it a page above is only dearer to draw. */
  async #loadPaged(): Promise<void> {
    const paged = await import('../paged.ts').catch(() => null);
    this.paged ??= paged;
  }

  #adopt(styles: string): void {
    this.#host.renderRoot.adoptedStyleSheets.push(styleSheet(styles));
    this.#host.requestUpdate();
  }

  /** After drawing. */
  updated(isOpen: boolean, state: State): void {
    const waits = ownerOf(state) === 'queued' || state.facts?.hours?.asked === true;
    this.#clock?.updated(isOpen && waits);
  }

  stop(): void {
    this.#clock?.stop();
  }
}
