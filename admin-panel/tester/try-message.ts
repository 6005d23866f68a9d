import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { BotDetail } from '../../agent-bot/http/api.ts';
import type { TriggerInfo } from '../../agent-bot/http/guardrails-api.ts';
import type { Tested } from '../../agent-bot/http/judgement-api.ts';
import type { Verdict } from '../../agent-bot/triggers/trigger.ts';
import type { Api, ApiError } from '../api-client.ts';
import { markedText } from '../conversation/marked-text.ts';
import type { GuardrailsDraft } from '../guardrails/draft.ts';
import { icon } from '../icons.ts';
import { PanelElement, asApiError, failure } from '../panel-element.ts';
import { routeTo } from '../router.ts';

/** "Try a message" beside a trigger's settings: whether it fires with them, on which words, and why not. */
export class TryMessage extends PanelElement {
  static override properties = {
    api: { attribute: false },
    bot: { attribute: false },
    trigger: { attribute: false },
    draft: { attribute: false },
    text: { state: true },
    tested: { state: true },
    busy: { state: true },
    error: { state: true },
  };
  declare api: Api;
  declare bot: BotDetail;
  declare trigger: TriggerInfo;
  declare draft: GuardrailsDraft;
  declare text: string;
  declare tested: Tested | null;
  declare busy: boolean;
  declare error: ApiError | null;

  constructor() {
    super();
    this.text = '';
    this.tested = null;
    this.busy = false;
    this.error = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('bot') && changed.get('bot') !== undefined) this.tested = null;
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const text = this.text.trim();
    if (text === '' || this.busy) return;
    this.busy = true;
    this.error = null;
    try {
      // What is tested is what stands on the page.
      await this.draft.save();
      const body = { text, guardrails: 'draft' };
      this.tested = await this.api.send<Tested>('POST', `bots/${String(this.bot.id)}/test`, body);
    } catch (thrown) {
      this.error = asApiError(thrown);
    } finally {
      this.busy = false;
    }
  };

  override render(): unknown {
    const id = `try-${this.trigger.id}`;
    return html`<form class="stack" @submit=${this.#submit}>
      <div class="section-head section-head--tight">
        <label class="label grow" for=${id}>Try a message</label>
        <a class="link small" href=${routeTo(this.bot.id, 'tester')}>Test a whole conversation</a>
      </div>
      <div class="row">
        <input
          class="input grow"
          id=${id}
          dir="auto"
          maxlength="2000"
          autocomplete="off"
          .value=${this.text}
          @input=${(event: Event) => {
            this.text = (event.target as HTMLInputElement).value;
          }}
        />
        <button class="button" aria-disabled=${this.busy ? 'true' : 'false'}>Try</button>
      </div>
      <div role="status">${this.error ? failure(this.error) : this.#outcome()}</div>
    </form>`;
  }

  #outcome(): TemplateResult | typeof nothing {
    const line = this.tested?.lines[0];
    const verdict = line?.judged?.verdicts.find((one) => one.trigger === this.trigger.id);
    if (!line || !verdict) return nothing;
    return html`<div class="box box--pad stack stack--4">
      <span class="row strong"
        >${icon(verdict.fired ? 'warn' : 'minus', verdict.fired ? 'warn' : '')}${fires(verdict)}</span
      >
      <p class="break" dir="auto">${markedText(line.text, [verdict])}</p>
      <p class="small muted">${verdict.why.charAt(0).toUpperCase()}${verdict.why.slice(1)}.</p>
    </div>`;
  }
}

function fires(verdict: Verdict): string {
  if (verdict.mode === 'off') return 'Off: it is not asked';
  if (!verdict.fired) return 'Does not fire';
  return verdict.mode === 'shadow' ? 'Would fire; in shadow it only records' : 'Fires';
}

customElements.define('baton-try', TryMessage);
