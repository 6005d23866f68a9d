import { html, nothing, type TemplateResult } from 'lit';
import type { BotDetail } from '../../agent-bot/http/api.ts';
import type { KnowledgeState } from '../../agent-bot/http/knowledge-api.ts';
import type { Api, ApiError } from '../api-client.ts';
import { amount } from '../guardrails/summary.ts';
import { PanelElement, asApiError, failure } from '../panel-element.ts';
import { EVENTS } from '../panel-events.ts';
import { sourceFields } from './source-fields.ts';

type Entry = KnowledgeState['entries'][number];
type Source = NonNullable<Entry['sources']>[number];

/** An entry being written. The page keeps it: this form moves into a sheet when the window gets narrow. */
export interface EntryEdit {
  /** Null: a new one. */
  id: string | null;
  title: string;
  /** One phrasing a line. */
  phrasings: string;
  answer: string;
  sources: readonly Source[];
  smallTalk: boolean;
}

/** An edit that changes nothing yet. */
export function editOf({ id, title = '', questions, answer, sources = [], smallTalk }: Entry): EntryEdit {
  return { id, title, phrasings: questions.join('\n'), answer, sources, smallTalk: smallTalk === true };
}

/** A new entry. */
export const NEW_ENTRY: EntryEdit = {
  id: null,
  title: '',
  phrasings: '',
  answer: '',
  sources: [],
  smallTalk: false,
};

/** With fewer an entry recognises little. */
const GOOD_PHRASINGS = 10;

/** What stands on each line, without empty lines. A line break within a phrasing is a space, as in the form. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * An entry, to be written: its answer and sources are live for the next message; its title and phrasings, which it is
 * recognised by, when they are trained.
 */
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
    this.querySelector<HTMLElement>(this.edit.id === null ? 'input' : '#entry-answer')?.focus();
  }

  #edited(change: Partial<EntryEdit>): void {
    this.onEdit({ ...this.edit, ...change });
  }

  readonly #save = (event: Event): void => {
    event.preventDefault();
    const { phrasings, smallTalk, title, answer, sources } = this.edit;
    void this.#send({ title, questions: linesOf(phrasings), answer, sources, small_talk: smallTalk });
  };

  readonly #remove = (): void => {
    const name = this.edit.title || 'this entry';
    if (confirm(`Remove “${name}”? The bot no longer answers from it when that is trained.`))
      void this.#send(null);
  };

  async #send(entry: object | null): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.error = null;
    try {
      const { id } = this.edit;
      const path = `bots/${String(this.bot.id)}/knowledge/change`;
      const state = await this.api.send<KnowledgeState>('POST', path, { id, entry, version: this.version });
      const trains = state.asked?.ended_at === null;
      this.tell(
        EVENTS.say,
        trains
          ? 'Saved. The bot is trained with it now'
          : 'The corrected answer is live for the next message',
      );
      this.onSaved(state);
    } catch (thrown) {
      this.error = asApiError(thrown);
    } finally {
      this.busy = false;
    }
  }

  override render(): unknown {
    const { id, title, answer, sources, smallTalk } = this.edit;
    return html`<form class="stack" @submit=${this.#save}>
      <div class="field">
        <label class="label" for="entry-title">Title</label>
        <input
          class="input"
          id="entry-title"
          dir="auto"
          maxlength="300"
          aria-describedby="entry-title-hint"
          .value=${title}
          @input=${(event: Event) => {
            this.#edited({ title: (event.target as HTMLInputElement).value });
          }}
        />
        <p class="small faint" id="entry-title-hint">
          Visitors choose it where the bot asks what they mean. Left empty, it is the first phrasing.
        </p>
      </div>
      ${this.#phrasings()}
      <div class="field">
        <label class="label" for="entry-answer">Answer</label>
        <textarea
          class="textarea textarea--tall"
          id="entry-answer"
          dir="auto"
          required
          maxlength="20000"
          .value=${answer}
          @input=${(event: Event) => {
            this.#edited({ answer: (event.target as HTMLTextAreaElement).value });
          }}
        ></textarea>
      </div>
      ${sourceFields(sources, (changed) => {
        this.#edited({ sources: changed });
      })}
      <label class="row">
        <input
          type="checkbox"
          .checked=${smallTalk}
          @change=${(event: Event) => {
            this.#edited({ smallTalk: (event.target as HTMLInputElement).checked });
          }}
        />
        <span>Small talk: never offered as a choice, and nobody is asked whether it helped</span>
      </label>
      ${this.error ? failure(this.error) : nothing}
      <div class="row wrap">
        <button class="button button--primary" type="submit" aria-disabled=${this.busy}>Save</button>
        <button class="button" type="button" @click=${this.onCancel}>Cancel</button>
        ${
          id === null
            ? nothing
            : html`<button
                class="button button--quiet"
                type="button"
                aria-disabled=${this.busy}
                @click=${this.#remove}
              >
                Remove entry
              </button>`
        }
      </div>
    </form>`;
  }

  #phrasings(): TemplateResult {
    const { phrasings } = this.edit;
    const number = linesOf(phrasings).length;
    return html`<div class="field">
      <label class="label" for="entry-phrasings">Phrasings, one a line</label>
      <textarea
        class="textarea textarea--tall"
        id="entry-phrasings"
        dir="auto"
        required
        aria-describedby="entry-phrasings-hint"
        .value=${phrasings}
        @input=${(event: Event) => {
          this.#edited({ phrasings: (event.target as HTMLTextAreaElement).value });
        }}
      ></textarea>
      <p class="small faint" id="entry-phrasings-hint">
        As your visitors write it, short and long.
        ${amount(number, 'phrasing', 'phrasings')}${number < GOOD_PHRASINGS ? `; ${String(GOOD_PHRASINGS)} are a good start` : ''}.
      </p>
    </div>`;
  }
}

customElements.define('baton-entry-editor', EntryEditor);
