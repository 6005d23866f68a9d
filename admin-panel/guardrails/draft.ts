import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Guardrails } from '../../agent-bot/guardrails/schema.ts';
import type {
  DraftConflict,
  DraftState,
  GuardrailsSchema,
  GuardrailsState,
} from '../../agent-bot/http/guardrails-api.ts';
import type { ApiError, Api } from '../api-client.ts';
import { asApiError } from '../panel-element.ts';
import { changesBetween, same, type Change } from './changes.ts';

/** Edits are saved this long after the last one. */
const SAVE_AFTER_MS = 800;

/**
 * The draft being edited: saves itself shortly after each edit, keeps edits through errors, and when somebody else
 * was faster leaves the choice to the person. `onUnsaved` hears whether leaving would lose something.
 */
export class GuardrailsDraft implements ReactiveController {
  state: GuardrailsState | null = null;
  schema: GuardrailsSchema | null = null;
  loadError: ApiError | null = null;
  saving = false;
  saveError: ApiError | null = null;
  /** Set when somebody else changed the draft meanwhile; null inside means: it is gone. */
  conflict: { theirs: DraftState | null; message: string } | null = null;
  /** Counts how often the fields have to be made anew, because what was typed into them no longer counts. */
  dropped = 0;
  readonly #host: ReactiveControllerHost;
  readonly #onUnsaved: (unsaved: boolean) => void;
  #api: Api | null = null;
  #bot = 0;
  #edited: Guardrails | null = null;
  readonly #invalid = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(host: ReactiveControllerHost, onUnsaved: (unsaved: boolean) => void) {
    this.#host = host;
    this.#onUnsaved = onUnsaved;
    host.addController(this);
  }

  hostDisconnected(): void {
    if (this.#edited && this.#invalid.size === 0 && !this.conflict) void this.save();
  }

  /** Fetches draft, live version and form. */
  async load(api: Api, bot: number): Promise<void> {
    this.#api = api;
    this.#bot = bot;
    this.loadError = null;
    try {
      const [state, schema] = await Promise.all([
        api.get<GuardrailsState>(this.#path('draft')),
        api.get<GuardrailsSchema>(this.#path('schema')),
      ]);
      this.state = state;
      this.schema = schema;
    } catch (thrown) {
      this.loadError = asApiError(thrown);
    }
    this.#host.requestUpdate();
  }

  /** What the page shows: our edits, else the draft, else what is live. */
  get current(): Guardrails {
    const { state, schema } = this;
    const shown = this.#edited ?? state?.draft?.settings ?? this.live ?? schema?.defaults;
    if (!shown) throw new Error('The draft is not loaded yet.');
    return shown;
  }

  get live(): Guardrails | null {
    return this.state?.live?.settings ?? null;
  }

  /** What a publication would change; a bot that never published starts from our defaults. */
  get changes(): Change[] {
    if (!this.schema) return [];
    return changesBetween(this.live ?? this.schema.defaults, this.current, this.schema);
  }

  /** The number the draft would be published under. */
  get version(): number {
    return this.state?.next_version ?? 1;
  }

  get unsaved(): boolean {
    return this.#edited !== null || this.#invalid.size > 0;
  }

  /** Takes an edit and saves it soon. */
  change(next: Guardrails): void {
    if (same(next, this.current)) return;
    this.#edited = next;
    this.saveError = null;
    clearTimeout(this.#timer);
    if (!this.conflict) this.#timer = setTimeout(() => void this.save(), SAVE_AFTER_MS);
    this.#told();
  }

  /** A field holds something that cannot be saved, or no longer. */
  mark(field: string, invalid: boolean): void {
    if (invalid === this.#invalid.has(field)) return;
    if (invalid) this.#invalid.add(field);
    else this.#invalid.delete(field);
    this.#told();
  }

  /** The fields are left: what stands in them and cannot be saved goes with them. */
  leaveFields(): void {
    if (this.#invalid.size === 0) return;
    this.#invalid.clear();
    this.dropped += 1;
    this.#told();
  }

  /** Saves now; `force` makes a draft even where nothing was edited. Saves run one after the other. */
  save(options: { force?: boolean } = {}): Promise<void> {
    clearTimeout(this.#timer);
    this.#running = this.#running.then(() => this.#save(options.force ?? false));
    return this.#running;
  }

  async #save(force: boolean): Promise<void> {
    if (!this.#api || !this.state || this.conflict || (!this.#edited && !force)) return;
    const settings = this.current;
    this.saving = true;
    this.#told();
    try {
      const revision = this.state.draft?.revision ?? 0;
      this.state = await this.#api.send<GuardrailsState>('PUT', this.#path('draft'), { settings, revision });
      // An edit made meanwhile stays ours and is saved next.
      if (this.#edited === settings) this.#edited = null;
      else if (this.#edited) this.#timer = setTimeout(() => void this.save(), SAVE_AFTER_MS);
      this.saveError = null;
    } catch (thrown) {
      this.#failed(thrown);
    } finally {
      this.saving = false;
      this.#told();
    }
  }

  /** Drops the draft: back to what is live. */
  async discard(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running;
    this.#edited = null;
    this.#invalid.clear();
    this.dropped += 1;
    const draft = this.state?.draft;
    if (!this.#api || !draft) {
      this.#told();
      return;
    }
    try {
      this.state = await this.#api.send<GuardrailsState>('DELETE', this.#path('draft'), {
        revision: draft.revision,
      });
    } catch (thrown) {
      this.#failed(thrown);
    }
    this.#told();
  }

  /** Publishes; the error is for the dialog. */
  async publish(note: string): Promise<void> {
    const draft = this.state?.draft;
    if (!this.#api || !draft) return;
    try {
      this.state = await this.#api.send<GuardrailsState>('POST', this.#path('publish'), {
        revision: draft.revision,
        live_version: this.state?.live?.version ?? 0,
        note,
      });
    } catch (thrown) {
      // What would change is another thing now: the dialog shows it.
      if (asApiError(thrown).code === 'live_changed') await this.#reload();
      else this.#failed(thrown);
      throw thrown;
    }
    this.#told();
  }

  /** After a conflict: their draft in place of ours. */
  takeTheirs(): void {
    if (!this.conflict || !this.state) return;
    this.state = { ...this.state, draft: this.conflict.theirs };
    this.#edited = null;
    this.#invalid.clear();
    this.dropped += 1;
    this.conflict = null;
    void this.#reload();
  }

  /** After a conflict: ours over theirs. */
  async keepMine(): Promise<void> {
    if (!this.conflict || !this.state) return;
    this.#edited = this.current;
    this.state = { ...this.state, draft: this.conflict.theirs };
    this.conflict = null;
    await this.save();
  }

  #failed(thrown: unknown): void {
    const error = asApiError(thrown);
    if (error.code === 'draft_conflict') {
      const { theirs } = error.body as DraftConflict;
      this.conflict = { theirs, message: error.message };
      return;
    }
    this.saveError = error;
  }

  async #reload(): Promise<void> {
    if (this.#api) await this.load(this.#api, this.#bot);
    this.#told();
  }

  #told(): void {
    this.#onUnsaved(this.unsaved);
    this.#host.requestUpdate();
  }

  #path(what: string): string {
    return `bots/${String(this.#bot)}/guardrails/${what}`;
  }
}
