import { html, nothing, type TemplateResult } from 'lit/html.js';
import { asChatError, type ChatError } from '../connection/chat-error.ts';
import type { Session } from '../connection/session.ts';
import { uploadFile } from '../connection/upload-file.ts';
import { trimSlash } from '../connection/browser-environment.ts';
import { requestJson, type Fetch } from '../connection/request-json.ts';
import { list, loose, parseMessage, text } from '../conversation/message.ts';
import type { Strings } from '../locales/strings.ts';

interface Host {
  readonly renderRoot: ShadowRoot;
  readonly serviceUrl: string;
  readonly inboxIdentifier: string;
  /** What the page allows, in megabytes; empty for all that the bot's settings allow. */
  readonly maxFileSize: string;
  /** The same, as in the attribute `accept` of a file field. */
  readonly fileTypes: string;
  requestUpdate(): void;
}

interface Entry {
  file: File;
  /** From 0 to 1. */
  share: number;
  /** Why it was not sent; empty while it is on its way. */
  problem: 'none' | 'size' | 'type' | 'network';
  picture: HTMLCanvasElement | null;
  echoId: string;
  cancel(): void;
}

const SMALL = 40;

/** What the bot's settings allow. */
interface Limits {
  enabled: boolean;
  megabytes: number;
  types: string;
}

/** Until the service has said, or where it cannot be asked. */
const OURS: Limits = {
  enabled: true,
  megabytes: 10,
  types: 'image/*,audio/*,video/*,application/pdf,text/plain,.csv,.docx,.xlsx,.zip',
};

/** Reads the bot's settings: nothing of them is trusted to have its shape. */
export function parseLimits(value: unknown): Limits {
  const files = loose(loose(value)['files']);
  const types = list(files['types']).map(text).filter(Boolean);
  return {
    enabled: files['enabled'] !== false,
    megabytes: Number(files['max_megabytes']) || OURS.megabytes,
    types: types.join() || OURS.types,
  };
}

/** A visitor who has picked a file waits no longer than this for what the service says, milliseconds. */
const PATIENCE_MS = 3_000;

const askBriefly: Fetch = (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });

/** Whether a file is of one of the types: `image/*`, `application/pdf`, `.csv`. */
export function isOfType(file: { name: string; type: string }, types: string): boolean {
  return types
    .split(',')
    .map((type) => type.trim().toLowerCase())
    .some((type) =>
      type.startsWith('.')
        ? file.name.toLowerCase().endsWith(type)
        : type.endsWith('/*')
          ? file.type.startsWith(type.slice(0, -1))
          : file.type === type,
    );
}

/** Files on their way: picked, pasted or dropped, with how far they have come, and why one was not taken. */
export class Files {
  readonly #host: Host;
  readonly #session: () => Session | null;
  readonly #report: (error: ChatError) => void;
  #entries: Entry[] = [];
  #limits = OURS;
  #asked: Promise<void> | null = null;
  readonly #picker: HTMLInputElement;

