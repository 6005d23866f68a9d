import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { BotDetail, KnowledgeState } from '../../agent-bot/http/api.ts';
import type { Api } from '../api-client.ts';
import { count, moment, percent } from '../format.ts';
import { words } from '../guardrails/changes.ts';
import { amount } from '../guardrails/summary.ts';
import { icon } from '../icons.ts';
import { Loading, PanelElement, empty } from '../panel-element.ts';
import { routeTo } from '../router.ts';
import '../controls/inspector.ts';

/** Rows shown at once; ten thousand entries are found by searching. */
const SHOWN = 200;
/** Reports keep shares under these names. */
const SHARES = new Set(['accuracy', 'separation']);

/** What the bot may answer from, to look at. */
export class KnowledgePage extends PanelElement {
  static override properties = {
    api: { attribute: false },
    bot: { attribute: false },
    item: { attribute: false },
    search: { state: true },
  };
  declare api: Api;
  declare bot: BotDetail;
  declare item: string | null;
  declare search: string;
  readonly #knowledge = new Loading<KnowledgeState>(this);

  constructor() {
    super();
    this.search = '';
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('bot') as BotDetail | undefined;
    if (!changed.has('bot') || before?.id === this.bot.id) return;
    void this.#knowledge.load(() => this.api.get<KnowledgeState>(`bots/${String(this.bot.id)}/knowledge`));
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
    const found = state.entries.filter(
      (entry) =>
        !wanted ||
        [entry.title ?? '', entry.answer, ...entry.questions].some((text) =>
          text.toLowerCase().includes(wanted),
        ),
    );
    const chosen = state.entries.find((entry) => entry.id === this.item) ?? null;
    return html`<div class="split">
      <div>
        <table class="table table--pad table--rows">
          <thead>
            <tr>
              <th scope="col">Entry</th>
              <th scope="col" class="num">Phrasings</th>
              <th scope="col" class="num">Answered</th>
            </tr>
          </thead>
          <tbody>
            ${found.slice(0, SHOWN).map(
              (entry) =>
                html`<tr class=${entry.id === this.item ? 'is-selected' : ''}>
                  <td>
                    <a
                      class="cover"
                      href=${routeTo(this.bot.id, 'knowledge', entry.id)}
                      aria-current=${entry.id === this.item ? 'true' : nothing}
                      >${entry.title ?? entry.questions[0] ?? entry.id}</a
                    >
                  </td>
                  <td class="num">${count(entry.questions.length)}</td>
                  <td class="num">
                    ${state.answered[entry.id] === undefined ? html`<span class="faint">–</span>` : count(state.answered[entry.id] ?? 0)}
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
        ${found.length === 0 ? empty('No entry has these words', 'Search looks at titles, phrasings and answers.') : nothing}
        <p class="small faint pane">
          Answered covers 28
          days.${found.length > SHOWN ? ` Showing ${count(SHOWN)} of ${count(found.length)}: search for the others.` : ''}
        </p>
      </div>
      <baton-inspector
        .label=${chosen ? 'Entry' : 'Training'}
        .open=${chosen !== null}
        .content=${chosen ? this.#entry(chosen) : this.#training(state)}
        @baton-close=${() => {
          location.hash = routeTo(this.bot.id, 'knowledge');
        }}
      ></baton-inspector>
    </div>`;
  }

  #entry(entry: KnowledgeState['entries'][number]): TemplateResult {
    return html`<div class="stack stack--4">
        <h2 class="section-title section-title--large break">
          ${entry.title ?? entry.questions[0] ?? entry.id}
        </h2>
        <p class="small faint"><code>${entry.id}</code></p>
      </div>
      <div class="stack">
        <h3 class="section-title">Answer</h3>
        <p class="box box--pad judged" tabindex="0" dir="auto">${entry.answer}</p>
      </div>
      <div class="stack">
        <h3 class="section-title">Phrasings</h3>
        <ul class="stack stack--4">
          ${entry.questions.map((question) => html`<li class="muted break">“${question}”</li>`)}
        </ul>
      </div>
      <span><a class="link" href=${routeTo(this.bot.id, 'knowledge')}>Back to training</a></span>`;
  }

  #training(state: KnowledgeState): TemplateResult {
    const { thin, ...facts } = state.report ?? {};
    const thinOnes = Array.isArray(thin) ? thin.map(String) : [];
    return html`<div class="stack stack--4">
        <h2 class="section-title section-title--large">Training</h2>
        <p class="muted">
          ${state.trained_at === null ? 'Not trained yet.' : `Trained ${moment(state.trained_at)}, measured on phrasings the model had not seen.`}
        </p>
      </div>
      <dl class="facts">
        ${Object.entries(facts)
          .filter(([name, value]) => name in FACTS && typeof value !== 'object')
          .sort(byPlace)
          .map(
            ([name, value]) =>
              html`<dt>${FACTS[name] ?? words(name)}</dt>
                <dd class="num strong">${factOf(name, value)}</dd>`,
          )}
      </dl>
      ${
        thinOnes.length > 0
          ? html`<div class="stack">
              <h3 class="section-title">Too few phrasings</h3>
              <p class="muted">Add some to these: the bot recognises little of what is asked in few ways.</p>
              <ul class="stack stack--4">
                ${thinOnes.slice(0, 20).map((id) => html`<li><a class="link" href=${routeTo(this.bot.id, 'knowledge', id)}>${state.entries.find((entry) => entry.id === id)?.title ?? id}</a></li>`)}
              </ul>
            </div>`
          : nothing
      }`;
  }
}

const FACTS: Record<string, string> = {
  entries: 'Entries',
  phrasings: 'Phrasings',
  features: 'Features',
  accuracy: 'Right entry first',
  separation: 'Knows what it does not know',
};

/** PostgreSQL keeps the fields of a report in an order of its own. */
function byPlace([a]: [string, unknown], [b]: [string, unknown]): number {
  const place = (name: string): number => (Object.keys(FACTS).indexOf(name) + 100) % 100;
  return place(a) - place(b);
}

function factOf(name: string, value: unknown): string {
  if (typeof value !== 'number') return value === null ? '–' : String(value);
  return SHARES.has(name) ? percent(value) : count(value);
}

customElements.define('baton-knowledge', KnowledgePage);
