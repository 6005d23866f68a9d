import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { BotDetail } from '../../agent-bot/http/api.ts';
import type { KnowledgeState } from '../../agent-bot/http/knowledge-api.ts';
import type { Api, ApiError } from '../api-client.ts';
import { segmented } from '../controls/segmented.ts';
import { count } from '../format.ts';
import { amount } from '../guardrails/summary.ts';
import { icon } from '../icons.ts';
import { editOf, NEW_ENTRY, type EntryEdit } from '../knowledge/entry-editor.ts';
import { entryRow, entryView } from '../knowledge/entry-view.ts';
import { heldBack, knowledgeVersions, type VersionOptions } from '../knowledge/knowledge-versions.ts';
import { outcomeSentence, trainAgain, trainingRuns } from '../knowledge/train-again.ts';
import { trainingView } from '../knowledge/training-view.ts';
import { Loading, PanelElement, asApiError, empty, failure } from '../panel-element.ts';
import { EVENTS } from '../panel-events.ts';
import { routeTo } from '../router.ts';
import '../controls/inspector.ts';
import '../knowledge/entry-editor.ts';

/** Rows shown at once; ten thousand entries are found by searching. */
const SHOWN = 200;
/** How often a running training is looked at. */
const LOOK_MS = 1_000;
/** Of the phrasings of two entries this share is taken for the other: fewer are what remains where many are written. */
const WEAK_SHARE = 0.1;

type Filter = 'all' | 'weak' | 'unused';

/** What the bot may answer from, how training went, and its versions. */
export class KnowledgePage extends PanelElement {
  static override properties = {
    api: { attribute: false },
    bot: { attribute: false },
    item: { attribute: false },
    canEdit: { attribute: false },
    search: { state: true },
    filter: { state: true },
    training: { state: true },
    editing: { state: true },
    adding: { state: true },
    busy: { state: true },
    error: { state: true },
  };
  declare api: Api;
  declare bot: BotDetail;
  declare item: string | null;
  declare canEdit: boolean;
  declare search: string;
  declare filter: Filter;
  /** Training is asked for where there is no room for it beside the list. */
  declare training: boolean;
  /** The entry that is being written. */
  declare editing: EntryEdit | null;
  /** The form of a new entry is out: beside the list nothing is chosen then. */
  declare adding: boolean;
  declare busy: boolean;
  declare error: ApiError | null;
  readonly #knowledge = new Loading<KnowledgeState>(this);
  #watching: ReturnType<typeof setTimeout> | undefined;
  /** The version that what is being written changes. */
  #version = 0;
  /** Something of it is not saved. */
  #isTouched = false;

  constructor() {
    super();
    this.search = '';
    this.filter = 'all';
    this.training = false;
    this.editing = null;
    this.adding = false;
    this.busy = false;
    this.error = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('bot') as BotDetail | undefined;
    if (!changed.has('bot') || before?.id === this.bot.id) return;
    void this.#knowledge.load(() => this.api.get<KnowledgeState>(this.#path));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#watching);
  }

  protected override updated(): void {
    const { value } = this.#knowledge;
    const isRunning = value?.asked?.ended_at === null;
    if (isRunning && this.#watching === undefined) {
      this.#watching = setTimeout(() => void this.#look(), LOOK_MS);
    }
  }

  /** While a training runs: how far it is; at its end what came of it, which changes the whole page. */
  async #look(): Promise<void> {
    const path = this.#path;
    try {
      const state = await this.api.get<KnowledgeState>(path);
      // Another bot was chosen meanwhile.
      if (path !== this.#path) return;
      // What somebody writes meanwhile about an entry that stays as it was is no conflict.
      const before = this.#knowledge.value;
      if (before && this.editing && isSame(before, state, this.editing.id))
        this.#version = liveVersion(state);
      this.#knowledge.set(state);
      const { asked } = state;
      if (asked?.outcome) {
        this.tell(EVENTS.say, outcomeSentence(asked.outcome));
        this.tell(EVENTS.refresh);
      }
    } catch (thrown) {
      this.error = asApiError(thrown);
    } finally {
      this.#watching = undefined;
      this.requestUpdate();
    }
  }

  async #train(): Promise<void> {
    if (this.busy || this.#knowledge.value?.asked?.ended_at === null) return;
    this.busy = true;
    this.error = null;
    try {
      this.#knowledge.set(await this.api.send<KnowledgeState>('POST', `${this.#path}/train`));
    } catch (thrown) {
      this.error = asApiError(thrown);
    } finally {
      this.busy = false;
    }
  }