  constructor(host: Host, session: () => Session | null, report: (error: ChatError) => void) {
    this.#host = host;
    this.#session = session;
    this.#report = report;
    this.#picker = document.createElement('input');
    Object.assign(this.#picker, { type: 'file', multiple: true });
    this.#picker.onchange = () => {
      this.take(this.#picker.files);
      this.#picker.value = '';
    };
  }

  /** Asks the service what may be sent, until it has said. */
  #ask(): Promise<void> {
    return (this.#asked ??= this.#askService().catch(() => {
      this.#asked = null;
    }));
  }

  async #askService(): Promise<void> {
    const { serviceUrl, inboxIdentifier } = this.#host;
    if (serviceUrl === '') return;
    const address = `${trimSlash(serviceUrl)}/visitor/bot?inbox_identifier=${encodeURIComponent(inboxIdentifier.trim())}`;
    this.#limits = parseLimits(await requestJson(askBriefly, 'GET', address));
  }

  /** In bytes. A page may allow less, never more. */
  get #maxSize(): number {
    return Math.min(Number(this.#host.maxFileSize) || Infinity, this.#limits.megabytes) * 1_000_000;
  }

  #takes(file: File): boolean {
    const { enabled, types } = this.#limits;
    return enabled && isOfType(file, types) && isOfType(file, this.#host.fileTypes || types);
  }

  /** Asks the visitor which. Waits for nothing: a browser opens its picker only at once after a click. */
  pick(): void {
    void this.#ask();
    this.#picker.accept = this.#host.fileTypes || this.#limits.types;
    this.#picker.click();
  }

  take(files: Iterable<File> | null): void {
    for (const file of files ?? []) {
      const entry: Entry = { file, share: 0, problem: 'none', picture: null, echoId: '', cancel: () => {} };
      this.#entries = [...this.#entries, entry];
      void this.#begin(entry);
      if (file.type.startsWith('image/')) void this.#draw(entry);
    }
    this.#host.requestUpdate();
  }

  async #begin(entry: Entry): Promise<void> {
    await this.#ask();
    // Given up meanwhile.
    if (!this.#entries.includes(entry)) return;
    if (entry.file.size > this.#maxSize) entry.problem = 'size';
    else if (!this.#takes(entry.file)) entry.problem = 'type';
    else await this.#send(entry);
    this.#host.requestUpdate();
  }

  async #send(entry: Entry): Promise<void> {
    const session = this.#session();
    if (session === null) return;
    entry.problem = 'none';
    entry.share = 0;
    this.#host.requestUpdate();
    try {
      const url = await session.messagesUrl();
      const echoId = (entry.echoId = session.uniqueId());
      const { done, cancel } = uploadFile(url, entry.file, echoId, (share) => {
        entry.share = share;
        this.#host.requestUpdate();
      });
      entry.cancel = cancel;
      const message = parseMessage(await done);
      this.#remove(entry);
      if (message) session.take(message, echoId);
    } catch (thrown) {
      if (!this.#entries.includes(entry)) return;
      entry.problem = 'network';
      this.#report(asChatError(thrown));
      this.#host.requestUpdate();
    }
  }

  /** On a canvas: a page's policy may forbid pictures from other addresses than those it names. */
  async #draw(entry: Entry): Promise<void> {
    try {
      const bitmap = await createImageBitmap(entry.file, {
        resizeHeight: SMALL * 2,
        resizeQuality: 'medium',
      });
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
      entry.picture = canvas;
      this.#host.requestUpdate();
    } catch {
      // Not a picture after all, whatever it calls itself.
    }
  }

  /** The cable brings a message before the answer to its upload. */
  heard(echoId: string): void {
    const entry = this.#entries.find((one) => one.echoId !== '' && one.echoId === echoId);
    if (entry) this.#remove(entry);
  }

  #remove(entry: Entry): void {
    this.#entries = this.#entries.filter((one) => one !== entry);
    this.#host.requestUpdate();
  }

  #drop(entry: Entry): void {
    this.#remove(entry);
    entry.cancel();
    this.#host.renderRoot.querySelector<HTMLElement>('.attach')?.focus();
  }

  /** Above the composer. */
  readonly view = (strings: Strings, locale: string): TemplateResult | typeof nothing => {
    if (this.#entries.length === 0) return nothing;
    return html`<ul class="uploads" part="uploads">
      ${this.#entries.map((entry) => {
        const { file, picture, problem, share } = entry;
        return html`<li class="upload">
          ${picture}
          <div class="upload__what">
            <bdi class="upload__name">${file.name}</bdi>
            ${
              problem === 'none'
                ? html`<progress
                    max="1"
                    .value=${share}
                    aria-label=${strings.uploading(file.name)}
                  ></progress>`
                : html`<p class="alert-line" role="alert">${this.#why(problem, strings, locale)}</p>`
            }
          </div>
          ${
            problem === 'network'
              ? html`<button class="link-button" type="button" @click=${() => void this.#send(entry)}>
                  ${strings.tryAgain}
                </button>`
              : nothing
          }
          <button
            class="link-button"
            type="button"
            aria-label=${strings.removeFile(file.name)}
            @click=${() => {
              this.#drop(entry);
            }}
          >
            ${problem === 'none' ? strings.cancel : strings.remove}
          </button>
        </li>`;
      })}
    </ul>`;
  };

  #why(problem: Entry['problem'], strings: Strings, locale: string): string {
    if (problem === 'network') return strings.notSent;
    if (problem === 'type') return strings.wrongType;
    const megabytes = this.#maxSize / 1_000_000;
    const unit = {
      style: 'unit',
      unit: 'megabyte',
      numberingSystem: 'latn',
      maximumFractionDigits: 1,
    } as const;
    return strings.tooLarge(new Intl.NumberFormat(locale, unit).format(megabytes));
  }
}
