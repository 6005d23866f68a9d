import { asChatError, type ChatError } from '../connection/chat-error.ts';
import type { Session } from '../connection/session.ts';
import { backOff } from '../connection/timers.ts';
import { uploadFile } from '../connection/upload-file.ts';
import { loose, parseMessage } from '../conversation/message.ts';
import { newestId } from '../conversation/state.ts';
import type { Strings } from '../locales/strings.ts';
import { uploads } from '../views/uploads.ts';
import type { FileEntry as Entry } from './file-entry.ts';
import { FileLimits, type FileLimitsHost } from './file-limits.ts';
import { thumbnail } from './thumbnail.ts';

interface Host extends FileLimitsHost {
  readonly renderRoot: ShadowRoot;
  requestUpdate(): void;
}

/** Attempts without an answer while Chatwoot can be reached, before a file counts as not sent. */
const ATTEMPTS = 3;

/**
 * Files on their way: picked, pasted or dropped, sent one after the other as text is. While there is no connection
 * they wait, in the page's memory alone: a file may be larger than what a browser lets a page keep.
 */
export class Files {
  readonly #host: Host;
  readonly #session: () => Session | null;
  readonly #report: (error: ChatError) => void;
  readonly #limits: FileLimits;
  #entries: Entry[] = [];
  #busy = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** Messages that were found to be a file whose answer was lost. */
  readonly #found = new Set<number>();
  readonly #picker: HTMLInputElement;

  constructor(host: Host, session: () => Session | null, report: (error: ChatError) => void) {
    this.#host = host;
    this.#limits = new FileLimits(host);
    this.#session = session;
    this.#report = report;
    this.#picker = document.createElement('input');
    Object.assign(this.#picker, { type: 'file', multiple: true });
    this.#picker.onchange = () => {
      this.take(this.#picker.files);
      this.#picker.value = '';
    };
  }

  /** Asks the visitor which. Waits for nothing: a browser opens its picker only at once after a click. */
  pick(): void {
    void this.#limits.ask();
    this.#picker.accept = this.#limits.accept;
    this.#picker.click();
  }

  take(files: Iterable<File> | null): void {
    for (const file of files ?? []) {
      const entry: Entry = {
        file,
        problem: null,
        state: 'new',
        share: 0,
        picture: null,
        echoId: '',
        afterId: 0,
        uncertain: false,
        attempts: 0,
        cancel: () => {},
      };
      this.#entries = [...this.#entries, entry];
      if (file.type.startsWith('image/')) void this.#draw(entry);
    }
    this.#host.requestUpdate();
    void this.#judge();
  }

  async #judge(): Promise<void> {
    await this.#limits.ask();
    for (const entry of this.#entries) if (entry.state === 'new') this.#become(entry, 'waiting');
    this.#refuse();
    await this.#flush();
  }

  /** Something happened to the chat; `echoId`: of a message that was heard, which comes before its upload's answer. */
  follow(echoId: string | undefined): void {
    const heard = this.#entries.find((one) => one.echoId !== '' && one.echoId === echoId);
    if (heard) this.#remove(heard);
    void this.#flush();
  }

  /** Somebody else begins a chat here: what was to be sent is nobody's. */
  forget(): void {
    for (const { cancel } of this.#entries) cancel();
    this.#entries = [];
    this.#host.requestUpdate();
  }

  async #flush(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      for (;;) {
        const entry = this.#entries.find((one) => one.state === 'waiting');
        const session = this.#session();
        if (!entry || session === null || session.state.connection === 'offline') return;
        await this.#limits.ask();
        this.#refuse();
        if (entry.state !== 'waiting' || !this.#entries.includes(entry)) continue;
        if (!(await this.#deliver(entry, session))) return;
      }
    } finally {
      this.#busy = false;
    }
  }

  /** What waits may be too much by what the service has said since. */
  #refuse(): void {
    for (const entry of this.#entries) {
      if (entry.state !== 'waiting') continue;
      entry.problem = this.#limits.refusal(entry.file);
      if (entry.problem !== null) this.#become(entry, 'refused');
    }
  }

  /** Whether to go on with the next one. */
  async #deliver(entry: Entry, session: Session): Promise<boolean> {
    clearTimeout(this.#pause);
    try {
      const url = await session.messagesUrl();
      if (entry.uncertain && (await this.#arrived(entry, session))) return true;
      // Taken away meanwhile.
      if (!this.#entries.includes(entry)) return true;
      entry.echoId ||= session.uniqueId();
      entry.afterId ||= newestId(session.state);
      this.#become(entry, 'sending');
      const { done, cancel } = uploadFile(url, entry.file, entry.echoId, (share) => {
        entry.share = share;
        this.#host.requestUpdate();
      });
      entry.cancel = cancel;
      const message = parseMessage(await done);
      this.#remove(entry);
      if (message) session.take(message, entry.echoId);
      return true;
    } catch (thrown) {
      return this.#failed(entry, session, asChatError(thrown));
    }
  }

  #failed(entry: Entry, session: Session, error: ChatError): boolean {
    if (!this.#entries.includes(entry)) return true;
    entry.uncertain ||= error.status === 0 || error.status >= 500;
    entry.attempts += 1;
    const away = !navigator.onLine || session.state.connection === 'offline';
    if (error.isTransient && (away || entry.attempts < ATTEMPTS)) {
      this.#become(entry, 'waiting');
      // Finds out whether Chatwoot can be reached at all, and says so where it cannot.
      if (!away) session.wake();
      this.#pause = setTimeout(() => void this.#flush(), backOff(entry.attempts, Math.random()));
      return false;
    }
    entry.attempts = 0;
    this.#become(entry, 'failed');
    this.#report(error);
    return true;
  }

  /** Whether Chatwoot has it, although its answer was lost: its list knows no echo ids, but sizes. */
  async #arrived(entry: Entry, session: Session): Promise<boolean> {
    await session.refresh();
    const found = session.state.messages.find(
      ({ author, files, id }) =>
        author === 'visitor' &&
        id > entry.afterId &&
        !this.#found.has(id) &&
        Number(loose(files[0])['file_size']) === entry.file.size,
    );
    if (!found) return false;
    this.#found.add(found.id);
    this.#remove(entry);
    return true;
  }

  async #draw(entry: Entry): Promise<void> {
    entry.picture = await thumbnail(entry.file);
    this.#host.requestUpdate();
  }

  #become(entry: Entry, state: Entry['state']): void {
    entry.state = state;
    entry.share = 0;
    this.#host.requestUpdate();
  }

  #remove(entry: Entry): void {
    this.#entries = this.#entries.filter((one) => one !== entry);
    this.#host.requestUpdate();
  }

  /** Above the composer. */
  readonly view = (strings: Strings, locale: string): unknown =>
    uploads(this.#entries, this.#limits.maxSize, strings, locale, {
      again: (entry) => {
        this.#become(entry, 'waiting');
        void this.#flush();
      },
      drop: (entry) => {
        this.#remove(entry);
        entry.cancel();
        this.#host.renderRoot.querySelector<HTMLElement>('.attach')?.focus();
      },
    });
}
