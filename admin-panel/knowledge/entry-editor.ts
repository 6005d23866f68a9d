import { html, nothing, type TemplateResult } from 'lit';
import type { BotDetail } from '../../agent-bot/http/api.ts';
import type { KnowledgeState } from '../../agent-bot/http/knowledge-api.ts';
import type { Api, ApiError } from '../api-client.ts';
import { icon } from '../icons.ts';
import { PanelElement, asApiError, failure } from '../panel-element.ts';
import { EVENTS } from '../panel-events.ts';

type Entry = KnowledgeState['entries'][number];
type Source = NonNullable<Entry['sources']>[number];

/** An entry being corrected. The page keeps it: this form moves into a sheet when the window gets narrow. */
export interface EntryEdit {
  id: string;
  answer: string;
  sources: readonly Source[];
}

/** An edit that changes nothing yet. */
export function editOf({ id, answer, sources = [] }: Entry): EntryEdit {
  return { id, answer, sources };
}

/** As many as the service takes. */
const MOST_SOURCES = 5;

/** Answer and sources of an entry, to be corrected: live for the next message, nothing is trained. */
export class EntryEditor extends PanelElement {
  static override properties = {
    api: { attribute: false },
    bot: { attribute: false },
    edit: { attribute: false },
    version: { attribute: false },
    onEdit: { attribute: false },
    onSaved: { attribute: false },
    onCancel: { attribute: false },
    busy: { state: true },
    error: { state: true },
  };
  declare api: Api;
  declare bot: BotDetail;
  declare edit: EntryEdit;
  /** The version the entry is of. */
  declare version: number;
  declare onEdit: (edit: EntryEdit) => void;
  declare onSaved: (state: KnowledgeState) => void;
  declare onCancel: () => void;
  declare busy: boolean;
  declare error: ApiError | null;

  constructor() {
    super();
    this.busy = false;
    this.error = null;
  }

  protected override firstUpdated(): void {
    this.querySelector('textarea')?.focus();
  }

  #edited(change: Partial<EntryEdit>): void {
    this.onEdit({ ...this.edit, ...change });
  }

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    this.error = null;
    try {
      const body = { ...this.edit, version: this.version };
      const path = `bots/${String(this.bot.id)}/knowledge/correct`;
      const state = await this.api.send<KnowledgeState>('POST', path, body);
      this.tell(EVENTS.say, 'The corrected answer is live for the next message');
      this.onSaved(state);
    } catch (thrown) {
      this.error = asApiError(thrown);
    } finally {
      this.busy = false;
    }
  };

  #change(index: number, change: Partial<Source>): void {
    this.#edited({
      sources: this.edit.sources.map((source, n) => (n === index ? { ...source, ...change } : source)),
    });
  }

  override render(): unknown {
    const id = 'entry-answer';
    const { answer, sources } = this.edit;
    return html`<form class="stack" @submit=${this.#save}>
      <div class="field">
        <label class="label" for=${id}>Answer</label>
        <textarea
          class="textarea textarea--tall"
          id=${id}
          dir="auto"
          required
          maxlength="20000"
          .value=${answer}
          @input=${(event: Event) => {
            this.#edited({ answer: (event.target as HTMLTextAreaElement).value });
          }}
        ></textarea>
      </div>
      <fieldset class="stack">
        <legend class="label">Sources</legend>
        <p class="small muted">Pages the answer rests on. Visitors see them below it.</p>
        ${sources.map((source, index) => this.#source(source, index))}
        ${
          sources.length < MOST_SOURCES
            ? html`<span
                ><button
                  type="button"
                  class="link"
                  @click=${() => {
                    this.#edited({ sources: [...sources, { title: '', url: '' }] });
                  }}
                >
                  Add a source
                </button></span
              >`
            : nothing
        }
      </fieldset>
      ${this.error ? failure(this.error) : nothing}
      <div class="row">
        <button class="button button--primary" type="submit" aria-disabled=${this.busy}>Save</button>
        <button class="button" type="button" @click=${this.onCancel}>Cancel</button>
      </div>
    </form>`;
  }

  #source({ title, url }: Source, index: number): TemplateResult {
    const name = `source-${String(index)}`;
    return html`<div class="family">
      <div class="row">
        <b class="strong grow clip" dir="auto">${title || 'New source'}</b>
        <button
          type="button"
          class="icon-button"
          aria-label="Remove ${title || 'the new source'}"
          @click=${() => {
            this.#edited({ sources: this.edit.sources.filter((_, n) => n !== index) });
          }}
        >
          ${icon('close')}
        </button>
      </div>
      <div class="field">
        <label class="label" for="${name}-title">Title</label>
        <input
          class="input"
          id="${name}-title"
          dir="auto"
          required
          maxlength="200"
          .value=${title}
          @input=${(event: Event) => {
            this.#change(index, { title: (event.target as HTMLInputElement).value });
          }}
        />
      </div>
      <div class="field">
        <label class="label" for="${name}-url">Address</label>
        <input
          class="input"
          id="${name}-url"
          type="url"
          dir="ltr"
          required
          pattern="https?://.+"
          title="An address that begins with https:// or http://"
          maxlength="2000"
          .value=${url}
          @input=${(event: Event) => {
            this.#change(index, { url: (event.target as HTMLInputElement).value });
          }}
        />
      </div>
    </div>`;
  }
}

customElements.define('baton-entry-editor', EntryEditor);
