import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { AuditPage, BotDetail } from '../../agent-bot/http/api.ts';
import type {
  GuardrailsSchema,
  GuardrailsState,
  VersionDetail,
  VersionSummary,
} from '../../agent-bot/http/guardrails-api.ts';
import type { Api, ApiError } from '../api-client.ts';
import { ago, moment } from '../format.ts';
import type { Guardrails } from '../../agent-bot/guardrails/schema.ts';
import { changeRows } from '../guardrails/change-rows.ts';
import { changesBetween, type Change } from '../guardrails/changes.ts';
import { amount } from '../guardrails/summary.ts';
import { icon } from '../icons.ts';
import { Loading, PanelElement, asApiError, empty, failure, progress } from '../panel-element.ts';
import { EVENTS } from '../panel-events.ts';
import { routeTo } from '../router.ts';
import { auditLog } from '../versions/audit-log.ts';

interface Versions {
  versions: VersionSummary[];
  state: GuardrailsState;
  schema: GuardrailsSchema;
}

/** Every published set of guardrails, and what anyone did. */
export class VersionsPage extends PanelElement {
  static override properties = {
    api: { attribute: false },
    bot: { attribute: false },
    canEdit: { attribute: false },
    comparing: { state: true },
    busy: { state: true },
    error: { state: true },
  };
  declare api: Api;
  declare bot: BotDetail;
  declare canEdit: boolean;
  /** Two versions side by side, `DRAFT` being one; `changes` is null while they are fetched. */
  declare comparing: { from: number; to: number; changes: Change[] | null } | null;
  declare busy: number | null;
  declare error: ApiError | null;
  readonly #versions = new Loading<Versions>(this);
  readonly #audit = new Loading<AuditPage>(this);

  constructor() {
    super();
    this.comparing = null;
    this.busy = null;
    this.error = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('bot') as BotDetail | undefined;
    if (changed.has('bot') && before?.id !== this.bot.id) this.#load(false);
  }

