import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { BotDetail } from '../../agent-bot/http/api.ts';
import type { KnowledgeState } from '../../agent-bot/http/knowledge-api.ts';
import type { Api, ApiError } from '../api-client.ts';
import { segmented } from '../controls/segmented.ts';
import { count, percent, score } from '../format.ts';
import { amount } from '../guardrails/summary.ts';
import { icon } from '../icons.ts';
import { editOf, type EntryEdit } from '../knowledge/entry-editor.ts';
import { sourceList } from '../knowledge/source-list.ts';
import { heldBack, knowledgeVersions, type VersionOptions } from '../knowledge/knowledge-versions.ts';
import { outcomeSentence, trainAgain } from '../knowledge/train-again.ts';
import { titleOf, trainingView } from '../knowledge/training-view.ts';
import { Loading, PanelElement, asApiError, empty, failure } from '../panel-element.ts';
import { EVENTS } from '../panel-events.ts';
import { routeTo } from '../router.ts';
import '../controls/inspector.ts';
import '../knowledge/entry-editor.ts';

/** Rows shown at once; ten thousand entries are found by searching. */
const SHOWN = 200;
/** Wrong more often than this is shown in red, where enough was judged to say. */
const TOO_WRONG = 0.1;
const ENOUGH_JUDGED = 10;
/** Less sure than this in the middle: worth more phrasings. */
const UNSURE = 0.6;
/** How often a running training is looked at. */
const LOOK_MS = 1_000;

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
  /** The entry whose answer is being corrected. */
  declare editing: EntryEdit | null;
  declare busy: boolean;
  declare error: ApiError | null;
  readonly #knowledge = new Loading<KnowledgeState>(this);
  #watching: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.search = '';
    this.filter = 'all';
    this.training = false;
    this.editing = null;
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
      </header>
      ${some ? this.#split(value) : html`<div class="page__body">${this.#knowledge.render(() => empty('The bot has nothing to answer from yet.', html`Import a file with <code>npm run baton -- knowledge import</code>; it is trained at once.`))}</div>`}
    </main>`;
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
            ${found.slice(0, SHOWN).map((entry) => this.#row(state, entry))}
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
        .label=${chosen ? 'Entry' : 'Training'}
        .open=${chosen !== null || this.training}
        .content=${chosen ? this.#entry(state, chosen) : html`${trainingView(state, this.bot.id, trainAgain(state, { ...options, onTrain: () => void this.#train() }))} ${knowledgeVersions(state, options)}`}
        @baton-close=${() => {
          this.training = false;
          location.hash = routeTo(this.bot.id, 'knowledge');
        }}
      ></baton-inspector>
    </div>`;
  }

  #row(state: KnowledgeState, entry: Entry): TemplateResult {
    const use = state.use[entry.id];
    const dash = html`<span class="faint">–</span>`;
    const unsure = use?.confidence !== undefined && use.confidence !== null && use.confidence < UNSURE;
    const wrong = use && use.judged >= ENOUGH_JUDGED ? use.wrong / use.judged : null;
    return html`<tr class=${entry.id === this.item ? 'is-selected' : ''}>
      <td>
        <a
          class="cover"
          href=${routeTo(this.bot.id, 'knowledge', entry.id)}
          aria-current=${entry.id === this.item ? 'true' : nothing}
          >${entry.title ?? entry.questions[0] ?? entry.id}</a
        >
      </td>
      <td class="num">${count(entry.questions.length)}</td>
      <td class="num">${use?.answered ? count(use.answered) : dash}</td>
      <td class="num wide-only">
        <span class=${unsure ? 'warn strong' : ''}
          >${use?.confidence == null ? dash : score(use.confidence)}</span
        >
      </td>
      <td class="num">
        ${wrong === null ? html`<span class="faint" title=${use?.judged ? `${count(use.wrong)} of ${count(use.judged)} judged: too few to say` : 'Nobody has judged any'}>–</span>` : html`<span class=${wrong > TOO_WRONG ? 'bad strong' : ''}>${percent(wrong)}</span>`}
      </td>
    </tr>`;
  }

  /** Leaving with an edit is asked about. */
  #edit(edit: EntryEdit | null): void {
    this.editing = edit;
    this.tell(EVENTS.unsaved, edit !== null);
  }

  #answer(state: KnowledgeState, entry: Entry): TemplateResult {
    const live = state.versions.find((one) => one.live);
    if (this.editing?.id === entry.id && live) {
      return html`<baton-entry-editor
        .api=${this.api}
        .bot=${this.bot}
        .edit=${this.editing}
        .version=${live.version}
        .onEdit=${(edit: EntryEdit) => {
          this.#edit(edit);
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
    return html`<div class="stack">
        <div class="section-head section-head--tight">
          <h3 class="section-title grow">Answer</h3>
          ${
            this.canEdit && live
              ? html`<button
                  type="button"
                  class="link small"
                  @click=${() => {
                    this.editing = editOf(entry);
                  }}
                >
                  Edit answer and sources
                </button>`
              : nothing
          }
        </div>
        <p class="box box--pad judged" tabindex="0" dir="auto">${entry.answer}</p>
      </div>
      ${sourceList(entry)}`;
  }

  #entry(state: KnowledgeState, entry: Entry): TemplateResult {
    const confused = (state.report?.confusions ?? []).filter((pair) => pair.entries.includes(entry.id));
    return html`<div class="stack stack--4">
        <h2 class="section-title section-title--large break">
          ${entry.title ?? entry.questions[0] ?? entry.id}
        </h2>
        <p class="small faint"><code>${entry.id}</code></p>
      </div>
      ${this.#answer(state, entry)}
      <div class="stack">
        <h3 class="section-title">Phrasings</h3>
        <ul class="stack stack--4">
          ${entry.questions.map((question) => html`<li class="muted break">“${question}”</li>`)}
        </ul>
      </div>
      ${
        confused.length === 0
          ? nothing
          : html`<div class="stack">
              <h3 class="section-title">Taken for</h3>
              <ul class="stack stack--4">
                ${confused.map((pair) => {
                  const other = pair.entries.find((id) => id !== entry.id) ?? entry.id;
                  return html`<li class="muted">
                    <a class="link" href=${routeTo(this.bot.id, 'knowledge', other)}
                      >${titleOf(state, other)}</a
                    >, ${count(pair.count)} of ${count(pair.of)} phrasings held back
                  </li>`;
                })}
              </ul>
            </div>`
      }
      <span><a class="link" href=${routeTo(this.bot.id, 'knowledge')}>Back to training</a></span>`;
  }
}

type Entry = KnowledgeState['entries'][number];

/** Entries that training found wanting. */
function weakOnes({ report }: KnowledgeState): Set<string> {
  return new Set([
    ...(report?.thin ?? []),
    ...(report?.confusions ?? []).filter((pair) => pair.count > 1).flatMap((pair) => pair.entries),
    ...(report?.duplicates ?? []).flatMap((same) => same.entries),
  ]);
}

customElements.define('baton-knowledge', KnowledgePage);
