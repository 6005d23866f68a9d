import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { BotDetail, ConversationDetail, KeptTrace, KeptMessage } from '../../agent-bot/http/api.ts';
import type { GuardrailsSchema } from '../../agent-bot/http/guardrails-api.ts';
import type { GivenVerdicts } from '../../agent-bot/http/judgement-api.ts';
import type { Api } from '../api-client.ts';
import { actionOf, isWaiting, judgedView, outcomeOf } from '../conversation/judged-view.ts';
import { plainNote } from '../conversation/plain-note.ts';
import { verdictButtons } from '../conversation/verdict-buttons.ts';
import { stepsOf, whatHappened } from '../conversation/what-happened.ts';
import { moveBetweenTurns } from '../conversation/move-between-turns.ts';
import { clockTime, day } from '../format.ts';
import { amount } from '../guardrails/summary.ts';
import { icon } from '../icons.ts';
import { Loading, PanelElement, asApiError, empty } from '../panel-element.ts';
import { EVENTS } from '../panel-events.ts';
import { routeTo } from '../router.ts';
import { ownerTag } from './conversations-page.ts';

/** One conversation: every message, and for each that was judged all verdicts. */
export class ConversationPage extends PanelElement {
  static override properties = {
    api: { attribute: false },
    bot: { attribute: false },
    item: { attribute: false },
    message: { attribute: false },
    busy: { state: true },
  };
  declare api: Api;
  declare bot: BotDetail;
  declare item: string;
  /** The message looked at, from the address. */
  declare message: string;
  declare busy: boolean;
  readonly #detail = new Loading<ConversationDetail>(this);
  readonly #schema = new Loading<GuardrailsSchema>(this);