  #path(tail: string): string {
    return `bots/${String(this.bot.id)}/${tail}`;
  }

  #load(keep: boolean): void {
    void this.#versions.load(
      async () => {
        const [versions, state, schema] = await Promise.all([
          this.api.get<VersionSummary[]>(this.#path('guardrails/versions')),
          this.api.get<GuardrailsState>(this.#path('guardrails/draft')),
          this.api.get<GuardrailsSchema>(this.#path('guardrails/schema')),
        ]);
        return { versions, state, schema };
      },
      { keep },
    );
    void this.#audit.load(() => this.api.get<AuditPage>(this.#path('audit')), { keep });
  }

  async #more(shown: AuditPage): Promise<void> {
    try {
      const page = await this.api.get<AuditPage>(this.#path(`audit?before=${String(shown.next)}`));
      this.#audit.set({ rows: [...shown.rows, ...page.rows], next: page.next });
    } catch (thrown) {
      this.tell(EVENTS.say, asApiError(thrown).message);
    }
  }

  async #older(shown: Versions): Promise<void> {
    const last = shown.versions.at(-1)?.version;
    if (last === undefined) return;
    try {
      const path = this.#path(`guardrails/versions?before=${String(last)}`);
      const more = await this.api.get<VersionSummary[]>(path);
      this.#versions.set({ ...shown, versions: [...shown.versions, ...more] });
    } catch (thrown) {
      this.tell(EVENTS.say, asApiError(thrown).message);
    }
  }

  async #with(version: number, work: () => Promise<void>): Promise<void> {
    if (this.busy !== null) return;
    this.busy = version;
    this.error = null;
    try {
      await work();
    } catch (thrown) {
      this.error = asApiError(thrown);
    } finally {
      this.busy = null;
    }
  }

  async #compare(from: number, to: number, { state, schema }: Versions): Promise<void> {
    const comparing = { from, to, changes: null };
    this.comparing = comparing;
    await this.updateComplete;
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    const settingsOf = async (version: number): Promise<Guardrails> => {
      if (version === DRAFT) return state.draft?.settings ?? schema.defaults;
      if (version === state.live?.version) return state.live.settings;
      const path = this.#path(`guardrails/versions/${String(version)}`);
      return (await this.api.get<VersionDetail>(path)).settings;
    };
    try {
      const [before, after] = await Promise.all([settingsOf(from), settingsOf(to)]);
      // Others were chosen meanwhile.
      if (this.comparing !== comparing) return;
      this.comparing = { from, to, changes: changesBetween(before, after, schema) };
    } catch (thrown) {
      if (this.comparing !== comparing) return;
      dialog?.close();
      this.error = asApiError(thrown);
    }
  }

  #rollBack(version: number): Promise<void> {
    if (!confirm(`Publish the settings of v${String(version)} again? They are live for the next message.`))
      return Promise.resolve();
    return this.#with(version, async () => {
      const state = await this.api.send<GuardrailsState>('POST', this.#path('guardrails/rollback'), {
        version,
      });
      this.tell(EVENTS.say, `v${String(state.live?.version ?? 0)} is live`);
      this.tell(EVENTS.refresh);
      this.#load(true);
    });
  }

  override render(): unknown {
    return html`<main class="page">
      <header class="page__head">
        <div class="grow">
          <h1>Versions and audit</h1>
          <p>Every published set of guardrails, and what anyone did</p>
        </div>
      </header>
      <div class="split split--520">
        <div class="pane pane--edge">
          <h2 class="section-title">Versions</h2>
          ${this.error ? failure(this.error) : nothing}
          ${this.#versions.render((versions) => this.#list(versions))}
        </div>
        <div class="pane">
          <h2 class="section-title">Audit log</h2>
          ${this.#audit.render((page) => auditLog(page, () => void this.#more(page)))}
        </div>
      </div>
      ${this.comparing && this.#versions.value ? this.#comparison(this.comparing, this.#versions.value) : nothing}
    </main>`;
  }

  #list(all: Versions): TemplateResult {
    const { versions, state, schema } = all;
    const { draft, live } = state;
    const edits = draft
      ? changesBetween(live?.settings ?? schema.defaults, draft.settings, schema).length
      : 0;
    if (versions.length === 0 && !draft) {
      return empty(
        'Nothing is published yet',
        'The bot acts by our defaults until you publish your own.',
        html`<a class="link" href=${routeTo(this.bot.id, 'guardrails')}>Open Guardrails</a>`,
      );
    }
    return html`${
        draft
          ? html`<div class="version">
              <b>v${state.next_version}</b>
              <div>
                <div class="row wrap">
                  <span class="tag tag--shadow">Draft</span><span>${amount(edits, 'change', 'changes')}</span>
                </div>
                <span class="small faint">${draft.edited_by}, edited ${ago(draft.edited_at)}</span>
              </div>
              <a class="button button--small" href=${routeTo(this.bot.id, 'guardrails')}>Review</a>
            </div>`
          : nothing
      }
      ${versions.map((one) => this.#version(one, all))}
      ${
        (versions.at(-1)?.version ?? 1) > 1
          ? html`<button class="button" @click=${() => void this.#older(all)}>Show older versions</button>`
          : nothing
      }
      <p class="small faint">
        A roll back publishes the old settings as a new version. Nothing is deleted.
      </p>`;
  }

  #version(one: VersionSummary, all: Versions): TemplateResult {
    const name = `v${String(one.version)}`;
    const busy = this.busy === one.version;
    return html`<div class="version">
      <b>${name}</b>
      <div>
        <div class="row wrap">
          ${one.live ? html`<span class="tag tag--live">Live</span>` : nothing}<span class="break"
            >${one.note || html`<span class="faint">No note</span>`}</span
          >
        </div>
        <span class="small faint">${one.published_by}, ${moment(one.published_at)}</span>
      </div>
      <span class="row wrap">
        ${
          all.versions.length > 1 || all.state.draft
            ? html`<button
                class="button button--small"
                aria-label="Compare ${name} with another version"
                aria-disabled=${busy ? 'true' : 'false'}
                @click=${() => void this.#compare(one.version, one.live ? (all.state.draft ? DRAFT : one.version) : (all.state.live?.version ?? one.version), all)}
              >
                Compare
              </button>`
            : nothing
        }
        ${this.canEdit && !one.live ? html`<button class="button button--small" aria-label="Roll back to ${name}" aria-disabled=${busy ? 'true' : 'false'} @click=${() => void this.#rollBack(one.version)}>Roll back</button>` : nothing}
      </span>
    </div>`;
  }

  #comparison({ from, to, changes }: NonNullable<VersionsPage['comparing']>, all: Versions): TemplateResult {
    const choose = (label: string, chosen: number, onChoose: (version: number) => Promise<void>) =>
      html`<label class="row"
        >${label}<select
          class="select"
          aria-label=${label}
          @change=${(event: Event) => void onChoose(Number((event.target as HTMLSelectElement).value))}
        >
          ${[...(all.state.draft ? [DRAFT] : []), ...all.versions.map((one) => one.version)].map(
            (version) =>
              html`<option value=${version} ?selected=${version === chosen}>${nameOf(version, all)}</option>`,
          )}
        </select></label
      >`;
    return html`<dialog
      class="dialog"
      aria-labelledby="compare-title"
      @close=${() => {
        this.comparing = null;
      }}
    >
      <header class="dialog__head">
        <h2 id="compare-title" class="grow">Compare versions</h2>
        ${choose('From', from, (version) => this.#compare(version, to, all))}
        ${choose('To', to, (version) => this.#compare(from, version, all))}
        <button
          class="icon-button"
          aria-label="Close"
          @click=${() => {
            this.querySelector('dialog')?.close();
          }}
        >
          ${icon('close')}
        </button>
      </header>
      <div class="dialog__body" tabindex="-1">
        ${
          changes === null
            ? progress('Loading')
            : changes.length === 0
              ? html`<p class="muted">They are the same.</p>`
              : html`<div class="table-scroll" tabindex="0" role="group" aria-label="Changes">
                  <table class="table table--tight">
                    <thead>
                      <tr>
                        <th scope="col">Setting</th>
                        <th scope="col">${nameOf(from, all)}</th>
                        <th scope="col">${nameOf(to, all)}</th>
                      </tr>
                    </thead>
                    <tbody>
                      ${changeRows(changes)}
                    </tbody>
                  </table>
                </div>`
        }
      </div>
    </dialog>`;
  }
}

/** Stands for the draft where a version is chosen: published ones count from 1. */
const DRAFT = 0;

function nameOf(version: number, { state }: Versions): string {
  if (version === DRAFT) return `Draft, v${String(state.next_version)}`;
  return version === state.live?.version ? `v${String(version)}, live` : `v${String(version)}`;
}

customElements.define('baton-versions', VersionsPage);
