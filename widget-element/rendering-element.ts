import { render } from 'lit/html.js';

type Setting = string | boolean;

/** Which settings changed since the last drawing, with what they were; all of them the first time. */
export type Changed = ReadonlyMap<string, Setting | undefined>;

/** "base-url" for `baseUrl`, "open" for `isOpen`. */
function attributeOf(name: string): string {
  return name.replace(/^isO/, 'o').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * An element whose settings are attributes and properties alike, and which draws Lit templates into its shadow
 * tree, once for all changes that are made together. This is the little that the widget needs of Lit's own element,
 * whose size every visitor of a page would pay for.
 */
export abstract class RenderingElement extends HTMLElement {
  /** By property name, with the value it has while nothing is set: text or, for an attribute without value, false. */
  static readonly settings: Readonly<Record<string, Setting>> = {};
  /** Those a page's styles may look for as attributes. */
  static readonly reflected: readonly string[] = [];

  static get observedAttributes(): string[] {
    // Asked for once, when the element is defined: as good a moment as any to make the properties.
    return Object.keys(this.settings).map((name) => {
      Object.defineProperty(this.prototype, name, {
        get(this: RenderingElement) {
          return this.#values[name];
        },
        set(this: RenderingElement, value: unknown) {
          this.#set(name, value);
        },
      });
      return attributeOf(name);
    });
  }

  readonly renderRoot: ShadowRoot = this.attachShadow({ mode: 'open' });
  readonly #values: Record<string, Setting> = {};
  #changed = new Map<string, Setting | undefined>();
  #drawing: Promise<void> | null = null;

  constructor() {
    super();
    for (const [name, initial] of Object.entries(this.#settings)) {
      this.#changed.set(name, undefined);
      this.#values[name] = initial;
      // A page may have set the property before this script was here: then it hides ours.
      const early = Object.getOwnPropertyDescriptor(this, name);
      if (early && Reflect.deleteProperty(this, name)) this.#set(name, early.value);
    }
  }

  get #settings(): Readonly<Record<string, Setting>> {
    return (this.constructor as typeof RenderingElement).settings;
  }

  /** Before drawing: what it asks for is part of this drawing. */
  protected abstract willUpdate(changed: Changed): void;
  protected abstract render(): unknown;
  /** After drawing. */
  protected abstract updated(changed: Changed): void;

  connectedCallback(): void {
    this.requestUpdate();
  }

  /** A page that moves it by `moveBefore` takes nothing away: without this it would be taken out and put in again. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(attribute: string, _before: string | null, value: string | null): void {
    const name = Object.keys(this.#settings).find((one) => attributeOf(one) === attribute) ?? '';
    this.#set(name, typeof this.#settings[name] === 'boolean' ? value !== null : value);
  }

  /** Draws again soon. */
  requestUpdate(): void {
    this.#drawing ??= Promise.resolve().then(() => {
      this.#draw();
    });
  }

  /** Settles when everything asked for is drawn. */
  get updateComplete(): Promise<void> {
    return this.#drawing ?? Promise.resolve();
  }

  #set(name: string, value: unknown): void {
    const initial = this.#settings[name];
    const before = this.#values[name];
    const next = typeof initial === 'boolean' ? Boolean(value) : String(value ?? initial);
    if (next === before) return;
    this.#values[name] = next;
    if (!this.#changed.has(name)) this.#changed.set(name, before);
    this.requestUpdate();
  }

  #draw(): void {
    const changed = this.#changed;
    try {
      // Away from the page there is nothing to see; back on it, everything is drawn.
      if (!this.isConnected) return;
      this.willUpdate(changed);
      this.#changed = new Map();
      for (const name of (this.constructor as typeof RenderingElement).reflected) {
        const value = this.#values[name];
        if (typeof value === 'boolean') this.toggleAttribute(attributeOf(name), value);
        else if (changed.has(name)) this.setAttribute(attributeOf(name), value ?? '');
      }
      render(this.render(), this.renderRoot, { host: this });
    } finally {
      this.#drawing = null;
    }
    this.updated(changed);
  }
}
