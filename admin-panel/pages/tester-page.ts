import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { BotDetail } from '../../agent-bot/http/api.ts';
import type { GuardrailsSchema } from '../../agent-bot/http/guardrails-api.ts';
import type { Tested, TestedMessage } from '../../agent-bot/http/judgement-api.ts';
import type { Api, ApiError } from '../api-client.ts';
import { segmented } from '../controls/segmented.ts';
import { actionOf, judgedView, outcomeOf } from '../conversation/judged-view.ts';
import { moveBetweenTurns } from '../conversation/move-between-turns.ts';
import { score } from '../format.ts';
import type { Expected } from '../../agent-bot/tester/saved-check.ts';
import { expectations, outcomeWords } from '../tester/check-words.ts';
import type { SavedChecks } from '../tester/saved-checks.ts';
import '../tester/saved-checks.ts';
import { Loading, PanelElement, asApiError, empty, failure } from '../panel-element.ts';

type As = 'message' | 'conversation';
type Which = 'live' | 'draft';

/** What the bot would do with a message or a pasted conversation, and why. */
export class TesterPage extends PanelElement {
  static override properties = {
    api: { attribute: false },
    bot: { attribute: false },
    canEdit: { attribute: false },
    as: { state: true },
    which: { state: true },
    text: { state: true },
    tested: { state: true },
    chosen: { state: true },
    busy: { state: true },
    error: { state: true },
  };
  declare api: Api;
  declare bot: BotDetail;
  declare canEdit: boolean;
  declare as: As;
  declare which: Which;
  declare text: string;
  declare tested: Tested | null;
  /** Place of the line whose trace is shown. */
  declare chosen: number;
  declare busy: boolean;
  declare error: ApiError | null;
  readonly #schema = new Loading<GuardrailsSchema>(this);
  /** What stands in the outcome, whatever is typed since. */
  #testedBody: { text: string; as: As } = { text: '', as: 'message' };
  /** What is chosen to be expected of it. */
  #expected: Expected | null = null;

