import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { BotDetail, Overview } from '../../agent-bot/http/api.ts';
import type { TriggerInfo } from '../../agent-bot/http/guardrails-api.ts';
import type { ConfidenceState } from '../../agent-bot/http/judgement-api.ts';
import type { ReplayState } from '../../agent-bot/http/replay-api.ts';
import type { Api } from '../api-client.ts';
import { MODES, segmented } from '../controls/segmented.ts';
import { count } from '../format.ts';
import {
  ATTACHMENTS,
  attachmentsInspector,
  attachmentsSummary,
} from '../guardrails/attachments-inspector.ts';
import { guardOf, same, withGuard } from '../guardrails/changes.ts';
import { draftHead, draftTrouble } from '../guardrails/draft-head.ts';
import { GuardrailsDraft } from '../guardrails/draft.ts';
import { rightCall } from '../guardrails/right-calls.ts';
import { settingSummary } from '../guardrails/summary.ts';
import { VISITORS, visitorsInspector, visitorsSummary } from '../guardrails/visitors-inspector.ts';
import { triggerInspector } from '../guardrails/trigger-inspector.ts';
import { Loading, PanelElement, empty, failure, progress } from '../panel-element.ts';
import { EVENTS } from '../panel-events.ts';
import { routeTo } from '../router.ts';
import '../controls/inspector.ts';
import '../guardrails/publish-dialog.ts';

