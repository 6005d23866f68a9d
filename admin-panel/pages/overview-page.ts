import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { BotDetail, Overview } from '../../agent-bot/http/api.ts';
import type { Api } from '../api-client.ts';
import { setVars } from '../controls/set-vars.ts';
import { ACTIONS } from '../conversation/judged-view.ts';
import { count, day, percent, waited } from '../format.ts';
import { range } from '../confidence/words.ts';
import { isPoor, rightCall } from '../guardrails/right-calls.ts';
import { icon } from '../icons.ts';
import { Loading, PanelElement, empty } from '../panel-element.ts';
import { routeTo, type Page } from '../router.ts';

/** Fresh figures this often while somebody looks. */
const REFRESH_MS = 15_000;
/** Waiting longer than this is shown in red. */
const LONG_WAIT_MS = 300_000;
/** Under this many claims a percentile says nothing. */
const ENOUGH = 5;

/** What happened in the last seven days, and who waits now. */
export class OverviewPage extends PanelElement {
  static override properties = { api: { attribute: false }, bot: { attribute: false } };
  declare api: Api;
  declare bot: BotDetail;
  readonly #overview = new Loading<Overview>(this);
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => {
      if (document.visibilityState === 'visible') this.#load(true);
    }, REFRESH_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('bot') as BotDetail | undefined;
    if (changed.has('bot') && before?.id !== this.bot.id) this.#load(false);
  }

  #load(keep: boolean): void {
    void this.#overview.load(() => this.api.get<Overview>(`bots/${String(this.bot.id)}/overview`), { keep });
  }

  override render(): unknown {
    const { value } = this.#overview;
    return html`<main class="page">
      <header class="page__head">
        <div class="grow">
          <h1>Overview</h1>
          <p>${this.bot.name}${value ? html`, ${day(value.from)} – ${day(value.to)}` : nothing}</p>
        </div>
      </header>
      <div class="page__body">
        <div class="stack stack--20">${this.#overview.render((overview) => this.#body(overview))}</div>
      </div>
    </main>`;
  }

  #body(overview: Overview): TemplateResult {
    const {
      claim,
      conversations,
      handed_off: handed,
      left_waiting: left,
      ended_waiting: ended,
      queue,
    } = overview;
    const handoffs = overview.handoffs.reduce((sum, one) => sum + one.count, 0);
    return html`<section class="metrics" aria-label="Key numbers">
        ${metric(
          'Handed to a person',
          conversations === 0 ? '–' : percent(handed / conversations),
          conversations === 0
            ? 'No conversations yet'
            : `${count(handed)} of ${count(conversations)} conversations`,
        )}
        ${metric(
          'Time to takeover, p50',
          claim && claim.count >= ENOUGH ? waited(claim.p50_ms) : '–',
          claim && claim.count >= ENOUGH ? `${count(claim.count)} taken over` : 'Not enough data yet',
          claim && claim.count >= ENOUGH ? `p95 ${waited(claim.p95_ms)}` : '',
        )}
        ${metric(
          'Left while waiting',
          handoffs === 0 ? '–' : percent(left / handoffs),
          handoffs === 0 ? 'No handoffs yet' : `${count(left)} of ${count(handoffs)} left the line`,
          '',
          ended === 0
            ? ''
            : `${count(ended)} ended in Chatwoot before anyone took ${ended === 1 ? 'it' : 'them'}`,
        )}
        ${metric(
          'Waiting now',
          count(queue.length),
          queue.oldest_at === null
            ? 'Nobody waits'
            : `The first for ${waited(overview.to - queue.oldest_at)}`,
        )}
      </section>
      <div class="overview">
        <section>
          <div class="section-head">
            <h2 class="section-title grow">Handoffs by reason</h2>
            <span class="small faint">Count</span
            ><span class="small faint bar-row__call num">Right call</span>
          </div>
          ${overview.handoffs.length === 0 ? empty('No handoffs in the last 7 days', 'They appear here with their reasons.') : bars(overview.handoffs.map((one) => ({ ...one, call: rightCall(overview.right_calls.by_reason[one.reason]) })))}
        </section>
        <section>
          <div class="section-head"><h2 class="section-title grow">Needs attention</h2></div>
          ${this.#attention(overview)}
        </section>
        <section>
          <div class="section-head">
            <h2 class="section-title grow">What the bot decided</h2>
            <span class="small faint">Messages</span>
          </div>
          ${
            overview.decisions.length === 0
              ? empty('Nothing decided yet', 'Write to the widget to see the bot at work.')
              : bars(
                  overview.decisions.map((one) => ({
                    label: ACTIONS[one.action] ?? one.action,
                    count: one.count,
                  })),
                )
          }
        </section>
        <section>
          <div class="section-head">
            <h2 class="section-title grow">Waiting now</h2>
            <a class="link small" href=${routeTo(this.bot.id, 'conversations', null, { owner: 'queued' })}
              >All</a
            >
          </div>
          ${this.#waiting(overview)}
        </section>
      </div>`;
  }

  #attention(overview: Overview): TemplateResult {
    const { queue, to } = overview;
    const longest = queue.oldest_at === null ? 0 : to - queue.oldest_at;
    const items: AttentionItem[] = [
      ...this.bot.open_alarms.map((alarm) => ({
        bad: alarm.stops_bot,
        title: alarm.detail,
        text: alarm.remedy,
        page: 'connection' as const,
        link: 'Open',
      })),
      ...(longest > LONG_WAIT_MS
        ? [
            {
              bad: true,
              title: `The first in line has waited ${waited(longest)}`,
              text: `${count(queue.length)} waiting, nobody has taken it.`,
              page: 'conversations' as const,
              link: 'Open',
            },
          ]
        : []),
      ...(this.bot.people.length === 0
        ? [
            {
              bad: true,
              title: 'Nobody is assigned to this bot',
              text: 'Handoffs wait with no one who is told.',
              page: 'routing' as const,
              link: 'Assign',
            },
          ]
        : []),
      ...(this.bot.knowledge === null
        ? [
            {
              bad: false,
              title: 'The bot has nothing to answer from yet',
              text: 'Write a first entry, or import a file with npm run baton -- knowledge import.',
              page: 'knowledge' as const,
              link: 'Open',
            },
          ]
        : []),
      ...this.#poor(overview),
      ...(this.bot.live_version === null
        ? [
            {
              bad: false,
              title: 'No guardrails are published',
              text: 'The bot acts by our defaults until you do.',
              page: 'guardrails' as const,
              link: 'Review',
            },
          ]
        : []),
    ];
    if (items.length === 0) {
      return html`<ul class="attention">
        <li>
          ${icon('ok', 'good')}
          <div><b>Nothing</b><span>The bot answers, people are assigned, nobody waits too long.</span></div>
        </li>
      </ul>`;
    }
    return html`<ul class="attention">
      ${items.map(
        (item) =>
          html`<li>
            ${icon('warn', item.bad ? 'bad' : 'warn')}
            <div><b>${item.title}</b><span>${item.text}</span></div>
            <a
              class="link"
              href=${routeTo(this.bot.id, item.page, item.item ?? null)}
              aria-label="${item.link}: ${item.title}"
              >${item.link}</a
            >
          </li>`,
      )}
    </ul>`;
  }

  /** Triggers whose handoffs people call wrong too often. */
  #poor(overview: Overview): AttentionItem[] {
    return Object.entries(overview.right_calls.by_trigger).flatMap(([trigger, calls]) => {
      if (!isPoor(calls)) return [];
      const label = overview.right_calls.labels[trigger] ?? trigger;
      return [
        {
          bad: false,
          title: `“${label}” hands off wrongly too often`,
          text: `${count(calls.right)} of ${count(calls.judged)} judged were right in 90 days: ${percent(calls.share)}, most likely ${range(calls)}.`,
          page: 'guardrails' as const,
          item: trigger,
          link: 'Review',
        },
      ];
    });
  }

  #waiting(overview: Overview): TemplateResult {
    if (overview.waiting.length === 0)
      return empty('Nobody waits', 'Handed-off chats stand here until a person takes them.');
    return html`<table class="table table--tight">
      <thead>
        <tr>
          <th scope="col">Chat</th>
          <th scope="col">Reason</th>
          <th scope="col" class="num">Waiting</th>
        </tr>
      </thead>
      <tbody>
        ${overview.waiting.map((one) => {
          const ms = overview.to - one.queued_at;
          return html`<tr>
            <td>
              <a class="link" href=${routeTo(this.bot.id, 'conversations', one.conversation)}
                >#${one.conversation}</a
              >
            </td>
            <td>${one.label ?? '–'}</td>
            <td class=${ms > LONG_WAIT_MS ? 'num bad strong' : 'num'}>${waited(ms)}</td>
          </tr>`;
        })}
      </tbody>
    </table>`;
  }
}