  constructor() {
    super();
    this.busy = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('bot') as BotDetail | undefined;
    const otherBot = changed.has('bot') && before?.id !== this.bot.id;
    const bot = `bots/${String(this.bot.id)}`;
    if (otherBot) void this.#schema.load(() => this.api.get<GuardrailsSchema>(`${bot}/guardrails/schema`));
    if (otherBot || changed.has('item')) {
      void this.#detail.load(() =>
        this.api.get<ConversationDetail>(`${bot}/conversations/${encodeURIComponent(this.item)}`),
      );
    }
  }

  protected override updated(changed: PropertyValues): void {
    // In a narrow window the trace stands below the transcript: what was picked comes into sight.
    if (!changed.has('message') || !this.message || !matchMedia('(max-width: 719px)').matches) return;
    this.querySelector('[aria-label="Trace"]')?.scrollIntoView();
  }

  readonly #onTurnKey = (event: KeyboardEvent): void => {
    moveBetweenTurns(event, [...this.querySelectorAll<HTMLElement>('a.turn')]);
  };

  override render(): unknown {
    const { value } = this.#detail;
    const first = value?.messages[0];
    const last = value?.messages.at(-1);
    return html`<main class="page">
      <header class="page__head">
        <div class="grow">
          <h1>Conversation #${this.item}</h1>
          <p>
            ${this.bot.name}${first && last ? html` · ${day(first.at)}, ${clockTime(first.at)}–${clockTime(last.at)}` : nothing}
          </p>
        </div>
        ${value ? ownerTag(value.owner, value.person, null) : nothing}
        <a class="button" href=${routeTo(this.bot.id, 'conversations')}>All conversations</a>
        ${value ? html`<a class="button" href=${value.chatwoot_url} target="_blank" rel="noreferrer">${icon('external')}Open in Chatwoot</a>` : nothing}
      </header>
      ${value ? this.#split(value) : html`<div class="page__body">${this.#detail.render(() => nothing)}</div>`}
    </main>`;
  }

  #split(detail: ConversationDetail): TemplateResult {
    const trace = this.#chosen(detail);
    return html`<div class="split split--trace">
      <div class="pane--edge" @keydown=${this.#onTurnKey}>
        <p class="small faint turns__count">
          ${amount(detail.messages.length, 'message', 'messages')}.${detail.traces.length > 0 ? ' Pick one to see every signal.' : ''}
        </p>
        <div class="turns">
          ${detail.messages.map((message, index) => this.#turn(detail, message, index, trace))}
        </div>
      </div>
      <div class="pane stack stack--16">
        ${trace ? this.#trace(detail, trace) : empty('Nothing was judged here', 'The bot judges what visitors write while it has the chat.')}
        ${stepsOf(detail)}
      </div>
    </div>`;
  }

  /** The message in the address, else the one that handed off last, else the last one judged. */
  #chosen(detail: ConversationDetail): KeptTrace | undefined {
    const { traces } = detail;
    return (
      traces.find((trace) => String(trace.message_id) === this.message) ??
      traces.findLast((trace) => trace.decision.action === 'hand-off') ??
      traces.at(-1)
    );
  }

  #turn(
    detail: ConversationDetail,
    message: KeptMessage,
    index: number,
    chosen: KeptTrace | undefined,
  ): TemplateResult {
    // A click is judged under the number of the message it answers, and is a turn of its own.
    const trace =
      message.author === 'visitor'
        ? detail.traces.find((one) => one.message_id === message.message_id)
        : undefined;
    const before = detail.traces.findLast((one) => one.message_id < message.message_id);
    const newStretch = trace && before && trace.stretch !== before.stretch;
    const from = message.private
      ? `Private note · ${clockTime(message.at)}`
      : `${authorOf(message)} · ${clockTime(message.at)}`;
    const words =
      message.author === 'visitor' || message.text === null ? message.text : plainNote(message.text);
    const body = html`<span class="turn__n">${index + 1}</span>
      <div>
        <span class="from"><span class="grow">${from}</span>${trace ? tagOf(trace) : nothing}</span>
        <p dir="auto">${words ?? html`<span class="faint">Text removed</span>`}</p>
      </div>`;
    return html`${newStretch ? html`<p class="turn__stretch">The assistant has the chat again</p>` : nothing}
    ${
      trace
        ? html`<a
            class="turn"
            href=${routeTo(this.bot.id, 'conversations', this.item, { message: String(message.message_id) })}
            aria-current=${trace === chosen ? 'true' : nothing}
            >${body}</a
          >`
        : html`<div class=${message.private ? 'turn turn--note' : 'turn'}>${body}</div>`
    }`;
  }

  #trace(detail: ConversationDetail, trace: KeptTrace): TemplateResult {
    const judged = (message: KeptMessage): boolean =>
      message.author === 'visitor' && message.message_id === trace.message_id;
    const number = detail.messages.findIndex(judged) + 1;
    const handoff = detail.handoffs.find((one) => one.stretch === trace.stretch);
    const handedOff = trace.decision.action === 'hand-off';
    const text = trace.text ?? detail.messages.find(judged)?.text ?? null;
    return html`<section class="stack stack--12" aria-label="Trace">
      <div>
        <h2 class="section-title section-title--large">
          ${number > 0 ? `Message ${String(number)}` : 'This message'}
          ${outcomeOf(trace, this.#schema.value?.reasons ?? {}, detail.entries)}
        </h2>
        <p class="muted">
          Decided in ${trace.took_ms < 1 ? 'under 1' : Math.round(trace.took_ms)} ms, guardrails
          v${trace.guardrails_version}, language ${trace.signals.language}.
        </p>
      </div>
      ${this.#verdict(detail, trace)}
      ${judgedView({ ...trace, text }, this.#schema.value?.triggers ?? [], detail.entries)}
      ${handedOff && handoff ? whatHappened(handoff) : nothing}
    </section>`;
  }

  /** Whether the handoff, or the answer, was right: whoever works with it may say so. */
  #verdict(detail: ConversationDetail, trace: KeptTrace): TemplateResult | typeof nothing {
    const { handoffs, answers } = detail.verdicts;
    if (trace.decision.action === 'hand-off') {
      const given = handoffs.find((one) => one.stretch === trace.stretch);
      return verdictButtons({
        question: 'Was handing off right?',
        yes: 'Right call',
        no: 'Should not have been handed off',
        given: given?.right ?? null,
        by: given ? given.by : '',
        busy: this.busy,
        onGive: (right) => void this.#give(detail, { of: 'handoff', stretch: trace.stretch, right }),
      });
    }
    if (trace.decision.action !== 'answer') return nothing;
    const of = answers.filter((one) => one.message_id === trace.message_id);
    const visitor = of.find((one) => one.source === 'visitor');
    return verdictButtons({
      question: 'Was the answer right?',
      yes: 'Answer right',
      no: 'Answer wrong',
      given: of.find((one) => one.source === 'agent')?.right ?? null,
      by: visitor ? `The visitor said it ${visitor.right ? 'helped' : 'did not help'}` : '',
      busy: this.busy,
      onGive: (right) => void this.#give(detail, { of: 'answer', message_id: trace.message_id, right }),
    });
  }

  async #give(detail: ConversationDetail, body: object): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      const path = `bots/${String(this.bot.id)}/conversations/${String(detail.conversation)}/verdict`;
      const verdicts = await this.api.send<GivenVerdicts>('PUT', path, body);
      this.#detail.set({ ...detail, verdicts });
      this.tell(EVENTS.say, 'Noted, thank you');
    } catch (thrown) {
      const error = asApiError(thrown);
      this.tell(EVENTS.say, `${error.message} ${error.remedy}`);
    } finally {
      this.busy = false;
    }
  }
}

function authorOf(message: KeptMessage): string {
  if (message.author === 'visitor') return 'Visitor';
  if (message.author === 'bot') return 'Assistant, AI';
  return message.author_name ?? 'A person';
}

function tagOf(trace: KeptTrace): TemplateResult | typeof nothing {
  const { action } = trace.decision;
  // Of several at once, the last one has the tag.
  if (action === 'answer' || isWaiting(trace.decision)) return nothing;
  return html`<span class=${action === 'hand-off' ? 'tag tag--queue' : 'tag'}>${actionOf(trace)}</span>`;
}

customElements.define('baton-conversation', ConversationPage);
