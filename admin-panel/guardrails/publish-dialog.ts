import { html, nothing, type TemplateResult } from 'lit';
import type { BotDetail } from '../../agent-bot/http/api.ts';
import type { PublishChecks } from '../../agent-bot/http/guardrails-api.ts';
import type { PublishProblem } from '../../agent-bot/guardrails/publish-checks.ts';
import type { ReplayState } from '../../agent-bot/http/replay-api.ts';
import type { Api, ApiError } from '../api-client.ts';
import { day } from '../format.ts';
import { icon } from '../icons.ts';
import { Loading, PanelElement, asApiError, failure, progress } from '../panel-element.ts';
import { EVENTS } from '../panel-events.ts';
import { routeTo } from '../router.ts';
import { changeRows } from './change-rows.ts';
import type { GuardrailsDraft } from './draft.ts';
import { replaySummary } from './replay-summary.ts';
import { amount } from './summary.ts';

/** Review and publish: the changes, the checks, a note. `@baton-close` when it is over. */
export class PublishDialog extends PanelElement {
  static override properties = {
    api: { attribute: false },
    bot: { attribute: false },
    draft: { attribute: false },
    publishing: { state: true },
    error: { state: true },
  };
  declare api: Api;
  declare bot: BotDetail;
  declare draft: GuardrailsDraft;
  declare publishing: boolean;
  declare error: ApiError | null;
  readonly #checks = new Loading<PublishChecks>(this);
  readonly #replay = new Loading<ReplayState>(this);

  constructor() {
    super();
    this.publishing = false;
    this.error = null;
  }

  protected override firstUpdated(): void {
    this.querySelector('dialog')?.showModal();
    void this.#look();
  }

  /** Checks and replay are of what is stored: our last edit first. */
  async #look(): Promise<void> {
    const saved = this.draft.save({ force: this.draft.state?.draft === null });
    const ask = async <T>(what: string): Promise<T> => {
      await saved;
      if (this.draft.conflict) this.#close();
      if (this.draft.saveError) throw this.draft.saveError;
      return this.api.get<T>(`bots/${String(this.bot.id)}/guardrails/${what}`);
    };
    await Promise.all([
      this.#checks.load(() => ask<PublishChecks>('checks')),
      this.#replay.load(() => ask<ReplayState>('replay')),
    ]);
  }

  #close(): void {
    this.querySelector('dialog')?.close();
  }

  readonly #publish = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.publishing || this.#blocking.length > 0 || this.#checks.value === null) return;
    const note = String(new FormData(event.target as HTMLFormElement).get('note') ?? '');
    this.publishing = true;
    this.error = null;
    const version = this.draft.version;
    try {
      await this.draft.publish(note);
      this.tell(EVENTS.say, `v${String(version)} is live`);
      this.tell(EVENTS.refresh);
      this.#close();
    } catch (thrown) {
      // The page asks which of the two drafts is meant.
      if (this.draft.conflict) this.#close();
      this.error = asApiError(thrown);
      if (this.error.code === 'live_changed') void this.#look();
    } finally {
      this.publishing = false;
    }
  };

  get #blocking(): PublishProblem[] {
    return (this.#checks.value?.problems ?? []).filter((problem) => problem.blocking);
  }

  override render(): unknown {
    const { changes, state, version } = this.draft;
    const live = state?.live;
    const blocking = this.#blocking.length;
    const ready = this.#checks.value !== null && blocking === 0;
    return html`<dialog
      class="dialog"
      aria-labelledby="publish-title"
      @close=${() => {
        this.tell('baton-close');
      }}
    >
      <header class="dialog__head">
        <h2 id="publish-title" class="grow">Publish version ${version}</h2>
        <span class="muted"
          >${live ? `replaces v${String(live.version)}, live since ${day(live.published_at)}` : 'the first one'}</span
        >
        <button
          class="icon-button"
          aria-label="Close"
          @click=${() => {
            this.#close();
          }}
        >
          ${icon('close')}
        </button>
      </header>
      <div class="dialog__body" tabindex="-1">
        ${this.error ? failure(this.error) : nothing} ${this.#replayed()}
        <section>
          <h3 class="section-title">${amount(changes.length, 'change', 'changes')}</h3>
          ${changes.length === 0 ? html`<p class="muted">The settings we start every bot with.</p>` : this.#changesTable(live?.version ?? null)}
        </section>
        <section class="stack" aria-label="Checks">
          ${this.#checks.render(({ problems }) =>
            problems.length === 0
              ? html`<div class="callout callout--good">
                  ${icon('ok')}
                  <div>
                    <b class="strong">Every check passed</b>
                    <p class="muted">
                      Somebody is assigned, and every trigger has its message in every language.
                    </p>
                  </div>
                </div>`
              : problems.map((problem) => this.#problem(problem)),
          )}
        </section>
      </div>
      <form class="dialog__foot" @submit=${(event: SubmitEvent) => void this.#publish(event)}>
        ${blocking > 0 ? html`<span id="publish-why" class="small bad">Fix ${amount(blocking, 'problem', 'problems')} first</span>` : nothing}
        <input
          class="input grow"
          name="note"
          maxlength="500"
          aria-label="Note"
          placeholder="What changed and why (kept in the audit log)"
        />
        <button
          type="button"
          class="button"
          @click=${() => {
            this.#close();
          }}
        >
          Cancel
        </button>
        <button
          class="button button--primary"
          aria-disabled=${ready && !this.publishing ? 'false' : 'true'}
          aria-describedby=${blocking > 0 ? 'publish-why' : nothing}
        >
          ${this.publishing ? 'Publishing…' : `Publish v${String(version)}`}
        </button>
      </form>
    </dialog>`;
  }

  /** What it would have done to chats that were: to be seen before it is live, and no condition of it. */
  #replayed(): TemplateResult {
    const triggers = this.draft.schema?.triggers ?? [];
    const { value, error } = this.#replay;
    const isUnderWay = value === null && error === null;
    return html`<section class="stack" aria-label="Replay" aria-busy=${isUnderWay ? 'true' : 'false'}>
      ${isUnderWay ? progress('Replaying the last chats') : this.#replay.render((replay) => replaySummary(replay, this.bot.id, triggers))}
    </section>`;
  }

  #changesTable(live: number | null): TemplateResult {
    return html`<div class="table-scroll" tabindex="0" role="group" aria-label="Changes">
      <table class="table table--tight">
        <thead>
          <tr>
            <th>Setting</th>
            <th>${live === null ? 'As we start' : `Live, v${String(live)}`}</th>
            <th>Draft, v${this.draft.version}</th>
          </tr>
        </thead>
        <tbody>
          ${changeRows(this.draft.changes)}
        </tbody>
      </table>
    </div>`;
  }

  #problem(problem: PublishProblem): TemplateResult {
    const where = {
      guardrails: 'Review',
      routing: problem.code === 'nobody_assigned' ? 'Assign people' : 'Write it',
      tester: 'See checks',
    }[problem.page];
    return html`<div class="callout ${problem.blocking ? 'callout--bad' : 'callout--warn'}">
      ${icon('warn')}
      <div>
        <b class="strong">${problem.title}</b>
        <p class="muted">${problem.detail}</p>
      </div>
      <a
        class="button button--small"
        href=${routeTo(this.bot.id, problem.page, problem.page === 'guardrails' ? (problem.trigger ?? null) : null)}
        @click=${() => {
          this.#close();
        }}
        >${where}</a
      >
    </div>`;
  }
}

customElements.define('baton-publish', PublishDialog);