  get #path(): string {
    return `bots/${String(this.bot.id)}/knowledge`;
  }

  async #use(version: number): Promise<void> {
    if (this.busy || !confirm(`Answer from version ${String(version)}? It is live for the next message.`))
      return;
    this.busy = true;
    this.error = null;
    try {
      const state = await this.api.send<KnowledgeState>('POST', `${this.#path}/use`, { version });
      this.#knowledge.set(state);
      // Older code made it: its entries are trained again, and what came of it is told at the end.
      const isTrained = state.versions.some((one) => one.version === version && one.live);
      const what = isTrained ? 'is live' : 'is of an earlier Baton: its entries are trained again';
      this.tell(EVENTS.say, `Version ${String(version)} of the knowledge ${what}`);
      this.tell(EVENTS.refresh);
    } catch (thrown) {
      this.error = asApiError(thrown);
    } finally {
      this.busy = false;
    }
  }

  override render(): unknown {
    const { value } = this.#knowledge;
    const some = value !== null && value.entries.length > 0;
    return html`<main class="page">
      <header class="page__head">
        <div class="grow">
          <h1>Knowledge</h1>
          <p>
            What the bot may answer from${some ? `. ${amount(value.entries.length, 'entry', 'entries')}` : ''}
          </p>
        </div>
        ${
          some
            ? html`<button
                class="button narrow-only"
                @click=${() => {
                  this.training = true;
                }}
              >
                Training and versions
              </button>`
            : nothing
        }
        ${
          some
            ? html`<div class="search">
                ${icon('search')}<input
                  class="input"
                  type="search"
                  placeholder="Search entries"
                  aria-label="Search entries"
                  .value=${this.search}
                  @input=${(event: Event) => {
                    this.search = (event.target as HTMLInputElement).value;
                  }}
                />
              </div>`
            : nothing
        }
        ${
          value && this.canEdit
            ? html`<button
                class="button button--primary"
                @click=${() => {
                  if (!this.#write(NEW_ENTRY)) return;
                  // The entry that is shown gives way.
                  location.hash = routeTo(this.bot.id, 'knowledge');
                  this.adding = true;
                }}
              >
                New entry
              </button>`
            : nothing
        }
      </header>
      ${some ? this.#split(value) : html`<div class="page__body">${this.#knowledge.render((state) => this.#first(state))}</div>`}
    </main>`;
  }

  /** Before there is any entry. */
  #first(state: KnowledgeState): TemplateResult {
    const written = this.#written(null);
    if (written) return html`<div class="stack stack--form">${this.#editor(written)}</div>`;
    return html`<div class="stack">
      ${this.error ? failure(this.error) : nothing} ${trainingRuns(state)}
      ${empty(
        'The bot has nothing to answer from yet.',
        html`Write a first entry here, or import a file with <code>npm run baton -- knowledge import</code>;
          it is trained at once.`,
      )}
    </div>`;
  }

  #split(state: KnowledgeState): TemplateResult {
    const wanted = this.search.trim().toLowerCase();
    const weak = weakOnes(state);
    const unused = state.entries.filter((entry) => !state.use[entry.id]?.answered);
    const found = state.entries.filter(
      (entry) =>
        (this.filter === 'all' || (this.filter === 'weak' ? weak.has(entry.id) : unused.includes(entry))) &&
        (!wanted ||
          [entry.title ?? '', entry.answer, ...entry.questions].some((text) =>
            text.toLowerCase().includes(wanted),
          )),
    );
    const chosen = state.entries.find((entry) => entry.id === this.item) ?? null;
    const options: VersionOptions = {
      canEdit: this.canEdit,
      busy: this.busy,
      onUse: (version) => void this.#use(version),
    };
    return html`<div class="split">
      <div>
        <div class="pane stack stack--12 pane--top">
          ${this.error ? failure(this.error) : nothing} ${heldBack(state, options)}
          <span
            >${segmented<Filter>({
              name: 'entries',
              label: 'Entries shown',
              segments: [
                { value: 'all', label: `All ${count(state.entries.length)}` },
                { value: 'weak', label: `Weak ${count(weak.size)}` },
                { value: 'unused', label: `Unused ${count(unused.length)}` },
              ],
              value: this.filter,
              onChange: (filter) => {
                this.filter = filter;
              },
            })}</span
          >
        </div>
        <table class="table table--pad table--rows">
          <thead>
            <tr>
              <th scope="col">Entry</th>
              <th scope="col" class="num">Phrasings</th>
              <th scope="col" class="num">Answered</th>
              <th scope="col" class="num wide-only">Confidence</th>
              <th scope="col" class="num">Wrong</th>
            </tr>
          </thead>
          <tbody>
            ${found.slice(0, SHOWN).map((entry) => entryRow(state, this.bot.id, entry, entry.id === this.item))}
          </tbody>
        </table>
        ${found.length === 0 ? empty(wanted ? 'No entry has these words' : 'None of these', wanted ? 'Search looks at titles, phrasings and answers.' : 'All entries are shown under All.') : nothing}
        <p class="small faint pane">
          Answered, confidence (the median) and wrong cover 28 days. Wrong is of the answers that visitors and
          agents judged. Weak: few phrasings, or taken for
          another.${found.length > SHOWN ? ` Showing ${count(SHOWN)} of ${count(found.length)}: search for the others.` : ''}
        </p>
      </div>
      <baton-inspector
        .label=${chosen ? 'Entry' : this.adding ? 'New entry' : 'Training'}
        .open=${chosen !== null || this.training || this.adding}
        .content=${this.#beside(state, chosen, options)}
        @baton-close=${() => {
          this.training = false;
          this.adding = false;
          location.hash = routeTo(this.bot.id, 'knowledge');
        }}
      ></baton-inspector>
    </div>`;
  }

  #beside(state: KnowledgeState, chosen: Entry | null, options: VersionOptions): TemplateResult {
    const written = this.#written(chosen);
    if (written) return this.#editor(written);
    if (chosen === null) {
      const again = trainAgain(state, { ...options, onTrain: () => void this.#train() });
      return html`${trainingView(state, this.bot.id, again)} ${knowledgeVersions(state, options)}`;
    }
    const edit = (): void => void this.#write(editOf(chosen));
    return html`${trainingRuns(state)} ${entryView(state, this.bot.id, chosen, this.canEdit ? edit : null)}`;
  }

  /** What is being written of what is shown: the chosen entry, or a new one. */
  #written(chosen: Entry | null): EntryEdit | null {
    if (chosen === null && !this.adding) return null;
    return this.editing?.id === (chosen?.id ?? null) ? this.editing : null;
  }

  /** Begins to write, or goes on; asks before what was written elsewhere is dropped. */
  #write(edit: EntryEdit): boolean {
    if (this.editing?.id === edit.id) return true;
    if (this.#isTouched && !confirm('Leave the other entry without saving it?')) return false;
    const { value } = this.#knowledge;
    if (value) this.#version = liveVersion(value);
    this.#isTouched = false;
    this.editing = edit;
    return true;
  }

  /** Leaving with an edit is asked about. */
  #edit(edit: EntryEdit | null): void {
    this.editing = edit;
    this.#isTouched = edit !== null;
    if (edit === null) this.adding = false;
    this.tell(EVENTS.unsaved, edit !== null);
  }

  #editor(edit: EntryEdit): TemplateResult {
    return html`<h2 class="section-title section-title--large">
        ${edit.id === null ? 'New entry' : 'Edit entry'}
      </h2>
      <baton-entry-editor
        .api=${this.api}
        .bot=${this.bot}
        .edit=${edit}
        .version=${this.#version}
        .onEdit=${(changed: EntryEdit) => {
          this.#edit(changed);
        }}
        .onSaved=${(saved: KnowledgeState) => {
          this.#edit(null);
          this.#knowledge.set(saved);
        }}
        .onCancel=${() => {
          this.#edit(null);
        }}
      ></baton-entry-editor>`;
  }
}

type Entry = KnowledgeState['entries'][number];

/** 0 where there is none. */
function liveVersion({ versions }: KnowledgeState): number {
  return versions.find((one) => one.live)?.version ?? 0;
}

function isSame(before: KnowledgeState, after: KnowledgeState, id: string | null): boolean {
  const [old, next] = [before, after].map(({ entries }) => entries.find((one) => one.id === id));
  return JSON.stringify(old) === JSON.stringify(next);
}

/** Entries that training found wanting. */
function weakOnes({ report }: KnowledgeState): Set<string> {
  return new Set([
    ...(report?.thin ?? []),
    ...(report?.confusions ?? [])
      .filter(({ count: taken, of }) => taken > 1 && taken >= of * WEAK_SHARE)
      .flatMap((pair) => pair.entries),
    ...(report?.duplicates ?? []).flatMap((same) => same.entries),
  ]);
}

customElements.define('baton-knowledge', KnowledgePage);
