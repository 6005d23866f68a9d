import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { BotDetail } from '../../agent-bot/http/api.ts';
import type { CheckState, ChecksState } from '../../agent-bot/http/checks-api.ts';
import type { Expected } from '../../agent-bot/tester/saved-check.ts';
import type { Api, ApiError } from '../api-client.ts';
import { count } from '../format.ts';
import { amount } from '../guardrails/summary.ts';
import { icon } from '../icons.ts';
import { Loading, PanelElement, asApiError, failure } from '../panel-element.ts';
import { EVENTS } from '../panel-events.ts';
import { outcomeWords, type CheckNames } from './check-words.ts';

/** Saved checks with how they go; they run when they are looked at, and before every publication. */
export class SavedChecks extends PanelElement {
  static override properties = {
    api: { attribute: false },
    bot: { attribute: false },
    which: { attribute: false },
    reasons: { attribute: false },
    canEdit: { attribute: false },
    busy: { state: true },
    error: { state: true },
  };
  declare api: Api;
  declare bot: BotDetail;
  /** With what they run. */
  declare which: 'live' | 'draft';
  declare reasons: CheckNames['reasons'];
  declare canEdit: boolean;
  declare busy: boolean;
  declare error: ApiError | null;
  readonly #checks = new Loading<ChecksState>(this);

  constructor() {
    super();
    this.busy = false;
    this.error = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('bot') as BotDetail | undefined;
    const isOther = changed.has('bot') && before?.id !== this.bot.id;
    if (isOther || changed.has('which')) this.run(!isOther);
  }

  /** Runs all of them. */
  run(keep = true): void {
    const body = { guardrails: this.which };
    void this.#checks.load(() => this.api.send<ChecksState>('POST', `${this.#path}/run`, body), { keep });
  }

  /** Keeps another one, and runs them all. */
  async add(check: { text: string; as: 'message' | 'conversation'; expected: Expected }): Promise<void> {
    await this.#change('POST', this.#path, check, 'The check is kept');
  }

  get #path(): string {
    return `bots/${String(this.bot.id)}/checks`;
  }

  async #change(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown, said: string): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.error = null;
    try {
      await this.api.send<ChecksState>(method, path, body);
      this.tell(EVENTS.say, said);
      this.run();
    } catch (thrown) {
      this.error = asApiError(thrown);
    } finally {
      this.busy = false;
    }
  }

  override render(): unknown {
    return html`<section class="stack stack--12" aria-labelledby="checks-title">
      <h2 class="section-title" id="checks-title">Saved checks</h2>
      ${this.#checks.value && this.#checks.value.checks.length > 0 ? this.#summary(this.#checks.value) : nothing}
      ${this.error ? failure(this.error) : nothing}
      ${this.#checks.render(({ checks, entries }) =>
        checks.length === 0
          ? html`<p class="muted">
              None yet. Test something and keep it as a check: it runs on every draft before it is published,
              so that a change of the settings breaks nothing unseen.
            </p>`
          : html`<ul class="box checks">
              ${checks.map((check) => this.#row(check, { reasons: this.reasons, entries }))}
            </ul>`,
      )}
    </section>`;
  }

  #summary({ checks, ran_with: ranWith }: ChecksState): TemplateResult {
    const passed = checks.filter(({ result }) => result?.passed === true).length;
    const all = passed === checks.length;
    const by = ranWith === 'draft' ? 'with the draft' : 'with what is live';
    return html`<div class="row wrap">
      <span class="small grow ${all ? 'muted' : 'warn strong'}" role="status"
        >${all ? `All ${count(checks.length)} pass ${by}` : `${count(passed)} of ${amount(checks.length, 'check', 'checks')} pass ${by}`}</span
      ><button
        class="button button--small"
        @click=${() => {
          this.run();
        }}
      >
        Run again
      </button>
    </div>`;
  }

  #row(check: CheckState, names: CheckNames): TemplateResult {
    const { result } = check;
    const lines = check.text.split('\n').filter((line) => line.trim() !== '');
    const last = lines.at(-1) ?? '';
    const failed = result !== null && !result.passed;
    const path = `${this.#path}/${String(check.id)}`;
    const got = result?.got ?? null;
    return html`<li class="check">
      ${failed ? icon('warn', 'warn') : icon('ok', 'good')}
      <div class="check__what">
        <span class="break" dir="auto">“${last}”</span>
        ${lines.length > 1 && check.as === 'conversation' ? html`<span class="small faint">after ${amount(lines.length - 1, 'line', 'lines')}</span>` : nothing}
        <span class="small muted"
          >${failed ? html`<b class="warn">Fails.</b> ` : html`<span class="visually-hidden">Passes. </span>`}The
          bot should
          ${outcomeWords(check.expected, names)}${failed ? `; it would ${got === null ? 'say nothing' : outcomeWords(got, names)}` : ''}.</span
        >
      </div>
      ${
        this.canEdit
          ? html`<div class="row">
              ${
                failed && got !== null
                  ? html`<button
                      class="button button--small"
                      aria-label="Expect this from now on: ${last}"
                      @click=${() => void this.#change('PUT', path, { expected: got }, 'The check expects this now')}
                    >
                      Expect this
                    </button>`
                  : nothing
              }
              <button
                class="icon-button"
                aria-label="Remove the check “${last}”"
                @click=${() => void this.#change('DELETE', path, undefined, 'The check is gone')}
              >
                ${icon('close')}
              </button>
            </div>`
          : nothing
      }
    </li>`;
  }
}

customElements.define('baton-checks', SavedChecks);