  constructor() {
    super();
    this.as = 'message';
    this.which = 'live';
    this.text = '';
    this.tested = null;
    this.chosen = 0;
    this.busy = false;
    this.error = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('bot') as BotDetail | undefined;
    if (!changed.has('bot') || before?.id === this.bot.id) return;
    this.tested = null;
    void this.#schema.load(() =>
      this.api.get<GuardrailsSchema>(`bots/${String(this.bot.id)}/guardrails/schema`),
    );
  }

  async #test(): Promise<void> {
    if (this.text.trim() === '' || this.busy) return;
    this.busy = true;
    this.error = null;
    try {
      const body = { text: this.text, as: this.as, guardrails: this.which };
      const tested = await this.api.send<Tested>('POST', `bots/${String(this.bot.id)}/test`, body);
      this.tested = tested;
      this.#testedBody = { text: this.text, as: this.as };
      this.#expected = tested.outcome;
      const handedOff = tested.lines.findIndex((line) => line.judged?.decision.action === 'hand-off');
      this.chosen = handedOff >= 0 ? handedOff : tested.lines.findLastIndex((line) => line.judged !== null);
    } catch (thrown) {
      this.error = asApiError(thrown);
    } finally {
      this.busy = false;
    }
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.#test();
  };

  /** Up and down move between the lines that were judged. */
  readonly #onTurnKey = (event: KeyboardEvent): void => {
    moveBetweenTurns(event, [...this.querySelectorAll<HTMLElement>('button.turn')]);
  };

  override render(): unknown {
    return html`<main class="page">
      <header class="page__head">
        <div class="grow">
          <h1>Tester</h1>
          <p>
            What the bot would do, and why. Nothing is sent, and nothing is kept but what you keep as a check.
          </p>
        </div>
      </header>
      <div class="split split--trace">
        <div class="pane--edge">
          ${this.#form()}
          <div class="turns" @keydown=${this.#onTurnKey}>
            ${this.tested?.lines.map((line, index) => this.#turn(line, index))}
          </div>
        </div>
        <div class="pane stack stack--20">
          <div class="stack stack--16" role="status">${this.#outcome()}</div>
          ${this.canEdit ? this.#keep() : nothing}
          <baton-checks
            .api=${this.api}
            .bot=${this.bot}
            .which=${this.which}
            .reasons=${this.#schema.value?.reasons ?? {}}
            .canEdit=${this.canEdit}
          ></baton-checks>
        </div>
      </div>
    </main>`;
  }

  #form(): TemplateResult {
    return html`<form
      class="pane stack stack--12"
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#test();
      }}
    >
      <span
        >${segmented<As>({
          name: 'test-as',
          label: 'What to test',
          segments: [
            { value: 'message', label: 'A message' },
            { value: 'conversation', label: 'A conversation' },
          ],
          value: this.as,
          onChange: (as) => {
            this.as = as;
          },
        })}</span
      >
      <div class="field">
        <label class="label" for="test-text"
          >${this.as === 'message' ? 'What a visitor writes' : 'The conversation'}</label
        >
        <textarea
          class="textarea textarea--tall"
          id="test-text"
          dir="auto"
          maxlength="100000"
          aria-describedby="test-help"
          placeholder=${this.as === 'message' ? 'Where is my order?' : 'Visitor: Where is my order?\nBot: It left on Monday.\nVisitor: You said that already'}
          .value=${this.text}
          @input=${(event: Event) => {
            this.text = (event.target as HTMLTextAreaElement).value;
          }}
          @keydown=${this.#onKey}
        ></textarea>
        <p class="small faint" id="test-help">
          ${
            this.as === 'message'
              ? 'Ctrl or Cmd and Enter test it.'
              : 'Begin lines with who writes (Visitor, Bot, or a name); without, they are taken in turn. Ctrl or Cmd and Enter test it.'
          }
        </p>
      </div>
      <div class="row wrap">
        ${segmented<Which>({
          name: 'test-which',
          label: 'Guardrails',
          segments: [
            { value: 'live', label: 'Live' },
            { value: 'draft', label: 'Draft', className: 'shadow' },
          ],
          value: this.which,
          onChange: (which) => {
            this.which = which;
          },
        })}
        <span class="grow"></span>
        <button class="button button--primary" aria-disabled=${this.busy ? 'true' : 'false'}>Test</button>
      </div>
      ${this.error ? failure(this.error) : nothing}
    </form>`;
  }

  /** Keeps what was tested as a check: what happened is right, or what should have. */
  #keep(): TemplateResult | typeof nothing {
    const { tested } = this;
    const expected = this.#expected;
    if (!tested?.outcome || expected === null) return nothing;
    const last = tested.lines.findLast((line) => line.judged !== null);
    const candidates = (last?.judged?.signals.candidates ?? []).map(({ entry }) => entry);
    const schema = this.#schema.value;
    const choices = expectations(tested.outcome, candidates, schema?.triggers ?? []);
    const names = { reasons: schema?.reasons ?? {}, entries: tested.entries };
    return html`<form
      class="row wrap keep-check"
      @submit=${(event: Event) => {
        event.preventDefault();
        const checks = this.querySelector<SavedChecks>('baton-checks');
        void checks?.add({ ...this.#testedBody, expected });
      }}
    >
      <label class="label" for="check-expects">The bot should</label>
      <select
        class="select grow"
        id="check-expects"
        @change=${(event: Event) => {
          this.#expected = choices[(event.target as HTMLSelectElement).selectedIndex] ?? null;
          this.requestUpdate();
        }}
      >
        ${choices.map((one) => html`<option ?selected=${JSON.stringify(one) === JSON.stringify(expected)}>${outcomeWords(one, names)}</option>`)}
      </select>
      <button class="button">Keep as a check</button>
    </form>`;
  }

  #turn(line: TestedMessage, index: number): TemplateResult {
    const { judged } = line;
    const action = judged?.decision.action;
    const tag =
      judged == null || action === 'answer'
        ? nothing
        : html`<span class=${action === 'hand-off' ? 'tag tag--queue' : 'tag'}>${actionOf(judged)}</span>`;
    const body = html`<span class="turn__n">${index + 1}</span>
      <span class="turn__body"
        ><span class="from"><span class="grow">${AUTHORS[line.author]}</span>${tag}</span
        ><span class="turn__text" dir="auto">${line.text}</span></span
      >`;
    return html`${
      line.judged
        ? html`<button
            class="turn"
            aria-current=${index === this.chosen ? 'true' : nothing}
            @click=${() => {
              this.chosen = index;
            }}
          >
            ${body}
          </button>`
        : html`<div class="turn">${body}</div>`
    }
    ${line.says.map(
      (said) =>
        html`<div class="turn turn--note">
          <span class="turn__n"></span>
          <div>
            <span class="from">The assistant would say</span>
            <p dir="auto">${said}</p>
          </div>
        </div>`,
    )}`;
  }

  #outcome(): TemplateResult {
    const { tested } = this;
    const line = tested?.lines[this.chosen];
    const judged = line?.judged;
    if (!tested || !judged)
      return empty(
        'Nothing tested yet',
        'Write a message or paste a conversation; every signal and verdict appears here.',
      );
    const reasons = this.#schema.value?.reasons ?? {};
    const { kind, version } = tested.guardrails;
    return html`<section class="stack stack--12" aria-label="Trace">
      <div>
        <h2 class="section-title section-title--large">
          Message ${this.chosen + 1} ${outcomeOf(judged, reasons, tested.entries)}
        </h2>
        <p class="muted">
          ${kind === 'draft' ? 'By the draft' : version === 0 ? 'By our defaults' : `By what is live, v${String(version)}`},
          with the code that answers
          visitors.${tested.has_knowledge ? '' : ' The bot has no knowledge to answer from.'}
        </p>
      </div>
      ${judgedView({ ...judged, text: line.text }, this.#schema.value?.triggers ?? [], tested.entries)}
      ${signalsOf(judged)}
    </section>`;
  }
}

const AUTHORS = { visitor: 'Visitor', bot: 'Assistant, AI', agent: 'A person' } as const;

/** Everything measured, whether or not a trigger reads it. */
function signalsOf({ signals }: NonNullable<TestedMessage['judged']>): TemplateResult {
  const facts: [string, string][] = [
    ['Language', signals.language === 'und' ? 'cannot be told' : signals.language],
    ['Asks for a person', score(signals.human.score)],
    ['Frustration, this message', score(signals.frustration.score)],
    ['Frustration, the conversation', score(signals.conversationFrustration)],
    ['Abuse', score(signals.abuse.score)],
    [
      'Keywords seen',
      signals.keywords.length === 0
        ? 'none'
        : signals.keywords.map((one) => `“${one.text}” (${one.family}): ${one.why}`).join('; '),
    ],
  ];
  return html`<h3 class="section-title">All signals</h3>
    <dl class="facts">
      ${facts.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>`;
}

customElements.define('baton-tester', TesterPage);