/** One thing to see to, and where. */
interface AttentionItem {
  bad: boolean;
  title: string;
  text: string;
  page: Page;
  item?: string;
  link: string;
}

function metric(label: string, value: string, note: string, beside = '', further = ''): TemplateResult {
  return html`<div class="metric">
    <span class="metric__label">${label}</span
    ><span class="metric__value">${value}${beside ? html` <small>${beside}</small>` : nothing}</span
    ><span class="small faint">${note}</span
    >${further ? html`<span class="small faint">${further}</span>` : nothing}
  </div>`;
}

/** Bars of a list; the words and numbers beside them say the same, so the bar itself is decoration. */
function bars(rows: { label: string; count: number; call?: TemplateResult }[]): TemplateResult {
  const most = Math.max(...rows.map((row) => row.count));
  return html`<ul>
    ${rows.map(
      (row) =>
        html`<li class=${row.call ? 'bar-row bar-row--call' : 'bar-row'}>
          <span class="clip" title=${row.label}>${row.label}</span
          ><span class="bar-row__track" aria-hidden="true"
            ><i ${setVars({ '--n': row.count / most })}></i></span
          ><span class="num strong">${count(row.count)}</span
          >${row.call ? html`<span class="num">${row.call}</span>` : nothing}
        </li>`,
    )}
  </ul>`;
}

customElements.define('baton-overview', OverviewPage);
