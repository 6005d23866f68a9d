import { html, nothing, type TemplateResult } from 'lit';
import type { BotDetail } from '../../agent-bot/http/api.ts';
import type { Api } from '../api-client.ts';
import { ago, count, moment } from '../format.ts';
import { icon, type IconName } from '../icons.ts';
import { channelName } from '../navigation.ts';
import { PanelElement, empty } from '../panel-element.ts';
import { EVENTS } from '../panel-events.ts';
import { amount } from '../guardrails/summary.ts';
import { routeTo, type Page } from '../router.ts';

interface Fact {
  state: 'good' | 'warn' | 'bad';
  title: string;
  text: string;
  page?: Page;
  link?: string;
}

const ICONS: Record<Fact['state'], IconName> = { good: 'ok', warn: 'warn', bad: 'warn' };

/** How Baton talks to Chatwoot: what is fine, what is not and what to do about it, and the widget's tag. */
export class ConnectionPage extends PanelElement {
  static override properties = { api: { attribute: false }, bot: { attribute: false } };
  declare api: Api;
  declare bot: BotDetail;

  #facts(): Fact[] {
    const { bot } = this;
    const { chatwoot, knowledge, people, steps, webhook } = bot;
    const facts: Fact[] = bot.open_alarms.map((alarm) => ({
      state: alarm.stops_bot ? 'bad' : 'warn',
      title: alarm.detail,
      text: `Since ${moment(alarm.raised_at)}. ${alarm.remedy}${alarm.stops_bot ? ' Until then people get every chat.' : ''}`,
    }));
    facts.push(
      {
        state: chatwoot.version === null ? 'warn' : 'good',
        title:
          chatwoot.version === null
            ? 'The version of Chatwoot is not known'
            : `Chatwoot ${chatwoot.version}${chatwoot.sandbox ? ', sandbox' : ''}`,
        text: `${chatwoot.base_url}, account ${String(chatwoot.account_id)}. Works with 4.14.2 and newer, except 4.16.0.`,
      },
      chatwoot.can_read
        ? {
            state: 'good',
            title: 'Baton can read conversations',
            text: 'An administrator’s token is kept, encrypted: after a crash nothing is sent twice.',
          }
        : {
            state: 'warn',
            title: 'Baton cannot read conversations',
            text: 'Without an administrator’s token a message may be sent twice after a crash. Run connect again with --token.',
          },
      webhook.last_at === null
        ? {
            state: 'warn',
            title: 'No webhook has come yet',
            text: 'Write a message in the inbox. If none comes, Chatwoot cannot reach this service.',
          }
        : {
            state: 'good',
            title: `Webhook seen ${ago(webhook.last_at)}`,
            text: `${amount(webhook.last_hour, 'event', 'events')} in the last hour, signatures verified.`,
          },
      people.length === 0
        ? {
            state: 'bad',
            title: 'Nobody is assigned to this bot',
            text: 'Handoffs wait with no one who is told about them.',
            page: 'routing',
            link: 'Assign people',
          }
        : {
            state: 'good',
            title: `${people.map((one) => one.name).join(', ')}`,
            text: 'Mentioned at each handoff.',
          },
      knowledge === null
        ? {
            state: 'warn',
            title: 'The bot has no knowledge',
            text: 'It can only hand off. Import some with npm run baton -- knowledge import.',
            page: 'knowledge',
            link: 'Open',
          }
        : {
            state: 'good',
            title: `${amount(knowledge.entries, 'entry', 'entries')} to answer from`,
            text: `Trained ${moment(knowledge.trained_at)}.`,
          },
      bot.live_version === null
        ? {
            state: 'warn',
            title: 'No guardrails are published',
            text: 'The bot acts by our defaults until you publish.',
            page: 'guardrails',
            link: 'Review',
          }
        : {
            state: 'good',
            title: `Guardrails v${String(bot.live_version)} are live`,
            text: 'The next message obeys a new version at once.',
          },
      bot.auto_assignment
        ? {
            state: 'warn',
            title: 'Chatwoot assigns by itself in this inbox',
            text: 'Such an assignment counts as an offer: the visitor waits until somebody writes or takes over.',
          }
        : {
            state: 'good',
            title: 'Chatwoot does not assign by itself',
            text: 'Handed-off chats stay in “Unassigned” until somebody takes one.',
          },
      steps.dead > 0
        ? {
            state: 'bad',
            title: `${amount(steps.dead, 'step has', 'steps have')} finally failed`,
            text: 'Look at the conversations: each names the step and why.',
            page: 'conversations',
            link: 'Open',
          }
        : {
            state: 'good',
            title: 'Nothing is stuck',
            text:
              steps.waiting === 0
                ? 'Nothing waits to be done in Chatwoot.'
                : `${amount(steps.waiting, 'step', 'steps')} under way.`,
          },
    );
    return facts;
  }

  override render(): unknown {
    const facts = this.#facts();
    const broken = facts.filter((fact) => fact.state !== 'good').length;
    const stopped = this.bot.open_alarms.some((alarm) => alarm.stops_bot);
    return html`<main class="page">
      <header class="page__head">
        <div class="grow">
          <h1>Connection</h1>
          <p>How Baton talks to your Chatwoot</p>
        </div>
        <button
          class="button"
          @click=${() => {
            this.tell(EVENTS.refresh);
            this.tell(EVENTS.say, 'Looked again');
          }}
        >
          Look again
        </button>
      </header>
      <div class="split split--440">
        <div class="pane">
          ${
            stopped
              ? html`<div class="callout callout--bad">
                  ${icon('warn')}
                  <div>
                    <b class="strong">The bot has stopped, people get every chat</b>
                    <p class="muted">Mend what is red; the bot goes on by itself.</p>
                  </div>
                </div>`
              : broken > 0
                ? html`<div class="callout callout--warn">
                    ${icon('warn')}
                    <div>
                      <b class="strong">Working, with ${amount(broken, 'thing', 'things')} to look at</b>
                      <p class="muted">Chats are answered and handed off.</p>
                    </div>
                  </div>`
                : html`<div class="callout callout--good">
                    ${icon('ok')}
                    <div><b class="strong">Everything works</b></div>
                  </div>`
          }
          <ul class="doctor">
            ${facts.map((fact) => this.#fact(fact))}
          </ul>
          <p class="small faint">The full examination: <code>npm run baton -- doctor</code></p>
        </div>
        <aside class="inspector" aria-label="Set up">${this.#setUp()}</aside>
      </div>
    </main>`;
  }

  #fact(fact: Fact): TemplateResult {
    return html`<li>
      ${icon(ICONS[fact.state], fact.state)}
      <div>
        <b
          >${fact.title}${fact.state === 'good' ? nothing : html`<span class="visually-hidden">, to look at</span>`}</b
        ><span>${fact.text}</span>
      </div>
      ${fact.page ? html`<a class="button button--small" href=${routeTo(this.bot.id, fact.page)}>${fact.link ?? 'Open'}</a>` : nothing}
    </li>`;
  }

  #setUp(): TemplateResult {
    const { bot } = this;
    const base = bot.public_url ?? new URL('..', document.baseURI).href.replace(/\/$/, '');
    const chatwoot = bot.chatwoot.base_url;
    const socket = chatwoot.replace(/^http/, 'ws');
    const tag = `<script type="module"\n  src="${base}/widget/chat-widget.js">\n</script>\n<chat-widget\n  base-url="${chatwoot}"\n  inbox-identifier="${bot.inbox_identifier ?? ''}"\n  service-url="${base}">\n</chat-widget>`;
    const policy = `script-src  ${base};\nconnect-src ${chatwoot}\n            ${socket}\n            ${base};\nimg-src     data: ${chatwoot};\nmedia-src   ${chatwoot}`;
    return html`<div class="stack">
        <h2 class="section-title">Chatwoot</h2>
        <dl class="facts">
          <dt>Address</dt>
          <dd><a class="link" href=${chatwoot} target="_blank" rel="noreferrer">${chatwoot}</a></dd>
          <dt>Account</dt>
          <dd>${bot.chatwoot.account_id}</dd>
          <dt>Inbox</dt>
          <dd>${bot.name}, ${channelName(bot.channel)}, number ${bot.inbox_id}</dd>
          <dt>Events, last hour</dt>
          <dd>${count(bot.webhook.last_hour)}</dd>
          <dt>Tokens</dt>
          <dd>Encrypted, never shown</dd>
        </dl>
      </div>
      ${
        bot.inbox_identifier === null
          ? empty(
              'This inbox keeps its own channel',
              'The widget’s tag is for API inboxes. Visitors of this one use the channel they know.',
            )
          : html`${this.#code('Put the widget on your site', tag)}${this.#code('If you use a content security policy', policy)}`
      }
      <p class="small faint">
        ${bot.origins.length === 0 ? 'Any site may use the widget of this bot.' : `Sites that may use it: ${bot.origins.join(', ')}`}
      </p>`;
  }

  #code(title: string, text: string): TemplateResult {
    return html`<div class="stack">
      <div class="section-head section-head--tight">
        <h2 class="section-title grow">${title}</h2>
        <button
          class="button button--small"
          @click=${() => void this.#copy(text)}
          aria-label="Copy: ${title}"
        >
          ${icon('copy')}Copy
        </button>
      </div>
      <pre class="codebox" tabindex="0" aria-label=${title}>${text}</pre>
    </div>`;
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.tell(EVENTS.say, 'Copied');
    } catch {
      this.tell(EVENTS.say, 'The browser does not allow copying here: select the text instead');
    }
  }
}

customElements.define('baton-connection', ConnectionPage);