/** When the bot should stop and hand the chat to a person: every trigger with mode and setting. */
export class GuardrailsPage extends PanelElement {
  static override properties = {
    api: { attribute: false },
    bot: { attribute: false },
    item: { attribute: false },
    canEdit: { attribute: false },
    reviewing: { state: true },
  };
  declare api: Api;
  declare bot: BotDetail;
  /** The trigger in the inspector, from the address. */
  declare item: string | null;
  declare canEdit: boolean;
  declare reviewing: boolean;
  readonly #draft = new GuardrailsDraft(this, (unsaved) => {
    this.tell(EVENTS.unsaved, unsaved);
  });
  readonly #overview = new Loading<Overview>(this);
  readonly #confidence = new Loading<ConfidenceState>(this);
  readonly #replay = new Loading<ReplayState>(this);

  constructor() {
    super();
    this.reviewing = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#onKey);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('item')) this.#draft.leaveFields();
    const before = changed.get('bot') as BotDetail | undefined;
    if (!changed.has('bot') || before?.id === this.bot.id) return;
    this.#replay.drop();
    void this.#draft.load(this.api, this.bot.id);
    const bot = `bots/${String(this.bot.id)}`;
    void this.#overview.load(() => this.api.get<Overview>(`${bot}/overview`));
    void this.#confidence.load(() => this.api.get<ConfidenceState>(`${bot}/confidence`));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.#draft.save();
  };

  /** With what stands on the page: it is saved first. */
  async #replayDraft(): Promise<void> {
    await this.#draft.save();
    const path = `bots/${String(this.bot.id)}/guardrails/replay`;
    await this.#replay.load(() => this.api.get<ReplayState>(path));
  }

  readonly #discard = (): void => {
    if (confirm('Discard the draft? What is live stays as it is.')) void this.#draft.discard();
  };

  /** Up and down move between rows, from the trigger's name. */
  readonly #onRowKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    const links = [...this.querySelectorAll<HTMLElement>('.trigger a')];
    const next = links[links.indexOf(event.target as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  override render(): unknown {
    const draft = this.#draft;
    return html`<main class="page">
      <header class="page__head">
        <div class="grow">
          <h1>Guardrails</h1>
          <p>When the bot should stop and hand the chat to a person</p>
        </div>
        ${draftHead(draft, {
          canEdit: this.canEdit,
          onReview: () => {
            this.reviewing = true;
          },
          onDiscard: this.#discard,
        })}
      </header>
      ${
        draft.loadError
          ? html`<div class="page__body">
              ${failure(draft.loadError, () => void draft.load(this.api, this.bot.id))}
            </div>`
          : draft.schema
            ? this.#split(draft.schema.triggers)
            : html`<div class="page__body">${progress('Loading')}</div>`
      }
      ${
        this.reviewing
          ? html`<baton-publish
              .api=${this.api}
              .bot=${this.bot}
              .draft=${draft}
              @baton-close=${(event: Event) => {
                if ((event.target as HTMLElement).localName === 'baton-publish') this.reviewing = false;
              }}
            ></baton-publish>`
          : nothing
      }
    </main>`;
  }

  /** What is published with the triggers and hands nothing off. */
  #besides(): TemplateResult {
    const { current, live } = this.#draft;
    const row = (
      item: typeof ATTACHMENTS | typeof VISITORS,
      title: string,
      what: string,
      summary: string,
    ): TemplateResult => {
      const changed = live !== null && !same(live[item], current[item]);
      return html`<tr class=${this.item === item ? 'is-selected' : ''}>
        <td class="trigger">
          <a
            class="cover"
            href=${routeTo(this.bot.id, 'guardrails', item)}
            aria-current=${this.item === item ? 'true' : nothing}
            >${title}</a
          ><span>${what}</span>
        </td>
        <td><span class=${changed ? 'strong' : ''}>${summary}</span></td>
      </tr>`;
    };
    return html`<table class="table table--pad table--tall table--rows guard">
      <thead>
        <tr>
          <th scope="col">Besides</th>
          <th scope="col">Setting</th>
        </tr>
      </thead>
      <tbody>
        ${row(
          ATTACHMENTS,
          'Files from visitors',
          'Whether visitors may send files, how large and of which kinds',
          attachmentsSummary(current.attachments),
        )}
        ${row(
          VISITORS,
          'Offered to visitors',
          'Whether the assistant answers while they wait, and an email is asked for first',
          visitorsSummary(current.visitors),
        )}
      </tbody>
    </table>`;
  }

  #split(triggers: TriggerInfo[]): TemplateResult {
    const isFiles = this.item === ATTACHMENTS;
    const isBesides = isFiles || this.item === VISITORS;
    const chosen = isBesides
      ? undefined
      : (triggers.find((trigger) => trigger.id === this.item) ?? triggers[0]);
    return html`<div class="split">
      <div>
        ${
          this.#draft.conflict || this.#draft.saveError
            ? html`<div class="pane">${draftTrouble(this.#draft)}</div>`
            : nothing
        }
        <table class="table table--pad table--tall table--rows guard">
          <thead>
            <tr>
              <th scope="col">Trigger</th>
              <th scope="col">Mode</th>
              <th scope="col">Setting</th>
              <th scope="col" class="num">Last 7 days</th>
              <th scope="col" class="num">Right call</th>
            </tr>
          </thead>
          <tbody @keydown=${this.#onRowKey}>
            ${triggers.map((trigger) => this.#row(trigger, trigger.id === chosen?.id))}
          </tbody>
        </table>
        ${this.#besides()}
        <p class="small faint pane">
          Shadow records “would have handed off” without doing it. Where several fire, the first in the list
          gives the reason. Right call: share of handoffs that people who judged them called right.
        </p>
      </div>
      ${
        chosen
          ? html`<baton-inspector
              .label=${chosen.label}
              .open=${this.item !== null}
              .content=${triggerInspector(chosen, {
                api: this.api,
                bot: this.bot,
                draft: this.#draft,
                canEdit: this.canEdit,
                confidence: this.#confidence,
                rightCalls: this.#overview.value?.right_calls.by_trigger[chosen.id],
                replay: this.#replay,
                onReplay: () => void this.#replayDraft(),
              })}
              @baton-close=${() => {
                location.hash = routeTo(this.bot.id, 'guardrails');
              }}
            ></baton-inspector>`
          : isBesides
            ? html`<baton-inspector
                .label=${isFiles ? 'Files from visitors' : 'Offered to visitors'}
                .open=${true}
                .content=${(isFiles ? attachmentsInspector : visitorsInspector)(this.#draft, this.canEdit)}
                @baton-close=${() => {
                  location.hash = routeTo(this.bot.id, 'guardrails');
                }}
              ></baton-inspector>`
            : empty('No triggers', 'This version of Baton has none.')
      }
    </div>`;
  }

  #row(trigger: TriggerInfo, selected: boolean): TemplateResult {
    const draft = this.#draft;
    const guard = guardOf(draft.current, trigger.id);
    const live = draft.live && guardOf(draft.live, trigger.id);
    const summary = settingSummary(trigger.id, guard.settings);
    const changed = live !== null && !same(live.settings, guard.settings);
    const was = changed ? settingSummary(trigger.id, live.settings) : '';
    return html`<tr class=${selected ? 'is-selected' : ''}>
      <td class="trigger">
        <a
          class="cover"
          href=${routeTo(this.bot.id, 'guardrails', trigger.id)}
          aria-current=${selected ? 'true' : nothing}
          >${trigger.label}</a
        ><span>${trigger.description}</span>
      </td>
      <td>
        ${segmented({
          name: `mode-${trigger.id}`,
          label: `${trigger.label}, mode`,
          segments: MODES,
          value: guard.mode,
          disabled: !this.canEdit,
          onChange: (mode) => {
            draft.change(withGuard(draft.current, trigger.id, { mode }));
          },
        })}
      </td>
      <td>
        <span class=${changed ? 'strong' : guard.mode === 'off' ? 'muted' : ''}>${summary}</span>
        ${was && was !== summary ? html`<span class="faint">was ${was.charAt(0).toLowerCase() + was.slice(1)}</span>` : nothing}
      </td>
      <td class="num"><span class="narrow-label faint">Last 7 days</span>${this.#fired(trigger.id)}</td>
      <td class="num">
        <span class="narrow-label faint">Right call</span
        >${rightCall(this.#overview.value?.right_calls.by_trigger[trigger.id])}
      </td>
    </tr>`;
  }

  /** How often it fired; what it did in shadow stands in a dashed box. */
  #fired(trigger: string): TemplateResult {
    const fired = this.#overview.value?.fired.filter((one) => one.trigger === trigger) ?? [];
    const on = fired.find((one) => one.mode === 'on')?.count ?? 0;
    const shadow = fired.find((one) => one.mode === 'shadow')?.count ?? 0;
    return html`${on > 0 || shadow === 0 ? (on === 0 ? html`<span class="faint">–</span>` : count(on)) : nothing}
    ${shadow > 0 ? html`<span class="tag tag--shadow" title="In shadow">${count(shadow)}<span class="visually-hidden"> in shadow</span></span>` : nothing}`;
  }
}

customElements.define('baton-guardrails', GuardrailsPage);
